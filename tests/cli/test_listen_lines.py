"""What does one line of `omicall webhooks listen` tell about a report, and can a report play tricks with it?"""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from omicall.cli._listen_lines import document, line
from omicall.webhooks import Verdict, parse

CALL = "7d2f3c1a-0000-4000-8000-000000000001"
AT = datetime.fromisoformat("2026-11-23T10:15:03.250+07:00")


def shown(body: Any, verdict: Verdict = Verdict.FIRST) -> str:
    """The line of this body."""
    return line(document(parse(body), verdict, AT))


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            {
                "call_uuid": CALL,
                "state": "ringing",
                "direction": "inbound",
                "phone_number": "0900000001",
                "sip_user": "101",
            },
            f"10:15:03  ringing   {CALL}  0900000001 > 101  first",
        ),
        (
            {
                "call_uuid": CALL,
                "state": "answered",
                "direction": "outbound",
                "phone_number": "0900000001",
                "sip_user": "101",
            },
            f"10:15:03  answered  {CALL}  101 > 0900000001  first",
        ),
        (
            {"call_uuid": CALL, "state": "ringing", "direction": "outbound", "phone_number": "0900000001"},
            f"10:15:03  ringing   {CALL}  to 0900000001  first",
        ),
        (
            {"call_uuid": CALL, "state": "ringing", "phone_number": "0900000001", "sip_user": "101"},
            f"10:15:03  ringing   {CALL}  0900000001, 101  first",
        ),
        ({"call_uuid": CALL, "state": "hangup"}, f"10:15:03  hangup    {CALL}  first"),
        (
            {
                "transaction_id": CALL,
                "state": "cdr",
                "answer_sec": 62,
                "sip_user": "101",
                "recording_file_url": "https://x",
            },
            f"10:15:03  record    {CALL}  101  answered 62 s, recorded  first",
        ),
        (
            {
                "transaction_id": CALL,
                "state": "cdr",
                "answer_sec": 0,
                "phone_number": "0900000001",
                "direction": "inbound",
            },
            f"10:15:03  record    {CALL}  from 0900000001  missed  first",
        ),
        ({"transaction_id": CALL, "state": "cdr"}, f"10:15:03  record    {CALL}  not known whether answered  first"),
        (
            {"action": "updated", "data": [{"contact_id": f"66a{n}"} for n in range(5)]},
            "10:15:03  contact   updated  66a0, 66a1, 66a2 and 2 more  first",
        ),
        ({"requestId": "3b9d", "status": "SUCCESS"}, "10:15:03  transfer  3b9d  succeeded  first"),
        ({"tracking_id": "file-42", "text": "xin chào"}, "10:15:03  ai        file-42  text  first"),
        ("<html>", "10:15:03  unknown   not_json  first"),
    ],
)
def test_every_kind_of_report_is_one_line(body: Any, expected: str) -> None:
    assert shown(body) == expected


@pytest.mark.parametrize("verdict", list(Verdict))
def test_the_verdict_stands_at_the_end(verdict: Verdict) -> None:
    assert shown({"call_uuid": CALL, "state": "ringing"}, verdict).endswith(f"  {verdict.value}")


def test_a_report_cannot_move_the_cursor_or_add_lines() -> None:
    told = shown({"call_uuid": "\x1b[2J\n\u202eevil", "state": "ringing", "sip_user": "1\r01"})
    assert told == "10:15:03  ringing   ?[2J??evil  1?01  first"
    assert told.isprintable()


def test_an_endless_id_is_cut() -> None:
    assert shown({"call_uuid": "x" * 1000, "state": "ringing"}) == f"10:15:03  ringing   {'x' * 57}...  first"


def test_the_document_of_a_record_has_all_keys_and_no_link() -> None:
    body = {
        "transaction_id": CALL,
        "state": "cdr",
        "direction": "inbound",
        "phone_number": "0900000001",
        "sip_user": "101",
        "answer_sec": 62,
        "time_start_call": 1767232800,
        "time_end_call": 1767232874,
        "recording_file_url": "https://media.example.com/secret",
    }
    assert document(parse(body), Verdict.NEWER, AT) == {
        "received_at": "2026-11-23T10:15:03+07:00",
        "kind": "call_record",
        "verdict": "newer",
        "call_id": CALL,
        "state": "cdr",
        "direction": "inbound",
        "customer_number": "0900000001",
        "agent_extension": "101",
        "is_answered": True,
        "answer_sec": 62,
        "started_at": "2026-01-01T09:00:00+07:00",
        "answered_at": None,
        "ended_at": "2026-01-01T09:01:14+07:00",
        "has_recording": True,
    }


def test_events_and_records_of_calls_have_the_same_keys() -> None:
    event = document(parse({"call_uuid": CALL, "state": "ringing"}), Verdict.FIRST, AT)
    record = document(parse({"transaction_id": CALL}), Verdict.FIRST, AT)
    assert list(event) == list(record)
    assert event["state"] == "ringing"
    assert event["answer_sec"] is None
