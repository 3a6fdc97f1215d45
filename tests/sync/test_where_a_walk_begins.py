"""Where does a run begin to ask, and what does it keep for the next?"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omicall.errors import ConfigurationError
from omicall.sync._plan import FIRST, plan

DAY = 86_400_000
NOW = 1_767_225_600
NOW_MS = NOW * 1000
BACK = timedelta(days=3)


def ago(days: float) -> datetime:
    return datetime.fromtimestamp(NOW, UTC) - timedelta(days=days)


def test_the_first_run_begins_where_it_is_told() -> None:
    assert plan({}, ago(10), BACK, NOW).begin == NOW_MS - 10 * DAY


def test_the_first_run_begins_a_year_ago_otherwise() -> None:
    assert plan({}, None, BACK, NOW).begin == NOW_MS - FIRST // timedelta(milliseconds=1)


def test_a_run_that_ended_well_has_the_next_begin_a_look_back_before_it() -> None:
    kept = plan({}, ago(10), BACK, NOW).whole
    assert plan(kept, None, BACK, NOW + 86_400).begin == NOW_MS - 3 * DAY


def test_a_run_that_was_cut_has_the_next_go_on_from_its_last_chunk() -> None:
    kept = plan({}, ago(100), BACK, NOW).settled(NOW_MS - 50 * DAY)
    assert plan(kept, ago(100), BACK, NOW + 60).begin == NOW_MS - 50 * DAY


def test_after_a_long_pause_nothing_that_may_have_changed_since_is_left_out() -> None:
    kept = plan({}, ago(10), BACK, NOW).whole
    assert plan(kept, None, BACK, NOW + 100 * 86_400).begin == NOW_MS - 3 * DAY


def test_a_longer_look_back_reaches_further_back_at_once() -> None:
    kept = plan({}, ago(10), BACK, NOW).whole
    assert plan(kept, None, timedelta(days=7), NOW).begin == NOW_MS - 7 * DAY
    assert plan(kept, None, timedelta(days=70), NOW).begin == NOW_MS - 10 * DAY


def test_an_earlier_since_begins_there_and_a_later_one_changes_nothing() -> None:
    kept = plan({}, ago(10), BACK, NOW).whole
    assert plan(kept, ago(20), BACK, NOW).begin == NOW_MS - 20 * DAY
    assert plan(kept, ago(1), BACK, NOW).begin == NOW_MS - 3 * DAY


def test_a_glance_asks_for_less_and_keeps_nothing() -> None:
    kept = plan({}, ago(10), BACK, NOW).whole
    glance = plan(kept, None, BACK, NOW + 60, ago(0.1))
    assert glance.begin > kept["begin"]
    assert (glance.whole, glance.worth_keeping) == ({}, False)


def test_a_clock_that_was_set_back_still_gives_a_walk() -> None:
    kept = plan({}, ago(10), timedelta(0), NOW).whole
    assert plan(kept, None, timedelta(0), NOW - 5 * 86_400).begin <= NOW_MS - 5 * DAY


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 100)), max_size=8))
def test_whatever_is_cut_no_call_is_left_out_that_may_still_change(runs: list[tuple[int, int]]) -> None:
    """A call is asked for at least once after it has been unchanged for a look-back."""
    state: dict[str, int] = {}
    now, back, since = NOW, BACK // timedelta(milliseconds=1), NOW_MS - 30 * DAY
    asked: list[tuple[int, int, int]] = []
    for days, percent in runs:
        now += days * 86_400
        walk = plan(state, datetime.fromtimestamp(since / 1000, UTC), BACK, now)
        place = walk.begin + (walk.now - walk.begin) * percent // 100
        asked.append((walk.begin, place, walk.now))
        state = walk.settled(place)
        for call in range(since, state["begin"], DAY):
            assert any(begin <= call <= end and at - call >= back for begin, end, at in asked)


@pytest.mark.parametrize(
    ("since", "look_back"),
    [(datetime(2026, 1, 1), BACK), (ago(-1), BACK), (None, timedelta(-1)), (None, 3)],
)
def test_what_makes_no_sense_is_refused(since: datetime | None, look_back: timedelta) -> None:
    with pytest.raises(ConfigurationError, match="nothing was sent"):
        plan({}, since, look_back, NOW)
