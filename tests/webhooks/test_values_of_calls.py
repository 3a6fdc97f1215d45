"""Are the computed values of calls right, and None rather than wrong?"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from omicall.webhooks import CallEvent, CallRecord, parse

from .doubles import event, record

NUMBERS = ("phone_number", "from_number", "to_number", "source_number", "destination_number")
START = datetime(2026, 1, 1, 2, 0, tzinfo=UTC)


def read_record(**changes: Any) -> CallRecord:
    found = parse(record(**changes))
    assert isinstance(found, CallRecord)
    return found


def read_event(**changes: Any) -> CallEvent:
    found = parse(event(**changes))
    assert isinstance(found, CallEvent)
    return found


def numbers(**given: str) -> dict[str, Any]:
    return {**dict.fromkeys(NUMBERS), **given}


def test_the_example_gives_every_value() -> None:
    call = read_record()
    assert call.call_id == record()["transaction_id"]
    assert (call.customer_number, call.agent_extension, call.direction) == ("0900000123", "101", "outbound")
    assert call.started_at == START
    assert call.answered_at == START + timedelta(seconds=12)
    assert call.ended_at == START + timedelta(seconds=74)
    assert call.updated_at == START + timedelta(seconds=75, milliseconds=269)
    assert call.recording_url == record()["recording_file_url"]
    assert (call.is_final, call.is_answered) == (True, True)
    assert call.fields.hangup_cause == "NORMAL_CLEARING"


def test_times_are_in_vietnam() -> None:
    assert read_record().started_at.isoformat() == "2026-01-01T09:00:00+07:00"  # type: ignore[union-attr]
    assert read_event().sent_at.utcoffset() == timedelta(hours=7)  # type: ignore[union-attr]


def test_the_id_is_either_of_two_and_not_that_of_the_event() -> None:
    assert read_record(transaction_id="", call_uuid="d5b4").call_id == "d5b4"
    assert read_record(transaction_id=7, call_uuid=None, state="cdr").call_id is None
    assert read_event(call_uuid=None).call_id is None


@pytest.mark.parametrize(
    ("direction", "given", "customer"),
    [
        ("inbound", numbers(phone_number="0900000001", from_number="0900000002"), "0900000001"),
        ("inbound", numbers(from_number="0900000002", source_number="0900000003"), "0900000002"),
        ("inbound", numbers(source_number="0900000003", destination_number="842810000001"), "0900000003"),
        ("inbound", numbers(from_number="842810000001", source_number="0900000003"), "0900000003"),
        ("inbound", numbers(destination_number="0900000004"), None),
        ("outbound", numbers(to_number="0900000005", destination_number="0900000006"), "0900000005"),
        ("outbound", numbers(destination_number="0900000006", source_number="842810000001"), "0900000006"),
        ("outbound", numbers(to_number="101", destination_number="0900000006"), "0900000006"),
        ("local", numbers(from_number="101", to_number="102"), None),
        (None, numbers(from_number="0900000002"), None),
        (None, numbers(phone_number="0900000001"), "0900000001"),
    ],
)
def test_the_customer_is_the_other_side(direction: str | None, given: dict[str, Any], customer: str | None) -> None:
    assert read_record(direction=direction, **given).customer_number == customer


def test_the_customer_of_an_event_is_found_without_the_key_of_2026() -> None:
    inbound = {"direction": "inbound", "phone_number": None, "from_number": "0900000123", "to_number": "842810000001"}
    assert read_event(**inbound).customer_number == "0900000123"
    assert read_event(phone_number=None).customer_number == "0900000123"


def test_the_agent_is_named_in_one_of_several_places() -> None:
    statuses = [{"extension": "103", "answer_at": 0}, {"extension": "104", "answer_at": 1767232812}]
    nobody: dict[str, Any] = {"sip_user": None, "extension": None}
    assert read_record(sip_user="105").agent_extension == "105"
    assert read_record(sip_user="").agent_extension == "101"
    assert read_record(**nobody, users_status=statuses).agent_extension == "104"
    assert read_record(**nobody, user_status=statuses).agent_extension == "104"
    assert read_record(**nobody, user_status=statuses[:1]).agent_extension is None
    assert read_event(extension=None, users_status=None, user_status=statuses).agent_extension == "104"
    assert read_event(extension=None, users_status=None).agent_extension == "101"
    assert read_event(extension=None, users_status=None, direction="inbound").agent_extension is None
    assert read_event(extension=None, users_status=None, from_number="842810000001").agent_extension is None


@pytest.mark.parametrize("value", [0, None, -1, "1767232800", True, [], 1767232800000, 10**400, float("nan")])
def test_what_is_no_time_is_none(value: Any) -> None:
    call = read_record(time_start_call=value, time_answer_start=value, time_end_call=value)
    assert (call.started_at, call.answered_at, call.ended_at) == (None, None, None)
    if value != 1767232800000:
        assert read_record(last_updated_date=value).updated_at is None


def test_the_doubtful_time_of_answer_counts_only_where_it_can_be_one() -> None:
    start = record()["time_start_call"]
    assert read_record(time_answer_start=None).answered_at is None
    assert read_record(time_answer_start=0, time_start_to_answer=start + 9).answered_at == START + timedelta(seconds=9)
    missed = {"time_answer_start": 0, "answer_sec": 0, "disposition": "cancelled"}
    assert read_record(**missed, time_start_to_answer=start + 9).answered_at is None


@pytest.mark.parametrize(
    ("disposition", "answer_sec", "bill_sec", "time_answer_start", "answered"),
    [
        ("answered", None, None, None, True),
        ("answered", 0, 0, 0, True),
        (None, 5, None, None, True),
        (None, None, 5, None, True),
        (None, None, None, 1767232812, True),
        ("cancelled", None, None, None, False),
        ("no_answer", 0, None, None, False),
        (None, 0, 1, 0, False),
        (None, None, 0, 0, False),
        ("busy", None, None, None, None),
        (None, "5", None, None, None),
        (None, None, None, None, None),
    ],
)
def test_an_answer_is_told_by_what_there_is(
    disposition: Any, answer_sec: Any, bill_sec: Any, time_answer_start: Any, answered: bool | None
) -> None:
    call = read_record(
        disposition=disposition, answer_sec=answer_sec, bill_sec=bill_sec, time_answer_start=time_answer_start
    )
    assert call.is_answered is answered


def test_a_hangup_says_nothing_about_the_answer() -> None:
    call = read_event(state="hangup", users_status=None)
    assert call.is_answered is None
    assert (call.answered_at, call.ended_at) == (None, call.sent_at)
    assert read_event(state="answered").answered_at == START + timedelta(seconds=12, milliseconds=345)
    assert read_event(state="ringing", users_status=None).is_answered is None
    assert read_event(state="ringing").is_answered is True


def test_a_recording_is_under_either_key() -> None:
    assert read_record(recording_file_url="").recording_url == record()["recording_file"]
    assert read_record(recording_file_url=None, recording_file=" ").recording_url is None
    assert read_event().recording_url is None


def test_an_undocumented_word_is_kept() -> None:
    call = read_record(direction="sideways")
    assert call.direction == "sideways"
    assert not call.direction.is_known
    assert read_record(direction=7).direction is None
