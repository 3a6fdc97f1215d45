"""Do the laws find rows that come twice, letters that are lost, and doors that open too easily?"""

from __future__ import annotations

import pytest

from . import bugs_of_lists_and_keys as bugs
from . import law_bugs
from .bugs import Bug
from .planted import is_told
from .suite import found, sandbox, under_laws

pytestmark = pytest.mark.slow

PAGES = "pages_add_up"
FILTERS = "filters_are_obeyed"
CREDENTIALS = "credentials_are_asked_for"
APART = "accounts_are_apart"

BUGS = [
    (bugs.RowTwiceInTheMiddle, "list_extensions", PAGES, "1 rows come twice"),
    (bugs.RowTwiceInAWholeList, "list_all_groups", PAGES, "1 rows come twice"),
    (bugs.DropsLettersWithMarks, "list_extensions", FILTERS, "a value with marks of keyword that no row can have"),
    (bugs.LosesRowsWithMarks, "list_extensions", FILTERS, "A row with the value asked for in keyword is not found"),
    (law_bugs.IgnoresKeyword, "list_ivr_menus", FILTERS, "a value of keyword that no row can have"),
    (bugs.IgnoresFiltersOfTheBody, "list_contacts_v1", FILTERS, "a value of filters[].value that no row can have"),
    (bugs.FoundByFilterOfAnother, "list_calls_v1", APART, "are found by sip_user of another account"),
    (bugs.TakesAnotherEnd, "list_all_groups", CREDENTIALS, "the own token with another end is answered with success"),
    (bugs.TakesTheBeginningOfAKey, "get_access_token", CREDENTIALS, "the own key without its last letter is answered"),
    (
        bugs.TakesTheBeginningOfAKeyInAHeader,
        "start_callbot",
        CREDENTIALS,
        "the own key without its last letter is answered with success",
    ),
]


@pytest.mark.parametrize(("bug", "operation", "law", "says"), BUGS, ids=lambda value: getattr(value, "__name__", None))
def test_a_broken_law_is_found(bug: type[Bug], operation: str, law: str, says: str) -> None:
    is_told(bug, law, says, operation)


@pytest.mark.parametrize("operation", sorted({bug[1] for bug in BUGS}))
def test_the_same_operations_without_a_bug_break_no_law(operation: str) -> None:
    outcome = under_laws(sandbox(), operation)
    assert found(outcome) == set()
    assert {(operation, bug[2]) for bug in BUGS if bug[1] == operation} <= set(outcome.laws)
