"""What does click-to-call do, and what does it refuse?"""

from __future__ import annotations

from typing import Any

import pytest

from .driver import CLICK, NOW, Box

PATH = "/api/click2call"


def test_it_gives_the_id_of_a_call_that_stands_in_the_history_at_once(box: Box) -> None:
    payload = box.click()
    assert payload.keys() == {"call_uuid"}
    row = box.search(size=1)["items"][0]
    assert row["transaction_id"] == payload["call_uuid"]
    assert (row["direction"], row["sip_user"], row["phone_number"]) == (
        "outbound",
        "101",
        "0900000123",
    )
    assert (row["created_date"], row["time_start_call"] * 1000) == (NOW, NOW)
    by_id = box.payload("GET", f"/api/call_transaction/detail/{payload['call_uuid']}")
    assert (by_id["hotline"], by_id["is_auto_call"]) == ("842810000001", False)


def test_every_call_is_another_one_and_is_counted(box: Box) -> None:
    ids = {box.click()["call_uuid"] for _ in range(3)}
    stats = box.door("stats")
    assert len(ids) == stats["billable"]["click_to_call"] == 3
    assert stats["stored"]["calls"] == 503


def test_calls_made_at_several_times_stand_in_order_among_the_others(box: Box) -> None:
    made = []
    for _ in range(3):
        made.append(box.click()["call_uuid"])
        box.door("clock", {"advance_seconds": 60})
    until = NOW + 600_000
    assert [r["transaction_id"] for r in box.search(toDate=until)["items"]][:3] == made[::-1]
    only_middle = box.search(fromDate=NOW + 1, toDate=NOW + 60_000)
    assert [r["transaction_id"] for r in only_middle["items"]] == made[1:2]


def test_the_number_decides_whether_it_is_answered(box: Box) -> None:
    box.click(phone_number="0900000129")
    assert box.search(size=1)["items"][0]["disposition"] == "cancelled"
    box.click(phone_number="0900000128")
    rows = box.search(size=2)["items"]
    assert {row["disposition"] for row in rows} == {"answered", "cancelled"}


def test_a_hotline_may_be_left_out_or_have_a_leading_zero(box: Box) -> None:
    without = {name: value for name, value in CLICK.items() if name != "hotline"}
    assert box.payload("POST", PATH, json=without)["call_uuid"]
    assert box.click(hotline="02810000002")["call_uuid"]
    assert box.search(size=1, keyword="842810000002")["items"]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"extension": ""}, "data_is_required"),
        ({"extension": 101}, "data_is_required"),
        ({"phone_number": None}, "data_is_required"),
        ({"hotline": ""}, "data_is_required"),
        ({"extension": "999"}, "extension_invalid"),
        ({"hotline": "842810009999"}, "number_call_out_invalid"),
        ({"extension": "199"}, "user_not_registered"),
    ],
)
def test_a_bad_request_has_its_code_in_the_payload(box: Box, change: dict[str, Any], code: str) -> None:
    body = box.ask("POST", PATH, json={**CLICK, **change})
    assert body["status_code"] == -9999
    assert "message" not in body
    assert (body["payload"]["status"], body["payload"]["error"]) == ("fail", code)
    assert body["payload"]["message"]
    stats = box.door("stats")
    assert (stats["billable"], stats["stored"]["calls"]) == ({}, 500)


@pytest.mark.parametrize("left_out", ["extension", "phone_number"])
def test_extension_and_number_are_needed(box: Box, left_out: str) -> None:
    body = {name: value for name, value in CLICK.items() if name != left_out}
    assert box.refusal("POST", PATH, json=body) == "data_is_required"


def test_a_missing_body_has_its_code_in_the_payload_too(box: Box) -> None:
    assert box.ask("POST", PATH)["payload"]["error"] == "request_body_required"
