"""Is the document for programs the same from run to run, and complete?"""

from __future__ import annotations

import json

import pytest

from .doubles import Visit

ROWS = [
    "same_token",
    "ends_older",
    "lifetime",
    "clock",
    "changed_token",
    "no_token",
    "expired_token",
    "wrong_key",
    "rate_limit",
    "credentials",
    "machine",
]


def test_names_and_order_are_fixed() -> None:
    document = Visit().report.document()
    assert list(document) == ["omicall_doctor", "host", "requests", "differs", "rows", "operations", "left_out"]
    assert document["omicall_doctor"] == 1
    assert [row["id"] for row in document["rows"]] == ROWS
    assert {tuple(row) for row in document["rows"]} == {
        ("id", "question", "answer", "value", "evidence", "meaning", "verdict")
    }


@pytest.mark.slow
def test_two_runs_at_one_server_give_the_same_text() -> None:
    first, second = (json.dumps(Visit(operations=True).report.document()) for _ in range(2))
    assert first == second


@pytest.mark.slow
def test_operations_are_told_in_the_order_of_the_catalogue_with_every_trial() -> None:
    document = Visit(operations=True).report.document()
    assert document["operations"][0] == {
        "operation": "search_agents",
        "evidence": "integrators",
        "documented": ["bearer"],
        "seen": {
            "bearer": {"taken": "accepted", "how": "HTTP 200, application/json, envelope 9999"},
            "x-api-key": {"taken": "refused", "how": "HTTP 401, text/plain, exactly `Unauthorized`"},
            "nothing": {"taken": "refused", "how": "HTTP 401, text/plain, exactly `Unauthorized`"},
        },
        "verdict": "as documented",
    }
    assert len(document["operations"]) == 34
    assert {"operation": "get_partner", "why": "takes the key of a partner"} in document["left_out"]


def test_every_answer_is_a_whole_sentence_or_more() -> None:
    for row in Visit(settings={"token_ttl": 60}, ends_older=True, dead="envelope", date=False).report.rows:
        for text in (row.answer, row.evidence, row.meaning):
            assert text == "" or (text[-1] in ".!" and text[0].upper() == text[0]) or row.id == "machine"
