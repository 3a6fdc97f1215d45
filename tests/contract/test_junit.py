"""Can CI read the report, and does it say of each operation and check what came of it?"""

from __future__ import annotations

from xml.etree.ElementTree import Element, fromstring

import pytest

from omicall.contract import Finding, Outcome
from omicall.contract.report import junit

from .reports import FINDING, HOSTILE_FINDING, facts, outcome

ALLOWED = {
    # What the schema that comes with Jenkins allows of what we use.
    "testsuites": ({"name", "tests", "failures", "errors", "time"}, {"testsuite"}),
    "testsuite": (
        {"name", "tests", "failures", "errors", "skipped", "time", "timestamp", "hostname"},
        {"properties", "testcase"},
    ),
    "properties": (set[str](), {"property"}),
    "property": ({"name", "value"}, set[str]()),
    "testcase": ({"name", "classname"}, {"failure", "error", "skipped"}),
    "failure": ({"type", "message"}, set[str]()),
    "error": ({"type", "message"}, set[str]()),
    "skipped": ({"message"}, set[str]()),
}


def tree(run: Outcome) -> Element:
    """The report as a tree, which only a well-formed one becomes."""
    return fromstring(junit(run, facts()).encode())


def case(run: Outcome, operation: str, check: str) -> Element:
    """The test case of an operation and a check."""
    (one,) = (
        found
        for found in tree(run).iter("testcase")
        if found.attrib["classname"].endswith(f".{operation}") and found.attrib["name"] == check
    )
    return one


RUNS = [
    outcome(),
    outcome(FINDING, HOSTILE_FINDING),
    outcome(errors=("no network",)),
    Outcome({}, (), ("The key was refused.",)),
]


@pytest.mark.parametrize("run", RUNS)
def test_every_element_and_attribute_is_one_that_readers_know(run: Outcome) -> None:
    for element in tree(run).iter():
        attributes, children = ALLOWED[element.tag]
        assert element.attrib.keys() <= attributes
        assert {child.tag for child in element} <= children


@pytest.mark.parametrize("run", RUNS)
def test_the_numbers_of_each_suite_and_of_all_are_right(run: Outcome) -> None:
    root = tree(run)
    for suite in (root, *root.iter("testsuite")):
        assert int(suite.attrib["tests"]) == len([*suite.iter("testcase")])
        assert int(suite.attrib["failures"]) == len([*suite.iter("failure")])
        assert int(suite.attrib["errors"]) == len(suite.findall(".//testcase[error]"))
    for suite in root.iter("testsuite"):
        assert int(suite.attrib["skipped"]) == len([*suite.iter("skipped")])


def test_there_is_a_case_for_each_operation_and_check() -> None:
    names = [(one.attrib["classname"], one.attrib["name"]) for one in tree(outcome()).iter("testcase")]
    assert len(names) == len(set(names))
    assert ("omicall.contract.calls.search_calls", "envelope") in names
    assert ("omicall.contract.calls.search_calls", "pages_add_up") in names
    assert ("omicall.contract.webhooks.list_webhooks", "ignored_auth") in names


def test_a_finding_fails_its_case_with_sentence_and_curl() -> None:
    failure = case(outcome(FINDING), "search_calls", "envelope").find("failure")
    assert failure is not None
    assert failure.attrib == {"type": "envelope", "message": "There is none."}
    assert failure.text == "There is none.\ncurl -X GET https://server.example.vn/x"
    assert case(outcome(FINDING), "search_calls", "ignored_auth").find("failure") is None


def test_findings_of_one_check_are_one_failure_that_tells_all_of_them() -> None:
    other = Finding("search_calls", "envelope", "Another.", "curl y")
    failure = case(outcome(FINDING, other), "search_calls", "envelope").find("failure")
    assert failure is not None
    assert failure.attrib["message"] == "There is none. (and 1 more)"
    assert "Another.\ncurl y" in (failure.text or "")


def test_a_finding_of_a_law_has_a_case_too() -> None:
    found = Finding("list_webhooks", "no_row_twice", "Twice.", "curl y")
    assert case(outcome(found), "list_webhooks", "no_row_twice").find("failure") is not None


def test_what_was_not_tried_is_skipped_with_the_reason_and_never_passed() -> None:
    law = case(outcome(), "list_webhooks", "filters_are_obeyed").find("skipped")
    assert law is not None
    assert law.attrib["message"] == "There was no row to take a value from."
    unasked = case(outcome(), "register_webhook", "envelope").find("skipped")
    assert unasked is not None
    assert "No request was sent" in unasked.attrib["message"]


def test_what_kept_the_run_from_its_work_is_an_error() -> None:
    (error,) = tree(Outcome({}, (), ("The key was refused.",))).iter("error")
    assert error.attrib == {"type": "incomplete", "message": "The key was refused."}


def test_kind_of_server_and_versions_are_properties_but_no_port_and_no_key() -> None:
    properties = {one.attrib["name"]: one.attrib["value"] for one in tree(outcome()).iter("property")}
    assert properties["server"] == "this machine"
    assert properties["specification"] == "2.1.03"
    assert properties["schemathesis"] == "4.32.5"
    assert properties["requests"] == "13"


def test_hostile_texts_are_escaped_and_characters_that_xml_cannot_hold_are_spelled_out() -> None:
    text = junit(outcome(HOSTILE_FINDING), facts())
    assert "<script>" not in text
    failure = case(outcome(HOSTILE_FINDING), "list_webhooks", "envelope").find("failure")
    assert failure is not None
    assert "<script>alert(1)</script>" in failure.attrib["message"]
    assert r"\u0000\u001b[2J\u202e\ud800" in failure.attrib["message"]


def test_a_finding_that_was_not_masked_is_masked() -> None:
    found = Finding("search_calls", "envelope", "Called 0900000123.", "curl x?to=0900000124")
    text = junit(outcome(found), facts())
    assert "Called 09******23." in text
    assert "to=09******24" in text
