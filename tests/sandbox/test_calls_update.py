"""What does changing a call keep, and where is it seen?"""

from __future__ import annotations

from typing import Any

import pytest

from .driver import DAY, MONTH, MONTH_V1, NOW, Box

SEARCH_V1 = "/api/call_transaction/search"
SEARCH_V2 = "/api/v2/callTransaction/search"
GET = "/api/v2/callTransaction/getByTransactionId"


def answered_call(box: Box) -> str:
    """The id of a call of extension 101 to which nothing was added."""
    rows = box.list_v1(sip_user="101")["items"]
    return next(str(row["transaction_id"]) for row in rows if not row["tag"])


def change(box: Box, call: str, verb: str = "POST", **body: Any) -> Any:
    return box.payload(verb, f"/api/call_transaction/change/{call}", json=body)


def by_id(box: Box, call: str) -> Any:
    return box.payload("GET", GET, params={"transactionId": call})


def test_note_and_tags_stand_in_the_answer_twice(box: Box) -> None:
    call = answered_call(box)
    row = change(box, call, note="Gọi lại sau Tết", tag=["vip", "báo giá"])
    assert (row["transaction_id"], row["note"], row["tag"]) == (call, "Gọi lại sau Tết", ["vip", "báo giá"])
    assert row["user"][0]["note"] == "Gọi lại sau Tết"
    assert row["user"][0]["tag"] == [{"name": "vip"}, {"name": "báo giá"}]
    assert row["last_updated_date"] == NOW


def test_they_stay_with_the_call_in_every_version(box: Box) -> None:
    call = answered_call(box)
    row = change(box, call, note="Đã báo giá", tag=["vip", "báo giá"])
    assert box.payload("GET", f"/api/call_transaction/detail/{call}") == row
    assert row in box.list_v1(sip_user="101")["items"]
    second = by_id(box, call)
    assert (second["note"], second["user"]) == ("Đã báo giá", row["user"])
    assert len(set(second["tag"])) == 2
    third = box.search(transactionIds=[call])["items"][0]
    assert third["tag"] == second["tag"]
    body = {**MONTH_V1, "user_uuids": ["nv-101"], "tags": second["tag"]}
    users = [row["user"][0] for row in box.payload("POST", SEARCH_V1, json=body)["items"]]
    views = [{"id": tag, "name": name} for tag, name in zip(second["tag"], row["tag"], strict=True)]
    assert views in [user["tags_view"] for user in users]
    assert NOW in [user["note_created_date"] for user in users]


def test_patch_and_a_text_as_tag_are_taken_too(box: Box) -> None:
    call = answered_call(box)
    assert change(box, call, "PATCH", note="x", tag="vip")["tag"] == ["vip"]


def test_tags_are_replaced_and_those_that_are_left_out_stay(box: Box) -> None:
    call = answered_call(box)
    change(box, call, note="một", tag=["vip", "vip", "mới"])
    assert change(box, call, note="hai")["tag"] == ["vip", "mới"]
    assert change(box, call, note="ba", tag=["cũ"])["tag"] == ["cũ"]
    assert change(box, call, note="", tag=[])["tag"] == []
    row = by_id(box, call)
    assert (row["note"], row["tag"], row["user"][0]["tag"]) == (None, [], None)


def test_tags_find_calls_by_their_ids(box: Box) -> None:
    call = answered_call(box)
    change(box, call, note="x", tag=["chỉ một lần"])
    tag = by_id(box, call)["tag"][0]
    found = box.payload("POST", SEARCH_V2, json={**MONTH, "tagIds": [tag]})["items"]
    assert [row["transaction_id"] for row in found] == [call]
    body = {**MONTH_V1, "user_uuids": ["nv-101"], "tags": [tag, "x"]}
    assert [row["transaction_id"] for row in box.payload("POST", SEARCH_V1, json=body)["items"]] == [call]
    change(box, call, note="x", tag=["khác"])
    assert box.payload("POST", SEARCH_V2, json={**MONTH, "tagIds": [tag]})["items"] == []


def test_tags_and_ids_must_both_fit(box: Box) -> None:
    tagged = next(row for row in box.payload("POST", SEARCH_V2, json=MONTH)["items"] if row["tag"])
    tag, call = tagged["tag"][0], tagged["transaction_id"]
    both = {**MONTH, "tagIds": [tag], "transactionIds": [call, "x"]}
    assert [row["transaction_id"] for row in box.payload("POST", SEARCH_V2, json=both)["items"]] == [call]
    other = {**MONTH, "tagIds": [tag], "transactionIds": [answered_call(box)]}
    assert box.payload("POST", SEARCH_V2, json=other)["items"] == []


def test_some_calls_have_a_note_from_the_start_and_the_same_ones_for_the_same_seed(box: Box) -> None:
    rows = [row for page in range(1, 11) for row in box.list_v1(page=page)["items"]]
    noted = [row["transaction_id"] for row in rows if row["note"] and row["tag"]]
    assert len(noted) == 24
    again = Box()
    again.door("faults", [{"operation": "*", "kind": "new_rows", "times": 1}])
    again.list_v1(to_date=NOW - 20 * DAY)
    assert [call for call in noted if not by_id(again, call)["note"]] == []


def test_a_started_call_can_be_changed(box: Box) -> None:
    call = box.click()["call_uuid"]
    assert change(box, call, note="Vừa gọi")["note"] == "Vừa gọi"
    assert box.door("stats")["stored"]["edited_calls"] == 25


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"tag": ["vip"]},
        {"note": None},
        {"note": 1},
        {"note": "x", "tag": None},
        {"note": "x", "tag": [1]},
        {"note": "x", "tag": {"name": "vip"}},
        [],
    ],
)
def test_a_change_of_the_wrong_shape_is_refused_and_nothing_is_kept(box: Box, body: Any) -> None:
    call = answered_call(box)
    assert box.refusal("POST", f"/api/call_transaction/change/{call}", json=body) == "request_invalid"
    assert by_id(box, call)["note"] is None


def test_an_unknown_call_and_a_missing_body_are_refused(box: Box) -> None:
    assert box.refusal("POST", "/api/call_transaction/change/x", json={"note": "x"}) == "request_invalid"
    assert box.refusal("PATCH", f"/api/call_transaction/change/{answered_call(box)}") == "request_body_required"
