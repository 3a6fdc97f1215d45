"""How does one figure come of many rounds, and of turns in which order?"""

from __future__ import annotations

import random

import pytest

from benchmarks.measuring import Row, quartiles, ratio, ratios, row, shuffled

ROUNDS = [{"ours": 3.0, "theirs": 2.0, "nothing": 1.0}, {"ours": 9.0, "theirs": 4.0, "nothing": 1.0}]


def test_a_figure_is_the_median_of_its_rounds_and_its_spread_the_quartiles() -> None:
    found = row("key", "what", [5.0, 1.0, 2.0, 3.0, 100.0])
    assert (found.figure, found.low, found.high) == (3.0, 2.0, 5.0)


def test_a_single_round_has_no_spread() -> None:
    assert quartiles([2.5]) == (2.5, 2.5)


def test_a_ratio_is_taken_round_by_round() -> None:
    assert ratios(ROUNDS, "ours", "theirs") == [1.5, 2.25]


def test_what_both_pay_is_taken_off_both() -> None:
    assert ratios(ROUNDS, "ours", "theirs", less="nothing") == [2.0, 8 / 3]


def test_two_things_of_this_process_have_turns() -> None:
    turns: list[str] = []
    found = ratio(lambda: turns.append("ours"), lambda: turns.append("theirs"), rounds=2, repeats=1)
    assert turns == ["theirs", "ours", "theirs", "ours"]
    assert len(found) == 2


def test_turns_are_shuffled_and_none_is_lost() -> None:
    orders = {tuple(shuffled("abc", random.Random(seed))) for seed in range(50)}
    assert len(orders) == 6


@pytest.mark.parametrize(("figure", "reached"), [(0.5, True), (0.504, True), (0.51, False)])
def test_reach_is_compared_as_it_is_shown(figure: float, reached: bool) -> None:
    assert Row("key", "what", figure, 0.5).reached is reached


def test_nothing_is_promised_of_others() -> None:
    assert Row("key", "what", 99.0, who="stock").reached
