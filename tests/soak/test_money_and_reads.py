"""Does the verdict find a call that was made twice or never, and everything else that a worker saw go wrong?"""

from __future__ import annotations

import pytest

from soaking.record import Billable, Dialled, Evidence, Told
from soaking.verdict import verdict

from .evidence import clicked, sound

MADE = Billable(0, 3, "made", "id-3")
UNKNOWN = Billable(0, 3, "unknown")
REFUSED = Billable(0, 3, "refused")
DIALLED = Dialled(0, 3, "id-3")


@pytest.mark.parametrize(("asked", "made"), [(MADE, [DIALLED]), (UNKNOWN, [DIALLED]), (UNKNOWN, []), (REFUSED, [])])
def test_nothing_is_said_of_a_call_that_became_what_its_caller_was_told(asked: Billable, made: list[Dialled]) -> None:
    assert verdict(clicked([asked], made)).breaches == []


@pytest.mark.parametrize("asked", [MADE, UNKNOWN])
def test_a_call_that_is_made_twice_is_a_breach(asked: Billable) -> None:
    assert verdict(clicked([asked], [DIALLED, DIALLED])).breaches == ["Billable call 3 of worker 0 was made 2 times."]


def test_a_call_that_is_reported_as_made_and_is_not_there_is_a_breach() -> None:
    (sentence,) = verdict(clicked([MADE], [])).breaches
    assert sentence.endswith("was reported as made, and it is not in the history.")


def test_a_call_that_is_made_although_it_was_refused_is_a_breach() -> None:
    (sentence,) = verdict(clicked([REFUSED], [DIALLED])).breaches
    assert sentence.endswith("was made, although its caller was told that it was not.")


def test_a_call_that_nobody_asked_for_is_a_breach() -> None:
    (sentence,) = verdict(clicked([], [DIALLED])).breaches
    assert sentence.endswith("was made, and nobody had asked for it.")


def test_a_call_under_the_id_of_another_one_is_a_breach() -> None:
    (sentence,) = verdict(clicked([MADE], [Dialled(0, 3, "id-4")])).breaches
    assert sentence.endswith("has another id in the history than its caller was told.")


def test_a_charge_that_is_not_in_the_history_is_a_breach() -> None:
    found = clicked([MADE], [DIALLED])
    found.billable = 2
    assert verdict(found).breaches == ["The sandbox charged 2 calls, and its history has 1."]


def test_what_a_worker_saw_go_wrong_is_a_breach_as_it_stands() -> None:
    found = sound()
    found.told[0].sentences.append("Worker 0: get_call was not answered in 45 s (RateLimited).")
    assert verdict(found).breaches == found.told[0].sentences


def test_what_was_left_behind_is_a_breach_as_it_stands() -> None:
    found = sound()
    found.sentences.append("The thread 'x' was left.")
    assert verdict(found).breaches == found.sentences


@pytest.mark.parametrize(("code", "how"), [(-11, "signal 11"), (3, "exit code 3"), (0, "exit code 0")])
def test_a_worker_that_tells_nothing_is_a_breach(code: int, how: str) -> None:
    found = sound()
    found.workers, found.codes = 2, {0: 0, 1: code}
    (sentence,) = verdict(found).breaches
    assert sentence.startswith(f"Worker 1 did not come to its end ({how}).")


def test_a_worker_that_dies_after_it_has_told_is_a_breach() -> None:
    found = sound()
    found.codes = {0: -6}
    (sentence,) = verdict(found).breaches
    assert sentence.startswith("Worker 0 did not come to its end (signal 6).")


def test_a_soak_in_which_nothing_happened_proves_nothing() -> None:
    found = verdict(Evidence("file", 1, told=[Told(0)])).breaches
    assert found == [
        "No token was ever made, so nothing was proved.",
        "No read was answered, so nothing was proved.",
    ]


def test_a_soak_without_faults_proves_nothing() -> None:
    found = sound()
    found.requests["get_call"] = 2000
    assert verdict(found).breaches == ["No request met a fault, so nothing was proved."]
