"""Pages that do not add up, and rows that come twice."""

from __future__ import annotations

from typing import Any

from omicall.sandbox._check import LARGEST_PAGE
from omicall.sandbox._operation import Ask

from ._mutant import Act, inside
from ._other_asks import size_of, with_query
from ._steps import Step
from .values import EVER


@inside(
    "off-by-one paging",
    "list_groups",
    shown_by=[Step("list_groups", bare=True, query={"page": 2, "size": 2})],
    subtle=True,
)
def the_last_page_of_groups_promises_another_one(ask: Ask, act: Act) -> Any:
    """`<=` in place of `<`."""
    page = act(ask)
    if page["page_number"] == page["total_pages"]:
        page |= {"has_next": True, "next_page": page["page_number"] + 1}
    return page


@inside(
    "off-by-one paging",
    "list_extensions",
    shown_by=[Step("list_extensions", query={"keyword": None, "page": 1, "size": 5})],
)
def pages_of_extensions_are_counted_from_zero(ask: Ask, act: Act) -> Any:
    """Page 1 is the second one, as in the framework underneath."""
    page = act(ask)
    return {**page, "items": act(with_query(ask, page=min(page["page_number"] + 1, LARGEST_PAGE)))["items"]}


@inside(
    "off-by-one paging",
    "search_tickets",
    shown_by=[Step("search_tickets", query={"page": 2, "size": 5}, body={})],
    subtle=True,
)
def the_first_ticket_of_every_further_page_is_lost(ask: Ask, act: Act) -> Any:
    """The place from which a page starts was counted from one."""
    page = act(ask)
    return page if page["page_number"] == 1 else {**page, "items": page["items"][1:]}


@inside(
    "off-by-one paging",
    "list_contacts_v1",
    shown_by=[Step("list_contacts_v1", query={"page": 1, "size": 7}, body={})],
    subtle=True,
)
def a_last_page_of_contacts_that_is_not_full_is_not_counted(ask: Ask, act: Act) -> Any:
    """Whole numbers were divided, and the rest was thrown away."""
    page = act(ask)
    pages = page["total_items"] // page["page_size"]
    return {**page, "total_pages": pages, "has_next": page["page_number"] < pages}


@inside("off-by-one paging", "list_call_scripts", shown_by=[Step("list_call_scripts", query={"page": 1, "size": 2})])
def the_total_of_scripts_is_the_number_of_rows_on_the_page(ask: Ask, act: Act) -> Any:
    """The list was counted after it had been cut."""
    page = act(ask)
    return {**page, "total_items": len(page["items"])}


@inside(
    "repeated row",
    "search_calls_v2",
    shown_by=[Step("search_calls_v2", query={"page": n, "size": 10}, body=EVER) for n in (1, 2)],
    subtle=True,
)
def the_second_page_of_calls_begins_with_the_last_row_of_the_first(ask: Ask, act: Act) -> Any:
    """The next page is asked for with "at or before", and not with "before", the last row."""
    page = act(ask)
    if page["page_number"] != 2 or not page["items"]:
        return page
    first = act(with_query(ask, page=1))["items"]
    return {**page, "items": [first[-1], *page["items"]][: size_of(ask)]}


@inside(
    "repeated row",
    "search_contacts",
    shown_by=[Step("search_contacts", query={"page": 1, "size": 50}, body={})],
    subtle=True,
)
def a_contact_with_tags_and_an_email_comes_twice(ask: Ask, act: Act) -> Any:
    """A join over two tables without a distinct."""
    page = act(ask)
    emails = {contact.id: contact.emails for contact in ask.tenant.contacts}
    rows: list[Any] = []
    for row in page["items"]:
        rows += [row, row] if row["tags"] and emails[row["id"]] else [row]
    return {**page, "items": rows[: page["page_size"]]}


@inside(
    "repeated row",
    "list_partner_numbers",
    shown_by=[Step("list_partner_numbers", query={"page": 9, "size": 50})],
    subtle=True,
)
def a_page_beyond_the_end_gives_the_last_one_again(ask: Ask, act: Act) -> Any:
    """The number of the page is cut to the number of pages, and the answer says the number that was asked for."""
    page = act(ask)
    if page["page_number"] > page["total_pages"] > 0:
        return {**page, "items": act(with_query(ask, page=page["total_pages"]))["items"]}
    return page


@inside(
    "repeated row",
    "list_greetings",
    shown_by=[Step("upload_greeting", files={"file": ("a.mp3", b"x")}), Step("list_greetings")],
)
def the_newest_greeting_comes_twice(ask: Ask, act: Act) -> Any:
    """It is in the cache already, and still in the queue of what is new."""
    page = act(ask)
    first = page["items"][:1] if page["page_number"] == 1 and page["total_items"] > 3 else []
    return {**page, "items": [*first, *page["items"]][: max(page["page_size"], 1)]}
