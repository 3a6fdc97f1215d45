"""Is the place behind a call the same whether its page is looked at as a whole or call by call?"""

from __future__ import annotations

from itertools import islice
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omicall._cursor import Place, Stretch
from omicall._progress import Progress
from omicall._windows import Window
from omicall_api.models import Call

BEGIN = Place(version=3, filters="ab", since=10, ids=("given before",))
STRETCHES = (Stretch(Window(10, 15), 15, ("given before",)), Stretch(Window(16, 20), 20))
MOMENTS = st.lists(st.integers(8, 22), max_size=12) | st.lists(st.integers(8, 22) | st.sampled_from([None, "12", True]))


def a_page(number: int, moments: list[Any]) -> list[Call]:
    """Calls of these moments, of which every seventh has no id."""
    return [
        Call(transaction_id=f"{number}-{row}" if row % 7 else "", created_date=at) for row, at in enumerate(moments)
    ]


def as_sent(moments: list[Any], window: Window, *, newest_first: bool, is_sound: bool) -> list[Any]:
    """The moments as they are, or as a sound server sends them: in order, and those of the window alone."""
    numbers = [moment for moment in moments if type(moment) is int and window.start <= moment <= window.stop]
    return sorted(numbers, reverse=newest_first) if is_sound else moments


@given(
    pages=st.lists(st.tuples(MOMENTS, st.booleans()), max_size=4), taken=st.integers(0, 40), newest_first=st.booleans()
)
@pytest.mark.slow
def test_whatever_was_taken_and_however_the_page_is(
    pages: list[tuple[list[Any], bool]], taken: int, newest_first: bool
) -> None:
    together, alone = (Progress(BEGIN, newest_first=newest_first) for _ in range(2))
    left = taken
    for number, (moments, is_sound) in enumerate(pages):
        stretch = STRETCHES[number // 2]
        calls = a_page(number, as_sent(moments, stretch.window, newest_first=newest_first, is_sound=is_sound))
        rows = list(islice(together.give(stretch, calls, [call.transaction_id for call in calls]), left))
        for call in rows:
            alone.note(stretch, call)
        left -= len(rows)
        assert together.place == alone.place
        if len(rows) < len(calls):
            # Nobody asks for the next page before this one has been given.
            return
    together.finish()
    alone.finish()
    assert together.place == alone.place


def test_a_call_that_is_changed_afterwards_changes_nothing() -> None:
    progress = Progress(BEGIN, newest_first=False)
    calls = a_page(1, [11, 12])
    for call in progress.give(STRETCHES[0], calls, ["a", "b"]):
        call.transaction_id, call.created_date = "another", 15
    assert (progress.place.since, progress.place.ids) == (12, ("b",))


def test_to_ask_for_the_place_changes_nothing() -> None:
    progress = Progress(BEGIN, newest_first=False)
    rows = progress.give(STRETCHES[0], a_page(1, [11, 11, 12]), ["a", "b", "c"])
    next(rows)
    assert progress.place == progress.place
    next(rows)
    assert progress.place.ids == ("a", "b")
