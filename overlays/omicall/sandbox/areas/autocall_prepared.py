"""Sessions of automatic calls that are made first: version 2, and the two operations that were there until 2021."""

from __future__ import annotations

from typing import Any

from omicall.sandbox._answers import RefusedError
from omicall.sandbox._check import (
    INVALID,
    Fields,
    array_of,
    as_number,
    as_object,
    as_some_text,
    as_text,
    one_of,
    within,
)
from omicall.sandbox._operation import Ask, Body, Takes, operation
from omicall.sandbox._pages import Wanted, page_of
from omicall.sandbox._placing import calling_hotline, place_call, read_batches, session_id
from omicall.sandbox._rows import CALL_PRICE
from omicall.sandbox.areas.autocall import legacy_voice, read_steps
from omicall.sandbox.data.autocall import Session, Sessions

_KINDS = ("recording", "callBotTextVariable", "ivrMenu", "ringGroup")
_VOICES = (
    "northern_female_ngocanh",
    "southern_male_tienhuy",
    "northern_male_anhkiet",
    "southern_female_khangan",
)
_texts = array_of(as_text)


@operation(
    "start_autocall_by_phone",
    "POST",
    "/api/v2/autoCall/executeByPhone",
    Takes.BEARER,
    body=Body.OBJECT,
    billable=True,
)
def start_autocall_by_phone(ask: Ask) -> dict[str, Any]:
    """Keeps a session, which calls nobody: no field for the numbers to call is known."""
    body, tenant = ask.body, ask.tenant
    for step in body.required("scripts", array_of(as_object, least=1)):
        _check_script(Fields(step))
    name = body.optional("name", as_text) or ""
    lines = body.optional("numberCallOuts", _texts) or []
    if any(tenant.find_hotline(line) is None for line in lines):
        raise RefusedError("number_call_out_invalid")
    others = ("maxRetryOfDetail", "retryAfterSeconds")
    read_batches(ask, body, "numberCallPerTime", "durationOfEachCall", "sendTime", others=others)
    hotline = calling_hotline(ask, lines[0] if lines else "")
    ask.part(Sessions).kept.put(Session(ask.new_id("session"), name, hotline))
    return page_of(ask, Wanted(1, 50), [], lambda row: row)


def _check_script(step: Fields) -> None:
    step.required("targetType", one_of(_KINDS))
    step.optional("targetId", as_text)
    step.optional("targetValue", as_text)
    step.optional("voice", one_of(_VOICES))
    step.optional("speed", within(as_number, 0.8, 1.2))


@operation("create_autocall", "POST", "/api/auto_call/create_auto_call", Takes.BEARER, body=Body.OBJECT)
def create_autocall(ask: Ask) -> dict[str, Any]:
    """Keeps a session that calls nobody yet."""
    body = ask.body
    read_steps(body)
    body.optional("voice", legacy_voice)
    body.optional("variables", _texts)
    name = body.optional("name", as_text) or ""
    hotline = calling_hotline(ask, body.optional("cid", as_text) or "")
    session = Session(session_id(ask), name, hotline)
    ask.part(Sessions).kept.put(session)
    return {"autocall_id": session.id, "name": session.name}


@operation("execute_autocall", "GET", "/api/auto_call/execute", Takes.BEARER, billable=True)
def execute_autocall(ask: Ask) -> dict[str, bool]:
    """Calls one number in a session; says false for an unknown session, and when the balance is used up."""
    wanted, number = ask.query.text("autocall_id"), ask.query.text("phone_number")
    if not wanted or not number:
        raise RefusedError(INVALID)
    session = ask.part(Sessions).kept.get(wanted)
    if session is None or ask.tenant.balance < CALL_PRICE:
        return {"success": False}
    place_call(ask, as_some_text(number), session.hotline, autocall_id=session.id)
    return {"success": True}
