"""Does the doctor see whether the exchange gives the same token twice?"""

from __future__ import annotations

from email.utils import formatdate

from omicall.doctor import Verdict

from .doubles import START, Visit, at, envelope, lost, text_answer

SECOND_EXCHANGE = 3


def test_two_tokens_are_told_as_two() -> None:
    row = Visit().row("same_token")
    assert row.answer == "No: two exchanges gave two tokens."
    assert (row.value, row.verdict) == (False, Verdict.NEWS)


def test_one_token_twice_is_told_as_one_and_what_follows_from_it() -> None:
    row = Visit(same_token=True).row("same_token")
    assert row.answer == "Yes: two exchanges gave one token."
    assert "a part of its life over" in row.meaning
    assert row.value is True


def test_the_two_exchanges_lie_more_than_a_second_apart() -> None:
    # The times of a token count whole seconds: within one, two new tokens may be equal.
    visit = Visit(pause=0.0)
    assert visit.time.pauses == [1.1]


def test_a_token_that_was_made_earlier_is_told_with_its_age() -> None:
    visit = Visit(same_token=True)
    later = formatdate(START + 600, usegmt=True)
    kept = at((1, 3), lambda: text_answer(200, visit.box.bodies[0], "application/json", date=later))
    assert "was 0 s old" in visit.row("same_token").evidence
    assert "was 600 s old" in Visit(kept).row("same_token").evidence


def test_a_token_without_times_has_no_age() -> None:
    assert "old when" not in Visit(claims="none").row("same_token").evidence


def test_a_second_exchange_without_answer_leaves_it_open_and_the_run_goes_on() -> None:
    visit = Visit(lost((SECOND_EXCHANGE,)))
    row = visit.row("same_token")
    assert (row.answer, row.verdict) == ("No answer (ReadTimeout).", Verdict.UNKNOWN)
    assert visit.row("changed_token").verdict is Verdict.DOCUMENTED


def test_a_second_exchange_without_token_leaves_it_open() -> None:
    row = Visit(at(SECOND_EXCHANGE, lambda: envelope(message="access_denied"))).row("same_token")
    assert (row.answer, row.value) == ("The second exchange gave no token.", None)
    assert row.evidence == "HTTP 200, application/json, envelope -9999, access_denied"
