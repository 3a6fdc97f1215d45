"""What do the voice bot and text to speech do?"""

from __future__ import annotations

from typing import Any

import pytest

from .driver import KEY, Box

BOT = "/api/call_bot/execute_by_phone"
SPEECH = "/api/ai/text_to_speech"
CONTACT = {
    "phone": "0900000501",
    "email": "",
    "ext_contact_code": "",
    "mapping_variables": {"full_name": "Lê Ví Dụ"},
}


def test_the_bot_calls_everybody_but_those_on_the_do_not_call_list(box: Box) -> None:
    contacts = [CONTACT, {"phone": "0900000999"}, {"phone": "0900000502"}]
    body = {"contact_info": contacts, "voice": "southern_male_tienhuy"}
    payload = box.payload("POST", f"{BOT}?cid=842810000002", json=body)
    assert payload == {"errors": [{"code": "number_dnc", "index": 1}]}
    rows = box.list_v1(is_auto_call="true")["items"]
    assert {row["phone_number"] for row in rows} == {"0900000501", "0900000502"}
    assert {row["hotline"] for row in rows} == {"842810000002"}
    assert box.door("stats")["billable"] == {"start_callbot": 1}


def test_scripts_are_listed_by_the_key_and_can_be_named(box: Box) -> None:
    answer = box.send("GET", "/api/call_bot/script/list", headers={"x-api-key": KEY})
    scripts = answer.json()["payload"]
    assert len({script["bot_script_id"] for script in scripts}) == len(scripts) == 3
    assert all(variable["field_code"] for script in scripts for variable in script["variables"])
    for script in ("", *(script["bot_script_id"] for script in scripts)):
        body = {"contact_info": [CONTACT], "bot_script_id": script}
        assert box.payload("POST", f"{BOT}?cid=", json=body) == {"errors": []}
    assert box.ask("POST", f"{BOT}?cid=", json={**body, "bot_script_id": "unknown"})["status_code"] == -9999
    assert box.send("GET", "/api/call_bot/script/list").json()["message"] == "api_key_is_required"


def test_cid_is_needed_in_the_query_and_may_be_empty(box: Box) -> None:
    body = {"contact_info": [CONTACT]}
    assert box.payload("POST", f"{BOT}?cid=", json=body) == {"errors": []}
    assert box.refusal("POST", BOT, json=body) == "request_invalid"


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"contact_info": []},
        {"contact_info": [{}]},
        {"contact_info": [{"phone": ""}]},
        {"contact_info": [{**CONTACT, "email": None}]},
        {"contact_info": [{**CONTACT, "mapping_variables": []}]},
        {"contact_info": [CONTACT], "voice": "northern_male_anhkiet"},
        {"contact_info": [CONTACT], "speed": -3.5},
        {"contact_info": [CONTACT], "send_time": "now"},
        {"contact_info": [CONTACT], "bot_script_id": 7},
    ],
)
def test_what_does_not_fit_the_bot_is_request_invalid(box: Box, body: dict[str, Any]) -> None:
    assert box.refusal("POST", f"{BOT}?cid=", json=body) == "request_invalid"
    assert box.door("stats")["stored"]["calls"] == 500


def test_speech_has_a_length_a_rate_and_an_address_of_the_sandbox(box: Box) -> None:
    data = box.payload("POST", SPEECH, json={"text": "Xin chào quý khách"})["data"]
    assert data.keys() == {"audioDuration", "sampleRate", "url"}
    assert data["sampleRate"] == 8000
    assert data["url"].startswith("http://127.0.0.1/")
    assert box.door("stats")["billable"] == {"text_to_speech": 1}


def test_a_lower_speed_is_faster(box: Box) -> None:
    lengths = [
        box.payload("POST", SPEECH, json={"text": "Xin chào", "speed": speed})["data"]["audioDuration"]
        for speed in (0.8, 1, 1.2)
    ]
    assert lengths[0] < lengths[1] < lengths[2]


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"text": ""},
        {"text": 1},
        {"text": "a", "speed": 0.79},
        {"text": "a", "speed": 1.21},
        {"text": "a", "speed": "1"},
        {"text": "a", "speaker_id": "southern_female_honganh"},
        {"text": "a", "speaker_id": None},
    ],
)
def test_what_does_not_fit_speech_is_request_invalid(box: Box, body: dict[str, Any]) -> None:
    assert box.refusal("POST", SPEECH, json=body) == "request_invalid"
    assert box.door("stats")["billable"] == {}
