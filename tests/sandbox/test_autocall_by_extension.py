"""What do automatic calls to extensions do, and whose limits do they share?"""

from __future__ import annotations

from typing import Any

import pytest

from .driver import Box

PATH = "/api/auto_call/execute_by_extension"
CALL: dict[str, Any] = {
    "cid": "842810000002",
    "brand_name": "Hoa Sen Mẫu",
    "extensions": ["101", "102"],
    "template_dialplans": [{"target_type": "Recording", "target": "greeting"}, {"target_type": "Text_variable"}],
    "variables": ["Cuộc họp bắt đầu lúc chín giờ"],
}


def start(box: Box, **change: Any) -> Any:
    return box.payload("POST", PATH, json={**CALL, **change})


def refused(box: Box, **change: Any) -> str:
    return box.refusal("POST", PATH, json={**CALL, **change})


def test_every_extension_is_called_and_each_call_has_an_id(box: Box) -> None:
    payload = start(box)
    assert payload.keys() == {"autocall_uuids", "autocall_id"}
    assert len(payload["autocall_id"]) == 24
    rows = box.list_v1(is_auto_call="true")["items"]
    assert {row["transaction_id"] for row in rows} == set(payload["autocall_uuids"])
    assert {row["sip_user"] for row in rows} == {row["phone_number"] for row in rows} == {"101", "102"}
    assert {row["hotline"] for row in rows} == {"842810000002"}
    assert {row["autocall_uuid"] for row in rows} == {payload["autocall_id"]}
    assert box.door("stats")["billable"] == {"start_autocall_by_extension": 1}


def test_an_extension_where_nothing_is_logged_in_does_not_answer(box: Box) -> None:
    start(box, extensions=["199", "109"])
    rows = {row["sip_user"]: row["disposition"] for row in box.list_v1(is_auto_call="true")["items"]}
    assert rows == {"199": "cancelled", "109": "answered"}


def test_the_characters_of_a_day_are_shared_with_calls_to_customers(box: Box) -> None:
    by_phone = {"phone_number_list": ["0900000501"], "template_dialplans": [{"target_type": "Text_variable"}]}
    for _ in range(9):
        start(box, variables=["x" * 300])
    by_phone["variables"] = ["x" * 300]
    box.payload("POST", "/api/auto_call/execute_by_phone", json=by_phone)
    assert refused(box, variables=["x"]) == "limit_word"
    assert refused(box, variables=["x" * 301]) == "limit_word_session"
    assert start(box, variables=[])


def test_the_balance_pays_for_every_extension() -> None:
    box = Box(balance=1_200)
    start(box)
    assert box.payload("GET", "/api/tenant/detail")["balance"] == 200
    assert refused(box) == "balance_is_not_enough"


@pytest.mark.parametrize(
    ("path", "body"),
    [
        (PATH, CALL),
        (
            "/api/auto_call/execute_by_phone",
            {"phone_number_list": ["0900000501"], "template_dialplans": [{"target_type": "Text_variable"}]},
        ),
    ],
)
def test_a_trial_package_may_not_call(path: str, body: dict[str, Any]) -> None:
    box = Box(trial=True)
    assert box.refusal("POST", path, json=body) == "limit_service"
    assert box.payload("GET", "/api/tenant/detail")["service_package"]["code_name"] == "trial"
    assert box.door("stats")["stored"]["calls"] == 500
    box.click()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"extensions": ["101", "999"]}, "extension_invalid"),
        ({"extensions": []}, "request_invalid"),
        ({"extensions": "101"}, "request_invalid"),
        ({"extensions": [101]}, "request_invalid"),
        ({"cid": ""}, "request_invalid"),
        ({"cid": 84}, "request_invalid"),
        ({"brand_name": None}, "request_invalid"),
        ({"variables": None}, "request_invalid"),
        ({"variables": "x"}, "request_invalid"),
        ({"template_dialplans": []}, "request_invalid"),
        ({"template_dialplans": [{"target_type": "ringGroup"}]}, "request_invalid"),
    ],
)
def test_what_does_not_fit_is_refused_and_places_no_call(box: Box, change: dict[str, Any], code: str) -> None:
    assert refused(box, **change) == code
    assert box.door("stats")["stored"]["calls"] == 500


@pytest.mark.parametrize("left_out", ["cid", "extensions", "template_dialplans", "variables"])
def test_four_keys_are_needed(box: Box, left_out: str) -> None:
    body = {name: value for name, value in CALL.items() if name != left_out}
    assert box.refusal("POST", PATH, json=body) == "request_invalid"
