"""Does the measuring work: are mutants of several classes caught, each for a reason of its own, and nothing else?"""

from __future__ import annotations

import pytest

from omicall_api.catalog import OPERATIONS

from .mutants import MUTANTS
from .mutants.__main__ import main
from .mutants._trial import operations_for, own_operations, try_clean, try_mutant

SAMPLE = (
    "the balance of an account comes as text",
    "a row of the carriers report says nothing of seconds",
    "a webhook has no status before it was first used",
    "the account can be read without a token",
    "any key opens a conversation",
    "the account shows its key",
    "a conversation is called plain text",
    "a key that is not known is called expired",
)
"""Mutants of eight classes, in areas that take little time."""


@pytest.mark.slow
@pytest.mark.parametrize("name", SAMPLE)
def test_a_mutant_is_caught_where_it_sits(name: str) -> None:
    trial = try_mutant(name, own_operations(MUTANTS[name]), examples=3)
    assert [finding[0] in MUTANTS[name].operations for finding in trial.findings] == [True]
    assert trial.errors == ()


def test_the_sample_is_of_eight_classes() -> None:
    assert len({MUTANTS[name].defect for name in SAMPLE}) == 8


@pytest.mark.slow
def test_without_a_mutant_nothing_is_found_and_the_run_goes_to_its_end() -> None:
    name = "the balance of an account comes as text"
    tested = own_operations(MUTANTS[name])
    trial = try_clean(tested)
    assert (trial.findings, trial.errors) == ((), ())
    assert trial.requests > try_mutant(name, tested).requests


@pytest.mark.slow
def test_what_a_clean_run_finds_as_well_is_no_catch() -> None:
    name = "the account shows its key"
    tested = own_operations(MUTANTS[name])
    found = try_mutant(name, tested).findings
    assert found
    assert not set(found) & set(try_mutant(name, tested, expected=found).findings)


def test_a_run_covers_the_whole_area_and_what_is_linked_with_it() -> None:
    tested = operations_for(MUTANTS["a new sip password is not kept"])
    assert {known.id for known in OPERATIONS.values() if known.tag == "extensions"} <= tested
    # An invitation makes an extension, and the specification links the two.
    assert "invite_agent" in tested
    assert "search_tickets" not in tested


def test_the_command_lists_what_is_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--list", "--only", "double delete"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert all(line.startswith("double delete: ") for line in lines[:-1])
    assert lines[-1] == f"mutants: {len(lines) - 1}, of 1 classes."
    assert main(["--list", "--only", "a_group_can_be_deleted_again"]) == 0
    assert "mutants: 1, of 1 classes." in capsys.readouterr().out


def test_the_command_says_when_no_mutant_has_that_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--only", "no such mutant"]) == 2
    assert "--list shows all" in capsys.readouterr().err
