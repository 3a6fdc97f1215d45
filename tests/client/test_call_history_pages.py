"""Does a walk over pages end where the rows end, and say so when the server's pages do not add up?"""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.sizes import sized

from omicall import errors
from omicall._pages import Page, PageWalk
from omicall_api.models import Call

from .doubles import NOON, Box, Caller, FakeClock, Reply, ScriptedServer, envelope


def page(ids: list[Any], *, has_next: bool | None = None, **more: Any) -> Reply:
    """A reply with a page of these calls."""
    items = [{"transaction_id": identity} if identity != "" else {} for identity in ids]
    body = {"items": items, "has_next": has_next, **more}
    return lambda _request: envelope({name: value for name, value in body.items() if value is not None})


def full(first: int, count: int = 50) -> list[Any]:
    """So many ids, from a number on."""
    return [f"call-{number}" for number in range(first, first + count)]


def walked(caller: Caller) -> list[Any]:
    """The ids of all calls of the last day."""
    rows = caller.client.calls.iterate(since=datetime.fromtimestamp(NOON - 86_400, UTC))
    return [call.transaction_id for call in caller.all(rows)]


def asked_for(server: ScriptedServer) -> list[int]:
    """The numbers of the pages that were asked for."""
    return [int(request.url.params["page"]) for request in server.sent]


ENDS: dict[str, tuple[list[Reply], int]] = {
    "no calls at all": ([page([], has_next=False, total_items=0, total_pages=0)], 0),
    "no calls at all, told by nothing": ([page([])], 0),
    "an empty list that is called one page": ([page([], total_pages=1)], 0),
    "a short page that says nothing of a next one": ([page(full(0)), page(full(50, 3))], 53),
    "a full last page that says it is the last": ([page(full(0), has_next=True), page(full(50), has_next=False)], 100),
    "a full last page by the number of rows": ([page(full(0), total_items=100), page(full(50), total_items=100)], 100),
    "a full last page by the number of pages": ([page(full(0), total_pages=2), page(full(50), total_pages=2)], 100),
    "short pages all the way, with a next one": (
        [page(full(0, 20), has_next=True), page(full(20, 20), has_next=True), page(full(40, 5), has_next=False)],
        45,
    ),
    "short pages all the way, with a number of rows": (
        [page(full(0, 20), total_items=45), page(full(20, 20), total_items=45), page(full(40, 5), total_items=45)],
        45,
    ),
    "pages of a size of its own": (
        [page(full(0, 20), page_size=20), page(full(20, 20), page_size=20), page(full(40, 5), page_size=20)],
        45,
    ),
    "no next page, but rows that are still to come": (
        [page(full(0), has_next=False, total_items=60), page(full(50, 10), has_next=False, total_items=60)],
        60,
    ),
    "a last page that holds nothing new": ([page(full(0), has_next=True), page(full(49, 1), has_next=False)], 50),
    "a next page that turns out empty, and the last": ([page(full(0), has_next=True), page([], has_next=False)], 50),
}


@pytest.mark.parametrize("case", ENDS)
def test_the_end_is_where_the_rows_end(caller: Caller, server: ScriptedServer, time: FakeClock, case: str) -> None:
    server.script, rows = [*ENDS[case][0]], ENDS[case][1]
    pages = len(server.script)
    assert walked(caller) == full(0, rows)
    assert asked_for(server) == list(range(1, pages + 1))
    assert time.pauses == []


DOUBTS: dict[str, tuple[Reply, str]] = {
    "the page before": (page(full(0), has_next=True), "sent the same page twice"),
    "the page before, called the last": (page(full(0), has_next=False), "sent the same page twice"),
    "known rows, and more to come": (page(full(7, 9), has_next=True), "sent rows once more"),
    "one new row, and then known ones": (page(["new", *full(0, 49)], has_next=True), "sent rows once more"),
    "nothing, and more to come": (page([], has_next=True), "sent an empty page"),
    "nothing, but rows are missing": (page([], has_next=False, total_items=53), "sent an empty page"),
    "nothing, but rows are missing, and no more said": (page([], total_items=53), "sent an empty page"),
    "nothing, but pages are missing": (page([], total_pages=2), "sent an empty page"),
}


@pytest.mark.parametrize("case", DOUBTS)
def test_a_page_that_can_not_be_right_is_asked_for_again(
    caller: Caller, server: ScriptedServer, time: FakeClock, case: str
) -> None:
    time.draw = 0.5
    server.script = [page(full(0), has_next=True), *[DOUBTS[case][0]] * 3, page(full(50, 3), has_next=False)]
    assert walked(caller) == full(0, 53)
    assert asked_for(server) == [1, 2, 2, 2, 2]
    assert time.pauses == [0.375, 0.75, 1.5]
    assert time.ranges == [(0.25, 0.5), (0.5, 1.0), (1.0, 2.0)]


@pytest.mark.parametrize("case", DOUBTS)
def test_a_page_that_stays_wrong_is_an_error_and_never_the_end(
    caller: Caller, server: ScriptedServer, time: FakeClock, case: str
) -> None:
    wrong, said = DOUBTS[case]
    server.script, server.rest = [page(full(0), has_next=True)], wrong
    rows: list[Any] = []
    with pytest.raises(errors.PagingError, match=rf"{said}.*page 2, asked for 4 times.*cursor.*shorter") as caught:
        take_into(rows, caller)
    assert rows == full(0)
    assert caught.value.operation == "search_calls"
    assert asked_for(server) == [1, 2, 2, 2, 2]
    assert sum(time.pauses) <= 3.5


def take_into(rows: list[Any], caller: Caller) -> None:
    """Note each row as it comes, so that those before an error count."""
    stream = caller.client.calls.iterate(since=datetime.fromtimestamp(NOON - 86_400, UTC))

    async def walk() -> None:
        async for call in stream:
            rows.append(call.transaction_id)  # noqa: PERF401 - rows before the error count

    if hasattr(stream, "__anext__"):
        caller.do(lambda _: walk())
    else:
        rows.extend(call.transaction_id for call in stream)


def test_doubts_are_counted_for_each_page_anew(caller: Caller, server: ScriptedServer, time: FakeClock) -> None:
    first, second = page(full(0), has_next=True), page(full(50), has_next=True)
    server.script = [first, first, first, first, second, second, second, second, page(full(100, 1), has_next=False)]
    assert walked(caller) == full(0, 101)
    assert len(time.pauses) == 6


def go_round(walk: PageWalk, length: int, given: list[str]) -> None:
    """Read pages of one call each from a server that has so many and begins anew after the last."""
    for _ in range(5 * length + 20):
        key = f"call-{(walk.number - 1) % length}"
        given += [call.transaction_id for call in walk.take(Page([Call(transaction_id=key)], [key], has_next=True))]


@pytest.mark.parametrize("length", [2, 3, 7, 199, 250, 1000])
def test_a_server_that_goes_round_in_circles_is_found_out(length: int) -> None:
    walk = PageWalk("search_calls", 1, lambda low, _high: low)
    given: list[str] = []
    with pytest.raises(errors.PagingError):
        go_round(walk, length, given)
    assert len(given) < 4 * length
    assert length > 200 or len(given) == length


def test_rows_without_an_id_that_repeat_for_ever_are_an_error_too(caller: Caller, server: ScriptedServer) -> None:
    server.rest = page([None, None], has_next=True)
    with pytest.raises(errors.PagingError, match="same page twice"):
        walked(caller)
    assert len(server.sent) == 5


def test_memory_stays_flat_over_a_million_calls() -> None:
    walk = PageWalk("search_calls", 50, lambda low, _high: low)
    for first in range(0, 100_000, 50):
        ids = [f"{number}" for number in range(first, first + 50)]
        walk.take(Page([Call(transaction_id=identity) for identity in ids], [*ids], has_next=True))
    assert len(walk._seen._ids) == len({*walk._seen._ids}) == 10_000
    assert len(walk._seen._pages) == 200


@pytest.mark.filterwarnings("default")
def test_calls_without_an_id_are_not_lost(caller: Caller, server: ScriptedServer) -> None:
    server.script = [page(["a", None, None, "", 7, "a"], has_next=False)]
    assert len(walked(caller)) == 5


@pytest.mark.parametrize("items", [None, "no list", {"0": {}}, [None, "a", 7]])
def test_a_page_without_rows_in_it_is_an_empty_one(caller: Caller, server: ScriptedServer, items: object) -> None:
    server.rest = lambda _: httpx.Response(
        200, content=json.dumps({"status_code": 9999, "payload": {"items": items, "has_next": False}})
    )
    assert walked(caller) == []


def test_a_page_that_repeats_itself_once_costs_one_request(guest: Caller, box: Box, time: FakeClock) -> None:
    box.fault("search_calls", "repeat_page", times=1)
    now = datetime.now(UTC)
    rows = guest.all(guest.client.calls.iterate(since=now - timedelta(days=30), until=now))
    assert len({call.transaction_id for call in rows}) == len(rows) == 320
    assert box.received("search_calls") == 8
    assert len(time.pauses) == 1


class MovingServer:
    """Calls in order of time, read by pages while more come in, with pages that go wrong now and then."""

    def __init__(self, count: int, newest_first: bool) -> None:
        self.ids = [f"{number:05d}" for number in range(count)]
        self.newest_first = newest_first
        self.last: list[str] = []

    def page(self, number: int, size: int, arrivals: int, wrong: str) -> Page:
        """One page, after so many calls more have come in."""
        self.ids += [f"new-{len(self.ids) + more:05d}" for more in range(arrivals)]
        rows = self.ids[::-1] if self.newest_first else self.ids
        ids = rows[(number - 1) * size : number * size]
        has_next = number * size < len(rows)
        if wrong == "repeat" and number > 1:
            return self._as_page(self.last, len(rows), True)
        if wrong == "repeat place" and number > 1:
            return self._as_page(rows[(number - 2) * size : (number - 1) * size], len(rows), True)
        if wrong == "empty" and ids:
            return self._as_page([], len(rows), has_next)
        self.last = ids
        return self._as_page(ids, len(rows), has_next)

    def _as_page(self, ids: list[str], total: int, has_next: bool) -> Page:
        return Page([Call(transaction_id=identity) for identity in ids], [*ids], has_next, total, None, None)


@settings(max_examples=sized(50, 150), deadline=None, derandomize=True)
@given(
    st.integers(0, 60),
    st.integers(1, 9),
    st.booleans(),
    st.lists(st.tuples(st.integers(0, 2), st.sampled_from(["", "", "repeat", "repeat place", "empty"])), max_size=60),
)
def test_no_call_of_the_start_is_lost_and_none_comes_twice(
    count: int, size: int, newest_first: bool, turns: list[tuple[int, str]]
) -> None:
    server = MovingServer(count, newest_first)
    before = [*server.ids]
    walk = PageWalk("search_calls", size, lambda low, _high: low, newest_first)
    script = iter(turns)
    given_ids: list[str] = []
    wrong_ones = 0
    while not walk.over:
        arrivals, wrong = next(script, (0, ""))
        wrong_ones = 0 if not wrong or wrong_ones == 2 else wrong_ones + 1
        given_ids += [
            call.transaction_id
            for call in walk.take(server.page(walk.number, size, arrivals, wrong if wrong_ones else ""))
        ]
    assert len(set(given_ids)) == len(given_ids)
    assert set(before) <= set(given_ids)
