"""Is every planted defect really there? Each is shown by a few direct requests, without the suite."""

from __future__ import annotations

import pytest

from .mutants import DEFECTS, MUTANTS
from .mutants._ground import clean
from .mutants._steps import Seen, answers

TAGS = {
    "agents", "ai", "app2app", "auth", "autocall", "callbot", "calls", "chat", "contacts", "extensions", "greetings",
    "groups", "hotlines", "ivr", "partner", "recordings", "scripts", "supplier", "tenant", "tickets", "webhooks",
}  # fmt: skip


def without_tokens(seen: list[Seen]) -> list[Seen]:
    """The answers, but for tokens that were just made: no two are alike."""
    return [answer for answer in seen if b'"access_token"' not in answer[2]]


@pytest.mark.slow
@pytest.mark.parametrize("name", MUTANTS)
def test_a_mutated_sandbox_answers_otherwise_than_a_clean_one(name: str) -> None:
    mutant = MUTANTS[name]
    usual = answers(clean(), mutant.shown_by)
    assert answers(mutant.plant(clean), mutant.shown_by) != usual
    # What was planted is gone with the application that it was planted in.
    assert without_tokens(answers(clean(), mutant.shown_by)) == without_tokens(usual)


def test_every_class_of_defects_is_there() -> None:
    assert {mutant.defect for mutant in MUTANTS.values()} == set(DEFECTS)
    assert len(DEFECTS) == 22


def test_every_area_of_the_api_is_there() -> None:
    assert {mutant.area for mutant in MUTANTS.values()} == TAGS


def test_there_are_enough_and_not_only_easy_ones() -> None:
    assert len(MUTANTS) >= 40
    assert sum(mutant.subtle for mutant in MUTANTS.values()) >= 20


def test_each_says_what_a_vendor_might_have_done() -> None:
    for mutant in MUTANTS.values():
        assert mutant.plant.args[0].__doc__, mutant.name
