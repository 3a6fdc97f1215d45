"""Is a long time asked for in windows that the API accepts, without an overlap and without a gap?"""

from __future__ import annotations

import itertools
import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from omicall._windows import DAY_MS, window_days, windows
from omicall_api.catalog import OPERATIONS

from .doubles import NOON, Caller, ScriptedServer, envelope

NOW_MS = int(NOON * 1000)
MONTH_MS = 30 * DAY_MS


@settings(max_examples=200, derandomize=True)
@given(st.integers(0, 10**13), st.integers(0, 400 * DAY_MS), st.sampled_from([1.0, 30.0, 3, 0.5]))
@example(0, 0, 30)
@example(0, MONTH_MS, 30)
@example(0, MONTH_MS + 1, 30)
def test_windows_cover_every_millisecond_once(start: int, length: int, days: float) -> None:
    found = list(windows(start, start + length, days))
    assert (found[0].start, found[-1].stop) == (start, start + length)
    assert all(later.start == earlier.stop + 1 for earlier, later in itertools.pairwise(found))
    assert all(0 <= window.stop - window.start <= days * DAY_MS for window in found)
    assert len(found) == length // (int(days * DAY_MS) + 1) + 1


def test_no_time_at_all_has_no_window() -> None:
    assert list(windows(5, 4, 30)) == []


def test_the_longest_window_is_the_documented_one_and_else_the_shortest_of_any_history() -> None:
    documented = OPERATIONS["list_calls_v1"].limits["window_days"]
    assert "window_days" not in OPERATIONS["search_calls"].limits
    assert window_days("list_calls_v1") == window_days("search_calls") == window_days("search_calls_v2") == documented


def test_windows_side_by_side_are_days_but_not_where_requests_want_a_pause() -> None:
    assert window_days("search_calls", side_by_side=True) == window_days("search_calls_v2", side_by_side=True) == 1
    assert window_days("list_calls_v1", side_by_side=True) == OPERATIONS["list_calls_v1"].limits["window_days"]


def asked_windows(server: ScriptedServer) -> list[tuple[int, int]]:
    """The windows of the requests, one after the other."""
    found: list[tuple[int, int]] = []
    for request in server.sent:
        body: Any = json.loads(request.content) if request.content else request.url.params
        body = body.get("filter", body)
        names = ("fromDate", "toDate") if "fromDate" in body else ("from_date", "to_date")
        found.append((int(body[names[0]]), int(body[names[1]])))
    return found


@pytest.mark.filterwarnings("ignore:calls.iterate asks:DeprecationWarning")
@pytest.mark.parametrize("version", [1, 2, 3])
def test_a_hundred_days_are_four_windows_in_every_version(caller: Caller, server: ScriptedServer, version: int) -> None:
    nothing = {"page_number": 1, "page_size": 50, "total_items": 0, "total_pages": 0, "has_next": False}
    server.rest = lambda _: envelope(
        {**nothing, "items": [], "next_page": 1, "has_previous": False, "previous_page": 1}
    )
    until = datetime.fromtimestamp(NOON, UTC)
    rows = caller.client.calls.iterate(since=until - timedelta(days=100), until=until, version=version)
    assert caller.all(rows) == []
    asked = asked_windows(server)
    assert len(asked) == 4
    assert (asked[0][0], asked[-1][1]) == (NOW_MS - 100 * DAY_MS, NOW_MS)
    assert all(later[0] == earlier[1] + 1 for earlier, later in itertools.pairwise(asked))
    assert [stop - start for start, stop in asked[:3]] == [MONTH_MS] * 3


def test_a_call_at_the_edge_of_two_windows_comes_once(caller: Caller, server: ScriptedServer) -> None:
    # A server that takes a window for whole days gives it in both.
    edge = {"transaction_id": "at the edge", "created_date": NOW_MS - 70 * DAY_MS}
    server.rest = lambda _: envelope({"items": [edge], "has_next": False})
    until = datetime.fromtimestamp(NOON, UTC)
    rows = caller.all(caller.client.calls.iterate(since=until - timedelta(days=100), until=until))
    assert [call.transaction_id for call in rows] == ["at the edge"]
    assert len(server.sent) == 4
