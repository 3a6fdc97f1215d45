"""Does the suite stay silent where nothing is wrong?"""

from __future__ import annotations

import pytest
from attrs import evolve

from omicall.contract import Options, Outcome, run
from omicall.contract._document import load_document
from omicall.sandbox import Settings, running, served_operations
from omicall_api.catalog import OPERATIONS

from .bugs import KeysSeen
from .suite import KEY, in_process, sandbox

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def clean() -> Outcome:
    """A run over every operation that a sandbox serves."""
    return in_process(sandbox(), examples=1)


def test_the_sandbox_is_clean_in_process(clean: Outcome) -> None:
    assert clean.findings == ()
    assert clean.errors == ()
    assert clean.exit_code == 0


def test_every_operation_is_asked_and_answers_with_success_at_least_once(clean: Outcome) -> None:
    assert clean.counts.keys() == served_operations()
    for count in clean.counts.values():
        assert count.cases > count.successes > 0


def test_two_runs_send_the_same_requests() -> None:
    outcomes = [in_process(sandbox(), "search_contacts", "destroy_webhook") for _ in range(2)]
    first, second = ({name: evolve(count, seconds=0.0) for name, count in o.counts.items()} for o in outcomes)
    assert first == second


def test_a_key_that_exists_one_that_does_not_and_none_at_all_are_shown() -> None:
    server = KeysSeen(sandbox())
    assert in_process(server, "get_access_token").findings == ()
    assert server.queries >= {b"apiKey=sandbox-key", b"apiKey=example-api-key", b""}


def one_of_each_form() -> frozenset[str]:
    """One operation for each verb, place of values, form of body and form of answer: all that a socket could spoil."""
    document = load_document()
    forms: dict[tuple[object, ...], str] = {}
    for name in sorted(served_operations()):
        known = OPERATIONS[name]
        entry = document["paths"][known.path][known.method.lower()]
        places = {parameter["in"] for parameter in entry.get("parameters", [])}
        bodies = {*entry.get("requestBody", {}).get("content", {})}
        forms.setdefault((known.method, frozenset(places), frozenset(bodies), known.answer), name)
    return frozenset(forms.values())


def test_the_sandbox_is_clean_over_a_socket() -> None:
    lines: list[str] = []
    asked_for = one_of_each_form()
    assert 10 <= len(asked_for) <= 25
    with running(Settings(balance=10**15)) as url:
        options = Options(url, api_key=KEY, max_examples=3, operations=asked_for)
        assert run(options, lines.append) == 0
    assert url in lines[0]
    assert lines[-1].endswith("clean.")
