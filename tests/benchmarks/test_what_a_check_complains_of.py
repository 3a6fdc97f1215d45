"""Which figures make `scripts/bench --check` fail, and what does it say?"""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.checking import complaints, read_released, write_released
from benchmarks.measuring import Row

GOOD = Row("decode", "decode a page", 0.40, 0.5)


def test_nothing_is_said_of_good_figures() -> None:
    assert complaints([GOOD], {"decode": 0.39}) == []


def test_a_figure_beyond_its_reach_is_named_with_it() -> None:
    assert complaints([Row("decode", "decode a page", 0.61, 0.5)], {}) == [
        "decode a page: 0.61 x, beyond its reach of 0.5."
    ]


@pytest.mark.parametrize(("before", "count"), [(0.50, 2), (0.51, 1), (0.60, 0)])
def test_a_figure_that_was_released_beyond_its_reach_is_known_until_it_falls(before: float, count: int) -> None:
    assert len(complaints([Row("decode", "decode a page", 0.60, 0.5)], {"decode": before})) == count


@pytest.mark.parametrize(("before", "count"), [(0.40, 0), (0.35, 0), (0.34, 1)])
def test_a_fall_of_more_than_15_percent_is_one_complaint(before: float, count: int) -> None:
    assert len(complaints([GOOD], {"decode": before})) == count


def test_a_figure_that_is_not_measured_any_more_is_missed() -> None:
    assert complaints([GOOD], {"encode": 0.2}) == ["encode: was released with 0.20 and was not measured now."]


def test_figures_of_others_are_not_ours() -> None:
    slow = Row("decode", "decode a page", 3.0, who="stock")
    assert complaints([GOOD, slow], {"decode": 0.4}) == []


def test_released_figures_are_ours_alone_and_come_back(tmp_path: Path) -> None:
    file = tmp_path / "released.json"
    write_released([GOOD, Row("decode", "decode a page", 3.0, who="stock")], "1.2.3", file)
    assert read_released(file) == {"decode": 0.4}


def test_before_the_first_release_there_is_nothing_to_compare_with(tmp_path: Path) -> None:
    assert read_released(tmp_path / "released.json") == {}


def test_megabytes_have_their_reach_and_no_fall() -> None:
    assert complaints([Row("walk-peak", "peak of a walk", 12.0, 60.0, unit="MB")], {"walk-peak": 8.0}) == []
    assert len(complaints([Row("walk-peak", "peak of a walk", 61.0, 60.0, unit="MB")], {"walk-peak": 8.0})) == 1
