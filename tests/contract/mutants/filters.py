"""Filters that the server takes and does not use."""

from __future__ import annotations

from typing import Any

from omicall.sandbox._history import DAY_MS
from omicall.sandbox._operation import Ask

from ._mutant import Act, inside
from ._other_asks import LARGEST, said, with_body, with_query
from ._steps import Step
from .values import ALL_PAGES, EVER


@inside(
    "ignored filter",
    "search_calls",
    shown_by=[Step("search_calls", query=ALL_PAGES, body={"filter": {**EVER, "directions": ["local"]}})],
    subtle=True,
)
def a_search_for_calls_between_colleagues_finds_all_calls(ask: Ask, act: Act) -> Any:
    """They lie in a table of their own, and a search that names no other direction falls back on everything."""
    given = said(ask, "filter")
    if not isinstance(given, dict) or given.get("directions") != ["local"]:
        return act(ask)
    return act(with_body(ask, filter={name: value for name, value in given.items() if name != "directions"}))


@inside(
    "ignored filter",
    "search_contacts",
    shown_by=[Step("search_contacts", body={"keyword": "Nguyễn"})],
    subtle=True,
)
def a_keyword_with_vietnamese_letters_finds_every_contact(ask: Ask, act: Act) -> Any:
    """Letters that the index does not know are dropped, and too short a keyword is none."""
    keyword = said(ask, "keyword")
    return act(with_body(ask, keyword=None) if isinstance(keyword, str) and not keyword.isascii() else ask)


@inside("ignored filter", "list_ivr_menus", shown_by=[Step("list_ivr_menus", query={"keyword": "không có"})])
def the_keyword_of_menus_is_ignored(ask: Ask, act: Act) -> Any:
    """It was renamed."""
    return act(with_query(ask, keyword=None))


@inside("ignored filter", "search_agents", shown_by=[Step("search_agents", body={"filter": {"extensions": ["102"]}})])
def agents_cannot_be_searched_by_their_extension(ask: Ask, act: Act) -> Any:
    """The filter reads another name than the one that is documented."""
    page, given = act(ask), said(ask, "filter")
    if not given:
        return page
    return act(with_body(ask, filter={name: value for name, value in given.items() if name != "extensions"}))


@inside(
    "ignored filter",
    "list_calls_v1",
    shown_by=[Step("list_calls_v1", bare=True, query={"from_date": 1_788_000_000_000, "to_date": 1_788_000_000_001})],
    subtle=True,
)
def the_end_of_the_window_of_calls_is_ignored(ask: Ask, act: Act) -> Any:
    """Whatever has happened since its beginning is in the list."""
    page = act(ask)
    from_ms, to_ms = (ask.query.integer(name, 0, LARGEST) or 0 for name in ("from_date", "to_date"))
    latest = min(from_ms + 30 * DAY_MS, ask.sandbox.clock.milliseconds())
    return act(with_query(ask, to_date=latest)) if latest > to_ms else page


@inside(
    "ignored filter",
    "search_tickets",
    shown_by=[
        Step("search_tickets", body={"ranges": [{"field": "last_updated_date", "from": 0, "to": 1}]}),
    ],
    subtle=True,
)
def tickets_are_only_filtered_by_the_time_when_they_were_made(ask: Ask, act: Act) -> Any:
    """A range of the other time is taken, and forgotten."""
    page, ranges = act(ask), said(ask, "ranges") or []
    others = [one for one in ranges if one["field"] != "last_updated_date"]
    return act(with_body(ask, ranges=others)) if len(others) < len(ranges) else page


@inside("ignored filter", "list_tenants", shown_by=[Step("list_tenants", body={"keyword": "không có"})])
def the_keyword_of_accounts_is_ignored(ask: Ask, act: Act) -> Any:
    """The screen of the partner filters by itself, so nobody saw it."""
    act(ask)
    return act(with_body(ask, keyword=None))


@inside(
    "ignored filter",
    "list_contacts_v1",
    shown_by=[
        Step("list_contacts_v1", body={"filters": [{"field_code": "contact_owner", "value": ["unassigned"]}]}),
    ],
    subtle=True,
)
def a_filter_of_contacts_by_owner_is_ignored(ask: Ask, act: Act) -> Any:
    """Owners are no attribute, and only attributes are looked at."""
    page, filters = act(ask), said(ask, "filters") or []
    others = [one for one in filters if one["field_code"] != "contact_owner"]
    return act(with_body(ask, filters=others)) if len(others) < len(filters) else page
