"""The voice bot."""

from __future__ import annotations

from typing import Any

from omicall.sandbox._answers import RefusedError
from omicall.sandbox._check import (
    INVALID,
    Fields,
    array_of,
    as_integer,
    as_number,
    as_object,
    as_some_text,
    as_text,
    one_of,
    within,
)
from omicall.sandbox._clock import LATEST_MS
from omicall.sandbox._operation import Ask, Body, Takes, operation
from omicall.sandbox._placing import place_call, session_id
from omicall.sandbox.areas.autocall import read_pace

_VOICES = ("northern_female_ngocanh", "southern_female_honganh", "southern_male_tienhuy")


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
    for name in ("bot_script_id", "name", "cid"):
        body.optional(name, as_text)
    body.optional("voice", one_of(_VOICES))
    body.optional("speed", within(as_number, -3, 3))
    body.optional("send_time", within(as_integer, 0, LATEST_MS))
    read_pace(body)
    hotline = tenant.find_hotline(line) or tenant.hotlines[0]
    session = session_id(ask)
    errors: list[dict[str, Any]] = []
    for place, number in enumerate(numbers):
        if number in tenant.do_not_call:
            errors.append({"code": "number_dnc", "index": place})
        else:
            place_call(ask, number, hotline, autocall_id=session)
    return {"errors": errors}


def _number(contact: Fields) -> str:
    for name in ("email", "ext_contact_code"):
        contact.optional(name, as_text)
    contact.optional("mapping_variables", as_object)
    return contact.required("phone", as_some_text)
