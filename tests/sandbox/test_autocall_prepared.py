"""What do version 2 and the two removed operations of automatic calls do?"""

from __future__ import annotations

from typing import Any

import pytest

from .driver import Box

V2 = "/api/v2/autoCall/executeByPhone"
CREATE = "/api/auto_call/create_auto_call"
EXECUTE = "/api/auto_call/execute"
SCRIPTS: list[dict[str, Any]] = [
    {"targetType": "recording", "targetId": "60e7", "targetValue": "chao.mp3"},
    {"targetType": "callBotTextVariable", "targetValue": "Xin chào", "voice": "northern_female_ngocanh", "speed": 1},
    {"targetType": "ivrMenu", "targetId": "6491", "targetValue": "728341"},
    {"targetType": "ringGroup", "targetId": "65af", "targetValue": "79149"},
]
SESSION: dict[str, Any] = {
    "template_dialplans": [{"target_type": "Text_variable"}],
    "name": "Mẫu",
    "cid": "02810000003",
}


def test_version_2_answers_an_empty_page_and_calls_nobody(box: Box) -> None:
    pace = {"numberCallPerTime": 5, "durationOfEachCall": 0, "maxRetryOfDetail": 1, "retryAfterSeconds": 60}
    body = {"scripts": SCRIPTS, "name": "Mẫu", "sendTime": 1, "numberCallOuts": ["842810000001"], **pace}
    payload = box.payload("POST", V2, json=body)
    assert (payload["items"], payload["page_number"], payload["next_page"]) == ([], 1, 1)
    stats = box.door("stats")
    assert (stats["stored"]["calls"], stats["stored"]["autocall_sessions"]) == (500, 1)
    assert stats["billable"] == {"start_autocall_by_phone": 1}


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"scripts": []}, "request_invalid"),
        ({"scripts": None}, "request_invalid"),
        ({"scripts": [{}]}, "request_invalid"),
        ({"scripts": [{"targetType": "Recording"}]}, "request_invalid"),
        ({"scripts": [{**SCRIPTS[1], "speed": -1}]}, "request_invalid"),
        ({"scripts": [{**SCRIPTS[1], "voice": "banmai"}]}, "request_invalid"),
        ({"scripts": [{**SCRIPTS[0], "targetId": 7}]}, "request_invalid"),
        ({"numberCallOuts": "842810000001"}, "request_invalid"),
        ({"numberCallOuts": ["842810009999"]}, "number_call_out_invalid"),
        ({"numberCallPerTime": 0}, "request_invalid"),
        ({"sendTime": -1}, "request_invalid"),
        ({"retryAfterSeconds": 1.5}, "request_invalid"),
    ],
)
def test_what_does_not_fit_version_2_is_refused(box: Box, change: dict[str, Any], code: str) -> None:
    assert box.refusal("POST", V2, json={"scripts": SCRIPTS, **change}) == code
    assert "autocall_sessions" not in box.door("stats")["stored"] or not box.door("stats")["billable"]


def test_a_prepared_session_calls_one_number_at_a_time(box: Box) -> None:
    session = box.payload("POST", CREATE, json=SESSION)
    assert session.keys() == {"autocall_id", "name"}
    assert box.door("stats")["stored"]["calls"] == 500
    for number in ("0900000501", "0900000502"):
        query = {"autocall_id": session["autocall_id"], "phone_number": number}
        assert box.payload("GET", EXECUTE, params=query) == {"success": True}
    rows = box.list_v1(is_auto_call="true")["items"]
    assert {row["phone_number"] for row in rows} == {"0900000501", "0900000502"}
    assert {row["autocall_uuid"] for row in rows} == {session["autocall_id"]}
    assert {row["hotline"] for row in rows} == {"842810000003"}
    assert box.door("stats")["billable"] == {"execute_autocall": 2}


def test_an_unknown_session_and_an_empty_purse_are_no_success() -> None:
    box = Box(balance=600)
    session = box.payload("POST", CREATE, json=SESSION)["autocall_id"]
    for wanted, success in (("unknown", False), (session, True), (session, False)):
        query = {"autocall_id": wanted, "phone_number": "0900000501"}
        assert box.payload("GET", EXECUTE, params=query) == {"success": success}
    assert box.door("stats")["stored"]["calls"] == 501


@pytest.mark.parametrize(
    "query", [{}, {"autocall_id": "x"}, {"phone_number": "1"}, {"autocall_id": "", "phone_number": ""}]
)
def test_both_names_of_the_query_are_needed(box: Box, query: dict[str, str]) -> None:
    assert box.refusal("GET", EXECUTE, params=query) == "request_invalid"


@pytest.mark.parametrize(
    "change", [{"template_dialplans": []}, {"voice": "x"}, {"variables": 1}, {"cid": None}, {"name": 1}]
)
def test_what_does_not_fit_a_prepared_session_is_refused(box: Box, change: dict[str, Any]) -> None:
    assert box.refusal("POST", CREATE, json={**SESSION, **change}) == "request_invalid"
