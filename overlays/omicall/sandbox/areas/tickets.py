"""Tickets: made, found, and moved on through the statuses of their category."""

from __future__ import annotations

from typing import Any

from omicall.sandbox._check import (
    Fields,
    array_of,
    as_boolean,
    as_email,
    as_integer,
    as_object,
    as_some_text,
    as_text,
    one_of,
    within,
)
from omicall.sandbox._clock import LATEST_MS
from omicall.sandbox._operation import Ask, Body, Takes, operation
from omicall.sandbox._pages import Wanted, page_of, wanted_page
from omicall.sandbox._tenant import searchable
from omicall.sandbox.data.tickets import PRIORITIES, Ticket, Tickets, category_row, ticket_row

_epoch_ms = within(as_integer, 0, LATEST_MS)


@operation("search_tickets", "POST", "/api/v2/ticket/search", Takes.BEARER, body=Body.OBJECT, paged=True)
def search_tickets(ask: Ask) -> dict[str, Any]:
    """A page of the tickets with a keyword and within ranges of time; newest first unless another order is asked."""
    wanted, body = wanted_page(ask, required=True), ask.body
    ranges = body.optional("ranges", array_of(_range)) or []
    order, ascending = body.optional("sort", _sort) or ("created_date", False)
    keyword = body.optional("keyword", as_text) or ""
    found = [t for t in _found(ask, keyword) if all(low <= _time(t, name) <= high for name, low, high in ranges)]
    found.sort(key=lambda ticket: _time(ticket, order))
    return _page(ask, wanted, found, newest_first=not ascending)


@operation("list_tickets_v1", "POST", "/api/ticket/list", Takes.BEARER, body=Body.OBJECT, paged=True)
def list_tickets_v1(ask: Ask) -> dict[str, Any]:
    """A page of the tickets with a keyword, newest first."""
    wanted, keyword = wanted_page(ask, required=True), ask.body.required("keyword", as_text)
    return _page(ask, wanted, _found(ask, keyword), newest_first=True)


def _page(ask: Ask, wanted: Wanted, found: list[Ticket], *, newest_first: bool) -> dict[str, Any]:
    now = ask.sandbox.clock.milliseconds()
    page = page_of(ask, wanted, found, lambda ticket: ticket_row(ticket, now), newest_first=newest_first)
    return {**page, "extension": None}


def _found(ask: Ask, keyword: str) -> list[Ticket]:
    """The tickets of a keyword: a whole id or number, or a part of an agent's name or e-mail."""
    text, tickets = searchable(keyword), ask.part(Tickets)
    return [
        ticket
        for ticket in tickets.tickets
        if not text
        or keyword in (ticket.id, ticket.number)
        or any(text in searchable(agent.full_name, agent.email) for agent in tickets.agents(ticket))
    ]


def _range(value: object) -> tuple[str, int, int]:
    given = Fields(as_object(value))
    field, low, high = (
        given.required("field", as_text),
        given.required("from", _epoch_ms),
        given.required("to", _epoch_ms),
    )
    return field, low, high


def _sort(value: object) -> tuple[str, bool]:
    given = Fields(as_object(value))
    return given.required("field", as_text), given.optional("isAsc", as_boolean) or False


def _time(ticket: Ticket, field: str) -> int:
    """A time of a ticket, -1 for a field that is none: nothing lies in a range of it, and it orders nothing."""
    return {"created_date": ticket.created_ms, "last_updated_date": ticket.updated_ms}.get(field, -1)


@operation("create_ticket", "POST", "/api/ticket/create", Takes.BEARER, body=Body.OBJECT)
def create_ticket(ask: Ask) -> dict[str, Any]:
    """Makes a ticket for an agent; it starts with the first status of its category.

    An agent, category or type that the account does not have is taken for one that was left out.
    """
    body, tickets, now = ask.body, ask.part(Tickets), ask.sandbox.clock.milliseconds()
    agents = {e.email: e.agent_id for e in ask.tenant.extensions.values() if e.email}
    wanted, kind = (body.optional(name, as_text) or "" for name in ("ticket_category_id", "type_uuid"))
    category = tickets.categories.get(wanted) or next(iter(tickets.categories))
    ticket = Ticket(
        id=ask.new_id("ticket"),
        number=tickets.next_number(),
        name=body.required("name", as_some_text),
        description=body.required("description", as_text),
        priority=body.required("priority", one_of(PRIORITIES)),
        category=category,
        assignee_id=agents.get(body.required("assignee", as_email), ""),
        created_ms=now,
        updated_ms=now,
        author_id=agents.get(body.optional("created_by", as_text) or "", ""),
        helper_ids=tuple(body.optional("work_list", array_of(_helper)) or ()),
        type_uuid=kind if kind in [str(place) for place in range(len(category.types))] else "",
    )
    tickets.tickets.put(ticket)
    return ticket_row(ticket, now)


def _helper(value: object) -> str:
    """The agent of a part of the work, who is named by id where the assignee is named by e-mail."""
    part = Fields(as_object(value))
    part.required("content", as_some_text)
    part.optional("uuid", as_text)
    part.optional("index", as_integer)
    part.optional("is_done", as_boolean)
    return part.optional("assignee_id", as_text) or ""


@operation("update_ticket_status", "POST", "/api/ticket/update_status/{id_status}", Takes.BEARER)
def update_ticket_status(ask: Ask) -> dict[str, Any] | None:
    """Moves a ticket on to the next status of its category, or to the `current_status` of the query; null for none.

    The documents name one id and no status, so both ways are guesses. The last status is followed by none.
    """
    tickets, now = ask.part(Tickets), ask.sandbox.clock.milliseconds()
    ticket = tickets.of_key(ask.path["id_status"])
    if ticket is None:
        return None
    last = len(ticket.category.statuses) - 1
    status = ask.query.integer("current_status", 0, last)
    return ticket_row(tickets.move(ticket, min(ticket.status + 1, last) if status is None else status, now), now)


@operation("list_ticket_categories", "GET", "/api/ticket/category/get_all", Takes.BEARER)
def list_ticket_categories(ask: Ask) -> list[dict[str, Any]]:
    """Every category, with how many tickets it has."""
    tickets = ask.part(Tickets)
    return [
        category_row(ask.tenant, category, sum(t.category.id == category.id for t in tickets.tickets))
        for category in tickets.categories
    ]
