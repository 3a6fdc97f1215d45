"""Which kind of report is a body?"""

from __future__ import annotations

import json
from typing import Any

import pytest

from omicall.webhooks import AgentTransferResult, AiResult, CallEvent, CallRecord, ContactEvent, Reason, Unknown, parse

from .doubles import body_of, event, record

EXAMPLES = {
    "receive_call_record": CallRecord,
    "receive_call_event": CallEvent,
    "receive_contact_event": ContactEvent,
    "receive_agent_transfer_result": AgentTransferResult,
    "receive_speech_to_text_result": AiResult,
    "receive_voice_insights_result": AiResult,
    "receive_chat_message": Unknown,
}


def without(body: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: value for name, value in body.items() if name not in names}


@pytest.mark.parametrize(("operation", "kind"), EXAMPLES.items())
def test_each_example_of_the_specification_is_known(operation: str, kind: type[Any]) -> None:
    body = body_of(operation)
    for given in (body, json.dumps(body), json.dumps(body).encode(), bytearray(json.dumps(body).encode())):
        assert isinstance(parse(given), kind)
        assert parse(given).raw == body


@pytest.mark.parametrize(
    "body",
    [
        record(transaction_id=None),
        without(record(), "call_uuid", "state"),
        without(record(), "transaction_id", "state"),
        record(state=None),
        record(state="completed"),
        record(state="hangup"),
        {"transaction_id": "d5b4"},
        {"call_uuid": "d5b4", "recording_file": "https://ghi-am.example.vn/7f1c.mp3"},
        {"state": "cdr"},
    ],
)
def test_what_tells_of_an_ended_call_is_a_record(body: dict[str, Any]) -> None:
    assert isinstance(parse(body), CallRecord)
    assert parse(body).is_final  # type: ignore[union-attr]


@pytest.mark.parametrize("state", ["create", "early", "ringing", "answered", "hangup", "a-new-word"])
def test_what_tells_of_a_call_that_goes_on_is_an_event(state: str) -> None:
    found = parse(event(state=state))
    assert isinstance(found, CallEvent)
    assert found.state == state
    assert not found.is_final


def test_an_event_stays_one_with_the_other_name_of_the_id() -> None:
    found = parse({"state": "ringing", "transaction_id": "d5b4"})
    assert isinstance(found, CallEvent)
    assert found.call_id == "d5b4"


@pytest.mark.parametrize("name", ["payload", "data", "body", "record"])
def test_a_wrapper_is_looked_into_and_kept(name: str) -> None:
    found = parse({"sent_by": "a proxy", name: record()})
    assert isinstance(found, CallRecord)
    assert found.call_id == record()["transaction_id"]
    assert found.raw == {"sent_by": "a proxy", name: record()}


def test_a_wrapper_in_a_wrapper_is_unknown() -> None:
    assert isinstance(parse({"data": {"data": record()}}), Unknown)


def test_a_contact_without_an_action_and_one_without_data_are_reports_of_contacts() -> None:
    found = parse({"data": [{"contact_id": "66a0"}]})
    assert isinstance(found, ContactEvent)
    assert (found.action, found.contact_ids) == (None, ("66a0",))
    found = parse({"action": "created", "data": None})
    assert isinstance(found, ContactEvent)
    assert (found.action, found.contacts) == ("created", ())


def test_a_transfer_without_an_id_is_known_by_the_person() -> None:
    found = parse({"status": "ERROR", "payload": {"email": "lan.pham@example.vn"}})
    assert isinstance(found, AgentTransferResult)
    assert (found.request_id, found.email, found.succeeded) == (None, "lan.pham@example.vn", False)
    assert parse({"requestId": "3b9d", "status": "QUEUED"}).succeeded is None  # type: ignore[union-attr]


def test_texts_come_alone_or_as_a_list_and_under_either_id() -> None:
    pieces = [body_of("receive_speech_to_text_result"), {"id": "file-7", "text": "vâng"}]
    found = parse(pieces)
    assert isinstance(found, AiResult)
    assert [piece.text for piece in found.speech] == [pieces[0]["text"], "vâng"]
    assert (found.tracking_id, found.insights) == (pieces[0]["tracking_id"], None)
    assert parse(pieces[1]).tracking_id == "file-7"  # type: ignore[union-attr]


def test_findings_are_told_from_a_call_that_they_name() -> None:
    found = parse(body_of("receive_voice_insights_result", transaction_id="d5b4"))
    assert isinstance(found, AiResult)
    assert found.insights is not None
    assert found.insights.customer_talk_time == 31.5


@pytest.mark.parametrize(
    ("body", "content_type", "reason"),
    [
        (b"", None, Reason.NOT_JSON),
        (b"<html>", "text/html", Reason.NOT_JSON),
        (b"\xff\xfe\xff", None, Reason.NOT_JSON),
        (b"[" * 200_000, None, Reason.NOT_JSON),
        (b"1" * 5000, None, Reason.NOT_JSON),
        (b"--x\r\n", "Multipart/form-data; boundary=x", Reason.MULTIPART),
        (b"[]", None, Reason.NOT_AN_OBJECT),
        (b"[1]", None, Reason.NOT_AN_OBJECT),
        (b"null", None, Reason.NOT_AN_OBJECT),
        (None, None, Reason.NOT_AN_OBJECT),
        (b"{}", None, Reason.UNKNOWN_OBJECT),
        (b'{"state": "rather-new"}', None, Reason.UNKNOWN_OBJECT),
    ],
)
def test_what_nobody_knows_says_why(body: Any, content_type: str | None, reason: Reason) -> None:
    found = parse(body, content_type)
    assert isinstance(found, Unknown)
    assert found.reason is reason


def test_json_is_read_whatever_the_header_says() -> None:
    assert isinstance(parse(json.dumps(record()), "text/plain"), CallRecord)


def test_what_could_not_be_decoded_is_kept_as_it_came() -> None:
    assert parse(b"<html>").raw == b"<html>"


def test_nothing_of_a_person_is_in_a_repr() -> None:
    for operation in EXAMPLES:
        shown = repr(parse(body_of(operation)))
        assert "0900000" not in shown
        assert "example.vn" not in shown
