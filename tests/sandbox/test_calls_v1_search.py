"""What does the search of version 1 find, and what does it refuse?"""

from __future__ import annotations

from typing import Any

import pytest

from .driver import DAY, KEY, MONTH_V1, NOW, Box

SEARCH = "/api/call_transaction/search"
EVERYBODY = [f"nv-{number}" for number in (*range(101, 112), 199)]


def search(box: Box, query: str = "", **body: Any) -> Any:
    return box.payload("POST", SEARCH + query, json={**MONTH_V1, "user_uuids": EVERYBODY, **body})


def ids(page: Any) -> list[str]:
    return [row["transaction_id"] for row in page["items"]]


def test_a_page_has_camelcase_names(box: Box) -> None:
    page = search(box, "?page=2&size=20")
    del page["items"]
    assert page == {
        "pageNumber": 2,
        "pageSize": 20,
        "totalItems": 500,
        "totalPages": 25,
        "hasNext": True,
        "nextPage": 3,
        "hasPrevious": True,
        "previousPage": 1,
    }


def test_page_and_size_may_be_left_out_and_a_size_above_fifty_is_cut(box: Box) -> None:
    for query in ("", "?size=51"):
        page = search(box, query)
        assert (page["pageNumber"], page["pageSize"], len(page["items"])) == (1, 50, 50)


def test_users_are_named_by_their_ids_in_another_system(box: Box) -> None:
    found = search(box, user_uuids=["nv-101", "nv-103", "nobody"])
    assert ids(found) == ids(box.search(sipUsers=["101", "103"]))
    assert ids(found) == ids(box.list_v1(user_uuids="nv-101,nv-103"))
    assert {row["create_by"]["extension"] for row in found["items"]} == {"101", "103"}
    assert search(box, user_uuids=["nobody"])["totalItems"] == 0


def test_every_condition_must_hold(box: Box) -> None:
    conditions = {"direction": ["inbound"], "disposition": ["answered"], "numbers": ["842810000001"]}
    found = search(box, **conditions)
    rows = found["items"]
    assert 0 < found["totalItems"] < 100
    assert {(row["direction"], row["disposition"]) for row in rows} == {("inbound", "answered")}
    listed = box.list_v1(direction="inbound", disposition="answered", sip_numbers="842810000001")
    assert [row["transaction_id"] for row in rows] == ids(listed)


def test_both_outcomes_are_all_calls_and_empty_lists_ask_for_nothing(box: Box) -> None:
    assert search(box, disposition=["answered", "cancelled"])["totalItems"] == 500
    assert search(box, disposition=[], direction=[], numbers=[], tags=[])["totalItems"] == 500
    parts = [search(box, disposition=[name])["totalItems"] for name in ("answered", "cancelled")]
    assert sum(parts) == 500
    assert min(parts) > 0


def test_the_window_holds_both_ends_and_may_be_longer_than_thirty_days(box: Box) -> None:
    created = [row["created_date"] for row in search(box)["items"]]
    assert search(box, from_date=created[4], to_date=created[1])["totalItems"] == 4
    assert search(box, from_date=NOW - 200 * DAY)["totalItems"] == 500


def test_a_missed_call_is_one_that_came_in(box: Box) -> None:
    missed = {row["is_missed_call"] for row in search(box, direction=["inbound"], disposition=["cancelled"])["items"]}
    others = {row["is_missed_call"] for row in search(box, direction=["outbound", "local"])["items"]}
    assert (missed, others) == ({True}, {False})


def test_it_takes_the_key_and_not_the_token(box: Box) -> None:
    body = {**MONTH_V1, "user_uuids": ["nv-101"]}
    with_key = box.send("POST", SEARCH, headers={"x-api-key": KEY}, json=body).json()
    assert with_key["status_code"] == 9999
    with_token = box.send("POST", SEARCH, headers={"Authorization": f"Bearer {box.token}"}, json=body).json()
    assert with_token["message"] == "api_key_is_required"


@pytest.mark.parametrize(
    "body",
    [
        {"user_uuids": []},
        {"user_uuids": [""]},
        {"user_uuids": "nv-101"},
        {"user_uuids": None},
        {"from_date": None},
        {"from_date": str(NOW)},
        {"from_date": NOW + 1, "to_date": NOW},
        {"direction": "inbound"},
        {"disposition": ["busy"]},
        {"tags": [None]},
        {"numbers": [1]},
    ],
)
def test_a_condition_of_the_wrong_type_is_refused(box: Box, body: dict[str, Any]) -> None:
    request = {**MONTH_V1, "user_uuids": EVERYBODY, **body}
    assert box.refusal("POST", SEARCH, json=request) == "request_invalid"


@pytest.mark.parametrize("left_out", ["user_uuids", "from_date", "to_date"])
def test_users_and_window_are_needed(box: Box, left_out: str) -> None:
    request = {**MONTH_V1, "user_uuids": EVERYBODY}
    del request[left_out]
    assert box.refusal("POST", SEARCH, json=request) == "request_invalid"
