"""Does the page say what a ticket needs, escape everything, and need nothing beside itself?"""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from omicall.contract import Finding, Outcome
from omicall.contract.report import page
from omicall_api.catalog import OPERATIONS

from .reports import FINDING, HOSTILE_FINDING, facts, outcome


class Seen(HTMLParser):
    """Notes the elements, the attributes and the texts of a page, section by section."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.texts: dict[str, list[str]] = {"": []}
        self._section = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        if tag == "section":
            self._section = dict(attrs)["id"] or ""
            self.texts[self._section] = []

    def handle_data(self, data: str) -> None:
        self.texts[self._section].append(data)

    def section(self, name: str) -> str:
        """The words of a section, one space between them."""
        return " ".join(" ".join(self.texts[name]).split())


def seen(run: Outcome, kind: str = "this machine") -> Seen:
    """The page of a run."""
    return Seen(page(run, facts(kind)))


@pytest.mark.parametrize("run", [outcome(), outcome(FINDING), outcome(errors=("no",)), Outcome({}, (), ("no",))])
def test_it_says_before_anything_else_that_a_clean_sandbox_proves_nothing(run: Outcome) -> None:
    body = page(run, facts()).partition("<body>")[2]
    first = re.sub(r"\s*<[^>]+>\s*", "\n", body).strip().partition("\n")[0]
    assert first == "A clean run against the sandbox proves nothing about the vendor."


def test_it_tells_host_kind_date_and_duration() -> None:
    assert "server.example.vn (this machine), 2026-09-21 14:13 UTC, took 1 min 16 s" in seen(outcome()).section("")


def test_against_another_machine_it_says_what_that_shows() -> None:
    texts = seen(outcome(), "another machine").section("")
    assert "This run asked server.example.vn. It shows how that server answered these requests on that day" in texts


def test_its_first_words_are_the_verdict() -> None:
    assert "Clean: no findings" in seen(outcome()).section("")
    assert "2 findings in 1 operation" in seen(outcome(FINDING, FINDING)).section("")
    assert "Not all of the work was done; no findings" in seen(outcome(errors=("no network",))).section("")
    assert "The run could not be made" in seen(Outcome({}, (), ("The key was refused.",))).section("")


def test_a_run_that_was_not_made_says_why_and_is_nowhere_called_clean() -> None:
    found = seen(Outcome({}, (), ("The key was refused.",)))
    assert "The key was refused." in found.section("")
    assert "Clean:" not in found.section("")
    assert "operations" not in found.texts


def test_a_finding_has_its_sentence_and_a_line_to_repeat_it() -> None:
    told = seen(outcome(FINDING)).section("findings")
    evidence = OPERATIONS["search_calls"].evidence
    assert f"1. search_calls envelope read evidence: {evidence} There is none. curl -X GET https://" in told


def test_the_matrix_counts_operations_by_area_and_evidence() -> None:
    known = OPERATIONS["search_calls"]
    alike = [one for one in OPERATIONS.values() if (one.tag, one.evidence) == (known.tag, known.evidence)]
    calls = [one for one in OPERATIONS.values() if one.tag == "calls"]
    told = seen(outcome(FINDING)).section("areas")
    assert f"1/{len(alike)} 1 finding" in told
    assert re.search(rf" calls .*1/{len(calls)} 1 finding chat ", told)
    assert told.endswith(f"2/{len(OPERATIONS)} 1 finding")


def test_each_operation_of_the_specification_has_a_row() -> None:
    found = seen(outcome())
    assert {value for name, value in found.attributes if name == "id" and value.startswith("op-")} == {
        f"op-{name}" for name in OPERATIONS
    }


def test_the_row_of_an_operation_tells_what_was_asked_and_what_came_back() -> None:
    run = outcome()
    run.counts["search_calls"].sent("fuzzing")
    run.counts["search_calls"].answered("fuzzing", seconds=0.1)
    known = OPERATIONS["search_calls"]
    assert (
        f"search_calls {known.summary} {known.method} {known.path} {known.effect} {known.evidence} "
        "11 5 5 × request_invalid 1 × HTTP 401 fuzzing: 1"
    ) in seen(run).section("operations")


def test_what_never_answered_with_success_is_listed() -> None:
    told = seen(outcome()).section("silent")
    assert "list_webhooks" in told
    assert "search_calls" not in told


def test_what_was_not_tried_is_listed_with_the_reason() -> None:
    told = seen(outcome()).section("not-tried")
    assert "Its effect (billable) was not allowed on this server. click_to_call" in told
    assert "No turn: the run ended before. register_webhook" in told
    assert "Law filters_are_obeyed: There was no row to take a value from. list_webhooks" in told


def test_versions_and_options_are_told() -> None:
    told = seen(outcome()).section("run")
    assert "version of the API 2.1.03" in told
    assert "version of schemathesis 4.32.5" in told
    assert "option: full no" in told


def test_hostile_texts_add_no_element_and_no_attribute() -> None:
    harmless = seen(outcome(Finding("list_webhooks", "envelope", "Odd.", "curl x")))
    hostile = seen(outcome(HOSTILE_FINDING))
    assert hostile.tags == harmless.tags
    assert [name for name, _ in hostile.attributes] == [name for name, _ in harmless.attributes]
    assert "<script>alert(1)</script><img src=x onerror=alert(2)>" in hostile.section("findings")


def test_a_finding_that_was_not_masked_is_masked() -> None:
    told = seen(outcome(Finding("search_calls", "envelope", "Called 0900000123.", "curl x?to=0900000124")))
    assert "Called 09******23. curl x?to=09******24" in told.section("findings")


def test_it_names_no_file_and_no_host_to_be_loaded() -> None:
    found = seen(outcome(FINDING))
    loading = [value for name, value in found.attributes if name in ("src", "href", "srcset", "data", "action")]
    assert loading
    assert all(value.startswith("#") for value in loading)
    assert not {"link", "img", "iframe", "object", "embed", "form"} & {*found.tags}
    assert "@import" not in page(outcome(), facts())
    assert "url(" not in page(outcome(), facts())


def test_it_forbids_itself_everything_but_its_own_style_and_script() -> None:
    (policy,) = (value for _, value in seen(outcome()).attributes if value.startswith("default-src"))
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy
    assert "http" not in policy
