"""Call history of version 2, and the look-up of one call."""

from __future__ import annotations

from typing import Any

from omicall.sandbox._answers import RefusedError
from omicall.sandbox._check import INVALID, array_of, as_boolean, as_text, one_of
from omicall.sandbox._clock import LATEST_MS
from omicall.sandbox._filters import all_of, among, by_agents, equal, found_calls, keyword, tagged
from omicall.sandbox._operation import Ask, Body, Takes, operation
from omicall.sandbox._pages import page_of, wanted_page
from omicall.sandbox._rows import row_v2
from omicall.sandbox.areas.calls import DIRECTIONS, epoch_ms, texts


@operation(
    "search_calls_v2",
    "POST",
    "/api/v2/callTransaction/search",
    Takes.KEY_OR_BEARER,
    body=Body.OBJECT,
    paged=True,
    windowed=True,
)
def search_calls_v2(ask: Ask) -> dict[str, Any]:
    """A page of the calls of a window of `created_date`, which is open where an end is left out."""
    body, tenant, wanted = ask.body, ask.tenant, wanted_page(ask)
    from_ms = body.optional("fromDate", epoch_ms) or 0
    to_date = body.optional("toDate", epoch_ms)
    to_ms = LATEST_MS if to_date is None else to_date
    match = all_of(
        among("direction", body.optional("directions", array_of(one_of(DIRECTIONS)))),
        among("hotline", body.optional("sipNumbers", texts)),
        among("extension", body.optional("sipUsers", texts)),
        among("number", body.optional("phoneNumbers", texts)),
        by_agents(tenant, "email", body.optional("agentEmails", texts)),
        by_agents(tenant, "uuid", body.optional("agentUuids", texts)),
        equal("answered", body.optional("isAnswer", as_boolean)),
        keyword(tenant, body.optional("keyword", as_text)),
    )
    ids = tagged(tenant, body.optional("tagIds", texts), body.optional("transactionIds", texts))
    if from_ms > to_ms:
        raise RefusedError(INVALID)
    found = found_calls(ask, match, from_ms, to_ms, ids)
    page = page_of(ask, wanted, found, lambda call: row_v2(tenant, call, ask.base_url), newest_first=True)
    return {**page, "extension": None}


@operation("get_call", "GET", "/api/v2/callTransaction/getByTransactionId", Takes.BEARER, also=("POST",))
def get_call(ask: Ask) -> dict[str, Any] | None:
    """One call; null for an id that is not known."""
    transaction_id = ask.given("transactionId")
    if not transaction_id:
        raise RefusedError(INVALID)
    call = ask.tenant.history.by_id(transaction_id)
    return row_v2(ask.tenant, call, ask.base_url) if call else None
