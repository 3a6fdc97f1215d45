"""Servers that break one law each: lists that repeat rows, filters that lose letters, doors that open too easily."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qsl, urlencode

from .bugs import KEY, Bug, Message, Receive, Send
from .law_bugs import GroupBug, IgnoresQuery, Impostor, PageBug, header, with_header


def query_of(scope: Message) -> dict[str, str]:
    """The query of a request."""
    return dict(parse_qsl(scope["query_string"].decode()))


class RowTwiceInTheMiddle(PageBug):
    """The third row is the fourth once more, far from where pages of one row are looked at."""

    def change_page(self, page: dict[str, Any], asked: dict[str, str]) -> None:
        if len(page["items"]) > 4:
            page["items"][2] = page["items"][3]


class RowTwiceInAWholeList(GroupBug):
    """A list without pages ends with the row that it began with."""

    def groups(self, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
        return [*rows, rows[0]]


class DropsLettersWithMarks(IgnoresQuery):
    """A keyword with letters that have marks is none."""

    def asked(self, scope: Message) -> None:
        self.names = () if query_of(scope).get("keyword", "").isascii() else ("keyword",)
        super().asked(scope)


class LosesRowsWithMarks(PageBug):
    """A keyword with letters that have marks finds nothing."""

    def change_page(self, page: dict[str, Any], asked: dict[str, str]) -> None:
        if not asked.get("keyword", "").isascii():
            page |= {"items": [], "total_items": 0}


class IgnoresFiltersOfTheBody(Bug):
    """What a body asks for is not looked at."""

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        async def emptied() -> Message:
            message: Message = await receive()
            return {**message, "body": b"{}", "more_body": False}

        if scope["type"] == "http" and scope["path"] == "/api/contacts/list":
            scope["headers"] = [(n, v) for n, v in scope["headers"] if n != b"content-length"]
            await super().__call__(scope, emptied, send)
        else:
            await super().__call__(scope, receive, send)


class FoundByFilterOfAnother(Impostor):
    """Calls of the first account are found by every account that names one of its extensions."""

    paths = ("/call_transaction/list",)

    def takes(self, scope: Message) -> bool:
        return b"sip_user=" in scope["query_string"] and b"made-up" not in header(scope, b"authorization")


class TakesAnotherEnd(Impostor):
    """Of a token only the beginning is looked at."""

    paths = ("/internal_group/get_all",)

    def takes(self, scope: Message) -> bool:
        return header(scope, b"authorization").startswith(self.own[:-8])


class TakesTheBeginningOfAKey(Bug):
    """A key is looked up by its beginning."""

    def asked(self, scope: Message) -> None:
        query = query_of(scope)
        if scope["path"] == "/api/auth" and KEY.startswith(query.get("apiKey") or "-"):
            scope["query_string"] = urlencode({**query, "apiKey": KEY}).encode()


class TakesTheBeginningOfAKeyInAHeader(Bug):
    """A key that is sent as a header is looked up by its beginning."""

    def asked(self, scope: Message) -> None:
        shown = header(scope, b"x-api-key").decode()
        if shown and KEY.startswith(shown):
            with_header(scope, b"x-api-key", KEY.encode())
