"""Call history of version 1: the list, one call, and the search for users of another system."""

from __future__ import annotations

from typing import Any

from omicall.sandbox._answers import RefusedError
from omicall.sandbox._check import INVALID, array_of, as_some_text, one_of
from omicall.sandbox._clock import LATEST_MS
from omicall.sandbox._faults import PACE
from omicall.sandbox._filters import all_of, among, by_agents, equal, found_calls, keyword, nothing_if, outcome, tagged
from omicall.sandbox._history import DAY_MS
from omicall.sandbox._operation import Ask, Body, Takes, operation
from omicall.sandbox._pages import page_of, wanted_page
from omicall.sandbox._rows import row_v1, row_v1_search
from omicall.sandbox.areas.calls import DIRECTIONS, epoch_ms, texts
from omicall.sandbox.data.pace import Pace

_DISPOSITIONS = ("answered", "cancelled")
_CAMEL = {
    "items": "items",
    "page_number": "pageNumber",
    "page_size": "pageSize",
    "total_items": "totalItems",
    "total_pages": "totalPages",
    "has_next": "hasNext",
    "next_page": "nextPage",
    "has_previous": "hasPrevious",
    "previous_page": "previousPage",
}


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
    disposition = query.choice("disposition", _DISPOSITIONS)
    match = all_of(
        among("direction", query.choices("direction", DIRECTIONS)),
        among("hotline", query.texts("sip_numbers")),
        equal("extension", query.text("sip_user") or None),
        by_agents(tenant, "email", query.texts("agents")),
        by_agents(tenant, "uuid", query.texts("user_uuids")),
        equal("automatic", {"true": True, "false": False}.get(automatic or "")),
        outcome([disposition] if disposition else None),
        keyword(tenant, query.text("keyword")),
        # No call of the history came through a ring group.
        nothing_if(query.texts("queue_destination")),
    )
    if ask.sandbox.faults.take(ask.operation.id, PACE) and ask.part(Pace).too_soon(ask.sandbox.clock.milliseconds()):
        raise RefusedError("limit_request_30_minute")
    found = found_calls(ask, match, from_ms, to_ms)
    return page_of(ask, wanted, found, lambda call: row_v1(tenant, call, ask.base_url), newest_first=True)


@operation("get_call_v1", "GET", "/api/call_transaction/detail/{transaction_id}", Takes.BEARER)
def get_call_v1(ask: Ask) -> dict[str, Any] | None:
    """One call; null for an id that is not known."""
    call = ask.tenant.history.by_id(ask.path["transaction_id"])
    return row_v1(ask.tenant, call, ask.base_url) if call else None


@operation(
    "search_calls_v1",
    "POST",
    "/api/call_transaction/search",
    Takes.KEY,
    body=Body.OBJECT,
    paged=True,
    windowed=True,
)
def search_calls_v1(ask: Ask) -> dict[str, Any]:
    """A page, with camelCase names, of the calls of users of another system."""
    body, tenant, wanted = ask.body, ask.tenant, wanted_page(ask)
    users = body.required("user_uuids", array_of(as_some_text, least=1))
    from_ms, to_ms = body.required("from_date", epoch_ms), body.required("to_date", epoch_ms)
    match = all_of(
        by_agents(tenant, "uuid", users),
        among("direction", body.optional("direction", array_of(one_of(DIRECTIONS)))),
        outcome(body.optional("disposition", array_of(one_of(_DISPOSITIONS)))),
        among("hotline", body.optional("numbers", texts)),
    )
    ids = tagged(tenant, body.optional("tags", texts))
    if from_ms > to_ms:
        raise RefusedError(INVALID)
    found = found_calls(ask, match, from_ms, to_ms, ids)
    page = page_of(ask, wanted, found, lambda call: row_v1_search(tenant, call), newest_first=True)
    return {_CAMEL[name]: value for name, value in page.items()}
