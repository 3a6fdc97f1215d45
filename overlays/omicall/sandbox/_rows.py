"""One call, in each of the shapes in which the vendor shows it."""

from __future__ import annotations

from typing import Any

from ._history import Call
from ._names import unsigned
from ._tenant import Extension, Tenant, object_id
from .data.call_edits import CallEdit, CallEdits, Evaluation, tag_id
from .data.recordings import recording_url

CALL_PRICE = 500
"""Price of a call in VND; invented, the vendor's is not known."""

_PROVIDERS = ("viettel", "vinaphone", "mobifone")


def _named(name: str) -> dict[str, str]:
    return {"full_name": name, "full_name_unsigned": unsigned(name)}


def _person(name: str | None) -> dict[str, str] | None:
    return _named(name) if name else None


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
        "recording_file_url": recording_url(call, base_url),
        "endby_name": _ended_by(call),
        "call_out_price": _price(call),
        "customer": _person(tenant.customer_name(traits.number)),
        "tag": [],
        "created_date": call.created_ms,
    }


def _added(tenant: Tenant, call: Call) -> CallEdit:
    return tenant.part(CallEdits).of(call.transaction_id)


def _tag_ids(tenant: Tenant, edit: CallEdit) -> list[str]:
    return [tag_id(tenant, name) for name in edit.tags]


def _creator_in_full(tenant: Tenant, call: Call) -> dict[str, Any]:
    extension = tenant.extensions.get(call.traits.extension)
    return {
        **_creator(tenant, call),
        "avatar": None,
        "gender": None,
        "uuid": extension.uuid or None if extension else None,
        "type": "extension" if extension else None,
    }


def _users(tenant: Tenant, call: Call, edit: CallEdit) -> list[dict[str, Any]]:
    """The agent, with note and tags, in the versions that show them twice."""
    extension = tenant.extensions.get(call.traits.extension)
    agent = _person(extension.full_name) if extension else None
    tags = [{"name": name} for name in edit.tags] or None
    return [{**agent, "note": edit.note or None, "tag": tags}] if agent else []


def row(tenant: Tenant, call: Call, base_url: str) -> dict[str, Any]:
    """The row of `search_calls`."""
    traits = call.traits
    fields = _shared(tenant, call, base_url)
    del fields["from_number"], fields["to_number"]
    return {
        **fields,
        "tag": _tag_ids(tenant, _added(tenant, call)),
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
    edit = _added(tenant, call)
    fields = _shared(tenant, call, base_url)
    recording = fields["recording_file_url"] or None
    return {
        **fields,
        "tag": list(edit.tags),
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
        "last_updated_date": _changed_ms(call, edit),
        "is_auto_call": traits.automatic,
        "autocall_uuid": traits.autocall_id,
        "ivr": "none",
        "provider": _PROVIDERS[call.variety % 3],
        "user": _users(tenant, call, edit),
        "note": edit.note,
        "create_by": _creator_in_full(tenant, call),
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
        **_ratings(edit),
        "classifies": None,
    }


def _changed_ms(call: Call, edit: CallEdit) -> int:
    return max(call.created_ms + 150, edit.changed_ms)


def _ratings(edit: CallEdit) -> dict[str, Any]:
    points = [point for rating in edit.evaluations for _, _, point in rating.points if point is not None]
    if not edit.evaluations:
        return {"evaluations": None, "total_evaluate": None}
    average = round(sum(points) / len(points), 2) if points else None
    return {
        "evaluations": [_rating(rating) for rating in edit.evaluations],
        "total_evaluate": {"point": average, "count": len(edit.evaluations)},
    }


def _rating(rating: Evaluation) -> dict[str, Any]:
    names = ("criteria_id", "name", "point")
    return {
        "user_uuid": rating.user_uuid,
        "comment": rating.comment,
        "values": [dict(zip(names, values, strict=True)) for values in rating.points],
        "created_date": rating.created_ms,
    }


def row_v2(tenant: Tenant, call: Call, base_url: str) -> dict[str, Any]:
    """The row of version 2: the keys of both renderings of the vendor's page and of the reseller's sample."""
    traits = call.traits
    edit = _added(tenant, call)
    fields = _shared(tenant, call, base_url)
    recording = fields["recording_file_url"]
    answered_s = call.started_s + call.ring_sec if traits.answered else 0
    return {
        **fields,
        "tenant_id": tenant.id,
        "disposition": "answered" if traits.answered else "cancelled",
        "record_seconds": call.answer_sec,
        "time_start_to_answer": answered_s,
        "time_answer_start": answered_s,
        "time_ringing_start": call.started_s,
        "recording_file": recording.removeprefix(base_url),
        "recording_file_url": recording or None,
        "recording_data": None,
        "last_updated_date": _changed_ms(call, edit),
        "is_auto_call": traits.automatic,
        "ivr": "none",
        "provider": _PROVIDERS[call.variety % 3],
        "user": _users(tenant, call, edit),
        # These have another name in version 2, and were only seen empty.
        **dict.fromkeys(("state", "call_uuid", "from_number", "to_number", "hotline")),
        "is_have_forward_out": False,
        "bill_sec_forward_out": 0,
        "call_out_price": float(fields["call_out_price"]),
        "note": edit.note or None,
        "tag": _tag_ids(tenant, edit),
        "invite_failure_status": None,
        "autocall_uuid": traits.autocall_id,
        "autocall_id": traits.autocall_id,
        "create_by": _creator_in_full(tenant, call),
        "transfer_histories": [],
        "user_data_str": None,
        "user_ref_code": None,
    }


def row_v1_search(tenant: Tenant, call: Call) -> dict[str, Any]:
    """The row of the search of version 1, which shows the call as the vendor's database holds it."""
    traits = call.traits
    edit = _added(tenant, call)
    extension = tenant.extensions.get(traits.extension)
    numbers = _numbers(call)
    missed = traits.direction == "inbound" and not traits.answered
    return {
        "_id": object_id("call", call.transaction_id),
        "created_date": call.created_ms,
        "last_updated_date": _changed_ms(call, edit),
        "create_by": {
            **_creator(tenant, call),
            "type": "agent" if extension else None,
            "extension": extension.number if extension else None,
        },
        "tenant_id": tenant.id,
        "transaction_id": call.transaction_id,
        "direction": traits.direction,
        "source_number": numbers["source_number"],
        "destination_number": numbers["destination_number"],
        "disposition": "answered" if traits.answered else "cancelled",
        "duration": call.ring_sec + call.answer_sec,
        "bill_sec": call.answer_sec,
        "record_seconds": call.answer_sec,
        "time_start_call": call.started_s,
        "time_end_call": call.started_s + call.ring_sec + call.answer_sec,
        "time_start_to_answer": call.started_s,
        "ms_time_start_to_answer": call.started_s * 1000,
        "time_start_media": call.started_s + call.ring_sec if traits.answered else 0,
        "wait_sec": call.ring_sec if traits.direction == "inbound" else 0,
        "hold_call_sec": 0,
        "hangup_cause": "NORMAL_CLEARING" if traits.answered else "ORIGINATOR_CANCEL",
        "hangup_cause_q850": 16,
        "customer": _other_side(tenant, call),
        "user": [_user_v1_search(tenant, extension, edit)] if extension else [],
        "sip_user": traits.extension,
        "is_stop_ivr": False,
        "ivr": "none",
        "is_have_forward_out": False,
        "is_auto_call": traits.automatic,
        "is_deleted": False,
        "rtp_audio_in_mos": 4.5 if traits.answered else 0.0,
        "is_callbot": False,
        "dial_status": "ANSWER" if traits.answered else "CANCEL",
        "answer_sec": call.answer_sec,
        "domain_fusion": tenant.profile["domain_fusion"],
        "sip_from_user": f"1000{traits.extension}",
        "nation": tenant.profile["nation"],
        "is_ai": False,
        "domain": tenant.profile["domain"],
        "playback_seconds": 0,
        "pbx_type": "",
        "is_trunk": False,
        "suspicious_checked": False,
        "is_missed_call": missed,
        "is_analyzed": False,
        "internal_destination": _internal(tenant, traits.peer),
    }


def _user_v1_search(tenant: Tenant, extension: Extension, edit: CallEdit) -> dict[str, Any]:
    return {
        "_id": extension.contact_id,
        **_named(extension.full_name),
        "tags_view": [{"id": tag_id(tenant, name), "name": name} for name in edit.tags],
        "note_created_date": edit.noted_ms,
    }


def _other_side(tenant: Tenant, call: Call) -> dict[str, Any] | None:
    """The customer, or the colleague of an internal call."""
    peer, contact = tenant.extensions.get(call.traits.peer), tenant.owners.get(call.traits.number)
    if peer is not None:
        rest = {"uuid": peer.uuid or None, "type": "extension", "extension": peer.number}
        return {"_id": peer.contact_id, **_named(peer.full_name), **rest}
    if contact is not None:
        # Only the type of people with an extension was ever seen.
        rest = {"uuid": contact.ref_id or None, "type": None, "extension": None}
        return {"_id": contact.id, **_named(contact.full_name), **rest}
    return None


def _internal(tenant: Tenant, number: str) -> dict[str, Any] | None:
    peer = tenant.extensions.get(number)
    if peer is None:
        return None
    return {
        "id": peer.agent_id,
        "contact_id": peer.contact_id,
        "name": peer.full_name,
        "uuid": peer.uuid or None,
        "extension": peer.number,
        "type": "extension",
    }
