"""When is the suite good enough, and what is a person told?"""

from __future__ import annotations

import pytest

from .mutants._verdict import Control, Row, Verdict, table


def row(number: int, caught_by: str = "envelope (search_calls)", because: str = "", trouble: str = "") -> Row:
    """One mutant of a table."""
    grade = "subtle" if number % 2 else "plain"
    return Row(f"mutant {number}", "null", "calls", grade, caught_by, 7, because, trouble)


def rows(caught: int, missed: int, because: str = "") -> list[Row]:
    """So many that were caught, and so many that were missed."""
    return [*map(row, range(caught)), *(row(caught + number, "", because) for number in range(missed))]


@pytest.mark.parametrize(
    ("caught", "missed", "because", "exit_code"),
    [
        (20, 0, "", 0),
        (19, 1, "It cannot be seen.", 0),
        (19, 1, "", 1),
        (18, 2, "It cannot be seen.", 1),
        (94, 6, "It cannot be seen.", 1),
        (95, 5, "It cannot be seen.", 0),
        (1, 0, "", 0),
        (0, 1, "It cannot be seen.", 1),
    ],
)
def test_95_percent_must_be_caught_and_the_rest_explained(
    caught: int, missed: int, because: str, exit_code: int
) -> None:
    assert Verdict(rows(caught, missed, because)).exit_code == exit_code


def test_a_finding_without_any_mutant_spoils_it_all() -> None:
    assert Verdict(rows(20, 0), [Control("calls")]).exit_code == 0
    spoilt = Verdict(rows(20, 0), [Control("calls", ["search_calls, envelope: There is none."])])
    assert spoilt.exit_code == 1
    assert "mutants: without any mutant, calls: search_calls, envelope: There is none." in table(spoilt)


def test_a_run_that_could_not_be_made_is_no_miss_and_no_success() -> None:
    verdict = Verdict([*rows(20, 0), row(20, "", trouble="no token was given")])
    assert verdict.exit_code == 2
    assert verdict.unexplained == []
    assert any("NO RUN: no token was given" in line for line in table(verdict))


def test_a_run_without_a_mutant_that_could_not_be_made_proves_nothing() -> None:
    verdict = Verdict(rows(20, 0), [Control("calls", errors=["no token was given"])])
    assert verdict.exit_code == 2
    assert "mutants: without any mutant, calls: no token was given" in table(verdict)


def test_no_mutant_at_all_proves_nothing() -> None:
    assert Verdict([]).exit_code == 2
    assert list(table(Verdict([])))[-1].startswith("mutants: 0 of 0 caught")


def test_a_reason_for_what_is_caught_is_told_and_spoils_nothing() -> None:
    verdict = Verdict([*rows(20, 0), row(20, because="It cannot be seen.")])
    assert verdict.exit_code == 0
    assert [stale.name for stale in verdict.stale] == ["mutant 20"]
    told = "mutants: caught, although it is said to be missed: mutant 20. Take missed_because away from it."
    assert told in table(verdict)


def test_the_table_tells_the_fate_of_each_and_the_totals() -> None:
    lines = list(table(Verdict([row(0), row(1, ""), row(2, "", "It cannot be seen.")])))
    assert lines[0] == "null  mutant 0  calls  plain  envelope (search_calls) after 7 requests"
    assert lines[1] == "null  mutant 1  calls  subtle  MISSED by 7 requests"
    assert "null  1 of 3 caught" in lines
    assert "mutants: missed, and no reason is given: mutant 1 (null, calls)." in lines
    assert "mutants: missed, and we know why: mutant 2. It cannot be seen." in lines
    assert "mutants: plain: 1 of 2 caught." in lines
    assert "mutants: subtle: 0 of 1 caught." in lines
    assert lines[-1] == "mutants: 1 of 3 caught (33.3 %; the goal is 95 %)."
