"""Does a sender send what OMICall would send, whole and in every nasty form, and to this machine only?"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from omicall.errors import ConfigurationError
from omicall.testing import AsyncWebhookSender, FakeOmicall, WebhookSender, assert_matches_webhook
from omicall.testing._places import webhook_kinds
from omicall.webhooks import (
    AgentTransferResult,
    AiResult,
    CallEvent,
    CallRecord,
    ContactEvent,
    Deduplicator,
    Unknown,
    WebhookApp,
    parse,
)

from .doubles import CLICK, PATH, SECRET, Receiver

KEY = "an-invented-key-4712"
States = Callable[[list[Any]], list[Any]]


def states(bodies: list[Any]) -> list[Any]:
    return [body["state"] for body in bodies]


def test_a_whole_call_is_told(send: Any, receiver: Receiver) -> None:
    answers = send(receiver.app, lambda sender: sender.call(number="0900000777", extension="105"))
    assert {answer.status_code for answer in answers} == {200}
    assert states(receiver.raw) == ["create", "early", "ringing", "answered", "hangup", "cdr"]
    record = receiver.seen[-1]
    assert isinstance(record, CallRecord)
    assert (record.customer_number, record.agent_extension, record.is_answered) == ("0900000777", "105", True)
    assert {event.call_id for event in receiver.seen} == {record.call_id}
    assert all(event.customer_number == "0900000777" for event in receiver.seen)
    moments = [event.sent_at for event in receiver.seen[:-1]]
    assert moments == sorted(moments)
    assert (moments[0], moments[-1]) == (record.started_at, record.ended_at)


def test_two_calls_have_ids_of_their_own(send: Any, receiver: Receiver) -> None:
    send(
        receiver.app,
        lambda sender: [sender.call(), sender.call()] if isinstance(sender, WebhookSender) else two(sender),
    )
    assert len({event.call_id for event in receiver.seen}) == 2


async def two(sender: AsyncWebhookSender) -> None:
    """Two calls of an async sender."""
    await sender.call()
    await sender.call()


def test_a_call_that_nobody_answers(send: Any, receiver: Receiver) -> None:
    send(receiver.app, lambda sender: sender.call(answered=False))
    assert states(receiver.raw) == ["create", "early", "ringing", "hangup", "cdr"]
    record = receiver.seen[-1]
    assert isinstance(record, CallRecord)
    assert (record.is_answered, record.recording_url, record.answered_at) == (False, None, None)
    assert record.raw["duration"] == record.raw["time_end_call"] - record.raw["time_start_call"]
    assert not any(event.is_answered for event in receiver.seen)


def test_a_call_that_comes_in_has_its_ends_the_other_way_round(send: Any, receiver: Receiver) -> None:
    send(receiver.app, lambda sender: sender.call(direction="inbound", number="0900000777", extension="105"))
    for body in receiver.raw:
        assert (body["direction"], body["from_number"], body["to_number"]) == ("inbound", "0900000777", "105")
    assert receiver.raw[-1]["source_number"] == "0900000777"
    assert receiver.raw[-1]["destination_number"] == receiver.raw[-1]["hotline"]


def test_a_record_can_come_twice_with_the_recording_later(send: Any, receiver: Receiver) -> None:
    send(receiver.app, lambda sender: sender.call(told_twice=True))
    first, second = receiver.seen[-2:]
    assert isinstance(first, CallRecord)
    assert isinstance(second, CallRecord)
    assert (first.recording_url is None, second.recording_url is None) == (True, False)
    assert (first.raw["send_num_retry"], second.raw["send_num_retry"]) == (1, 2)
    judge = Deduplicator()
    assert [judge.judge(first).value, judge.judge(second).value] == ["first", "newer"]


def test_a_call_can_be_at_any_time(send: Any, receiver: Receiver) -> None:
    noon = datetime(2030, 6, 1, 12, tzinfo=UTC)
    send(receiver.app, lambda sender: sender.call(at=noon))
    record, answered = receiver.seen[-1], receiver.seen[3]
    assert isinstance(record, CallRecord)
    assert isinstance(answered, CallEvent)
    assert record.started_at == noon == answered.started_at
    assert record.answered_at == answered.answered_at
    assert record.updated_at is not None
    assert record.updated_at.date() == noon.date()


def test_a_time_without_a_zone_is_refused(send: Any, receiver: Receiver) -> None:
    with pytest.raises(ValueError, match="time zone"):
        send(receiver.app, lambda sender: sender.call(at=datetime(2026, 1, 1)))


def test_a_call_can_be_told_backwards(send: Any, receiver: Receiver) -> None:
    send(receiver.app, lambda sender: sender.wrong_order(call_id="d5b4"))
    assert states(receiver.raw) == ["cdr", "hangup", "answered", "ringing", "early", "create"]
    judge = Deduplicator()
    assert [judge.judge(event).value for event in receiver.seen] == ["first", *["older"] * 5]
    assert {event.call_id for event in receiver.seen} == {"d5b4"}


async def repeated(sender: AsyncWebhookSender) -> None:
    """A report and its repetition of an async sender."""
    await sender.contact("updated", contact_id="66a0")
    await sender.repeat()


def test_a_repetition_is_the_same_body(send: Any, receiver: Receiver) -> None:
    send(
        receiver.app,
        lambda sender: (
            [sender.contact("updated", contact_id="66a0"), sender.repeat()]
            if isinstance(sender, WebhookSender)
            else repeated(sender)
        ),
    )
    first, second = receiver.raw
    assert first == second
    assert first["data"][0]["contact_id"] == "66a0"


def test_there_is_nothing_to_repeat_at_first(send: Any, receiver: Receiver) -> None:
    with pytest.raises(ConfigurationError, match="nothing to repeat"):
        send(receiver.app, lambda sender: sender.repeat())


@pytest.mark.parametrize(
    ("action", "kind"),
    [
        (lambda sender: sender.event("answered", call_id="d5b4"), CallEvent),
        (lambda sender: sender.contact("created"), ContactEvent),
        (lambda sender: sender.agent_transfer(), AgentTransferResult),
        (lambda sender: sender.speech_to_text("xin chào", tracking_id="file-42"), AiResult),
        (lambda sender: sender.voice_insights(), AiResult),
        (lambda sender: sender.post(b"<html>"), Unknown),
    ],
)
def test_the_other_reports_are_known_for_what_they_are(
    send: Any, receiver: Receiver, action: Callable[[Any], Any], kind: type
) -> None:
    send(receiver.app, action)
    (event,) = receiver.seen
    assert isinstance(event, kind)


def test_what_is_given_stands_in_the_body(send: Any, receiver: Receiver) -> None:
    send(receiver.app, lambda sender: sender.agent_transfer(succeeded=False, request_id="3b9d"))
    send(receiver.app, lambda sender: sender.speech_to_text("xin chào", tracking_id="file-42"))
    send(receiver.app, lambda sender: sender.event("ringing", number="0900000777"))
    transfer, speech, event = receiver.seen
    assert isinstance(transfer, AgentTransferResult)
    assert (transfer.succeeded, transfer.request_id) == (False, "3b9d")
    assert isinstance(speech, AiResult)
    assert (speech.tracking_id, speech.speech[0].text) == ("file-42", "xin chào")
    assert isinstance(event, CallEvent)
    assert event.customer_number == "0900000777"


def all_reports(sender: WebhookSender) -> None:
    """Every form of every report."""
    for direction in ("inbound", "outbound"):
        sender.call(direction=direction, answered=False)  # type: ignore[arg-type]
        sender.call(direction=direction, told_twice=True, at=datetime(2027, 1, 1, tzinfo=UTC))  # type: ignore[arg-type]
    sender.wrong_order(number="0900000777", extension="105")
    sender.contact("create", contact_id="66a0")
    sender.agent_transfer(succeeded=False)
    sender.speech_to_text("a", tracking_id="b")
    sender.voice_insights()


def test_every_body_is_what_the_specification_says(receiver: Receiver) -> None:
    with WebhookSender(receiver.app, path=PATH) as sender:
        all_reports(sender)
    assert len(receiver.seen) == 34
    for event in receiver.seen:
        match event:
            case CallEvent():
                assert_matches_webhook("call_event", event.raw)
            case CallRecord():
                assert_matches_webhook("call_record", event.raw)
            case ContactEvent():
                assert_matches_webhook("contact_event", event.raw)
            case AgentTransferResult():
                assert_matches_webhook("agent_transfer_result", event.raw)
            case AiResult(insights=None):
                assert_matches_webhook("ai_speech_to_text_result", event.raw)
            case AiResult():
                assert_matches_webhook("ai_voice_insights_result", event.raw)
            case _:
                raise AssertionError(event)


@pytest.mark.parametrize("kind", webhook_kinds())
def test_a_body_of_nulls_is_what_the_specification_allows(send: Any, receiver: Receiver, kind: str) -> None:
    send(receiver.app, lambda sender: sender.null_ridden(kind))
    (body,) = receiver.raw
    assert_matches_webhook(kind, body)
    assert set(body.values()) - {None} == ({body["call_uuid"], body["state"]} if kind == "call_event" else set())


def test_what_is_to_be_kept_is_not_null(send: Any, receiver: Receiver) -> None:
    send(receiver.app, lambda sender: sender.null_ridden("call_record", keep=["transaction_id"]))
    (event,) = receiver.seen
    assert isinstance(event, CallRecord)
    assert event.call_id
    assert [name for name, value in event.raw.items() if value is not None] == ["transaction_id"]
    assert (event.started_at, event.customer_number, event.is_answered) == (None, None, None)


def test_a_kind_that_nobody_knows_is_refused(send: Any, receiver: Receiver) -> None:
    with pytest.raises(ConfigurationError, match="kind of webhook"):
        send(receiver.app, lambda sender: sender.null_ridden("call_recrod"))
    assert receiver.seen == []


def test_what_the_fake_would_have_sent_can_be_handed_on(send: Any, receiver: Receiver) -> None:
    fake = FakeOmicall(calls=5)
    fake.client().webhooks.register(webhook=parse_hook())
    fake.client().calls.click_to_call(**CLICK)
    for report in fake.reports():
        send(receiver.app, lambda sender, body=report.body: sender.post(body))
    assert states(receiver.raw)[:4] == ["ringing", "answered", "hangup", "cdr"]
    assert all(parse(report.body).call_id == receiver.seen[0].call_id for report in fake.reports())


def parse_hook() -> Any:
    """A registration of a receiver for calls."""
    from omicall_api.models import WebhookSettings, WebhookType

    return WebhookSettings(type=WebhookType.CALL, url="https://crm.example.vn/omicall")


def test_an_owner_is_looked_up(send: Any) -> None:
    app = WebhookApp(
        print, secret=SECRET, lookup=lambda number, hotline: [number[-3:], hotline or "none"], lookup_key=KEY
    )
    answer = send(app, lambda sender: sender.look_up_owner("0900000777", key=KEY, hotline="842810000001"))
    assert (answer.status_code, answer.text) == (200, "777:842810000001")
    assert send(app, lambda sender: sender.look_up_owner("0900000777", key=KEY)).text == "777:none"
    assert send(app, lambda sender: sender.look_up_owner("0900000777", key="another")).status_code == 404


async def never(scope: Any, receive: Any, send: Any) -> None:
    """An application that does not answer, and has no lifespan."""
    if scope["type"] != "http":
        raise ValueError(scope["type"])
    await asyncio.sleep(3600)


def test_an_owner_who_is_not_named_in_time_is_a_time_out(send: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("omicall.testing._stories.LIMIT_SECONDS", 0.05)
    with pytest.raises(TimeoutError, match="OMICall would not have waited"):
        send(never, lambda sender: sender.look_up_owner("0900000777", key=KEY))


def application(
    log: list[str], answer: Callable[[Request], Awaitable[PlainTextResponse]], fails: str = ""
) -> Starlette:
    """An application with a lifespan that says what it does."""

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[dict[str, str]]:
        if fails == "start":
            raise OSError("no database")
        log.append("start")
        yield {"shared": "state"}
        log.append("stop")
        if fails == "stop":
            raise OSError("no database")

    return Starlette(routes=[Route("/hook", answer, methods=["POST"])], lifespan=lifespan)


async def shared(request: Request) -> PlainTextResponse:
    """Answer with what the lifespan gave."""
    return PlainTextResponse(request.state.shared)


def test_an_application_is_started_and_stopped(send: Any) -> None:
    log: list[str] = []
    answer = send(application(log, shared), lambda sender: sender.voice_insights(), path="/hook")
    assert (answer.text, log) == ("state", ["start", "stop"])


@pytest.mark.parametrize("moment", ["start", "stop"])
def test_what_an_application_raises_when_it_starts_or_stops_is_raised(send: Any, moment: str) -> None:
    with pytest.raises(OSError, match="no database"):
        send(application([], shared, moment), lambda sender: sender.voice_insights(), path="/hook")


async def broken(_: Request) -> PlainTextResponse:
    """Fail as a receiver with a defect does."""
    raise KeyError("a defect of the receiver")


def test_what_an_application_raises_while_it_answers_is_raised(send: Any) -> None:
    log: list[str] = []
    with pytest.raises(KeyError, match="a defect of the receiver"):
        send(application(log, broken), lambda sender: sender.voice_insights(), path="/hook")
    assert log == ["start", "stop"]


def test_a_whole_call_takes_no_time(send: Any, receiver: Receiver) -> None:
    began = time.perf_counter()
    send(receiver.app, lambda sender: sender.call())
    assert time.perf_counter() - began < 5
