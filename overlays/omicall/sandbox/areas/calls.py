"""Call history in two shapes, and click-to-call."""

from __future__ import annotations

from typing import Any

from omicall.sandbox._answers import RefusedError
from omicall.sandbox._check import (
    INVALID,
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
from omicall.sandbox._filters import all_of, among, by_agents, equal, keyword, nothing_if
from omicall.sandbox._history import DAY_MS, Found, Match
from omicall.sandbox._operation import Ask, Body, Takes, operation
from omicall.sandbox._pages import page_of, wanted_page
from omicall.sandbox._placing import place_call
from omicall.sandbox._rows import row, row_v1

DIRECTIONS = ("outbound", "inbound", "local")

_epoch_ms = within(as_integer, 0, LATEST_MS)
_texts = array_of(as_text)


def _newly_arrived(ask: Ask, match: Match, from_ms: int, to_ms: int) -> None:
    """The fault `new_rows`: one more call comes into the window before it is read."""
    if not ask.sandbox.faults.take(ask.operation.id, {"new_rows"}):
        return
    history = ask.tenant.history
    traits = next((t for t in history.table if match(t)), None)
    if traits is not None:
        history.add(traits, max(from_ms, min(to_ms, ask.sandbox.clock.milliseconds())))


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
    from_ms = filters.required("fromDate", _epoch_ms)
    to_ms = filters.required("toDate", _epoch_ms)
    match = all_of(
        among("direction", filters.optional("directions", array_of(one_of(DIRECTIONS)))),
        among("extension", filters.optional("sipUsers", _texts)),
        among("number", filters.optional("phoneNumbers", _texts)),
        by_agents(tenant, "agent_id", filters.optional("agentIds", _texts)),
        equal("answered", filters.optional("isAnswer", as_boolean)),
        keyword(tenant, filters.optional("keyword", as_text)),
    )
    ids = filters.optional("transactionIds", _texts)
    sort = Fields(ask.body.optional("sort", as_object) or {})
    # Both fields order the calls alike here.
    sort.optional("field", one_of(("created_date", "time_start_call")))
    ascending = sort.optional("isAsc", as_boolean)
    if from_ms > to_ms:
        raise RefusedError(INVALID)
    _newly_arrived(ask, match, from_ms, to_ms)
    history = tenant.history
    found: Found = history.pick(ids, match, from_ms, to_ms) if ids else history.find(match, from_ms, to_ms)
    return page_of(ask, wanted, found, lambda call: row(tenant, call, ask.base_url), newest_first=not ascending)


def _date(ask: Ask, name: str) -> int:
    if not ask.query.text(name):
        raise RefusedError(f"{name}_is_required")
    date = ask.query.integer(name, 0, LATEST_MS, code="date_invalid")
    assert date is not None
    return date


@operation(
    "list_calls_v1",
    "GET",
    "/api/call_transaction/list",
    Takes.BEARER,
    also=("POST",),
    paged=True,
    windowed=True,
)
def list_calls_v1(ask: Ask) -> dict[str, Any]:
    """A page of the calls of at most 30 days."""
    from_ms, to_ms = _date(ask, "from_date"), _date(ask, "to_date")
    if from_ms > to_ms:
        raise RefusedError("date_invalid")
    if to_ms - from_ms > 30 * DAY_MS:
        raise RefusedError("date_is_too_long")
    query, tenant = ask.query, ask.tenant
    wanted = wanted_page(ask)
    automatic = query.choice("is_auto_call", ("true", "false", "NULL"))
    disposition = query.choice("disposition", ("answered", "cancelled"))
    match = all_of(
        among("direction", query.choices("direction", DIRECTIONS)),
        among("hotline", query.texts("sip_numbers")),
        equal("extension", query.text("sip_user") or None),
        by_agents(tenant, "email", query.texts("agents")),
        equal("automatic", {"true": True, "false": False}.get(automatic or "")),
        equal("answered", None if disposition is None else disposition == "answered"),
        keyword(tenant, query.text("keyword")),
        # No agent has an id of another system here, and there are no ring groups.
        nothing_if(query.texts("user_uuids")),
        nothing_if(query.texts("queue_destination")),
    )
    _newly_arrived(ask, match, from_ms, to_ms)
    found = tenant.history.find(match, from_ms, to_ms)
    return page_of(ask, wanted, found, lambda call: row_v1(tenant, call, ask.base_url), newest_first=True)


@operation("get_call_v1", "GET", "/api/call_transaction/detail/{transaction_id}", Takes.BEARER)
def get_call_v1(ask: Ask) -> dict[str, Any] | None:
    """One call; null for an id that is not known."""
    call = ask.tenant.history.by_id(ask.path["transaction_id"])
    return row_v1(ask.tenant, call, ask.base_url) if call else None


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
    if hotline is None:
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
