"""When does the soak kill a token?"""

from __future__ import annotations

import pytest

from soaking.killer import Choice

TENTHS = [tenth / 10 for tenth in range(200)]


def ages_of_death(choice: Choice, name: str) -> list[float]:
    """The ages at which a token is killed, if it is looked at ten times a second."""
    return [age for age in TENTHS if choice.falls_on(name, age)]


def test_two_of_three_tokens_are_killed_once_and_one_comes_to_its_age() -> None:
    choice = Choice()
    assert [ages_of_death(choice, name) for name in "abcdef"] == [[2.5], [], [6.0], [2.5], [], [6.0]]


@pytest.mark.parametrize("age", [0.0, 2.4, 5.5, 13.3])
def test_a_token_is_not_killed_soon_after_its_exchange_or_late_in_its_life(age: float) -> None:
    assert not Choice().falls_on("a", age)
