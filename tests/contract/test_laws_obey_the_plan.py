"""Do the laws ask nothing that the plan does not name, keep their time, and say what they could not try?"""

from __future__ import annotations

from unittest.mock import patch

import pytest
import requests

from omicall.contract import CouldNotRunError, Options, Outcome, _engine, examine
from omicall.contract._court import Court
from omicall.contract._credentials import Credentials
from omicall.contract._document import for_tests, load_document
from omicall.contract._schemathesis import schema_of
from omicall.contract.laws import OUT_OF_TIME
from omicall_api.catalog import OPERATIONS

from .recorder import Recorder
from .suite import NoCases, now, sandbox, under_laws

pytestmark = pytest.mark.slow

VENDOR = "https://public-v1-stg.omicall.com"
PAGE = {
    "items": [{"_id": "66a000000000000000000777", "transaction_id": "t-777", "sip_user": "777", "created_date": 1}],
    "total_items": 1,
}


def options(seconds: int | None = None, **more: object) -> Options:
    """A run against the vendor's host, without a pause."""
    return Options(VENDOR, api_key="invented-key-000", requests_per_second=100_000, seconds=seconds, clock=now, **more)


def laws_only(monkeypatch: pytest.MonkeyPatch, network: Recorder, given: Options) -> Outcome:
    """What the laws make of canned answers, which are recorded in place of being sent."""
    monkeypatch.setattr(requests.adapters.HTTPAdapter, "send", network)
    with patch.object(_engine, "drive", NoCases()):
        return examine(given)


def test_without_leave_laws_send_reads_only_and_follow_no_link_to_anything_else(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    network = Recorder(PAGE)
    outcome = laws_only(monkeypatch, network, options())
    reads = {(known.method, known.path) for known in OPERATIONS.values() if known.effect == "read"}
    assert network.pairs <= reads
    assert ("GET", OPERATIONS["list_groups"].path) in network.pairs
    assert not [law for law in outcome.laws if law[1] == "what_is_made_lives_and_goes"]


def test_a_thing_is_not_removed_by_an_operation_outside_the_plan(monkeypatch: pytest.MonkeyPatch) -> None:
    network = Recorder(PAGE)
    given = options(allow=frozenset({"add_group"}), operations=frozenset({"add_group", "list_all_groups"}))
    with patch("omicall.contract._traces.clean_up"):
        outcome = laws_only(monkeypatch, network, given)
    assert ("POST", OPERATIONS["add_group"].path) in network.pairs
    assert ("DELETE", OPERATIONS["delete_group"].path) not in network.pairs
    reasons = [one.reason for one in outcome.not_tried if one.law == "what_is_made_lives_and_goes"]
    assert "The operation that removes it again may not be used, or was not led to." in reasons


def test_a_law_that_slips_out_of_the_plan_is_stopped_by_the_guard(monkeypatch: pytest.MonkeyPatch) -> None:
    network = Recorder(PAGE)
    run = _engine.Run(
        options(),
        load_document(),
        [OPERATIONS["list_webhooks"], OPERATIONS["start_callbot"]],
        OPERATIONS["get_access_token"],
    )
    monkeypatch.setattr(requests.adapters.HTTPAdapter, "send", network)
    with patch.object(_engine, "drive", NoCases()), pytest.raises(CouldNotRunError, match="not in the plan"):
        run.outcome()
    assert ("POST", OPERATIONS["start_callbot"].path) not in network.pairs


def test_when_the_time_is_over_nothing_is_sent_and_each_law_says_so() -> None:
    known = OPERATIONS["list_webhooks"]
    document = load_document()
    given = Options(api_key="any-key-0000", app=sandbox(), clock=now)
    court = Court(
        given,
        document,
        [known],
        schema_of(for_tests(document, [known]), given),
        lambda *_: {},
        {"": Credentials("any-key-0000", "any-token-0000")},
        lambda *_: pytest.fail("There is no answer to judge."),
        {},
        5.0,
        lambda: 5.0,
    )
    assert list(court.findings()) == []
    assert court.held == []
    assert {one.reason for one in court.not_tried} == {OUT_OF_TIME}


def test_a_law_without_a_row_is_counted_as_not_tried_and_never_as_held(monkeypatch: pytest.MonkeyPatch) -> None:
    network = Recorder({"items": [], "total_items": 0})
    outcome = laws_only(monkeypatch, network, options(operations=frozenset({"list_extensions"})))
    missed = {(one.law, one.reason) for one in outcome.not_tried}
    assert ("pages_add_up", "There was no row to count.") in missed
    assert ("filters_are_obeyed", "No row was seen with a value for keyword.") in missed
    assert ("times_make_sense", "No time was seen in an answer.") in missed
    assert ("list_extensions", "pages_add_up") not in outcome.laws


def test_without_the_key_of_another_account_nobody_says_that_accounts_are_apart(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    outcome = laws_only(monkeypatch, Recorder(PAGE), options(operations=frozenset({"list_groups"})))
    assert ("list_groups", "accounts_are_apart") not in outcome.laws
    assert "The key of another account was not given." in {one.reason for one in outcome.not_tried}


def test_findings_of_laws_hold_no_key_and_no_token(monkeypatch: pytest.MonkeyPatch) -> None:
    outcome = laws_only(monkeypatch, Recorder(PAGE), options(operations=frozenset({"list_extensions", "list_groups"})))
    assert "pages_add_up" in {finding.check for finding in outcome.findings}
    for finding in outcome.findings:
        assert "invented-key-000" not in str(finding)
        assert "canned-token-000" not in str(finding)
        assert finding.curl.startswith("curl -X GET")


def test_what_laws_send_is_counted_as_theirs() -> None:
    outcome = under_laws(sandbox(), "list_groups")
    assert list(outcome.counts["list_groups"].phases) == ["laws"]
    assert outcome.counts["list_groups"].successes
