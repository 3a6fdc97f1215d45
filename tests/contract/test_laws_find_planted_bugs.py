"""Do the laws find what no single answer shows? Each test puts one bug in front of the sandbox."""

from __future__ import annotations

import pytest

from . import law_bugs as bugs
from .bugs import Bug
from .planted import is_told
from .suite import found, in_process, sandbox, under_laws

pytestmark = pytest.mark.slow

GROUPS = ("add_group", "update_group", "delete_group", "list_all_groups")
CALLS = ("list_calls_v1",)
PAGES = "pages_add_up"
FILTERS = "filters_are_obeyed"
TIMES = "times_make_sense"
LIFE = "what_is_made_lives_and_goes"
CREDENTIALS = "credentials_are_asked_for"
APART = "accounts_are_apart"
SECRETS = "secrets_stay_where_they_are"

BUGS = [
    (bugs.WrongTotal, "list_extensions", (), PAGES, "by total_items it should be"),
    (bugs.TotalOfThePage, "list_calls_v1", (), PAGES, "total_items changes from page to page"),
    (bugs.WrongPages, "list_calls_v1", (), PAGES, "total_pages is not the"),
    (bugs.NextAfterTheLast, "list_extensions", (), PAGES, "has_next is true on page 1 of 1"),
    (bugs.NextIsTheSame, "list_calls_v1", (), PAGES, "next_page is not 2 on page 1"),
    (bugs.RowTwiceOnAPage, "list_extensions", (), PAGES, "another row than row 2"),
    (bugs.PagesOverlap, "list_calls_v1", (), PAGES, "1 rows come twice"),
    (bugs.PageFromZero, "list_calls_v1", (), PAGES, "page_number is not the page that was asked for"),
    (bugs.OneRowMore, "list_extensions", (), PAGES, "2 rows came where 1 were asked for"),
    (bugs.IgnoresKeyword, "list_extensions", (), FILTERS, "rows do not have what keyword asks for"),
    (bugs.IgnoresDirection, "list_calls_v1", (), FILTERS, "rows do not have what direction asks for"),
    (bugs.EverythingForNobody, "list_extensions", (), FILTERS, "that no row can have"),
    (bugs.LosesARow, "list_extensions", (), FILTERS, "is not found by it"),
    (bugs.WindowOfThirtyDays, "list_calls_v1", (), FILTERS, "lie outside the window by created_date"),
    (bugs.MillisecondsForSeconds, "list_calls_v1", (), TIMES, "time_start_call lies in the future"),
    (bugs.SecondsForMilliseconds, "list_extensions", (), TIMES, "created_date lies before 2000"),
    (bugs.EndsBeforeItBegins, "list_calls_v1", (), TIMES, "time_end_call lies before"),
    (bugs.NewGroupHidden, "add_group", GROUPS, LIFE, "list_all_groups does not find what add_group has just made"),
    (bugs.GroupRenamed, "add_group", GROUPS, LIFE, "does not show group_name as it was sent"),
    (bugs.LostUpdate, "add_group", GROUPS, LIFE, "was not told to change group_number, and its value is lost"),
    (
        bugs.UpdateDoesNothing,
        "add_group",
        GROUPS,
        LIFE,
        "update_group changed group_name, and list_all_groups does not",
    ),
    (bugs.DeleteDoesNothing, "add_group", GROUPS, LIFE, "still finds a thing after delete_group"),
    (bugs.DeletesTwice, "add_group", GROUPS, LIFE, "delete_group removes the same thing a second time"),
    (bugs.OthersGone, "add_group", GROUPS, LIFE, "1 other things are gone"),
    (bugs.RemovedByAnother, "add_group", GROUPS, LIFE, "Another account can remove with delete_group"),
    (bugs.RowsOfAnother, "list_all_groups", (), APART, "rows of this account show up for another account"),
    (bugs.FoundByAnother, "search_calls", ("get_call",), APART, "found by another account that knows its id"),
    (
        bugs.TakesNoCredential,
        "list_all_groups",
        ("list_groups",),
        CREDENTIALS,
        "no credential is answered with success",
    ),
    (bugs.TakesAnything, "list_all_groups", ("list_groups",), CREDENTIALS, "a made-up credential is answered"),
    (bugs.TakesTheKey, "list_all_groups", ("list_groups",), CREDENTIALS, "nothing but apiKeyHeader"),
    (bugs.RefusesForAnotherReason, "list_webhooks", (), CREDENTIALS, "refused, but not for its credential"),
    (bugs.PasswordInTheWrongList, "list_agents_v1", (), SECRETS, "sip_password, which holds a secret elsewhere"),
    (bugs.PasswordAsNote, "list_call_scripts", ("list_extensions",), SECRETS, "note holds what is a secret"),
    (bugs.EchoesMarkup, "list_groups", (), "refusals_echo_no_markup", "repeats a text that was sent"),
]


@pytest.mark.parametrize(
    ("bug", "operation", "more", "law", "says"), BUGS, ids=lambda value: getattr(value, "__name__", None)
)
def test_a_broken_law_is_found(bug: type[Bug], operation: str, more: tuple[str, ...], law: str, says: str) -> None:
    is_told(bug, law, says, operation, *more)


@pytest.mark.parametrize("operation", sorted({bug[1] for bug in BUGS}))
def test_the_same_operations_without_a_bug_break_no_law(operation: str) -> None:
    more = {name for bug in BUGS if bug[1] == operation for name in bug[2]}
    assert found(under_laws(sandbox(), operation, *more)) == set()


@pytest.mark.parametrize(
    ("bug", "operation", "check"),
    [
        (bugs.CodeInSuccess, "list_extensions", "success_without_error_code"),
        (bugs.CodeInPayload, "invite_agent", "error_code_in_its_place"),
        (bugs.CodeBesidePayload, "click_to_call", "error_code_in_its_place"),
    ],
)
def test_a_code_where_it_does_not_belong_is_found(bug: type[Bug], operation: str, check: str) -> None:
    assert (operation, check) in found(in_process(bug(sandbox()), operation))
