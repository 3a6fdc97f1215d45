"""What do ratings of calls keep, and what do they refuse?"""

from __future__ import annotations

from typing import Any

import pytest

from .driver import NOW, Box

RATING = {
    "comment": "Chào hỏi tốt",
    "values": [
        {"criteria_id": "66a000000000000000000501", "name": "Thái độ", "point": 2},
        {"criteria_id": "66a000000000000000000502", "name": "Kiến thức", "point": 3},
    ],
}


def path(box: Box, place: int = 0) -> str:
    call = box.search()["items"][place]["transaction_id"]
    return f"/api/call_transaction/add_evaluation/{call}"


def rate(box: Box, user: str = "101", rating: Any = RATING, place: int = 0) -> Any:
    return box.payload("POST", path(box, place), json={"user_uuid": user, "evaluation": rating})


def test_the_answer_is_the_call_with_its_rating(box: Box) -> None:
    row = rate(box)
    assert row["evaluations"] == [{"user_uuid": "101", **RATING, "created_date": NOW}]
    assert row["total_evaluate"] == {"point": 2.5, "count": 1}
    assert row["last_updated_date"] == NOW
    assert box.list_v1(size=1)["items"] == [row]


def test_each_user_has_one_rating_of_a_call_and_the_average_is_over_all_points(box: Box) -> None:
    rate(box, "101")
    rate(box, "102", {"values": [{"point": 5}]})
    row = rate(box, "nv-101", {"comment": "Nghe lại", "values": [{"point": 4}]})
    assert [rating["user_uuid"] for rating in row["evaluations"]] == ["102", "nv-101"]
    assert row["total_evaluate"] == {"point": 4.5, "count": 2}


def test_a_rating_without_points_has_no_average(box: Box) -> None:
    row = rate(box, rating={})
    assert row["evaluations"][0]["comment"] is None
    assert row["total_evaluate"] == {"point": None, "count": 1}


def test_ratings_and_notes_leave_each_other_alone(box: Box) -> None:
    rated = rate(box)
    box.payload("POST", f"/api/call_transaction/change/{rated['transaction_id']}", json={"note": "x", "tag": ["vip"]})
    row = rate(box, "102")
    assert (row["note"], row["tag"], len(row["evaluations"])) == ("x", ["vip"], 2)
    assert box.list_v1()["items"][1]["evaluations"] is None
    assert box.door("stats")["stored"]["evaluations"] == 2


@pytest.mark.parametrize(
    "body",
    [
        {"evaluation": RATING},
        {"user_uuid": "101"},
        {"user_uuid": "", "evaluation": RATING},
        {"user_uuid": "nobody", "evaluation": RATING},
        {"user_uuid": 101, "evaluation": RATING},
        {"user_uuid": "101", "evaluation": []},
        {"user_uuid": "101", "evaluation": {"comment": 1}},
        {"user_uuid": "101", "evaluation": {"values": {}}},
        {"user_uuid": "101", "evaluation": {"values": [7]}},
        {"user_uuid": "101", "evaluation": {"values": [{"point": "3"}]}},
        {"user_uuid": "101", "evaluation": {"values": [{"point": 2.5}]}},
        {"user_uuid": "101", "evaluation": {"values": [{"point": 10**400}]}},
    ],
)
def test_a_rating_of_the_wrong_shape_is_refused(box: Box, body: dict[str, Any]) -> None:
    assert box.refusal("POST", path(box), json=body) == "request_invalid"
    assert box.list_v1(size=1)["items"][0]["evaluations"] is None


def test_an_unknown_call_cannot_be_rated(box: Box) -> None:
    body = {"user_uuid": "101", "evaluation": RATING}
    assert box.refusal("POST", "/api/call_transaction/add_evaluation/x", json=body) == "request_invalid"


@pytest.mark.parametrize(
    ("verb", "where"),
    [
        ("GET", "/api/evaluation_criteria/call/list"),
        ("GET", "/api/v3/call-transaction/evaluation-criteria/list"),
        ("POST", "/api/v3/call-transaction/add-evaluation"),
    ],
)
def test_where_no_source_shows_an_answer_there_is_a_success_without_payload(box: Box, verb: str, where: str) -> None:
    body = box.ask(verb, where)
    assert body["status_code"] == 9999
    assert "payload" not in body
    assert box.send(verb, where).status_code == 401
