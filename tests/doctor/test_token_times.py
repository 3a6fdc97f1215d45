"""Does the doctor read the times of a token, and compare them with the documented life?"""

from __future__ import annotations

import pytest

from omicall.doctor import Verdict

from .doubles import Visit, at, envelope


def test_a_documented_life_is_told_with_its_figure() -> None:
    row = Visit().row("lifetime")
    assert row.answer == "Yes, both: exp - iat is 86400 s (24 h)."
    assert (row.value, row.verdict) == (86_400, Verdict.DOCUMENTED)


def test_another_life_differs() -> None:
    visit = Visit(settings={"token_ttl": 3_600})
    row = visit.row("lifetime")
    assert row.answer == "Yes, both: exp - iat is 3600 s (1 h)."
    assert row.evidence == "The documented life is 86400 s (24 h)."
    assert row.verdict is Verdict.DIFFERS
    assert visit.report.differs


@pytest.mark.slow
def test_a_life_of_no_whole_hours_is_rounded() -> None:
    assert "(about 1.4 h)" in Visit(settings={"token_ttl": 5_000}).row("lifetime").answer


def test_a_life_of_one_second_more_differs_too() -> None:
    assert Visit(settings={"token_ttl": 86_401}).row("lifetime").verdict is Verdict.DIFFERS


def test_an_end_alone_is_told_with_what_is_left_by_the_server_s_clock() -> None:
    row = Visit(claims="exp", ahead=5_000).row("lifetime")
    assert row.answer == "Only when it ends (exp)."
    assert row.evidence == "No iat. By the Date header it has 86400 s left."
    assert row.verdict is Verdict.NEWS


def test_an_end_alone_without_a_date_is_told_as_it_is() -> None:
    assert Visit(claims="exp", date=False).row("lifetime").evidence == "No iat."


def test_no_times_are_told_as_none() -> None:
    row = Visit(claims="none").row("lifetime")
    assert (row.answer, row.value, row.verdict) == ("No, neither.", None, Verdict.NEWS)
    assert "24 hours" in row.meaning


def test_a_token_that_is_no_jwt_has_no_times() -> None:
    granted = {"access_token": "opaque", "token_type": "Bearer"}
    row = Visit(at((1, 3), lambda: envelope(9999, payload=granted))).row("lifetime")
    assert row.answer == "No, neither."
