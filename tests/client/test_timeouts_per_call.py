"""What do `with_options` change and share, and what becomes of the copies?"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from omicall import AsyncOmicall, Omicall, errors
from omicall_api.api.tenant import get_tenant_detail

from .doubles import BASE, CLICK, KEY, Caller, ClosingTransport, FakeClock, ScriptedServer, answers, fails

FIVE = {"connect": 5.0, "read": 60.0, "write": 60.0, "pool": 5.0}
USUAL = {"connect": 5.0, "read": 30.0, "write": 30.0, "pool": 5.0}
SINCE = datetime(2026, 9, 1, tzinfo=UTC)


def detail(client: Any) -> Any:
    return client.tenant.detail()


def waits(server: ScriptedServer) -> Any:
    """The time-outs of the request that came last."""
    return server.sent[-1].extensions["timeout"]


DOORS: dict[str, Callable[[Any], Any]] = {
    "a resource": detail,
    "a billable call": lambda client: client.calls.click_to_call(**CLICK),
    "raw access": lambda client: client.with_raw.tenant.detail(),
    "a generated function": lambda client: (
        get_tenant_detail.sync(client=client.api)
        if isinstance(client, Omicall)
        else get_tenant_detail.asyncio(client=client.api)
    ),
    "a request of the user's own": lambda client: (
        client.api.get_httpx_client() if isinstance(client, Omicall) else client.api.get_async_httpx_client()
    ).get("/api/of/my/own"),
    "a search written by hand": lambda client: client.extensions.find(number="101"),
}


@pytest.mark.parametrize("door", DOORS)
def test_time_outs_hold_for_the_copy_only_whatever_it_calls(caller: Caller, server: ScriptedServer, door: str) -> None:
    caller.do(DOORS[door])
    assert waits(server) == USUAL
    caller.do(lambda client: DOORS[door](client.with_options(timeout=60)))
    assert waits(server) == FIVE
    caller.do(DOORS[door])
    assert waits(server) == USUAL


def test_the_walk_through_the_call_history_has_them_too(caller: Caller, server: ScriptedServer) -> None:
    copy = caller.client.with_options(timeout=60)
    caller.all(copy.calls.iterate(since=SINCE, limit=1))
    assert {str(request.extensions["timeout"]) for request in server.sent} == {str(FIVE)}


def test_an_httpx_timeout_is_taken_as_it_is(caller: Caller, server: ScriptedServer) -> None:
    four = httpx.Timeout(connect=1.0, read=2.0, write=3.0, pool=4.0)
    caller.do(lambda client: detail(client.with_options(timeout=four)))
    assert waits(server) == four.as_dict()


@pytest.mark.parametrize(
    ("wrong", "named"),
    [
        ({"timeout": 0}, "timeout"),
        ({"timeout": -1}, "timeout"),
        ({"timeout": "5"}, "timeout"),
        ({"timeout": True}, "timeout"),
        ({"timeout": float("inf")}, "timeout"),
        ({"timeout": float("nan")}, "timeout"),
        ({"timeout": httpx.Timeout(5, read=None)}, "timeout"),
        ({"max_retries": -1}, "max_retries"),
        ({"max_retries": 11}, "max_retries"),
        ({"max_retries": 1.0}, "max_retries"),
        ({"max_retries": True}, "max_retries"),
    ],
)
def test_a_wrong_option_is_refused_at_once(caller: Caller, wrong: dict[str, Any], named: str) -> None:
    with pytest.raises(errors.ConfigurationError, match=named):
        caller.client.with_options(**wrong)


@pytest.mark.parametrize("retries", [0, 4])
def test_repetitions_hold_for_the_copy_only(caller: Caller, server: ScriptedServer, retries: int) -> None:
    server.rest = fails(httpx.ReadTimeout)
    copy = caller.client.with_options(max_retries=retries)
    with pytest.raises(errors.TransportError):
        caller.do(lambda _: detail(copy))
    assert len(server.sent) == retries + 1
    with pytest.raises(errors.TransportError):
        caller.do(detail)
    assert len(server.sent) == retries + 1 + 3


def test_what_is_not_named_stays_also_in_a_copy_of_a_copy(caller: Caller, server: ScriptedServer) -> None:
    server.rest = fails(httpx.ReadTimeout)
    copy = caller.client.with_options(timeout=60).with_options(max_retries=0)
    with pytest.raises(errors.TransportError):
        caller.do(lambda _: detail(copy))
    assert (len(server.sent), waits(server)) == (1, FIVE)


def test_token_key_and_budget_are_shared(make_caller: Callable[..., Caller], server: ScriptedServer) -> None:
    keys = iter(["key-1", "key-1", "key-2", "key-2", *["key-2"] * 99])
    caller = make_caller(api_key=lambda: next(keys))
    copy = caller.client.with_options(timeout=60)
    caller.do(lambda _: detail(copy))
    assert caller.client.token_status().state == "fresh"
    caller.do(detail)
    assert server.exchanges == 1
    caller.do(lambda _: detail(copy))
    caller.do(detail)
    assert (server.exchanges, server.keys) == (2, ["key-1", "key-2"])
    assert copy.token_status() == caller.client.token_status()
    assert copy.token_status().state == "fresh"
    server.rest = answers(500)
    for _ in range(10):
        with pytest.raises(errors.UnexpectedStatus):
            caller.do(lambda _: detail(copy))
    before = len(server.sent)
    with pytest.raises(errors.UnexpectedStatus):
        caller.do(detail)
    assert len(server.sent) == before + 1


def test_no_new_transport_is_made_and_closing_a_copy_closes_nothing(
    make_caller: Callable[..., Caller], server: ScriptedServer
) -> None:
    transport = ClosingTransport(server)
    caller = make_caller(transport=transport)

    async def use_async(client: Any) -> None:
        async with client.with_options(timeout=60) as copy:
            await detail(copy)

    def use(client: Any) -> Any:
        if isinstance(client, AsyncOmicall):
            return use_async(client)
        with client.with_options(timeout=60) as copy:
            detail(copy)
        return None

    caller.do(use)
    caller.do(detail)
    assert transport.closed == 0
    caller.close()
    assert transport.closed == 1


def test_a_closed_copy_sends_nothing_while_the_client_goes_on(caller: Caller, server: ScriptedServer) -> None:
    copy = caller.client.with_options(timeout=60)
    caller.do(lambda _: detail(copy))
    caller.do(lambda _: copy.close() if isinstance(copy, Omicall) else copy.aclose())
    with pytest.raises(errors.ConfigurationError, match="closed"):
        caller.do(lambda _: detail(copy))
    caller.do(detail)
    assert len(server.sent) == 2


@pytest.mark.parametrize("used", [True, False])
def test_a_copy_ends_with_the_client_that_it_is_of(make_caller: Callable[..., Caller], kind: str, used: bool) -> None:
    caller = make_caller()
    copy = caller.client.with_options(timeout=60)

    async def course(client: Any) -> None:
        if used:
            await detail(copy)
        await client.aclose()
        with pytest.raises(errors.ConfigurationError, match="closed"):
            await detail(copy)

    if kind == "async":
        caller.do(course)
        return
    if used:
        detail(copy)
    caller.client.close()
    with pytest.raises(errors.ConfigurationError, match="closed"):
        detail(copy)
    with pytest.raises(errors.ConfigurationError, match="closed"):
        copy.recordings.download("https://recordings.example.vn/a.mp3", "a.mp3")


def test_a_copy_may_be_used_in_several_loops_and_threads(server: ScriptedServer, time: FakeClock) -> None:
    settings: dict[str, Any] = {"transport": httpx.MockTransport(server), "base_url": BASE, "clock": time.clock}
    client = AsyncOmicall(KEY, **settings)
    copy = client.with_options(timeout=60)

    async def course() -> None:
        assert (await detail(copy)).full_name

    threads = [threading.Thread(target=lambda: asyncio.run(course())) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(server.sent) == 3
    assert {str(request.extensions["timeout"]) for request in server.sent} == {str(FIVE)}


def test_what_a_subclass_keeps_is_in_the_copy_and_its_resources_are_new() -> None:
    class Mine(Omicall):
        """A client with something of its own."""

        note = "none"

    with Mine(KEY, base_url=BASE, verify=False) as client:
        client.note = "kept"
        old = (client.calls, client.tenant, client.recordings, client.with_raw)
        copy = client.with_options(timeout=60)
        assert (type(copy), copy.note) == (Mine, "kept")
        new = (copy.calls, copy.tenant, copy.recordings, copy.with_raw)
        assert not [one for one, other in zip(old, new, strict=True) if one is other]
        assert client.calls is old[0]


def test_a_copy_shows_no_key(caller: Caller) -> None:
    copy = caller.client.with_options(timeout=60)
    assert BASE in repr(copy)
    assert KEY not in repr([copy, copy.api, copy._account, vars(copy)])


def test_user_agent_and_no_redirects_are_as_usual(caller: Caller, server: ScriptedServer) -> None:
    copy = caller.client.with_options(timeout=60)
    server.script = [answers(302, location="https://elsewhere.example/")]
    with pytest.raises(errors.UnexpectedStatus):
        caller.do(lambda _: detail(copy))
    caller.do(detail)
    first, second = server.headers
    assert first["user-agent"] == second["user-agent"]
    assert first["user-agent"].startswith("omicall-python/")
    assert len(server.sent) == 2
