"""Does `calls.iterate` give every call of a time once, and say so when it can't?"""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from omicall import Direction, Disposition, errors
from omicall._pages import call_filter

from .doubles import NOON, Box, Caller, FakeClock, Reply, ScriptedServer, envelope

CALLS = 320
MONTH = timedelta(days=31)


def everything(guest: Caller, box: Box, **filters: Any) -> list[Any]:
    """All calls of the sandbox's past month that the filters let through."""
    now = datetime.now(UTC)
    return guest.all(guest.client.calls.iterate(since=now - MONTH, until=now, **filters))


def test_every_call_comes_once_over_all_pages_the_oldest_first(guest: Caller, box: Box) -> None:
    calls = everything(guest, box)
    assert len({call.transaction_id for call in calls}) == len(calls) == CALLS
    assert [call.created_date for call in calls] == sorted(call.created_date for call in calls)
    assert box.received("search_calls") == 7
    assert box.exchanges == 0


def test_what_is_asked_for_is_what_comes(guest: Caller, box: Box) -> None:
    calls = everything(guest, box)
    phone = next(call.phone_number for call in calls if call.direction == Direction.INBOUND)
    wanted: list[tuple[dict[str, Any], Callable[[Any], bool]]] = [
        ({"direction": "inbound"}, lambda call: call.direction == "inbound"),
        ({"direction": Direction.OUTBOUND}, lambda call: call.direction == "outbound"),
        ({"direction": ["inbound", "local"]}, lambda call: call.direction in ("inbound", "local")),
        ({"answered": True}, lambda call: call.disposition == Disposition.ANSWERED),
        ({"answered": False}, lambda call: call.disposition != Disposition.ANSWERED),
        ({"extension": "101"}, lambda call: call.sip_user == "101"),
        ({"extension": ("101", "102")}, lambda call: call.sip_user in ("101", "102")),
        ({"phone": phone}, lambda call: call.phone_number == phone),
        (
            {"direction": "inbound", "answered": False},
            lambda call: call.direction == "inbound" and call.disposition != Disposition.ANSWERED,
        ),
    ]
    for filters, fits in wanted:
        expected = [call.transaction_id for call in calls if fits(call)]
        assert expected, filters
        assert [call.transaction_id for call in everything(guest, box, **filters)] == expected, filters


def test_the_window_is_exact_to_the_millisecond_and_holds_both_ends(guest: Caller, box: Box) -> None:
    calls = everything(guest, box)
    first, last = calls[100], calls[200]
    rows = guest.all(guest.client.calls.iterate(since=first.created_at, until=last.created_at))
    assert [call.transaction_id for call in rows] == [call.transaction_id for call in calls[100:201]]
    tick = timedelta(milliseconds=1)
    rows = guest.all(guest.client.calls.iterate(since=first.created_at + tick, until=last.created_at - tick))
    assert [call.transaction_id for call in rows] == [call.transaction_id for call in calls[101:200]]


@given(st.integers(min_value=0, max_value=253_402_300_799_999))
@example(1_073_741_862_636)  # A float of seconds lands one millisecond below it.
def test_no_moment_is_off_by_a_millisecond(milliseconds: int) -> None:
    moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=milliseconds)
    condition = call_filter(moment, moment, None, None, None, None)
    assert (condition.from_date, condition.to_date) == (milliseconds, milliseconds)


@pytest.mark.parametrize(("limit", "pages"), [(0, 0), (1, 1), (50, 1), (51, 2), (CALLS, 7), (9999, 7)])
def test_a_limit_ends_the_walk_without_a_page_too_many(guest: Caller, box: Box, limit: int, pages: int) -> None:
    assert len(everything(guest, box, limit=limit)) == min(limit, CALLS)
    assert box.received("search_calls") == pages


def test_pages_are_asked_for_as_the_rows_are_taken(guest: Caller, box: Box) -> None:
    now = datetime.now(UTC)
    rows = guest.client.calls.iterate(since=now - MONTH, until=now)
    assert box.received("search_calls") == 0

    async def first(rows: Any) -> Any:
        row = await anext(rows)
        await rows.aclose()
        return row

    assert guest.do(lambda _: next(rows) if hasattr(rows, "__next__") else first(rows)).transaction_id
    assert box.received("search_calls") == 1


def test_calls_that_arrive_meanwhile_push_none_off_and_come_once(guest: Caller, box: Box) -> None:
    before = [call.transaction_id for call in everything(guest, box)]
    box.fault("search_calls", "new_rows")
    calls = [call.transaction_id for call in everything(guest, box)]
    assert len(set(calls)) == len(calls)
    assert set(before) <= set(calls)
    assert len(calls) > len(before)


def test_a_page_that_repeats_itself_is_an_error_after_the_rows_before_it(guest: Caller, box: Box) -> None:
    box.fault("search_calls", "repeat_page")
    now = datetime.now(UTC)
    rows: list[str] = []

    async def walk(client: Any) -> None:
        async for call in client.calls.iterate(since=now - MONTH, until=now):
            rows.append(call.transaction_id)  # noqa: PERF401 - rows before the error count

    def walk_sync(client: Any) -> None:
        for call in client.calls.iterate(since=now - MONTH, until=now):
            rows.append(call.transaction_id)  # noqa: PERF401 - as above

    with pytest.raises(errors.PagingError, match=r"page 2.*Try a shorter time") as caught:
        guest.do(walk_sync if hasattr(guest.client, "close") else walk)
    assert caught.value.operation == "search_calls"
    assert len(set(rows)) == len(rows) == 50


def test_faults_on_the_way_lose_no_call_and_repeat_none(guest: Caller, box: Box) -> None:
    box.fault("search_calls", "truncated", times=2)
    assert len({call.transaction_id for call in everything(guest, box)}) == CALLS
    assert box.received("search_calls") == 9


def test_until_is_now_by_the_client_s_clock_when_left_out(caller: Caller, server: ScriptedServer) -> None:
    since = datetime.fromtimestamp(NOON, UTC) - timedelta(days=3)
    caller.all(caller.client.calls.iterate(since=since, limit=1))
    condition = json.loads(server.sent[0].content)["filter"]
    assert condition == {"fromDate": int(NOON - 3 * 86_400) * 1000, "toDate": int(NOON) * 1000}


def test_a_walk_is_its_own_and_its_end_does_not_move(caller: Caller, server: ScriptedServer, time: FakeClock) -> None:
    # The end is fixed at the call, so that pages asked for later are pages of the same window.
    rows = caller.client.calls.iterate(since=datetime.fromtimestamp(NOON - 9, UTC), limit=1)
    time.now += 3600
    caller.all(rows)
    assert json.loads(server.sent[0].content)["filter"]["toDate"] == int(NOON) * 1000


def page(ids: list[Any], *, has_next: bool | None, **more: Any) -> Reply:
    """A reply with a page of these calls."""
    items = [{"transaction_id": identity} if identity != "" else {} for identity in ids]
    body = {"items": items, "has_next": has_next, **more}
    return lambda _request: envelope(body)


def walked(caller: Caller) -> list[Any]:
    """The ids of all calls of the last day."""
    rows = caller.client.calls.iterate(since=datetime.fromtimestamp(NOON - 86_400, UTC))
    return [call.transaction_id for call in caller.all(rows)]


def test_an_empty_page_is_the_end_whatever_it_says_of_a_next_one(caller: Caller, server: ScriptedServer) -> None:
    server.script = [page(["a"], has_next=True), page([], has_next=True)]
    assert walked(caller) == ["a"]


def test_a_short_page_that_says_nothing_of_a_next_one_is_the_last(caller: Caller, server: ScriptedServer) -> None:
    full = [f"a{i}" for i in range(50)]
    server.script = [page(full, has_next=None), page(["b"], has_next=None)]
    assert walked(caller) == [*full, "b"]
    assert len(server.sent) == 2


def test_two_pages_without_a_new_row_are_an_error(caller: Caller, server: ScriptedServer) -> None:
    ids = [["a", "b"], ["b"], ["a"], ["b", "a"]]
    server.script = [page(some, has_next=True) for some in ids]
    with pytest.raises(errors.PagingError, match="without a new row"):
        walked(caller)
    assert len(server.sent) == 3


@pytest.mark.filterwarnings("default")
def test_calls_without_an_id_are_not_lost(caller: Caller, server: ScriptedServer) -> None:
    server.script = [page(["a", None, None, "", 7, "a"], has_next=False)]
    assert len(walked(caller)) == 5


def test_a_refusal_in_the_middle_reaches_the_caller(caller: Caller, server: ScriptedServer) -> None:
    refused = httpx.Response(200, json={"status_code": -9999, "message": "request_invalid"})
    server.script = [page(["a"], has_next=True), lambda _: refused]
    with pytest.raises(errors.ApiError) as caught:
        walked(caller)
    assert caught.value.code == "request_invalid"
