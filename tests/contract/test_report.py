"""What is a person told on a terminal, and how briefly?"""

from __future__ import annotations

from omicall.contract import Count, Finding, Outcome
from omicall.contract.report import Facts, text_lines
from omicall_api.catalog import OPERATIONS

from .reports import FINDING, HOSTILE_FINDING, facts, outcome


def text(run: Outcome, about: Facts | None = None, *, verbose: bool = False) -> str:
    """The report as one text."""
    return "\n".join(text_lines(run, about or facts(), verbose=verbose))


def rows(run: Outcome, *, verbose: bool = False) -> list[list[str]]:
    """The words of each line."""
    return [line.split() for line in text(run, verbose=verbose).splitlines()]


def test_exit_codes() -> None:
    assert outcome().exit_code == 0
    assert outcome(FINDING).exit_code == 1
    assert outcome(errors=("no network",)).exit_code == 2
    assert outcome(FINDING, errors=("no network",)).exit_code == 2


def test_the_tables_add_up_operations_by_area_and_by_evidence() -> None:
    calls = [known for known in OPERATIONS.values() if known.tag == "calls"]
    evidence = OPERATIONS["search_calls"].evidence
    alike = [known for known in OPERATIONS.values() if known.evidence == evidence]
    told = rows(outcome(FINDING, FINDING))
    assert ["area", "operations", "tried", "with", "success", "cases", "findings"] in told
    assert ["calls", str(len(calls)), "1", "1", "10", "2"] in told
    assert [evidence, str(len(alike)), "1", "1", "10", "2"] in told
    assert told.count(["all", str(len(OPERATIONS)), "2", "1", "13", "2"]) == 2


def test_areas_that_were_not_tried_are_one_row() -> None:
    areas = {known.tag for known in OPERATIONS.values()}
    others = [known for known in OPERATIONS.values() if known.tag not in ("calls", "webhooks")]
    assert [str(len(areas) - 2), "others", str(len(others)), "0", "0", "0", "0"] in rows(outcome())


def test_a_clean_run_of_everything_fits_on_a_screen_of_80_columns() -> None:
    everything = Outcome({name: Count(80, 40) for name in OPERATIONS}, ())
    lines = text(everything).splitlines()
    assert len(lines) <= 40
    assert max(map(len, lines)) <= 80
    assert lines[-1].endswith(": clean.")


def test_operations_have_rows_of_their_own_when_asked_for() -> None:
    assert ["search_calls", "10", "4", "1"] in rows(outcome(FINDING), verbose=True)
    assert ["search_calls", "10", "4", "1"] not in rows(outcome(FINDING))


def test_operations_with_findings_come_before_the_findings_themselves() -> None:
    told = text(outcome(FINDING, Finding("search_calls", "ignored_auth", "It was.", "curl y")))
    assert "search_calls: 2 (envelope, ignored_auth)\n\nenvelope in search_calls: There is none.\n  curl -X GET" in told
    assert "findings by check: envelope 1, ignored_auth 1" in told


def test_a_finding_cannot_make_a_terminal_obey_it() -> None:
    told = text(outcome(HOSTILE_FINDING))
    assert r"\u001b[2J" in told
    assert told.replace("\n", "").isprintable()


def test_a_finding_that_was_not_masked_is_masked() -> None:
    told = text(outcome(Finding("search_calls", "envelope", "Called 0900000123.", "curl x?to=0900000124")))
    assert "Called 09******23." in told
    assert "to=09******24" in told


def test_the_report_says_where_nothing_was_proven() -> None:
    told = text(outcome())
    assert "never answered with success" in told
    assert " like: list_webhooks." in told.replace("\n ", "")
    assert "had no turn before the run ended: register_webhook." in told
    assert "left out: 1 operation. Its effect (billable) was not allowed" in told


def test_laws_that_were_not_tried_are_counted_and_told_with_their_reason() -> None:
    assert "laws not tried 1 time, which is not the same as passed" in text(outcome())
    assert "filters_are_obeyed of list_webhooks: There was no row to take a value from." in text(
        outcome(), verbose=True
    )


def test_a_run_that_could_not_do_all_its_work_is_not_called_clean() -> None:
    told = text(outcome(errors=("no network",)))
    assert "\ncontract: no network\n" in told
    assert "clean" not in told
    assert told.replace("\n ", "").endswith(": 0 findings, and not all of the work was done.")


def test_a_run_that_could_not_be_made_is_told_in_one_line() -> None:
    assert text(Outcome({}, (), ("The key was refused.",))) == "contract: The key was refused."
