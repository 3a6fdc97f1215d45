"""Automatic calls that play recordings and read texts."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import Any

from omicall.sandbox._answers import RefusedError
from omicall.sandbox._check import (
    LARGEST_PAGE,
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
from omicall.sandbox._operation import Ask, Body, Takes, operation
from omicall.sandbox._placing import place_call, session_id
from omicall.sandbox._rows import CALL_PRICE

_SESSION_CHARACTERS = 300
_DAY_CHARACTERS = 3_000
_VIETNAM = timezone(timedelta(hours=7))

_count = within(as_integer, 0, LARGEST_PAGE)


def read_pace(body: Fields) -> None:
    """The four numbers about pace; they are checked, and nothing is made to wait."""
    body.optional("num_per_call", within(as_integer, 1, LARGEST_PAGE))
    for name in ("num_retry", "distance_per_call", "distance_retry"):
        body.optional(name, _count)


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
    body, tenant = ask.body, ask.tenant
    numbers = body.required("phone_number_list", array_of(as_some_text, least=1))
    for step in body.required("template_dialplans", array_of(as_object, least=1)):
        _check_step(Fields(step))
    texts = body.optional("variables", array_of(as_text)) or []
    body.optional("voice", one_of(("banmai", "leminh", "lannhi")))
    body.optional("speed", within(as_number, -3, 3))
    line = body.optional("cid", as_text)
    name = body.optional("name", as_text) or ""
    read_pace(body)
    _spend_characters(ask, sum(map(len, texts)), CALL_PRICE * len(numbers))
    autocall_id = session_id(ask)
    hotline = tenant.find_hotline(line or "") or tenant.hotlines[0]
    for number in numbers:
        place_call(ask, number, hotline, autocall_id=autocall_id)
    return {"autocall_id": autocall_id, "name": name}


def _check_step(step: Fields) -> None:
    step.required("target_type", one_of(("Recording", "Text_variable", "Ivr_menu")))
    # No source says whether a recording or a menu may go without its id.
    step.optional("target", as_some_text)


def _spend_characters(ask: Ask, characters: int, price: int) -> None:
    """Refuse what passes a limit; only what is accepted counts for the day."""
    day = datetime.fromtimestamp(ask.sandbox.clock.seconds(), _VIETNAM).date().isoformat()
    spoken = ask.tenant.spoken.get(day, 0)
    if characters > _SESSION_CHARACTERS:
        raise RefusedError("limit_word_session")
    if spoken + characters > _DAY_CHARACTERS:
        raise RefusedError("limit_word")
    if price > ask.tenant.balance:
        raise RefusedError("balance_is_not_enough")
    ask.tenant.spoken = {day: spoken + characters}
