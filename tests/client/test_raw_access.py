"""What does `with_raw` give beside the payload, under which types, and what does it not change?"""

from __future__ import annotations

import inspect
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest
from msgspec.structs import replace

from omicall import AsyncOmicall, Omicall, errors
from omicall.catalog import OPERATIONS
from omicall_api import AuthenticatedClient
from omicall_api.api import Resources
from omicall_api.models import Tenant
from omicall_api.types import Response

from .doubles import BASE, CLICK, KEY, Caller, FakeClock, ScriptedServer, answers, answers_json, fails, success

TAGS = sorted({operation.tag for operation in OPERATIONS.values()})
ROOT = Path(__file__).parents[2]


def detail(client: Any) -> Any:
    return client.with_raw.tenant.detail()


def test_an_answer_has_payload_headers_status_envelope_timing_id_and_attempts(
    make_caller: Callable[..., Caller], server: ScriptedServer, time: FakeClock
) -> None:
    def slow(request: httpx.Request) -> httpx.Response:
        time.now += 2.0
        payload = json.loads(success(request).content)["payload"]
        body = {"status_code": 9999, "instance_id": "i-7", "payload": payload, "message": "OK"}
        return httpx.Response(200, json=body, headers={"X-Trace": "t-1"})

    server.script = [answers(500), slow]
    caller = make_caller(clock=time.with_ids(lambda: "id-1"))
    answer: Response[Tenant] = caller.do(detail)
    assert isinstance(answer.parsed, Tenant)
    assert answer.status_code == 200
    assert answer.headers["x-trace"] == "t-1"
    assert json.loads(answer.content)["payload"] == answer.parsed.raw
    assert answer.envelope == {"status_code": 9999, "instance_id": "i-7", "message": "OK"}
    assert (answer.request_id, answer.attempts) == ("id-1", 2)
    assert answer.elapsed == sum(time.pauses) + 2.0 == 2.5


def test_keys_that_the_spec_does_not_know_stay_reachable(caller: Caller, server: ScriptedServer) -> None:
    server.rest = answers_json(200, {"status_code": 9999, "payload": {"full_name": "An", "odd": {"a": 1}}})
    answer = caller.do(detail)
    assert answer.parsed.additional_properties == {"odd": {"a": 1}}
    assert answer.parsed.raw == {"full_name": "An", "odd": {"a": 1}}
    rows = [{"sip_user": "101", "odder": 2}]
    server.rest = answers_json(200, {"status_code": 9999, "payload": {"items": rows, "has_next": False, "odd": 3}})
    page = caller.do(lambda client: client.with_raw.extensions.list()).parsed
    assert page.additional_properties == {"odd": 3}
    assert page.raw["items"] == rows


def test_an_answer_without_envelope_has_an_empty_one(caller: Caller, server: ScriptedServer) -> None:
    sound = {"content-type": "audio/mpeg"}
    server.rest = lambda _: httpx.Response(200, content=b"ID3 an invented sound", headers=sound)
    answer = caller.do(lambda client: client.with_raw.recordings.fetch(id="invented"))
    assert (answer.parsed, answer.envelope) == (b"ID3 an invented sound", {})


@pytest.mark.parametrize("content", [b"[1]", b"7", b"{}", b'{"payload": 1}', b"\xff", b"[" * 100_000])
def test_a_body_that_is_no_envelope_gives_an_empty_one(content: bytes) -> None:
    assert Response(200, None, content, {}).envelope == {}


def test_the_status_of_a_success_other_than_200_is_told(caller: Caller, server: ScriptedServer) -> None:
    body = success(httpx.Request("GET", BASE, extensions={"omicall_operation": "get_tenant_detail"})).content
    server.rest = answers(201, body)
    assert caller.do(detail).status_code == 201


def test_refusals_are_raised_all_the_same_and_nothing_is_sent_more_often(
    caller: Caller, server: ScriptedServer
) -> None:
    server.script = [answers_json(200, {"status_code": -9999, "message": "extension_invalid"})]
    with pytest.raises(errors.ApiError, match="extension_invalid"):
        caller.do(lambda client: client.with_raw.calls.click_to_call(**CLICK))
    server.script = [fails(httpx.ReadTimeout)]
    with pytest.raises(errors.OutcomeUnknown):
        caller.do(lambda client: client.with_raw.calls.click_to_call(**CLICK))
    with pytest.raises(ValueError, match="Nothing was sent"):
        caller.do(lambda client: client.with_raw.calls.click_to_call(**{**CLICK, "extension": 5}))
    assert len(server.sent) == 2


def test_an_answer_shows_neither_headers_nor_body(caller: Caller) -> None:
    answer = caller.do(lambda client: client.with_raw.extensions.list())
    text = repr(replace(answer, parsed=None))
    assert "headers" not in text
    assert "content" not in text
    assert f"request_id='{answer.request_id}'" in text


@pytest.mark.parametrize("tag", TAGS)
def test_every_operation_is_there_under_its_name_with_its_arguments_and_nothing_else(tag: str) -> None:
    with Omicall(KEY, base_url=BASE, verify=False) as client:
        other = AsyncOmicall(KEY, base_url=BASE, verify=False)
        for plain, whole in (
            (client, client.with_raw),
            (other, other.with_raw),
        ):
            methods = vars(getattr(whole, tag))
            names = {operation.call.partition(".")[2] for operation in OPERATIONS.values() if operation.tag == tag}
            assert set(methods) == names
            for name, method in methods.items():
                assert inspect.signature(method) == inspect.signature(getattr(getattr(plain, tag), name))
                assert inspect.iscoroutinefunction(method) is (plain is other)


def test_the_usual_resources_give_payloads_beside_raw_ones(caller: Caller) -> None:
    assert isinstance(caller.do(detail), Response)
    assert isinstance(caller.do(lambda client: client.tenant.detail()), Tenant)
    assert isinstance(caller.do(detail).parsed, Tenant)


def test_the_generated_package_alone_has_raw_access_too() -> None:
    served = success(httpx.Request("GET", BASE, extensions={"omicall_operation": "get_tenant_detail"})).content
    transport = httpx.MockTransport(lambda _: httpx.Response(200, stream=httpx.ByteStream(served)))
    plain = AuthenticatedClient(BASE, token="token-1", httpx_args={"transport": transport})
    with plain as client:
        answer = Resources(client).with_raw.tenant.detail()
    assert (answer.attempts, answer.request_id) == (1, None)
    assert answer.elapsed > 0
    assert answer.envelope["status_code"] == 9999


PROGRAM = """
from __future__ import annotations
from typing import assert_type
from omicall import AsyncOmicall, Omicall
from omicall_api.models import CallFilter, CallPage, StartedCall, Tenant
from omicall_api.types import Response

def sync(client: Omicall) -> None:
    assert_type(client.with_raw.tenant.detail(), Response[Tenant])
    assert_type(client.with_raw.calls.click_to_call(extension="101", phone_number="0900000123").parsed, StartedCall)
    assert_type(client.with_options(timeout=5.0).with_raw.calls.search(page=1, size=50, filter=CallFilter(
        from_date=1, to_date=2)).parsed, CallPage)
    assert_type(client.with_options(max_retries=0), Omicall)
    client.with_raw.calls.click_to_call(extension=101, phone_number="0900000123")  # WRONG

async def later(client: AsyncOmicall) -> None:
    assert_type((await client.with_raw.tenant.detail()).parsed, Tenant)
    assert_type(await client.with_options(timeout=5).tenant.detail(), Tenant)
    await client.with_raw.tenant.detail(odd=1)  # WRONG
"""


@pytest.mark.slow
@pytest.mark.parametrize("checker", [("mypy", "--strict"), ("pyright", "--pythonpath", sys.executable, "-p")])
def test_type_checkers_see_the_payload_and_the_arguments(tmp_path: Path, checker: tuple[str, ...]) -> None:
    program = tmp_path / "program.py"
    program.write_text(PROGRAM)
    settings = {"extraPaths": [str(ROOT / "overlays"), str(ROOT / "generated")], "typeCheckingMode": "strict"}
    (tmp_path / "pyrightconfig.json").write_text(json.dumps({**settings, "include": ["program.py"]}))
    target = str(tmp_path if checker[0] == "pyright" else program)
    done = subprocess.run(
        [str(Path(sys.executable).parent / checker[0]), *checker[1:], target],
        capture_output=True,
        text=True,
        timeout=300,
        cwd=ROOT,
        check=False,
    )
    wrong = [number for number, line in enumerate(PROGRAM.splitlines(), 1) if line.endswith("# WRONG")]
    lines = [line for line in done.stdout.splitlines() if "error:" in line or " - error" in line]
    assert [int(line.rpartition("program.py:")[2].partition(":")[0]) for line in lines] == wrong, done.stdout
