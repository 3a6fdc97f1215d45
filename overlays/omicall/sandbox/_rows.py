"""One call, in each of the shapes in which the vendor shows it."""

from __future__ import annotations

from typing import Any

from ._history import Call, digest
from ._names import unsigned
from ._tenant import Tenant

CALL_PRICE = 500
"""Price of a call in VND; invented, the vendor's is not known."""

_PROVIDERS = ("viettel", "vinaphone", "mobifone")


def _person(name: str | None) -> dict[str, str] | None:
    return {"full_name": name, "full_name_unsigned": unsigned(name)} if name else None


def _numbers(call: Call) -> dict[str, str]:
    traits = call.traits
    if traits.direction == "inbound":
        ends = (traits.number, traits.hotline, traits.number, traits.extension or traits.hotline)
    else:
        ends = (
            traits.hotline or traits.extension,
            traits.number,
            traits.extension or traits.hotline,
            traits.number,
        )
    names = ("source_number", "destination_number", "from_number", "to_number")
    return dict(zip(names, ends, strict=True))


def _creator(tenant: Tenant, call: Call) -> dict[str, Any]:
    extension = tenant.extensions.get(call.traits.extension)
    if extension is None:
        return {"id": None, "name": "create_default_by_tenant", "contact_id": None}
    return {
        "id": extension.agent_id,
        "name": extension.full_name,
        "contact_id": extension.contact_id,
    }


def _recording(call: Call, base_url: str) -> str:
    if not call.traits.answered:
        return ""
    opaque = digest("recording", call.transaction_id).hex()
    return f"{base_url}/third_party/recording/uc?id={opaque}&code={call.transaction_id}"


def _ended_by(call: Call) -> str:
    by_customer = call.variety % 2 == 0
    return "end_call_by_customer" if by_customer else "end_call_by_agent"


def _price(call: Call) -> int:
    charged = call.traits.direction == "outbound" and call.traits.answered
    return CALL_PRICE if charged else 0


def _shared(tenant: Tenant, call: Call, base_url: str) -> dict[str, Any]:
    """What every shape of a call has."""
    traits = call.traits
    return {
        "transaction_id": call.transaction_id,
        "direction": traits.direction,
        **_numbers(call),
        "phone_number": traits.number,
        "sip_number": traits.hotline,
        "sip_user": traits.extension,
        "bill_sec": call.answer_sec,
        "answer_sec": call.answer_sec,
        "duration": call.ring_sec + call.answer_sec,
        "time_start_call": call.started_s,
        "time_end_call": call.started_s + call.ring_sec + call.answer_sec,
        "recording_file_url": _recording(call, base_url),
        "endby_name": _ended_by(call),
        "call_out_price": _price(call),
        "customer": _person(tenant.customer_name(traits.number)),
        "tag": [],
        "created_date": call.created_ms,
    }


def row(tenant: Tenant, call: Call, base_url: str) -> dict[str, Any]:
    """The row of `search_calls`."""
    traits = call.traits
    fields = _shared(tenant, call, base_url)
    del fields["from_number"], fields["to_number"]
    return {
        **fields,
        "disposition": "answered" if traits.answered else "cancelled",
        "time_ringing_start": call.started_s,
        "time_answer_start": call.started_s + call.ring_sec if traits.answered else None,
        "recording_file": fields["recording_file_url"],
        "hangup_cause": "NORMAL_CLEARING" if traits.answered else "ORIGINATOR_CANCEL",
        "invite_failure_status": None,
        "create_by": _creator(tenant, call),
        "user_data_str": None,
    }


def row_v1(tenant: Tenant, call: Call, base_url: str) -> dict[str, Any]:
    """The row of version 1: the documented keys and those that an integrator's model lists."""
    traits = call.traits
    extension = tenant.extensions.get(traits.extension)
    agent = _person(extension.full_name) if extension else None
    fields = _shared(tenant, call, base_url)
    recording = fields["recording_file_url"] or None
    unknown = {"avatar": None, "gender": None, "uuid": None}
    return {
        **fields,
        "tenant_id": tenant.id,
        "hotline": traits.hotline,
        "disposition": "answered" if traits.answered else "cancelled",
        "record_seconds": call.answer_sec,
        "time_start_to_answer": call.started_s,
        "recording_file": recording,
        "recording_file_url": recording,
        "recording_data": None,
        "recording_file_voicemail": "",
        "is_voicemail": False,
        "last_updated_date": call.created_ms + 150,
        "is_auto_call": traits.automatic,
        "autocall_uuid": traits.autocall_id,
        "ivr": "none",
        "provider": _PROVIDERS[call.variety % 3],
        "user": [{**agent, "note": None, "tag": None}] if agent else [],
        "note": "",
        "create_by": {
            **_creator(tenant, call),
            **unknown,
            "type": "extension" if extension else None,
        },
        "internal_destination": _internal(tenant, traits.peer),
        "state": None,
        "call_uuid": None,
        "is_have_forward_out": False,
        "bill_sec_forward_out": None,
        "invite_failure_status": None,
        "transfer_histories": [],
        "user_data_str": None,
        "user_ref_code": None,
        "hangup_cause": "NORMAL_CLEARING" if traits.answered else "ORIGINATOR_CANCEL",
        "sip_hangup_disposition": "send_bye" if traits.answered else "send_cancel",
        "hangup_cause_q850": 16,
        "domain_fusion": tenant.profile["domain_fusion"],
        "send_num_retry": 1,
        "out_of_working_time": False,
        "sip_number_tags": None,
        "evaluations": None,
        "total_evaluate": None,
        "classifies": None,
    }


def _internal(tenant: Tenant, number: str) -> dict[str, Any] | None:
    peer = tenant.extensions.get(number)
    if peer is None:
        return None
    return {
        "id": peer.agent_id,
        "contact_id": peer.contact_id,
        "name": peer.full_name,
        "uuid": None,
        "extension": peer.number,
        "type": "extension",
    }


def record(tenant: Tenant, call: Call, base_url: str) -> dict[str, Any]:
    """The body of the webhook that tells of a call which has ended."""
    traits = call.traits
    extension = tenant.extensions.get(traits.extension)
    agent = _person(extension.full_name) if extension else None
    return {
        **_shared(tenant, call, base_url),
        "state": "cdr",
        "tenant_id": tenant.id,
        "domain_fusion": tenant.profile["domain_fusion"],
        "hotline": traits.hotline,
        "record_seconds": call.answer_sec,
        "last_updated_date": call.created_ms + 150,
        "time_start_to_answer": call.started_s,
        "create_by": _creator(tenant, call),
        "user": [agent] if agent else [],
        "note": "",
        "transfer_histories": [],
        "is_auto_call": traits.automatic,
        "is_have_forward_out": False,
        "ivr": "none",
        "provider": _PROVIDERS[call.variety % 3],
        "send_num_retry": 1,
    }


def event(call: Call, state: str) -> dict[str, Any]:
    """The body of the webhook that tells of a call in progress."""
    numbers = _numbers(call)
    offsets = {"ringing": 0, "answered": call.ring_sec, "hangup": call.ring_sec + call.answer_sec}
    return {
        "call_uuid": call.transaction_id,
        "state": state,
        "direction": call.traits.direction,
        "from_number": numbers["from_number"],
        "to_number": numbers["to_number"],
        "hotline": call.traits.hotline,
        "created_time": call.started_s,
        "date_time": (call.started_s + offsets[state]) * 1000,
    }
