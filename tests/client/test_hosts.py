"""To which host does a request go, and who gets the credentials?"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx
import pytest

from omicall import errors
from omicall.catalog import HOST, HOSTS, OPERATIONS

from .doubles import BASE, KEY, Caller, ScriptedServer, envelope

Make = Callable[..., Caller]

SANDBOX = "http://127.0.0.1:8321"
ELSEWHERE = "https://elsewhere.example.vn"

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

CALLS: dict[str, Callable[[Any], Any]] = {
    "": lambda client: client.tenant.detail(),
    "ai": lambda client: client.ai.register_webhook(url="https://hooks.example.vn/ai"),
    "tts_v1": lambda client: client.ai.text_to_speech_v1(text="Xin chào"),
    "asr_v1": lambda client: client.ai.register_webhook_v1(url="https://hooks.example.vn/asr"),
    "app2app": lambda client: client.app2app.logout_agent(
        extension="101", project_id="p", app_id="vn.example.app", device_id="d"
    ),
    "recordings": lambda client: client.recordings.fetch(id="invented"),
}
BEARERS = {"", "app2app"}
"""The hosts of CALLS whose call carries the token."""
KEYS = {"ai", "tts_v1", "asr_v1"}
"""The hosts of CALLS whose call carries the raw key."""


@pytest.fixture(autouse=True)
def answering(server: ScriptedServer) -> None:
    """Sound for who asks for a recording, and the spec's example for the others."""
    usual = server.rest

    def reply(request: httpx.Request) -> httpx.Response:
        if request.extensions.get("omicall_operation") == "download_recording":
            return httpx.Response(200, content=b"ID3", headers={"Content-Type": "audio/mpeg"})
        return usual(request)

    server.rest = reply


def places(caller: Caller, server: ScriptedServer) -> dict[str, str]:
    """Where the call of each host went, without its path on the host."""
    found: dict[str, str] = {}
    for name, call in CALLS.items():
        server.sent.clear()
        caller.do(call)
        (request,) = server.sent
        path = OPERATIONS[request.extensions["omicall_operation"]].path
        found[name] = str(request.url.copy_with(query=None)).removesuffix(path)
    return found


def test_there_is_a_call_for_every_host() -> None:
    assert set(CALLS) == {"", *HOSTS} == {operation.host for operation in OPERATIONS.values()}


def test_without_settings_each_operation_goes_to_its_documented_host(make_caller: Make, server: ScriptedServer) -> None:
    assert places(make_caller(base_url=None), server) == {"": HOST, **HOSTS}


@pytest.mark.parametrize("documented", [f"{HOST}/", f"{HOST}:443", HOST.replace("public", "PUBLIC")])
def test_another_spelling_of_the_documented_host_moves_nothing(
    make_caller: Make, server: ScriptedServer, documented: str
) -> None:
    assert places(make_caller(base_url=documented), server) == {"": HOST, **HOSTS}


@pytest.mark.parametrize("base", [SANDBOX, BASE, f"{BASE}/omi"])
@pytest.mark.parametrize("slashes", ["", "/", "//"])
def test_a_base_url_of_ones_own_moves_every_host(
    make_caller: Make, server: ScriptedServer, base: str, slashes: str
) -> None:
    assert places(make_caller(base_url=base + slashes), server) == dict.fromkeys(CALLS, base)


def test_a_base_url_of_the_environment_moves_every_host_too(
    make_caller: Make, server: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OMICALL_BASE_URL", SANDBOX)
    assert places(make_caller(base_url=None), server) == dict.fromkeys(CALLS, SANDBOX)


@pytest.mark.parametrize("name", HOSTS)
@pytest.mark.parametrize("url", [ELSEWHERE, f"{ELSEWHERE}/with/a/prefix", "http://127.0.0.1:9", "http://[::1]:9"])
def test_a_host_that_is_named_goes_there_and_the_others_stay(
    make_caller: Make, server: ScriptedServer, name: str, url: str
) -> None:
    caller = make_caller(hosts={name: f"{url}/"})
    assert places(caller, server) == {**dict.fromkeys(CALLS, BASE), name: url}
    beside_the_documented = make_caller(base_url=None, hosts={name: url})
    assert places(beside_the_documented, server) == {"": HOST, **HOSTS, name: url}


@pytest.mark.parametrize("name", HOSTS)
def test_a_host_can_be_named_in_the_environment(
    make_caller: Make, server: ScriptedServer, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv(f"OMICALL_{name.upper()}_URL", f"{ELSEWHERE}/")
    assert places(make_caller(), server)[name] == ELSEWHERE
    assert places(make_caller(hosts={name: SANDBOX}), server)[name] == SANDBOX


def test_a_variable_counts_for_each_host_that_the_argument_leaves_out(
    make_caller: Make, server: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OMICALL_AI_URL", ELSEWHERE)
    found = places(make_caller(hosts={"recordings": SANDBOX}), server)
    assert (found["ai"], found["recordings"], found["app2app"]) == (ELSEWHERE, SANDBOX, BASE)


@pytest.mark.parametrize("name", ["", "AI", "public", "recording", 5])
def test_a_name_that_is_no_host_is_refused(make_caller: Make, name: Any) -> None:
    with pytest.raises(errors.ConfigurationError, match=r"none of: .*recordings") as refused:
        make_caller(hosts={name: ELSEWHERE})
    assert repr(name) in str(refused.value)


@pytest.mark.parametrize(
    "url", ["", "elsewhere.example.vn", "http://elsewhere.example.vn", "ftp://127.0.0.1", f"{ELSEWHERE}?a=1", None, 7]
)
def test_a_host_where_nothing_may_go_is_refused_by_its_name(make_caller: Make, url: Any) -> None:
    with pytest.raises(errors.ConfigurationError, match=r"^hosts\['recordings'\] "):
        make_caller(hosts={"recordings": url})


@pytest.mark.parametrize("url", ["", "http://elsewhere.example.vn", f"https://user:password@{BASE[8:]}"])
def test_a_bad_variable_is_refused_by_its_name(make_caller: Make, monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    monkeypatch.setenv("OMICALL_TTS_V1_URL", url)
    with pytest.raises(errors.ConfigurationError, match=r"^OMICALL_TTS_V1_URL "):
        make_caller()


@pytest.mark.parametrize("name", CALLS)
def test_each_call_carries_its_own_credential_and_no_other(
    make_caller: Make, server: ScriptedServer, name: str
) -> None:
    caller = make_caller(base_url=None)
    caller.do(CALLS[name])
    (headers,) = server.headers
    assert ("authorization" in headers) is (name in BEARERS)
    assert (KEY in headers.values()) is (name in KEYS)
    assert server.exchanges == (name in BEARERS)
    assert KEY not in str(server.sent[0].url.raw_path)


def test_the_key_is_exchanged_at_the_base_url_for_an_operation_of_another_host(
    make_caller: Make, server: ScriptedServer
) -> None:
    asked: list[str] = []

    def exchange(request: httpx.Request) -> httpx.Response:
        asked.append(f"{request.url.scheme}://{request.url.host}")
        return envelope({"access_token": "token-1", "token_type": "Bearer"})

    server.exchange = exchange
    make_caller(hosts={"app2app": ELSEWHERE}).do(CALLS["app2app"])
    assert asked == [BASE]
    assert server.sent[0].url.host == "elsewhere.example.vn"
    assert server.authorizations == ["Bearer token-1"]


@pytest.mark.parametrize(
    ("operation", "host"),
    [
        ("init_app2app_agent", HOST),
        ("init_app2app_agent", HOSTS["recordings"]),
        ("get_tenant_detail", HOSTS["app2app"]),
        ("get_tenant_detail", "https://elsewhere.example.vn"),
        ("get_tenant_detail", HOST.replace("https", "http")),
        ("get_tenant_detail", f"{HOST}:8443"),
        ("download_recording", HOST),
        ("", HOSTS["ai"]),
        ("no_such_operation", HOSTS["ai"]),
    ],
)
def test_a_request_to_a_host_that_is_not_its_operations_is_not_sent(
    make_caller: Make, server: ScriptedServer, operation: str, host: str
) -> None:
    caller = make_caller(base_url=None)
    extensions = {"omicall_operation": operation}
    with pytest.raises(errors.ConfigurationError, match="another host than that of its operation was not sent"):
        caller.do(lambda client: caller.http(client).get(f"{host}/api/tenant/detail", extensions=extensions))
    assert (server.sent, server.exchanges) == ([], 0)
