"""Does the doctor find the Date header, and the skew between the server's clock and ours?"""

from __future__ import annotations

import pytest

from omicall.doctor import Verdict

from .doubles import Visit, at, envelope


def test_clocks_that_agree_are_told_so() -> None:
    row = Visit().row("clock")
    assert row.answer == "Yes; the clocks agree within 0.5 s."
    assert row.verdict is Verdict.NEWS


@pytest.mark.parametrize(("ahead", "side"), [(400.0, "400.5 s ahead of"), (-400.0, "399.5 s behind")])
def test_a_skew_is_told_with_its_side(ahead: float, side: str) -> None:
    row = Visit(ahead=ahead).row("clock")
    assert row.answer == f"Yes; the server's clock is {side} this machine's."
    # The clock of the sandbox stands on a whole second, so half a second is added for what the header cuts off.
    assert row.value == ahead + 0.5


@pytest.mark.slow
def test_the_skew_is_taken_from_the_middle_of_the_round_trip() -> None:
    row = Visit(travel=3.0).row("clock")
    assert row.answer == "Yes; the clocks agree within 3.5 s."
    assert row.evidence == "Date against the middle of a round trip of 6.00 s; sure to 3.5 s."
    assert row.value == 0.5


def test_no_header_is_told_with_what_follows_from_it() -> None:
    row = Visit(date=False).row("clock")
    assert (row.answer, row.value) == ("No: there is none.", None)
    assert "clock of this machine" in row.meaning


def test_a_header_that_cannot_be_read_is_not_shown() -> None:
    def odd() -> object:
        answer = envelope(9999, payload={"access_token": "opaque"})
        answer.headers["date"] = "yesterday, said 0900000123"
        return answer

    row = Visit(at(1, odd)).row("clock")
    assert row.answer == "No: it cannot be read."
    assert "0900000123" not in str(row)
