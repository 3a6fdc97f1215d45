"""What is a call while it happens, and what becomes of it?"""

from __future__ import annotations

import json
from typing import Any

import pytest

from omicall.sandbox import Settings

from .driver import CLICK, KEY, NOW, START, Box

INBOUND = {"direction": "inbound", "from": "0900000005"}


@pytest.fixture
def slow() -> Box:
    """A sandbox in which calls take their time."""
    return Box(pace=1)


def going_on(box: Box) -> list[dict[str, Any]]:
    return list(box.send("GET", "/__sandbox__/calls").json())


def states(box: Box) -> list[str]:
    return [call["state"] for call in going_on(box)]


def advance(box: Box, seconds: float) -> None:
    box.door("clock", {"advance_seconds": seconds})


def newest(box: Box) -> Any:
    return box.search(size=1, toDate=NOW + 86_400_000)["items"][0]


def refused(box: Box, name: str, body: Any) -> str:
    headers = {"content-type": "application/json"}
    answer = box.send("POST", f"/__sandbox__/{name}", content=json.dumps(body), headers=headers)
    assert answer.status_code == 400
    return str(answer.json()["message"])


def test_a_started_call_rings_is_answered_and_ends_in_its_own_time(slow: Box) -> None:
    call_id = slow.click()["call_uuid"]
    assert going_on(slow) == [
        {
            "transaction_id": call_id,
            "state": "ringing",
            "direction": "outbound",
            "number": CLICK["phone_number"],
            "hotline": CLICK["hotline"],
            "extension": "101",
        }
    ]
    planned = next(iter(slow.app.sandbox.live)).call
    advance(slow, planned.ring_sec - 1)
    assert states(slow) == ["ringing"]
    advance(slow, 1)
    assert states(slow) == ["answered"]
    advance(slow, planned.answer_sec - 1)
    assert states(slow) == ["answered"]
    advance(slow, 1)
    assert states(slow) == []


def test_a_call_is_in_the_history_when_it_has_ended_and_not_before(slow: Box) -> None:
    call_id = slow.click()["call_uuid"]
    detail = f"/api/call_transaction/detail/{call_id}"
    assert slow.payload("GET", detail) is None
    assert slow.door("stats")["stored"]["calls"] == 500
    advance(slow, 3600)
    row = newest(slow)
    assert (row["transaction_id"], row["disposition"]) == (call_id, "answered")
    assert row["time_start_call"] == START
    assert row["created_date"] == row["time_end_call"] * 1000
    assert row["recording_file_url"]
    assert slow.payload("GET", detail)["transaction_id"] == call_id


def test_a_call_that_nobody_answers_ends_when_it_has_rung(slow: Box) -> None:
    slow.click(phone_number="0900000129")
    rung = next(iter(slow.app.sandbox.live)).call.ring_sec
    advance(slow, rung)
    row = newest(slow)
    assert (row["disposition"], row["duration"], row["bill_sec"], row["recording_file_url"]) == (
        "cancelled",
        rung,
        0,
        "",
    )


def test_pace_is_the_share_of_its_length_that_a_call_takes() -> None:
    box = Box(pace=0.1)
    box.click()
    planned = next(iter(box.app.sandbox.live)).call
    advance(box, planned.ring_sec / 10 + planned.answer_sec / 10 + 0.01)
    row = newest(box)
    assert row["duration"] == planned.ring_sec + planned.answer_sec
    assert row["created_date"] < row["time_end_call"] * 1000


@pytest.mark.parametrize("pace", [-0.1, 1.1, 10, float("nan")])
def test_another_pace_is_refused(pace: float) -> None:
    with pytest.raises(ValueError, match="from 0"):
        Settings(pace=pace)


def test_calls_end_in_the_order_of_their_ends_even_when_the_clock_jumps(slow: Box) -> None:
    for _ in range(12):
        slow.click()
        advance(slow, 1)
    ids = {call["transaction_id"] for call in going_on(slow)}
    advance(slow, 3600)
    rows = slow.search(size=12, toDate=NOW + 86_400_000)["items"]
    assert {row["transaction_id"] for row in rows} >= ids
    made = [row["created_date"] for row in rows]
    assert made == sorted(made, reverse=True)
    assert len({row["time_start_call"] for row in rows}) == 12


def test_without_pace_a_call_has_passed_when_the_request_is_answered(box: Box) -> None:
    call_id = box.click()["call_uuid"]
    assert going_on(box) == []
    assert newest(box)["transaction_id"] == call_id


def test_an_inbound_call_waits_to_be_moved_by_hand_whatever_the_pace(box: Box) -> None:
    call = box.door("calls", INBOUND)
    assert (call["state"], call["number"], call["direction"]) == ("ringing", "0900000005", "inbound")
    name = f"calls/{call['transaction_id']}"
    advance(box, 7)
    assert box.door(name, {"do": "answer"})["state"] == "answered"
    advance(box, 61.5)
    assert box.door(name, {"do": "hang_up"})["state"] == "ended"
    row = newest(box)
    assert (row["transaction_id"], row["direction"]) == (call["transaction_id"], "inbound")
    assert (row["source_number"], row["sip_user"]) == ("0900000005", call["extension"])
    assert (row["disposition"], row["bill_sec"], row["duration"]) == ("answered", 62, 69)
    assert going_on(box) == []


def test_what_is_measured_by_hand_is_stretched_by_the_pace() -> None:
    box = Box(pace=0.5)
    name = f"calls/{box.door('calls', INBOUND)['transaction_id']}"
    advance(box, 4)
    box.door(name, {"do": "answer"})
    advance(box, 30)
    box.door(name, {"do": "hang_up"})
    assert (newest(box)["bill_sec"], newest(box)["duration"]) == (60, 68)


@pytest.mark.parametrize("step", ["miss", "hang_up"])
def test_a_ringing_call_can_be_missed_by_hand(box: Box, step: str) -> None:
    call = box.door("calls", INBOUND)
    advance(box, 9)
    assert box.door(f"calls/{call['transaction_id']}", {"do": step})["state"] == "missed"
    row = newest(box)
    assert (row["disposition"], row["bill_sec"], row["duration"]) == ("cancelled", 0, 9)


def test_a_started_call_can_be_moved_by_hand_too(slow: Box) -> None:
    name = f"calls/{slow.click(phone_number='0900000129')['call_uuid']}"
    slow.door(name, {"do": "answer"})
    advance(slow, 900)
    assert states(slow) == ["answered"]
    slow.door(name, {"do": "hang_up"})
    assert (newest(slow)["disposition"], newest(slow)["bill_sec"]) == ("answered", 900)


def test_a_call_that_is_left_alone_is_missed_after_ten_minutes_and_ends_after_two_hours() -> None:
    box = Box(token_ttl=10**9)
    box.door("calls", INBOUND)
    advance(box, 599)
    assert states(box) == ["ringing"]
    advance(box, 1)
    assert newest(box)["disposition"] == "cancelled"
    answered = box.door("calls", INBOUND)
    box.door(f"calls/{answered['transaction_id']}", {"do": "answer"})
    advance(box, 365 * 86_400)
    row = box.search(size=1, toDate=NOW + 366 * 86_400_000)["items"][0]
    assert row["bill_sec"] == 7200


@pytest.mark.parametrize(("outcome", "disposition"), [("answered", "answered"), ("missed", "cancelled")])
def test_an_inbound_call_with_an_outcome_passes_by_itself(box: Box, outcome: str, disposition: str) -> None:
    call = box.door("calls", {**INBOUND, "outcome": outcome, "hotline": "02810000002", "extension": "105"})
    assert call["state"] in ("ended", "missed")
    row = newest(box)
    assert (row["disposition"], row["sip_number"], row["sip_user"]) == (disposition, "842810000002", "105")


def test_the_extension_is_one_of_the_hotline_unless_it_is_named(box: Box) -> None:
    extensions = box.app.sandbox.tenants[KEY].extensions
    for hotline in ("842810000001", "842810000002", "842810000003"):
        chosen = box.door("calls", {**INBOUND, "hotline": hotline})["extension"]
        assert extensions[chosen].hotline == hotline


def test_another_account_is_called_by_its_key() -> None:
    box = Box(more_api_keys=("second",))
    box.door("calls", {**INBOUND, "outcome": "answered", "api_key": "second"})
    tenants = box.app.sandbox.tenants
    assert (len(tenants["second"].history), len(tenants[KEY].history)) == (501, 500)


@pytest.mark.parametrize(
    "body",
    [
        [],
        None,
        {},
        {**INBOUND, "direction": "outbound"},
        {**INBOUND, "direction": ["inbound"]},
        {**INBOUND, "from": 900000005},
        {**INBOUND, "from": ""},
        {**INBOUND, "from": "\ud800"},
        {**INBOUND, "outcome": "busy"},
        {**INBOUND, "outcome": ["answered"]},
        {**INBOUND, "hotline": "842810009999"},
        {**INBOUND, "hotline": 1},
        {**INBOUND, "extension": "999"},
        {**INBOUND, "extension": ["101"]},
        {**INBOUND, "api_key": "nobody"},
        {**INBOUND, "api_key": []},
        {**INBOUND, "api_key": "sandbox-partner-key"},
        {**INBOUND, "to": "101"},
        {**INBOUND, "\ud800": 1},
    ],
)
def test_a_call_that_makes_no_sense_is_refused_with_a_sentence(box: Box, body: Any) -> None:
    assert refused(box, "calls", body).endswith(".")
    assert going_on(box) == []


@pytest.mark.parametrize("body", [[], {}, {"do": "ring"}, {"do": "tell_again"}, {"do": ["answer"]}, {"do": None}])
def test_a_step_that_is_none_is_refused_with_a_sentence(box: Box, body: Any) -> None:
    call = box.door("calls", INBOUND)
    assert refused(box, f"calls/{call['transaction_id']}", body).endswith(".")
    assert states(box) == ["ringing"]


def test_a_step_that_does_not_fit_the_state_is_refused(box: Box) -> None:
    name = f"calls/{box.door('calls', INBOUND)['transaction_id']}"
    box.door(name, {"do": "answer"})
    for step in ("answer", "miss"):
        assert "answered" in refused(box, name, {"do": step})
    box.door(name, {"do": "hang_up"})
    assert refused(box, name, {"do": "hang_up"}) == "No call of this id is going on."


@pytest.mark.parametrize("name", ["calls/", "calls/x", "calls/%00", "calls/a/b"])
def test_an_unknown_call_is_refused(box: Box, name: str) -> None:
    assert refused(box, name, {"do": "answer"}) == "No call of this id is going on."


def test_a_reset_ends_every_call_without_a_trace(slow: Box) -> None:
    slow.click()
    slow.door("reset")
    assert going_on(slow) == []
    advance(slow, 3600)
    assert slow.door("stats")["stored"]["calls"] == 500


def test_a_session_rings_in_batches(slow: Box) -> None:
    numbers = [f"09000005{place:02}" for place in range(5)]
    body = {"phone_number_list": numbers, "template_dialplans": [{"target_type": "Text_variable"}]}
    body |= {"num_per_call": 2, "distance_per_call": 3}
    slow.payload("POST", "/api/auto_call/execute_by_phone", json=body)
    assert states(slow) == ["ringing", "ringing", "created", "created", "created"]
    advance(slow, 2)
    assert states(slow).count("created") == 3
    advance(slow, 1)
    assert states(slow).count("created") == 1
    waiting = going_on(slow)[-1]["transaction_id"]
    assert "created" in refused(slow, f"calls/{waiting}", {"do": "answer"})
    advance(slow, 3)
    assert states(slow).count("created") == 0
    advance(slow, 3600)
    rows = slow.search(size=5, toDate=NOW + 86_400_000)["items"]
    assert sorted(row["time_start_call"] - START for row in rows) == [0, 0, 3, 3, 6]


def test_the_bot_waits_for_its_send_time(slow: Box) -> None:
    body = {"contact_info": [{"phone": "0900000501"}], "send_time": NOW + 60_000}
    slow.payload("POST", "/api/call_bot/execute_by_phone?cid=", json=body)
    advance(slow, 59)
    assert states(slow) == ["created"]
    advance(slow, 1)
    assert states(slow) == ["ringing"]
