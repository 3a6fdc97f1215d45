"""Does `calls.iterate` give every call of a time once, and say so when it can't?"""

from __future__ import annotations

import doctest
import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from omicall import Direction, Disposition, errors
from omicall._windows import milliseconds
from omicall.resources.calls import AsyncCalls, AsyncCallStream, Calls, CallStream

from .doubles import NOON, Box, Caller, FakeClock, ScriptedServer, envelope

CALLS = 320
MONTH = timedelta(days=30)


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


@pytest.mark.slow
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
def test_no_moment_is_off_by_a_millisecond(number: int) -> None:
    assert milliseconds("since", datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=number)) == number


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


def test_a_refusal_in_the_middle_reaches_the_caller(caller: Caller, server: ScriptedServer) -> None:
    refused = httpx.Response(200, json={"status_code": -9999, "message": "request_invalid"})
    first = {"items": [{"transaction_id": "a"}], "has_next": True}
    server.script = [lambda _: envelope(first), lambda _: refused]
    rows = caller.client.calls.iterate(since=datetime.fromtimestamp(NOON - 86_400, UTC))
    with pytest.raises(errors.ApiError) as caught:
        caller.all(rows)
    assert caught.value.code == "request_invalid"


WRONG: list[tuple[dict[str, Any], str]] = [
    ({}, "since is missing"),
    ({"since": "2026-01-01"}, "since must be a datetime, not str"),
    ({"since": datetime(2026, 1, 1)}, "since has no time zone"),
    ({"since": datetime(1960, 1, 1, tzinfo=UTC)}, "before 1970"),
    ({"until": datetime(2026, 1, 1)}, "until has no time zone"),
    ({"until": datetime(1990, 1, 1, tzinfo=UTC)}, "since is later than until"),
    ({"since": datetime(2200, 1, 1, tzinfo=UTC)}, "since is later than until"),
    ({"direction": "sideways"}, "direction is not one of the documented values"),
    ({"direction": []}, "direction must be a text or a list of texts"),
    ({"answered": "yes"}, "answered must be True, False or None"),
    ({"extension": 101}, "extension must be a text"),
    ({"phone": [""]}, "phone must be a text"),
    ({"limit": -1}, "limit must be a whole number"),
    ({"limit": True}, "limit must be a whole number"),
    ({"version": 4}, "version must be one of 1, 2, 3"),
    ({"version": True}, "version must be one of 1, 2, 3"),
    ({"unknown": "ask"}, 'unknown must be "drop" or "keep"'),
    ({"cursor": 7}, "cursor is not one that calls.iterate gave"),
]


@pytest.mark.parametrize(("wrong", "said"), WRONG)
def test_a_wrong_argument_is_told_at_once_and_nothing_is_sent(
    caller: Caller, server: ScriptedServer, wrong: dict[str, Any], said: str
) -> None:
    right = {"since": datetime.fromtimestamp(NOON - 86_400, UTC)} if wrong else {}
    with pytest.raises(errors.ConfigurationError, match="(?s)" + said) as caught:
        caller.client.calls.iterate(**{**right, **wrong})
    assert "othing was sent" in str(caught.value)
    assert server.sent == []


def test_the_examples_of_the_docstrings_run(guest: Caller, box: Box, kind: str, time: FakeClock) -> None:
    time.now = datetime.now(UTC).timestamp()
    yesterday = datetime.now(UTC) - timedelta(days=1)
    documented = (Calls.iterate, CallStream) if kind == "sync" else (AsyncCalls.iterate, AsyncCallStream)
    finder, runner = doctest.DocTestFinder(recurse=False), doctest.DocTestRunner()
    for thing in documented:
        (example,) = finder.find(thing, globs={"client": guest.client, "yesterday": yesterday})
        runner.run(example, clear_globs=False)
        assert sum(name in example.globs for name in ("missed", "later", "ids_of_calls", "ids_of_new_calls")) == 1
        for name in {"ids_of_calls", "ids_of_new_calls"} & example.globs.keys():
            ids, cursor = guest.do(lambda client, run=example.globs[name]: run(client, yesterday))
            assert ids
            assert cursor
    assert runner.summarize(verbose=False).failed == 0
    assert runner.tries >= 2
