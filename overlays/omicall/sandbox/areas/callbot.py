"""The voice bot."""

from __future__ import annotations

from typing import Any

from omicall.sandbox._answers import RefusedError
from omicall.sandbox._check import (
    INVALID,
    NOT_FOUND,
    Fields,
    array_of,
    as_object,
    as_some_text,
    as_text,
    one_of,
)
from omicall.sandbox._operation import Ask, Body, Takes, operation
from omicall.sandbox._placing import calling_hotline, place_call, read_batches, session_id
from omicall.sandbox.areas.autocall import legacy_speed
from omicall.sandbox.data.callbot import Scripts

_VOICES = ("northern_female_ngocanh", "southern_female_honganh", "southern_male_tienhuy")


@operation("list_callbot_scripts", "GET", "/api/call_bot/script/list", Takes.KEY)
def list_callbot_scripts(ask: Ask) -> list[dict[str, Any]]:
    """Every script, with the names of what it leaves open."""
    return [
        {"bot_script_id": script.id, "variables": [{"field_code": name} for name in script.variables]}
        for script in ask.part(Scripts).kept
    ]


@operation(
    "start_callbot",
    "POST",
    "/api/call_bot/execute_by_phone",
    Takes.KEY_AND_BEARER,
    body=Body.OBJECT,
    billable=True,
)
def start_callbot(ask: Ask) -> dict[str, Any]:
    """Lets the bot call every contact that is not on the do-not-call list."""
    body, tenant = ask.body, ask.tenant
    line = ask.query.text("cid")
    if line is None:
        raise RefusedError(INVALID)
    numbers = [_number(Fields(c)) for c in body.required("contact_info", array_of(as_object, 1))]
    script = body.optional("bot_script_id", as_text)
    if script and script not in ask.part(Scripts).kept:
        raise RefusedError(NOT_FOUND)
    for name in ("name", "cid"):
        body.optional(name, as_text)
    body.optional("voice", one_of(_VOICES))
    body.optional("speed", legacy_speed)
    others = ("num_retry", "distance_retry")
    batches = read_batches(ask, body, "num_per_call", "distance_per_call", "send_time", others=others)
    hotline = calling_hotline(ask, line)
    session = session_id(ask)
    errors = [{"code": "number_dnc", "index": i} for i, number in enumerate(numbers) if number in tenant.do_not_call]
    callable_numbers = [number for number in numbers if number not in tenant.do_not_call]
    for place, number in enumerate(callable_numbers):
        place_call(ask, number, hotline, autocall_id=session, ring_at=batches.ring_at(place))
    return {"errors": errors}


def _number(contact: Fields) -> str:
    for name in ("email", "ext_contact_code"):
        contact.optional(name, as_text)
    contact.optional("mapping_variables", as_object)
    return contact.required("phone", as_some_text)
