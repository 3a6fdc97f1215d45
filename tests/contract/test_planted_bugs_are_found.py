"""Does the suite find what is wrong? Each test runs it on a sandbox with one bug in front."""

from __future__ import annotations

import pytest

from .bugs import (
    Bug,
    DurationIsText,
    EchoesTheToken,
    NoEnvelope,
    NoTransactionId,
    OddKeywordBreaks,
    OpenToAll,
    RealStatuses,
    RefusesItsOwnToken,
    TokenForNoKey,
    UnknownCode,
    UnknownDisposition,
)
from .suite import found, in_process, sandbox

pytestmark = pytest.mark.slow


def test_a_server_in_front_that_changes_nothing_is_clean() -> None:
    assert found(in_process(Bug(sandbox()), "search_calls", "get_tenant_detail")) == set()


@pytest.mark.parametrize("operation", ["search_calls", "list_calls_v1"])
@pytest.mark.parametrize(
    ("bug", "place"),
    [
        (DurationIsText, "At payload.items[].duration: the value does not fit"),
        (NoTransactionId, "At payload.items[]: the value does not fit"),
        (UnknownDisposition, "At payload.items[].disposition: the value "),
    ],
)
def test_a_wrong_row_is_found(bug: type[Bug], operation: str, place: str) -> None:
    outcome = in_process(bug(sandbox()), operation)
    assert (operation, "response_schema_conformance") in found(outcome)
    assert place in outcome.findings[0].sentence


def test_an_error_500_on_an_odd_keyword_is_found() -> None:
    outcome = in_process(OddKeywordBreaks(sandbox()), "list_extensions")
    assert ("list_extensions", "not_a_server_error") in found(outcome)
    assert ("list_extensions", "documented_http_status") in found(outcome)


def test_an_account_that_is_open_to_all_is_found() -> None:
    outcome = in_process(OpenToAll(sandbox()), "get_tenant_detail")
    assert found(outcome) == {("get_tenant_detail", "ignored_auth"), ("get_tenant_detail", "credentials_are_asked_for")}


def test_a_token_for_no_key_is_found() -> None:
    outcome = in_process(TokenForNoKey(sandbox()), "get_access_token")
    assert found(outcome) == {("get_access_token", "negative_data_rejection")}


@pytest.mark.parametrize(
    ("bug", "operation", "check"),
    [
        (UnknownCode, "list_extensions", "known_error_code"),
        (EchoesTheToken, "list_webhooks", "no_secret_echoed"),
        (NoEnvelope, "list_webhooks", "envelope"),
        (RealStatuses, "list_extensions", "documented_http_status"),
        (RefusesItsOwnToken, "list_webhooks", "valid_credential_accepted"),
    ],
)
def test_what_only_our_own_checks_see_is_found(bug: type[Bug], operation: str, check: str) -> None:
    assert (operation, check) in found(in_process(bug(sandbox()), operation))


def test_an_undocumented_code_is_named() -> None:
    outcome = in_process(UnknownCode(sandbox()), "list_extensions")
    assert found(outcome) == {("list_extensions", "known_error_code")}
    assert "Undocumented code: the refusal says quota_exceeded" in outcome.findings[0].sentence
