"""Answers that are broken before anybody reads them."""

from __future__ import annotations

import re

from ._mutant import after
from ._relay import Exchange
from ._steps import Step
from .values import ALL_PAGES, EVER

PAGE = b"<!doctype html><html><head><title>502</title></head><body><h1>Bad Gateway</h1></body></html>"
LONGEST = 16_384


@after(
    "HTML body",
    "search_hotlines",
    shown_by=[Step("search_hotlines", query={"keyword": "khong co"})],
    subtle=True,
)
def a_search_for_hotlines_that_finds_nothing_is_a_page_for_people(exchange: Exchange) -> None:
    """The handler of what is not found makes pages."""
    if (exchange.json.get("payload") or {}).get("items") == []:
        exchange.body, exchange.media = PAGE, "text/html"


@after("HTML body", "get_partner_agency", shown_by=[Step("get_partner_agency")])
def the_agency_is_a_page_that_says_bad_gateway(exchange: Exchange) -> None:
    """At HTTP 200, by a proxy that means well; it calls it JSON."""
    exchange.body = PAGE


@after("HTML body", "list_ticket_categories", shown_by=[Step("list_ticket_categories") for _ in range(12)], subtle=True)
def every_tenth_answer_is_a_page_that_says_bad_gateway(exchange: Exchange) -> None:
    """One of ten servers is ill."""
    turn = exchange.memory["turn"] = exchange.memory.get("turn", 0) + 1
    if turn % 10 == 0:
        exchange.body, exchange.media = PAGE, "text/html"


@after("500", "list_extensions", shown_by=[Step("list_extensions", query={"keyword": "d'Artagnan"})], subtle=True)
def a_quotation_mark_in_a_keyword_breaks_the_search(exchange: Exchange) -> None:
    """Texts that are pasted into a query."""
    if "'" in exchange.query.get("keyword", ""):
        exchange.status, exchange.body = 500, b'{"status_code":-9999,"message":"request_invalid"}'


@after(
    "500", "list_agents_v1", shown_by=[Step("list_agents_v1", query={"page": "50000000", "size": "50"})], subtle=True
)
def a_page_far_beyond_the_end_breaks_the_list_of_agents(exchange: Exchange) -> None:
    """Page times size does not fit into 32 bits."""
    page, size = (exchange.query.get(name, "1") for name in ("page", "size"))
    if page.isdecimal() and size.isdecimal() and int(page) * int(size) > 2**31 - 1:
        exchange.status, exchange.body = 500, b'{"error":"Internal Server Error"}'


@after("500", "get_call_v1", shown_by=[Step("get_call_v1", path={"transaction_id": "không phải"})], subtle=True)
def an_id_that_is_no_uuid_breaks_the_look_up_of_a_call(exchange: Exchange) -> None:
    """It is parsed before it is looked up."""
    if "payload" in exchange.json and exchange.json["payload"] is None:
        exchange.status, exchange.body, exchange.media = 500, PAGE, "text/html"


@after(
    "truncated JSON",
    "list_calls_v1",
    "search_calls",
    "search_calls_v2",
    shown_by=[Step("search_calls", query=ALL_PAGES, body={"filter": EVER})],
    subtle=True,
)
def a_long_answer_ends_after_sixteen_kilobytes(exchange: Exchange) -> None:
    """The buffer of a proxy."""
    exchange.body = exchange.body[:LONGEST]


@after("truncated JSON", "list_evaluation_criteria", shown_by=[Step("list_evaluation_criteria")])
def the_last_bracket_of_the_criteria_is_missing(exchange: Exchange) -> None:
    """Letters were counted in place of bytes."""
    exchange.body = exchange.body[:-1]


@after(
    "truncated JSON",
    "create_ticket",
    "update_ticket_status",
    shown_by=[Step("create_ticket")],
    subtle=True,
)
def a_ticket_loses_a_byte_for_each_vietnamese_letter(exchange: Exchange) -> None:
    """The length is told in letters, so the end of the bytes never arrives."""
    text = exchange.body.decode("utf-8", "replace")
    exchange.body = exchange.body[: len(text)]


@after(
    "wrong content type",
    "create_chat_room",
    shown_by=[Step("create_chat_room")],
)
def a_conversation_is_called_plain_text(exchange: Exchange) -> None:
    """It is JSON all the same."""
    exchange.media = "text/plain; charset=utf-8"


@after(
    "wrong content type",
    "create_autocall",
    "start_autocall_by_phone",
    shown_by=[Step("create_autocall", body={})],
    subtle=True,
)
def only_refusals_are_called_pages(exchange: Exchange) -> None:
    """The writer of errors sets no type, and the server fills one in."""
    if exchange.json.get("status_code") == -9999:
        exchange.media = "text/html; charset=utf-8"


@after("wrong content type", "download_recording", shown_by=[Step("download_recording")])
def a_recording_is_called_bytes(exchange: Exchange) -> None:
    """The store of files does not know what lies in it."""
    if re.match(rb"ID3|\xff[\xe0-\xff]", exchange.body):
        exchange.media = "application/octet-stream"
