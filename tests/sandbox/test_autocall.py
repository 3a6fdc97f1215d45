"""What do automatic calls do, and where are their limits?"""

from __future__ import annotations

from typing import Any

import pytest

from .driver import KEY, Box

PATH = "/api/auto_call/execute_by_phone"
CALL: dict[str, Any] = {
    "name": "Nhắc lịch hẹn",
    "phone_number_list": ["0900000501", "0900000502"],
    "template_dialplans": [{"target_type": "Text_variable"}],
    "variables": ["Xin chào"],
}


def start(box: Box, **change: Any) -> Any:
    return box.payload("POST", PATH, json={**CALL, **change})


def refused(box: Box, **change: Any) -> str:
    return box.refusal("POST", PATH, json={**CALL, **change})


def balance(box: Box) -> int:
    return int(box.payload("GET", "/api/tenant/detail")["balance"])


def test_every_number_is_called_once(box: Box) -> None:
    payload = start(box)
    assert payload["name"] == "Nhắc lịch hẹn"
    rows = box.list_v1(is_auto_call="true")["items"]
    assert {row["phone_number"] for row in rows} == {"0900000501", "0900000502"}
    assert {row["autocall_uuid"] for row in rows} == {payload["autocall_id"]}
    assert {row["create_by"]["name"] for row in rows} == {"create_default_by_tenant"}
    assert box.door("stats")["billable"] == {"start_autocall_by_phone_v1": 1}
    assert start(box)["autocall_id"] != payload["autocall_id"]


def test_the_documented_steps_and_settings_are_accepted(box: Box) -> None:
    steps = [
        {"target_type": "Recording", "target": "greeting"},
        {"target_type": "Text_variable"},
        {"target_type": "Ivr_menu", "target": "menu"},
    ]
    pace = {"num_retry": 0, "num_per_call": 15, "distance_per_call": 30, "distance_retry": 0}
    for voice in ("banmai", "leminh", "lannhi"):
        for speed in (-3, 0.5, 3):
            cid = "842810000003"
            assert start(box, template_dialplans=steps, voice=voice, speed=speed, cid=cid, **pace)
    assert box.list_v1(sip_numbers="842810000003", is_auto_call="true")["total_items"] == 18


def test_a_session_reads_at_most_300_characters(box: Box) -> None:
    assert start(box, variables=["ă" * 200, "b" * 100])
    assert refused(box, variables=["ă" * 200, "b" * 101]) == "limit_word_session"


def test_a_day_reads_at_most_3000_characters_and_the_next_day_begins_anew(box: Box) -> None:
    for _ in range(10):
        start(box, variables=["x" * 300])
    assert refused(box, variables=["x"]) == "limit_word"
    assert start(box, variables=[])
    # The clock of the test stands at 21:13 in Vietnam.
    box.door("clock", {"advance_seconds": 3 * 3600})
    assert start(box, variables=["x"])


def test_the_balance_falls_with_every_call_and_refuses_what_it_cannot_pay() -> None:
    box = Box(balance=1_200)
    start(box)
    assert balance(box) == 200
    assert refused(box, phone_number_list=["0900000503"]) == "balance_is_not_enough"
    assert balance(box) == 200
    assert box.door("stats")["stored"]["calls"] == 502
    box.click()
    assert balance(box) == 0


def test_a_refused_session_does_not_count_for_the_day() -> None:
    box = Box(balance=0)
    for _ in range(11):
        assert refused(box, variables=["x" * 300]) == "balance_is_not_enough"
    assert box.app.sandbox.tenants[KEY].spoken == {}


@pytest.mark.parametrize(
    "change",
    [
        {"phone_number_list": []},
        {"phone_number_list": [""]},
        {"phone_number_list": [900000501]},
        {"phone_number_list": "0900000501"},
        {"phone_number_list": None},
        {"template_dialplans": []},
        {"template_dialplans": [{}]},
        {"template_dialplans": ["Recording"]},
        {"template_dialplans": [{"target_type": "recording", "target": "x"}]},
        {"template_dialplans": [{"target_type": "Ivr_menu", "target": ""}]},
        {"variables": "Xin chào"},
        {"variables": [None]},
        {"voice": "northern_female_ngocanh"},
        {"voice": None},
        {"speed": 3.01},
        {"speed": "0"},
        {"speed": True},
        {"cid": 84},
        {"name": None},
        {"num_retry": -1},
        {"num_per_call": 0},
        {"num_per_call": 1.5},
        {"distance_retry": 2**31},
    ],
)
def test_what_does_not_fit_is_request_invalid_and_places_no_call(box: Box, change: dict[str, Any]) -> None:
    assert refused(box, **change) == "request_invalid"
    assert box.door("stats")["stored"]["calls"] == 500


@pytest.mark.parametrize("left_out", ["phone_number_list", "template_dialplans"])
def test_numbers_and_steps_are_needed(box: Box, left_out: str) -> None:
    body = {name: value for name, value in CALL.items() if name != left_out}
    assert box.refusal("POST", PATH, json=body) == "request_invalid"
