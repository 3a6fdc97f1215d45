"""Do laws find bugs that only a request shows which is wrong in one thing, or odd? Each test plants one."""

from __future__ import annotations

import pytest

from . import bugs, bugs_of_requests
from .planted import is_told
from .suite import found, sandbox, under_laws

pytestmark = pytest.mark.slow

MADE_UP = "made_up_things_are_refused"
NAMED = "refusals_name_what_is_wrong"
ODD = "odd_texts_are_texts"
ALIKE = "one_request_has_one_answer"

BUGS = [
    (bugs_of_requests.SwitchesNobody, "set_extension_status", MADE_UP, "a made-up sip_user is answered with success"),
    (bugs_of_requests.TakesADeviceOfNobody, "add_app2app_agent_device", MADE_UP, "a made-up extension is answered"),
    (bugs_of_requests.MissingBeginningIsAnEnd, "list_calls_v1", NAMED, "without from_date is refused with a code that"),
    (bugs_of_requests.WrongEmailIsAPassword, "create_tenant", NAMED, "that is no email is refused with a code that is"),
    (bugs_of_requests.AnyWordIsTheFirstPage, "list_extensions", NAMED, "a value of page of another type is answered"),
    (bugs_of_requests.BeginsToday, "list_calls_v1", NAMED, "without from_date is answered with success"),
    (bugs.OddKeywordBreaks, "list_extensions", ODD, "keyword with an apostrophe in it is not answered as plain"),
    (bugs_of_requests.EveryTenthIsAPage, "list_ticket_categories", ALIKE, "is answered with another content type"),
    (bugs_of_requests.EveryFifthIsBusy, "list_ticket_categories", ALIKE, "is answered with another status"),
]


@pytest.mark.parametrize(("bug", "operation", "law", "says"), BUGS, ids=lambda value: getattr(value, "__name__", None))
def test_a_broken_law_is_found(bug: type[bugs.Bug], operation: str, law: str, says: str) -> None:
    is_told(bug, law, says, operation)


@pytest.mark.parametrize(
    ("bug", "operation", "check"),
    [
        (bugs_of_requests.LongSpeechIsText, "text_to_speech", "response_schema_conformance"),
        (bugs_of_requests.WrongEmailHasACodeOfItsOwn, "create_tenant", "known_error_code"),
        (bugs_of_requests.EveryTenthIsAPage, "list_ticket_categories", "content_type_conformance"),
        (bugs_of_requests.EveryFifthIsBusy, "list_ticket_categories", "not_a_server_error"),
        (bugs.DurationIsText, "list_calls_v1", "response_schema_conformance"),
        (bugs.RealStatuses, "list_calls_v1", "documented_http_status"),
        (bugs.EchoesTheToken, "list_webhooks", "no_secret_echoed"),
        (bugs.RefusesItsOwnToken, "list_webhooks", "valid_credential_accepted"),
    ],
)
def test_each_answer_to_a_law_is_held_against_the_checks(bug: type[bugs.Bug], operation: str, check: str) -> None:
    assert (operation, check) in found(under_laws(bug(sandbox()), operation))


def test_what_many_answers_to_laws_get_wrong_is_one_finding() -> None:
    outcome = under_laws(bugs.DurationIsText(sandbox()), "list_calls_v1")
    wrong = [finding for finding in outcome.findings if finding.check == "response_schema_conformance"]
    assert [finding.sentence for finding in wrong] == [
        "At payload.items[].duration: the value does not fit the specification (type)."
    ]


@pytest.mark.parametrize("operation", sorted({bug[1] for bug in BUGS} | {"text_to_speech", "list_webhooks"}))
def test_the_same_operations_without_a_bug_have_no_finding(operation: str) -> None:
    assert found(under_laws(sandbox(), operation)) == set()
