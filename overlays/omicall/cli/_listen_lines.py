"""What is shown of a report that came to `omicall webhooks listen`. No I/O."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from omicall.webhooks import (
    AgentTransferResult,
    AiResult,
    CallEvent,
    CallRecord,
    ContactEvent,
    Event,
    Unknown,
    Verdict,
)

_LONGEST = 60
_IDS_SHOWN = 3


def document(event: Event, verdict: Verdict, at: datetime) -> dict[str, Any]:
    """A report as one JSON object, which always has the same keys for its kind.

    The link to a recording opens it to everybody, so only whether there is one is told.
    """
    shown: dict[str, Any] = {"received_at": _moment(at), "kind": _kind(event), "verdict": verdict.value}
    match event:
        case CallRecord() | CallEvent():
            shown |= {
                "call_id": event.call_id,
                "state": "cdr" if isinstance(event, CallRecord) else event.state,
                "direction": event.direction,
                "customer_number": event.customer_number,
                "agent_extension": event.agent_extension,
                "is_answered": event.is_answered,
                "answer_sec": _seconds(event),
                "started_at": _moment(event.started_at),
                "answered_at": _moment(event.answered_at),
                "ended_at": _moment(event.ended_at),
                "has_recording": event.recording_url is not None,
            }
        case ContactEvent():
            shown |= {"action": event.action, "contact_ids": list(event.contact_ids)}
        case AgentTransferResult():
            shown |= {"request_id": event.request_id, "succeeded": event.succeeded}
        case AiResult():
            shown |= {"tracking_id": event.tracking_id, "about": "voice analysis" if event.insights else "text"}
        case Unknown():
            shown |= {"reason": event.reason.value}
    return shown


def line(shown: dict[str, Any]) -> str:
    """The document as one line for people; nothing in it can move the cursor of a terminal."""
    time = datetime.fromisoformat(shown["received_at"]).strftime("%H:%M:%S")
    return "  ".join([time, *filter(None, map(_plain, _cells(shown))), shown["verdict"]])


def _cells(shown: dict[str, Any]) -> list[str]:
    match shown["kind"]:
        case "call_event":
            return [f"{shown['state'] or 'no state':<8}", shown["call_id"] or "no id", _parties(shown)]
        case "call_record":
            return ["record  ", shown["call_id"] or "no id", _parties(shown), _result(shown)]
        case "contact_event":
            ids: list[str] = shown["contact_ids"]
            more = f" and {len(ids) - _IDS_SHOWN} more" if len(ids) > _IDS_SHOWN else ""
            return ["contact ", shown["action"] or "changed", ", ".join(ids[:_IDS_SHOWN]) + more]
        case "agent_transfer_result":
            ended = {True: "succeeded", False: "failed", None: "no result"}[shown["succeeded"]]
            return ["transfer", shown["request_id"] or "no id", ended]
        case "ai_result":
            return ["ai      ", shown["tracking_id"] or "no id", shown["about"]]
        case _:
            return ["unknown ", shown["reason"]]


def _parties(shown: dict[str, Any]) -> str:
    """Who called whom, as far as the report says it."""
    customer, extension = shown["customer_number"], shown["agent_extension"]
    word = {"inbound": "from ", "outbound": "to "}.get(shown["direction"] or "", "")
    if customer and extension and word:
        return f"{extension} > {customer}" if word == "to " else f"{customer} > {extension}"
    return ", ".join(filter(None, (customer and word + customer, extension)))


def _result(shown: dict[str, Any]) -> str:
    if shown["is_answered"] is None:
        return "not known whether answered"
    if not shown["is_answered"]:
        return "missed"
    seconds = "" if shown["answer_sec"] is None else f" {shown['answer_sec']} s"
    return f"answered{seconds}{', recorded' if shown['has_recording'] else ''}"


def _kind(event: Event) -> str:
    match event:
        case CallRecord():
            return "call_record"
        case CallEvent():
            return "call_event"
        case ContactEvent():
            return "contact_event"
        case AgentTransferResult():
            return "agent_transfer_result"
        case AiResult():
            return "ai_result"
        case Unknown():
            return "unknown"


def _seconds(event: CallRecord | CallEvent) -> int | None:
    found = event.fields.answer_sec if isinstance(event, CallRecord) else None
    return found if isinstance(found, int) else None


def _moment(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat(timespec="seconds")


def _plain(cell: str) -> str:
    """Anybody who knows the address may send anything."""
    shown = "".join(sign if sign.isprintable() else "?" for sign in cell)
    return shown if len(shown) <= _LONGEST else f"{shown[: _LONGEST - 3]}..."
