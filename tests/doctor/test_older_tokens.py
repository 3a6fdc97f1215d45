"""Does the doctor see whether a new token ends the older one?"""

from __future__ import annotations

import pytest

from omicall.doctor import Verdict

from .doubles import Bend, Visit, at, envelope, lost, text_answer

BEFORE, AFTER, CONTROL = 2, 4, 5


def test_an_older_token_that_still_works_is_told() -> None:
    row = Visit().row("ends_older")
    assert row.answer == "No: the older token still worked."
    assert (row.value, row.verdict) == (False, Verdict.NEWS)


@pytest.mark.parametrize("dead", ["http_401", "text_200", "text_401", "envelope", "envelope_401"])
def test_an_older_token_that_ended_is_told_however_it_is_refused(dead: str) -> None:
    row = Visit(ends_older=True, dead=dead).row("ends_older")
    assert row.answer == "Yes: the older token was refused."
    assert "share a token" in row.meaning
    assert row.value is True


def test_a_refusal_with_a_code_that_nobody_knows_counts_too() -> None:
    row = Visit(at(AFTER, lambda: envelope(message="session replaced"))).row("ends_older")
    assert row.value is True
    assert "replaced" not in row.evidence


def test_the_older_token_is_used_after_the_second_exchange_and_the_newer_one_as_a_control() -> None:
    visit = Visit()
    first, second = visit.box.tokens
    used = [request.headers.get("authorization") for request in visit.box.sent[:5]]
    assert used == [None, f"Bearer {first}", None, f"Bearer {first}", f"Bearer {second}"]


def test_it_is_not_asked_where_both_tokens_are_one() -> None:
    visit = Visit(same_token=True, ends_older=True)
    assert visit.row("ends_older").answer == "Not asked: both exchanges gave the same token."
    assert len(visit.box.sent) == 6


@pytest.mark.parametrize(
    "bend",
    [
        at(BEFORE, lambda: text_answer(401, "Unauthorized")),
        at(CONTROL, lambda: text_answer(401, "Unauthorized")),
        at(AFTER, lambda: text_answer(502, "<html>", "text/html")),
        at((BEFORE, AFTER, CONTROL), lambda: text_answer(401, "Unauthorized")),
    ],
)
def test_nothing_is_concluded_where_the_living_token_fails_too(bend: Bend) -> None:
    row = Visit(bend).row("ends_older")
    assert (row.answer, row.value, row.verdict) == ("Unclear: see the evidence.", None, Verdict.UNKNOWN)


@pytest.mark.parametrize("number", [BEFORE, AFTER, CONTROL])
def test_a_lost_answer_leaves_it_open(number: int) -> None:
    row = Visit(lost((number,))).row("ends_older")
    assert (row.answer, row.verdict) == ("No answer (ReadTimeout).", Verdict.UNKNOWN)


def test_it_is_not_asked_without_a_second_token() -> None:
    assert Visit(lost((3,))).row("ends_older").answer == "Not asked: there was no second token."
