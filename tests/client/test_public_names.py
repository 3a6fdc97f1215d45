"""Which names are public, what do they cost to import, and do the generated functions work with a client?"""

from __future__ import annotations

import doctest
import importlib
import os
import ssl
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any, get_type_hints

import httpx
import pytest

import omicall
import omicall_api
from omicall.catalog import OPERATIONS, SPEEDS, VOICES
from omicall_api.api.calls import click_to_call
from omicall_api.api.contacts import search_contacts
from omicall_api.api.tenant import get_tenant_detail
from omicall_api.models import ClickToCallRequest, KeywordSearch

from .doubles import CLICK, KEY, Caller, ScriptedServer

PUBLIC = [
    "AsyncOmicall",
    "BotSpeed",
    "CallbotVoice",
    "Direction",
    "Disposition",
    "File",
    "LegacySpeed",
    "LegacyVoice",
    "Omicall",
    "OmicallError",
    "Response",
    "Voice",
    "__version__",
    "catalog",
    "contacts",
    "errors",
    "phones",
    "testing",
    "webhooks",
]
PUBLIC_ERRORS = [
    "AlreadyExists",
    "ApiError",
    "ApiKeyRejected",
    "AuthError",
    "ConfigurationError",
    "DecodeError",
    "ExchangeUnavailable",
    "InvalidRequest",
    "MatchError",
    "MustWait",
    "OmicallError",
    "OutcomeUnknown",
    "PagingError",
    "ProtocolError",
    "QuotaExceeded",
    "RateLimited",
    "RecordingError",
    "TokenError",
    "TokenRejected",
    "TooSoon",
    "TransportError",
    "UnexpectedStatus",
    "UnsafeLink",
]
RESOURCES = Counter(operation.tag for operation in OPERATIONS.values())
"""How many operations each resource has."""
BESIDE = {"calls": ["iterate"], "contacts": ["upsert"], "extensions": ["find"], "recordings": ["download"]}
"""Methods that are no operation."""
ONLY_ASYNC = {"calls.iterate": ["concurrency"]}
"""Arguments that make no sense in a sync method."""
TENANT = {"status_code": 9999, "payload": {"full_name": "Công ty", "access_token": "token-1"}}
"""Answers the exchange of the key as well as the call."""
PACKAGES = os.pathsep.join(str(Path(module.__file__ or "").parents[1]) for module in (omicall, omicall_api))


def python(code: str) -> str:
    """What a new interpreter prints."""
    environment = {**os.environ, "PYTHONPATH": PACKAGES}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment, timeout=60)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_the_public_names_are_these() -> None:
    assert omicall.__all__ == PUBLIC
    assert set(PUBLIC) <= set(dir(omicall))
    for name in PUBLIC:
        assert getattr(omicall, name) is not None


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="Omical"):
        omicall.Omical  # noqa: B018


@pytest.mark.slow
def test_a_star_import_brings_them_all() -> None:
    assert python("from omicall import *\nprint(Omicall.__name__, Voice.__name__, errors.ApiError.__name__)") == (
        "Omicall Voice ApiError"
    )


def test_all_errors_are_one_tree_under_one_name() -> None:
    found = [name for name, value in vars(omicall.errors).items() if isinstance(value, type)]
    assert sorted(found) == PUBLIC_ERRORS
    for name in PUBLIC_ERRORS:
        assert issubclass(getattr(omicall.errors, name), omicall.OmicallError)
    assert importlib.import_module("omicall_api.errors").OmicallError is omicall.OmicallError


def test_importing_the_package_loads_nothing_heavy() -> None:
    heavy = ("httpx", "attrs", "msgspec", "asyncio", "omicall_api")
    code = f"import sys, omicall\nprint([name for name in {heavy} if name in sys.modules])"
    assert python(code) == "[]"


def test_importing_the_client_loads_none_of_what_it_is_made_of() -> None:
    heavy = ("httpx", "ssl", "attrs", "msgspec", "asyncio", "omicall.errors", "omicall.token", "omicall_api.client")
    code = f"import sys\nfrom omicall import AsyncOmicall, Omicall\nprint([m for m in {heavy} if m in sys.modules])"
    assert python(code) == "[]"


def test_a_client_that_is_made_has_not_loaded_what_only_calls_need() -> None:
    later = ("attrs", "msgspec", "asyncio", "omicall._driving", "omicall.token._keeper", "omicall_api.operations")
    code = (
        "import sys\nfrom omicall import Omicall\nOmicall('x', base_url='http://127.0.0.1')\n"
        f"print('httpx' in sys.modules, [name for name in {later} if name in sys.modules])"
    )
    assert python(code) == "True []"


def test_a_call_without_event_loop_store_and_observer_loads_nothing_for_them() -> None:
    code = (
        "import sys, httpx\nfrom omicall import Omicall\n"
        f"body = {TENANT!r}\n"
        "transport = httpx.MockTransport(lambda request: httpx.Response(200, json=body))\n"
        "print(Omicall('x', base_url='http://127.0.0.1', transport=transport).tenant.detail().full_name)\n"
        "absent = ('asyncio', 'omicall.token._store', 'omicall.token._events', 'omicall_api.catalog')\n"
        "print([name for name in absent if name in sys.modules])"
    )
    assert python(code).splitlines() == ["Công ty", "[]"]


@pytest.mark.parametrize("kind", [omicall.Omicall, omicall.AsyncOmicall])
def test_the_types_of_the_arguments_can_be_asked_for(kind: type[Any]) -> None:
    hints = get_type_hints(kind.__init__)
    assert (hints["timeout"], hints["verify"]) == (float | httpx.Timeout | None, bool | ssl.SSLContext)
    assert get_type_hints(kind.token_status)["return"].__name__ == "TokenStatus"


@pytest.mark.slow
def test_a_client_loads_no_resource_that_is_not_used() -> None:
    code = (
        "import sys, omicall\n"
        "omicall.Omicall('x', base_url='http://127.0.0.1').tenant\n"
        "print([m for m in sys.modules if m.startswith('omicall_api.api.') and m.count('.') == 2])\n"
        "print([m for m in ('starlette', 'typer', 'uvicorn', 'schemathesis') if m in sys.modules])"
    )
    assert python(code).splitlines() == ["['omicall_api.api.tenant']", "[]"]


def methods_of(resource: Any) -> list[str]:
    """The names that a user sees."""
    return [name for name in dir(resource) if not name.startswith("_")]


def test_every_resource_is_reachable_and_every_operation_of_the_spec_is_a_method_of_its_resource(
    caller: Caller,
) -> None:
    for name, operations in RESOURCES.items():
        resource = getattr(caller.client, name)
        assert getattr(caller.client, name) is resource
        methods = methods_of(resource)
        assert len(methods) == operations + len(BESIDE.get(name, []))
        assert set(BESIDE.get(name, [])) <= set(methods)
        assert all(getattr(resource, method).__doc__ for method in methods)


def test_nothing_else_is_a_resource() -> None:
    around = {"api", "aclose", "close", "token_status", "with_options", "with_raw"}
    for kind in (omicall.Omicall, omicall.AsyncOmicall):
        assert set(methods_of(kind)) - around == set(RESOURCES)


def test_both_clients_have_the_same_methods_with_the_same_arguments() -> None:
    from inspect import signature

    sync, other = omicall.Omicall(KEY), omicall.AsyncOmicall(KEY)
    for name in RESOURCES:
        assert methods_of(getattr(sync, name)) == methods_of(getattr(other, name))
        for method in methods_of(getattr(sync, name)):
            of_sync, of_async = (getattr(getattr(client, name), method) for client in (sync, other))
            both = [dict(signature(of_kind).parameters) for of_kind in (of_sync, of_async)]
            assert all(both[1].pop(argument).default == 1 for argument in ONLY_ASYNC.get(f"{name}.{method}", []))
            assert both[0] == both[1]
    assert list(signature(omicall.Omicall).parameters) == list(signature(omicall.AsyncOmicall).parameters)


def test_a_generated_function_has_the_same_token_behind_it(caller: Caller, server: ScriptedServer, kind: str) -> None:
    call = "sync" if kind == "sync" else "asyncio"

    def run(operation: Any, **arguments: Any) -> Any:
        return caller.do(lambda client: getattr(operation, call)(client=client.api, **arguments))

    assert run(get_tenant_detail).full_name
    assert run(click_to_call, body=ClickToCallRequest(**CLICK)).call_uuid
    assert run(search_contacts, body=KeywordSearch(keyword="An")) is not None
    caller.do(lambda client: client.tenant.detail())
    bearer = "Bearer token-1"
    assert server.authorizations == [bearer, bearer, "", bearer]
    assert server.headers[2]["x-api-key"] == KEY
    assert server.exchanges == 1


def test_a_detailed_answer_has_status_and_headers(caller: Caller, kind: str) -> None:
    call = get_tenant_detail.sync_detailed if kind == "sync" else get_tenant_detail.asyncio_detailed
    answer = caller.do(lambda client: call(client=client.api))
    assert answer.status_code == 200
    assert answer.parsed.full_name
    assert "content-type" not in repr(answer.parsed)


def test_the_example_of_the_catalog_is_true() -> None:
    result = doctest.testmod(omicall.catalog)
    assert (result.failed, result.attempted) == (0, 2)


def test_the_catalog_has_all_names_of_the_generated_one() -> None:
    generated = importlib.import_module("omicall_api.catalog")
    assert set(generated.__all__) <= set(dir(omicall.catalog))
    for name in generated.__all__:
        assert getattr(omicall.catalog, name) is getattr(generated, name)


def test_voices_and_speeds_of_the_catalog_are_members_of_their_enumerations() -> None:
    assert [omicall.Voice(voice.value).is_known for voice in VOICES] == [True] * 4
    assert [omicall.BotSpeed(speed.value).value for speed in SPEEDS] == [1, 0.8, 0.9, 1.2, 1.1]
    assert isinstance(omicall.BotSpeed.FAST, float)


def test_the_version_is_that_of_the_distribution() -> None:
    from importlib.metadata import version

    assert omicall.__version__ == version("omicall")
