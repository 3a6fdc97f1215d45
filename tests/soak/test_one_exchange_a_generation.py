"""Does the verdict find every exchange that should not have been made, and no other one?"""

from __future__ import annotations

import pytest

from soaking.record import Event
from soaking.verdict import verdict

from .evidence import begun, brought, evidence, failed, rejected


def test_nothing_is_said_of_a_token_that_is_renewed_in_the_last_third_of_its_life() -> None:
    assert verdict(evidence([begun(0.0), brought(0.1, "t1"), begun(13.4), brought(13.5, "t2")])).breaches == []


def test_a_second_exchange_for_a_young_token_is_a_breach() -> None:
    (sentence,) = verdict(evidence([begun(0.0), brought(0.1, "t1")], [begun(5.0), brought(5.1, "t2")])).breaches
    assert sentence.startswith(
        "A second exchange in one generation: worker 1 made one when token t1 of worker 0 was 5.00"
    )


def test_an_exchange_for_a_young_token_is_a_breach_although_it_fails() -> None:
    (sentence,) = verdict(evidence([begun(0.0), brought(0.1, "t1"), begun(5.0), failed(5.1)])).breaches
    assert sentence.startswith("A second exchange in one generation")


def test_two_renewals_of_the_same_token_are_a_breach() -> None:
    renewals: list[list[Event]] = [[begun(0.0), brought(0.1, "t1"), begun(14.0), brought(14.1, "t2")]]
    (sentence,) = verdict(evidence(*renewals, [begun(14.2), brought(14.3, "t3")])).breaches
    assert "worker 1 made one when token t2 of worker 0 was 0.20 s old" in sentence


def test_two_exchanges_at_the_same_time_are_a_breach() -> None:
    (sentence,) = verdict(evidence([begun(0.0), brought(0.5, "t1")], [begun(0.2), brought(0.4, "t2")])).breaches
    assert sentence.startswith("Two exchanges were under way at the same time: worker 1 began one 0.30 s before")


def test_two_exchanges_at_the_same_time_in_one_worker_are_a_breach() -> None:
    events = [begun(0.0), begun(0.1, "b"), brought(0.2, "t1"), brought(0.3, "t2", "b")]
    (sentence,) = verdict(evidence(events)).breaches
    assert sentence.startswith("Two exchanges were under way at the same time")


def test_a_token_that_was_killed_may_be_replaced() -> None:
    events = [begun(0.0), brought(0.1, "t1"), rejected(3.0, "t1"), begun(3.1), brought(3.2, "t2")]
    assert verdict(evidence(events, killed={"t1": 2.9})).breaches == []


def test_a_token_that_is_killed_later_may_not_be_replaced_before() -> None:
    events = [begun(0.0), brought(0.1, "t1"), begun(3.1), brought(3.2, "t2")]
    (sentence,) = verdict(evidence(events, killed={"t1": 3.3})).breaches
    assert sentence.startswith("A second exchange in one generation")


def test_a_killed_token_is_replaced_once() -> None:
    one = [begun(0.0), brought(0.1, "t1"), begun(3.1), brought(3.2, "t2")]
    (sentence,) = verdict(evidence(one, [begun(3.3), brought(3.4, "t3")], killed={"t1": 2.9})).breaches
    assert "token t2" in sentence


def test_after_an_exchange_that_failed_another_one_may_be_made() -> None:
    events = [begun(0.0), failed(0.1)], [begun(0.2), failed(0.3)], [begun(0.4), brought(0.5, "t1")]
    assert verdict(evidence(*events)).breaches == []


def test_an_exchange_that_never_ends_is_a_breach() -> None:
    found = evidence([begun(0.0), brought(0.1, "t1")], [begun(14.0)])
    assert verdict(found).breaches == ["Worker 1 began an exchange that never ended."]


@pytest.mark.parametrize(("at", "sentences"), [(5.0, 1), (18.4, 1), (18.6, 0), (25.0, 0)])
def test_a_token_that_nobody_killed_may_only_be_refused_at_its_end(at: float, sentences: int) -> None:
    found = verdict(evidence([begun(0.0), brought(0.1, "t1"), rejected(at, "t1")])).breaches
    assert len(found) == sentences
    assert all(sentence.endswith("nobody had killed it.") for sentence in found)


def test_a_refused_token_that_no_exchange_had_brought_is_a_breach() -> None:
    found = evidence([begun(0.0), brought(0.1, "t1"), rejected(0.2, "t9")], killed={"t9": 0.1})
    assert verdict(found).breaches == ["Token t9 was refused, and no exchange had brought it."]


def test_an_exchange_that_the_clients_did_not_tell_of_is_a_breach() -> None:
    found = evidence([begun(0.0), brought(0.1, "t1")])
    found.requests["get_access_token"] = 2
    (sentence,) = verdict(found).breaches
    assert sentence == "The sandbox was asked for a token 2 times, and the clients told of 1 exchanges."


def test_a_token_that_was_handed_out_and_that_nobody_told_of_is_a_breach() -> None:
    found = evidence([begun(0.0), brought(0.1, "t1")])
    found.handed_out = 2
    (sentence,) = verdict(found).breaches
    assert sentence.startswith("The sandbox handed out 2 tokens, of which faults ate 0, ")


@pytest.mark.parametrize("kind", ["reset_after", "html", "truncated"])
def test_a_token_whose_answer_a_fault_ate_is_missed_by_nobody(kind: str) -> None:
    found = evidence([begun(0.0), failed(0.1)], [begun(0.2), brought(0.3, "t1")])
    found.handed_out = 2
    found.faults = [("get_access_token", kind, 1), ("get_call", kind, 7)]
    assert verdict(found).breaches == []


@pytest.mark.parametrize(("longest", "late"), [(3.0, 0.0), (0.2, 1.0)])
def test_on_a_machine_that_was_too_busy_two_exchanges_are_a_doubt_and_no_breach(longest: float, late: float) -> None:
    found = evidence([begun(0.0), brought(longest, "t1")], [begun(5.0), brought(5.1, "t2")])
    found.told[1].late = late
    judged = verdict(found)
    assert judged.breaches == []
    assert [sentence[:17] for sentence in judged.doubtful] == ["A second exchange"]
    assert judged.busy == (
        f"An exchange took {longest:.1f} s and a worker woke up {late:.1f} s late. By design nobody waits for another "
        "process's exchange for longer than 5 s while the old token lives. Try again when the machine is less busy."
    )


def test_a_busy_machine_is_no_excuse_for_a_crash() -> None:
    found = evidence([begun(0.0), brought(9.0, "t1")])
    found.codes = {0: -11}
    judged = verdict(found)
    assert [sentence[:8] for sentence in judged.breaches] == ["Worker 0"]
    assert judged.doubtful == []
