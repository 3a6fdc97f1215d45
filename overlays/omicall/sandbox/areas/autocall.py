"""Automatic calls that play recordings and read texts."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from omicall.sandbox._answers import RefusedError
from omicall.sandbox._check import (
    Fields,
    array_of,
    as_number,
    as_object,
    as_some_text,
    as_text,
    one_of,
    within,
)
from omicall.sandbox._clock import VIETNAM
from omicall.sandbox._operation import Ask, Body, Takes, operation
from omicall.sandbox._placing import calling_hotline, place_call, read_batches, session_id
from omicall.sandbox._rows import CALL_PRICE

_SESSION_CHARACTERS = 300
_DAY_CHARACTERS = 3_000

legacy_speed = within(as_number, -3, 3)
legacy_voice = one_of(("banmai", "leminh", "lannhi"))
_texts = array_of(as_text)


@operation(
    "start_autocall_by_phone_v1",
    "POST",
    "/api/auto_call/execute_by_phone",
    Takes.BEARER,
    body=Body.OBJECT,
    billable=True,
)
def start_autocall_by_phone_v1(ask: Ask) -> dict[str, Any]:
    """Calls every number of the list, once."""
    body = ask.body
    numbers = body.required("phone_number_list", array_of(as_some_text, least=1))
    read_steps(body)
    texts = body.optional("variables", _texts) or []
    body.optional("voice", legacy_voice)
    body.optional("speed", legacy_speed)
    line = body.optional("cid", as_text)
    name = body.optional("name", as_text) or ""
    batches = read_batches(ask, body, "num_per_call", "distance_per_call", None, others=("num_retry", "distance_retry"))
    hotline = calling_hotline(ask, line or "")
    _spend(ask, texts, len(numbers))
    autocall_id = session_id(ask)
    for place, number in enumerate(numbers):
        place_call(ask, number, hotline, autocall_id=autocall_id, ring_at=batches.ring_at(place))
    return {"autocall_id": autocall_id, "name": name}


@operation(
    "start_autocall_by_extension",
    "POST",
    "/api/auto_call/execute_by_extension",
    Takes.BEARER,
    body=Body.OBJECT,
    billable=True,
)
def start_autocall_by_extension(ask: Ask) -> dict[str, Any]:
    """Calls every extension of the list, once; nobody answers where nothing is logged in."""
    body, tenant = ask.body, ask.tenant
    line = body.required("cid", as_some_text)
    body.optional("brand_name", as_text)
    read_steps(body)
    texts = body.required("variables", _texts)
    numbers = body.required("extensions", array_of(as_some_text, least=1))
    if not tenant.extensions.keys() >= set(numbers):
        raise RefusedError("extension_invalid")
    hotline = calling_hotline(ask, line)
    _spend(ask, texts, len(numbers))
    autocall_id = ask.new_id("session of extensions")
    calls = [
        place_call(
            ask,
            number,
            hotline,
            extension=number,
            autocall_id=autocall_id,
            answered=tenant.extensions[number].registered,
        )
        for number in numbers
    ]
    return {"autocall_uuids": [call.transaction_id for call in calls], "autocall_id": autocall_id}


def read_steps(body: Fields) -> None:
    """The steps of a call in version 1; they are checked, and nothing is played."""
    for step in body.required("template_dialplans", array_of(as_object, least=1)):
        _check_step(Fields(step))


def _check_step(step: Fields) -> None:
    step.required("target_type", one_of(("Recording", "Text_variable", "Ivr_menu")))
    # No source says whether a recording or a menu may go without its id.
    step.optional("target", as_some_text)


def _spend(ask: Ask, texts: list[str], calls: int) -> None:
    """Refuse what passes a limit; only what is accepted counts for the day."""
    tenant, characters = ask.tenant, sum(map(len, texts))
    if tenant.profile["service_package"]["code_name"] == "trial":
        raise RefusedError("limit_service")
    day = datetime.fromtimestamp(ask.sandbox.clock.seconds(), VIETNAM).date().isoformat()
    spoken = tenant.spoken.get(day, 0)
    if characters > _SESSION_CHARACTERS:
        raise RefusedError("limit_word_session")
    if spoken + characters > _DAY_CHARACTERS:
        raise RefusedError("limit_word")
    if CALL_PRICE * calls > tenant.balance:
        raise RefusedError("balance_is_not_enough")
    tenant.spoken = {day: spoken + characters}
