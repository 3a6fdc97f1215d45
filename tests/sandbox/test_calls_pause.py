"""Does the fault `pause` ask for 30 minutes between two lists of version 1, and only that?"""

from __future__ import annotations

from .driver import MONTH_V1, Box

LIST = "/api/call_transaction/list"
RULE = {"operation": "list_calls_v1", "kind": "pause"}
REFUSED = "limit_request_30_minute"


def test_without_it_there_is_no_pause(box: Box) -> None:
    assert [box.list_v1()["total_items"] for _ in range(3)] == [500, 500, 500]


def test_the_second_request_inside_thirty_minutes_is_refused_by_either_verb(box: Box) -> None:
    box.door("faults", [RULE])
    assert box.list_v1()["total_items"] == 500
    assert box.refusal("GET", LIST, params={**MONTH_V1, "page": 2}) == REFUSED
    assert box.refusal("POST", LIST, params=MONTH_V1) == REFUSED


def test_it_counts_from_the_last_request_that_was_let_in(box: Box) -> None:
    box.door("faults", [RULE])
    box.list_v1()
    box.door("clock", {"advance_seconds": 1799})
    assert box.refusal("GET", LIST, params=MONTH_V1) == REFUSED
    box.door("clock", {"advance_seconds": 1})
    assert box.list_v1()["total_items"] == 500
    assert box.refusal("GET", LIST, params=MONTH_V1) == REFUSED


def test_a_request_that_is_refused_for_another_reason_does_not_count(box: Box) -> None:
    box.door("faults", [RULE])
    assert box.refusal("GET", LIST, params={"from_date": 1}) == "to_date_is_required"
    assert box.list_v1()["total_items"] == 500


def test_times_says_how_many_requests_it_looks_at(box: Box) -> None:
    box.door("faults", [{**RULE, "times": 2}])
    box.list_v1()
    assert box.refusal("GET", LIST, params=MONTH_V1) == REFUSED
    assert box.list_v1()["total_items"] == 500


def test_a_reset_forgets_the_last_request(box: Box) -> None:
    box.door("faults", [RULE])
    box.list_v1()
    box.door("reset", {})
    fresh = box.new_token()
    box.door("faults", [RULE])
    answer = box.send("GET", LIST, params=MONTH_V1, headers={"Authorization": f"Bearer {fresh}"})
    assert answer.json()["status_code"] == 9999


def test_other_operations_know_no_pause(box: Box) -> None:
    box.door("faults", [{**RULE, "operation": "*"}])
    assert [box.search()["total_items"] for _ in range(2)] == [500, 500]
    answer = box.send("POST", "/__sandbox__/faults", json=[{**RULE, "operation": "search_calls"}])
    assert answer.status_code == 400
    assert "list_calls_v1" in answer.json()["message"]
