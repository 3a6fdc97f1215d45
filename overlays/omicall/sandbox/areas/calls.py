"""Call history in its newest shape, what people add to calls, and click-to-call."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from omicall.sandbox._answers import RefusedError
from omicall.sandbox._check import (
    INVALID,
    NOT_FOUND,
    Fields,
    array_of,
    as_boolean,
    as_integer,
    as_object,
    as_text,
    one_of,
    within,
)
from omicall.sandbox._clock import LATEST_MS
from omicall.sandbox._filters import all_of, among, by_agents, equal, found_calls, keyword, tagged
from omicall.sandbox._operation import Ask, Body, Takes, operation
from omicall.sandbox._pages import page_of, wanted_page
from omicall.sandbox._placing import place_call
from omicall.sandbox._rows import row, row_v1
from omicall.sandbox.data.call_edits import CallEdits
from omicall.sandbox.data.hotlines import may_call_out

DIRECTIONS = ("outbound", "inbound", "local")

epoch_ms = within(as_integer, 0, LATEST_MS)
texts = array_of(as_text)


@operation(
    "search_calls",
    "POST",
    "/api/v3/call-transaction/search",
    Takes.KEY_OR_BEARER,
    body=Body.OBJECT,
    paged=True,
    windowed=True,
)
def search_calls(ask: Ask) -> dict[str, Any]:
    """A page of the calls of a window of `created_date`."""
    wanted = wanted_page(ask, required=True)
    tenant = ask.tenant
    filters = Fields(ask.body.required("filter", as_object))
    from_ms = filters.required("fromDate", epoch_ms)
    to_ms = filters.required("toDate", epoch_ms)
    match = all_of(
        among("direction", filters.optional("directions", array_of(one_of(DIRECTIONS)))),
        among("extension", filters.optional("sipUsers", texts)),
        among("number", filters.optional("phoneNumbers", texts)),
        by_agents(tenant, "agent_id", filters.optional("agentIds", texts)),
        equal("answered", filters.optional("isAnswer", as_boolean)),
        keyword(tenant, filters.optional("keyword", as_text)),
    )
    ids = tagged(tenant, None, filters.optional("transactionIds", texts))
    sort = Fields(ask.body.optional("sort", as_object) or {})
    # Both fields order the calls alike here.
    sort.optional("field", one_of(("created_date", "time_start_call")))
    ascending = sort.optional("isAsc", as_boolean)
    if from_ms > to_ms:
        raise RefusedError(INVALID)
    found = found_calls(ask, match, from_ms, to_ms, ids)
    return page_of(ask, wanted, found, lambda call: row(tenant, call, ask.base_url), newest_first=not ascending)


@operation(
    "update_call",
    "POST",
    "/api/call_transaction/change/{transaction_id}",
    Takes.BEARER,
    also=("PATCH",),
    body=Body.OBJECT,
)
def update_call(ask: Ask) -> dict[str, Any]:
    """Puts a note and tags in place of those of a call; tags that are left out stay."""
    note = ask.body.required("note", as_text)
    tags = ask.body.optional("tag", _tags if ask.verb == "POST" else _tags_or_text)
    call = ask.tenant.history.by_id(ask.path["transaction_id"])
    if call is None:
        raise RefusedError(NOT_FOUND)
    edits, now = ask.part(CallEdits), ask.sandbox.clock.milliseconds()
    before = edits.of(call.transaction_id)
    kept = before.tags if tags is None else tags
    edits.put(replace(before, note=note, tags=kept, noted_ms=now, changed_ms=now))
    return row_v1(ask.tenant, call, ask.base_url)


def _tags(value: object) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in texts(value) if name))


def _tags_or_text(value: object) -> tuple[str, ...]:
    """A list of names, or the one name that a client sends with PATCH."""
    return _tags([value] if isinstance(value, str) else value)


@operation(
    "click_to_call",
    "POST",
    "/api/click2call",
    Takes.BEARER,
    body=Body.OBJECT,
    billable=True,
    error_in_payload=True,
)
def click_to_call(ask: Ask) -> dict[str, Any]:
    """Starts a call from an extension to a number."""
    tenant = ask.tenant
    extension = tenant.extensions.get(_input(ask, "extension"))
    number = _input(ask, "phone_number")
    line = _input(ask, "hotline") if "hotline" in ask.body else None
    if extension is None:
        raise RefusedError("extension_invalid")
    hotline = tenant.find_hotline(line or extension.hotline)
    if hotline is None or not may_call_out(tenant, extension.number, hotline):
        raise RefusedError("number_call_out_invalid")
    if not extension.registered:
        raise RefusedError("user_not_registered")
    call = place_call(ask, number, hotline, extension=extension.number)
    return {"call_uuid": call.transaction_id}


def _input(ask: Ask, name: str) -> str:
    value = ask.body.optional(name, lambda value: value)
    if not isinstance(value, str) or not value:
        raise RefusedError("data_is_required")
    return value
