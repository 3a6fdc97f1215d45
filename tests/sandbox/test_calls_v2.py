"""What does version 2 of the call history find, and how is one call read?"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from .driver import DAY, KEY, MONTH, NOW, Box

SEARCH = "/api/v2/callTransaction/search"
GET = "/api/v2/callTransaction/getByTransactionId"


def search(box: Box, query: str = "", **body: Any) -> Any:
    return box.payload("POST", SEARCH + query, json={**MONTH, **body})


def ids(page: Any) -> list[str]:
    return [row["transaction_id"] for row in page["items"]]


def test_page_size_and_window_may_be_left_out(box: Box) -> None:
    page = box.payload("POST", SEARCH, json={})
    assert (page["page_number"], page["page_size"], page["total_items"], page["extension"]) == (1, 50, 500, None)
    assert ids(page) == ids(box.search())
    assert ids(search(box, "?page=3&size=200")) == ids(box.search(page=3))


def test_an_end_of_the_window_may_be_left_out(box: Box) -> None:
    middle = NOW - 15 * DAY
    before = box.payload("POST", SEARCH, json={"toDate": middle - 1})["total_items"]
    after = box.payload("POST", SEARCH, json={"fromDate": middle})["total_items"]
    assert before + after == 500
    assert min(before, after) > 0


def test_either_credential_will_do(box: Box) -> None:
    for headers in ({"x-api-key": KEY}, {"Authorization": f"Bearer {box.token}"}):
        answer = box.send("POST", SEARCH, headers=headers, json=MONTH)
        assert answer.json()["payload"]["total_items"] == 500


FILTERS: list[tuple[dict[str, Any], dict[str, Any]]] = [
    ({"directions": ["inbound", "local"]}, {"directions": ["inbound", "local"]}),
    ({"sipUsers": ["101", "104"]}, {"sipUsers": ["101", "104"]}),
    ({"phoneNumbers": ["0900000005"]}, {"phoneNumbers": ["0900000005"]}),
    ({"keyword": "0900000005"}, {"keyword": "0900000005"}),
    ({"isAnswer": False}, {"isAnswer": False}),
    ({"agentUuids": ["nv-102", "nv-103"]}, {"sipUsers": ["102", "103"]}),
    ({"sipUsers": ["101"], "isAnswer": True}, {"sipUsers": ["101"], "isAnswer": True}),
]


@pytest.mark.parametrize(("second", "third"), FILTERS)
def test_a_filter_finds_what_it_finds_in_version_3(box: Box, second: dict[str, Any], third: dict[str, Any]) -> None:
    page = search(box, **second)
    assert ids(page) == ids(box.search(**third))
    assert 0 < page["total_items"] == box.search(**third)["total_items"] < 500


def test_hotlines_e_mails_and_ids_are_filters(box: Box) -> None:
    by_hotline = search(box, sipNumbers=["842810000002"])
    assert {row["sip_number"] for row in by_hotline["items"]} == {"842810000002"}
    listed = box.payload("GET", "/api/call_center/internal_phone/list", params={"keyword": "102"})["items"]
    email = next(row["email"] for row in listed if row["sip_user"] == "102")
    assert ids(search(box, agentEmails=[email])) == ids(box.search(sipUsers=["102"]))
    chosen = ids(box.search())[7:9]
    assert ids(search(box, transactionIds=[*chosen, "x"])) == chosen


def test_empty_lists_ask_for_nothing_and_unknown_values_find_nothing(box: Box) -> None:
    names = ("directions", "tagIds", "sipNumbers", "sipUsers", "phoneNumbers", "transactionIds", "agentEmails")
    assert search(box, agentUuids=[], **{name: [] for name in names})["total_items"] == 500
    for name in (*names[1:], "agentUuids"):
        assert search(box, **{name: ["không có"]})["total_items"] == 0


def test_an_agent_without_an_id_of_another_system_is_not_found_by_an_empty_one(box: Box) -> None:
    extensions = box.app.sandbox.tenants[KEY].extensions
    extensions["101"] = replace(extensions["101"], uuid="")
    assert search(box, sipUsers=["101"])["total_items"] > 0
    assert search(box, agentUuids=[""])["total_items"] == 0
    assert {row["create_by"]["uuid"] for row in search(box, sipUsers=["101"])["items"]} == {None}


def test_an_account_without_calls_has_an_empty_page(box: Box) -> None:
    answer = box.send("POST", SEARCH, headers={"x-api-key": "sandbox-partner-key"}, json=MONTH)
    page = answer.json()["payload"]
    assert (page["items"], page["total_items"]) == ([], 0)


def test_a_missed_call_has_no_answer_and_no_recording(box: Box) -> None:
    for row in search(box, isAnswer=False)["items"]:
        assert (row["time_answer_start"], row["time_start_to_answer"], row["answer_sec"]) == (0, 0, 0)
        assert (row["recording_file"], row["recording_file_url"]) == ("", None)
    for row in search(box, isAnswer=True)["items"]:
        assert row["time_ringing_start"] < row["time_answer_start"] == row["time_end_call"] - row["answer_sec"]
        assert row["recording_file_url"].endswith(row["recording_file"])
        assert row["recording_file"].startswith("/")


def test_one_call_is_the_row_of_the_search_by_query_or_by_body(box: Box) -> None:
    for row in search(box, "?size=5")["items"]:
        call = row["transaction_id"]
        assert box.payload("GET", GET, params={"transactionId": call}) == row
        assert box.payload("POST", GET, json={"transactionId": call}) == row
        assert box.payload("POST", GET, params={"transactionId": call}) == row


def test_an_unknown_id_gives_null(box: Box) -> None:
    assert box.payload("GET", GET, params={"transactionId": "x"}) is None
    assert box.payload("POST", GET, json={"transactionId": "00000000-0000-4000-8000-000000000000"}) is None


def test_one_call_needs_an_id_and_a_token(box: Box) -> None:
    assert box.refusal("GET", GET) == "request_invalid"
    assert box.refusal("GET", GET, params={"transactionId": ""}) == "request_invalid"
    for value in (None, 7, ["x"]):
        assert box.refusal("POST", GET, json={"transactionId": value}) == "request_invalid"
    assert box.send("GET", GET, headers={"x-api-key": KEY}).status_code == 401


@pytest.mark.parametrize(
    "body",
    [
        {"fromDate": str(NOW)},
        {"fromDate": NOW, "toDate": NOW - 1},
        {"toDate": -1},
        {"directions": ["sideways"]},
        {"tagIds": "x"},
        {"sipNumbers": [842810000001]},
        {"agentUuids": None},
        {"keyword": 900},
        {"isAnswer": "false"},
    ],
)
def test_a_condition_of_the_wrong_type_is_refused(box: Box, body: dict[str, Any]) -> None:
    assert box.refusal("POST", SEARCH, json={**MONTH, **body}) == "request_invalid"
