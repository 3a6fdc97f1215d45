"""Bodies of webhooks, made from the specification's own examples. No I/O."""

from __future__ import annotations

import copy
import uuid
from collections.abc import Iterable
from datetime import datetime
from typing import Any, Literal

from attrs import frozen

from omicall_api.models import AgentTransferStatus, CallEventState, Direction, Disposition

from ._places import body_of_webhook, example_of_webhook, resolved

Body = dict[str, Any]
State = Literal["create", "early", "ringing", "answered", "hangup"]

_SAVED_LATER_MS = 5_000
_CALLS = uuid.UUID("6f6d6963-616c-6c2e-7465-7374696e6721")


@frozen
class Call:
    """A call as its reports tell it; None stands for what the specification's example says."""

    number: str | None = None
    extension: str | None = None
    direction: str | None = None
    answered: bool = True
    at: datetime | None = None
    call_id: str | None = None

    def event(self, state: str) -> Body:
        """What is told when the call comes into a state."""
        record, told = self._record(), _example("call_event")
        moment = {
            CallEventState.RINGING: record["time_ringing_start"],
            CallEventState.ANSWERED: record["time_answer_start"],
            CallEventState.HANGUP: record["time_end_call"],
        }.get(CallEventState(state)) or record["time_start_call"]
        answering = record["time_answer_start"] if state in (CallEventState.ANSWERED, CallEventState.HANGUP) else 0
        told |= {name: record[name] for name in record.keys() & told.keys()}
        told |= {"state": state, "created_time": record["time_start_call"], "date_time": moment * 1000}
        told["users_status"] = [{"extension": record["extension"], "answer_at": answering}]
        return told

    def states(self) -> list[str]:
        """The states that the call goes through, in order."""
        passed = [CallEventState.CREATE, CallEventState.EARLY, CallEventState.RINGING]
        return [*passed, *([CallEventState.ANSWERED] if self.answered else []), CallEventState.HANGUP]

    def record(self, *, linked: bool = True, delivery: int = 1) -> Body:
        """What is told when the call is over.

        linked: whether the recording has its link already.
        delivery: 1 for the first report; a later one was changed five seconds after the one before.
        """
        record = self._record()
        if not linked:
            record |= {"recording_file_url": "", "recording_file": ""}
        later = (delivery - 1) * _SAVED_LATER_MS
        return {**record, "send_num_retry": delivery, "last_updated_date": record["last_updated_date"] + later}

    def _record(self) -> Body:
        record = _example("call_record")
        names = {"phone_number": self.number, "extension": self.extension, "transaction_id": self.call_id}
        swapped = {record[name]: wanted for name, wanted in names.items() if wanted is not None}
        record = {
            name: swapped.get(value, value) if isinstance(value, str) else value for name, value in record.items()
        }
        if self.direction is not None:
            record["direction"] = Direction(self.direction)
        if record["direction"] == Direction.INBOUND:
            # The example goes out: a call that comes in has the two ends the other way round.
            for one, other in (("source_number", "destination_number"), ("from_number", "to_number")):
                record[one], record[other] = record[other], record[one]
        if not self.answered:
            record |= _unanswered(record)
        return _moved(record, self.at)


def _unanswered(record: Body) -> Body:
    """What is different where nobody answers; the phone rings until the example's agent answered."""
    end = record["time_answer_start"]
    nothing = ("answer_sec", "bill_sec", "record_seconds", "call_out_price", "time_answer_start")
    saved = (end - record["time_end_call"]) * 1000
    return {
        **dict.fromkeys(nothing, 0),
        **dict.fromkeys(("recording_file_url", "recording_file"), ""),
        **{name: record[name] + saved for name in ("created_date", "last_updated_date")},
        "disposition": Disposition.CANCELLED,
        "time_end_call": end,
        "duration": end - record["time_start_call"],
    }


def _moved(record: Body, at: datetime | None) -> Body:
    """The same call at another time: every field is moved that the specification calls a time."""
    if at is None:
        return record
    if at.tzinfo is None:
        raise ValueError("at has no time zone. Give it one, such as datetime(2026, 1, 1, 9, tzinfo=UTC).")
    units = {
        name: 1000 if schema["x-omicall-time"]["unit"] == "ms" else 1
        for name, schema in _fields("call_record").items()
        if "x-omicall-time" in schema
    }
    seconds = int(at.timestamp()) - int(record["time_start_call"])
    return {name: value + seconds * units[name] if name in units and value else value for name, value in record.items()}


def call_id(number: int) -> str:
    """An invented id of a call; the same number gives the same id."""
    return str(uuid.uuid5(_CALLS, str(number)))


def contact(action: str | None, contact_id: str | None) -> Body:
    """A report of one contact."""
    told = _example("contact_event")
    if action is not None:
        told["action"] = action
    if contact_id is not None:
        told["data"] = [{**item, "contact_id": contact_id} for item in told["data"]]
    return told


def agent_transfer(succeeded: bool, request_id: str | None) -> Body:
    """The end of an agent's transfer."""
    told = _example("agent_transfer_result")
    if request_id is not None:
        told["requestId"] = request_id
    return {**told, "status": AgentTransferStatus.SUCCESS if succeeded else AgentTransferStatus.ERROR}


def speech_to_text(text: str | None, tracking_id: str | None) -> Body:
    """The text of a sound."""
    given = {"text": text, "tracking_id": tracking_id}
    return _example("ai_speech_to_text_result") | {name: value for name, value in given.items() if value is not None}


def voice_insights() -> Body:
    """The findings of the voice analysis."""
    return _example("ai_voice_insights_result")


def null_ridden(kind: str, keep: Iterable[str]) -> Body:
    """A body with all known fields, null wherever the specification allows it and the name is not to be kept."""
    told, kept = _example(kind), set(keep)
    required = resolved(body_of_webhook(kind).schema).get("required", [])
    for name in _fields(kind):
        if name not in kept and name not in required:
            told[name] = None
    return told


def _example(kind: str) -> Body:
    return dict(copy.deepcopy(example_of_webhook(kind)))


def _fields(kind: str) -> dict[str, Any]:
    return dict(resolved(body_of_webhook(kind).schema).get("properties", {}))
