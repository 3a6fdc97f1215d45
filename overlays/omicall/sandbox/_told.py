"""What the webhook for calls is told: events while a call goes on, and its record when it has ended."""

from __future__ import annotations

from typing import Any

from ._history import Call
from ._rows import row_v1
from ._tenant import Tenant

_EVENT = ("direction", "from_number", "to_number", "hotline")
_RECORD = (
    "transaction_id", "direction", "tenant_id", "domain_fusion", "source_number", "destination_number",
    "from_number", "to_number", "phone_number", "hotline", "sip_number", "sip_user", "answer_sec", "bill_sec",
    "record_seconds", "duration", "call_out_price", "created_date", "time_start_call", "time_start_to_answer",
    "time_end_call", "customer", "note", "tag", "transfer_histories", "endby_name", "is_auto_call",
    "is_have_forward_out", "ivr", "provider",
)  # fmt: skip
_CREATOR = ("id", "name", "contact_id")
_USER = ("full_name", "full_name_unsigned")
_SAVED_MS = 150
_LINKED_MS = 5_150


def told_twice(call: Call) -> bool:
    """Whether its record comes without a recording link first: about one answered call in four."""
    return call.traits.answered and call.variety < 64


def event(tenant: Tenant, call: Call, state: str) -> dict[str, Any]:
    """The body that tells of a call which rings, was answered or was hung up."""
    row = row_v1(tenant, call, "")
    offsets = {"ringing": 0, "answered": call.ring_sec, "hangup": call.ring_sec + call.answer_sec}
    return {
        "call_uuid": call.transaction_id,
        "state": state,
        **{name: row[name] for name in _EVENT},
        "created_time": call.started_s,
        "date_time": (call.started_s + offsets[state]) * 1000,
    }


def record(tenant: Tenant, call: Call, base_url: str, delivery: int) -> dict[str, Any]:
    """The body that tells of a call which has ended.

    delivery: 1 for the first one, which has no link if another one follows; 2 for that other one.
    """
    row = row_v1(tenant, call, base_url)
    linked = delivery > 1 or not told_twice(call)
    return {
        **{name: row[name] for name in _RECORD},
        "state": "cdr",
        "create_by": {name: row["create_by"][name] for name in _CREATOR},
        "user": [{name: user[name] for name in _USER} for user in row["user"]],
        "recording_file_url": (row["recording_file_url"] or "") if linked else "",
        "last_updated_date": call.created_ms + (_LINKED_MS if delivery > 1 else _SAVED_MS),
        "send_num_retry": delivery,
    }
