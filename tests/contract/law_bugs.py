"""Servers that break one law each, put between the suite and the sandbox."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import parse_qsl, urlencode

from .bugs import Bug, JsonBug, Message, Receive, RowBug, Send

MARKUP = "<b onclick=alert(1)>zz</b>"


def header(scope: Message, name: bytes) -> bytes:
    """A header of a request; empty without it."""
    found: bytes = dict(scope["headers"]).get(name, b"")
    return found


def with_header(scope: Message, name: bytes, value: bytes) -> None:
    """Put another header into a request."""
    scope["headers"] = [*((n, v) for n, v in scope["headers"] if n != name), (name, value)]


class PageBug(JsonBug):
    """Changes the numbers around the rows."""

    def changed(self, scope: Message, body: Any) -> Any:
        payload = body.get("payload")
        if isinstance(payload, dict) and "items" in payload:
            self.change_page(payload, dict(parse_qsl(scope["query_string"].decode())))
        return body

    def change_page(self, page: dict[str, Any], asked: dict[str, str]) -> None:
        """Changes one page in place."""


class WrongTotal(PageBug):
    """One row too many is counted."""

    def change_page(self, page: dict[str, Any], asked: dict[str, str]) -> None:
        page["total_items"] += 1


class TotalOfThePage(PageBug):
    """What is counted are the rows of the page."""

    def change_page(self, page: dict[str, Any], asked: dict[str, str]) -> None:
        page["total_items"] = len(page["items"])


class WrongPages(PageBug):
    """One page too many."""

    def change_page(self, page: dict[str, Any], asked: dict[str, str]) -> None:
        page["total_pages"] += 1


class NextAfterTheLast(PageBug):
    """There is always a next page."""

    def change_page(self, page: dict[str, Any], asked: dict[str, str]) -> None:
        page["has_next"] = True


class NextIsTheSame(PageBug):
    """The next page is this one."""

    def change_page(self, page: dict[str, Any], asked: dict[str, str]) -> None:
        page["next_page"] = page["page_number"]


class RowTwiceOnAPage(PageBug):
    """The second row is the first once more."""

    def change_page(self, page: dict[str, Any], asked: dict[str, str]) -> None:
        if len(page["items"]) > 1:
            page["items"][1] = page["items"][0]


class PagesOverlap(PageBug):
    """Each page begins with a row of the page before it."""

    def __init__(self, app: Any) -> None:
        super().__init__(app)
        self.first: Any = None

    def change_page(self, page: dict[str, Any], asked: dict[str, str]) -> None:
        if page["page_number"] == 1 and page["items"]:
            self.first = page["items"][0]
        elif len(page["items"]) > 1:
            page["items"][0] = self.first


class PageFromZero(Bug):
    """Pages are counted from 0, so that page 1 is the second one."""

    def asked(self, scope: Message) -> None:
        query = dict(parse_qsl(scope["query_string"].decode()))
        if query.get("page", "").isdecimal():
            query["page"] = str(int(query["page"]) + 1)
            scope["query_string"] = urlencode(query).encode()


class OneRowMore(Bug):
    """A row more than asked for."""

    def asked(self, scope: Message) -> None:
        scope["query_string"] = scope["query_string"].replace(b"size=1", b"size=2")


class IgnoresQuery(Bug):
    """Some parameters of the query are not looked at."""

    names: tuple[str, ...] = ()

    def asked(self, scope: Message) -> None:
        query = [(n, v) for n, v in parse_qsl(scope["query_string"].decode()) if n not in self.names]
        scope["query_string"] = urlencode(query).encode()


class IgnoresKeyword(IgnoresQuery):
    """The keyword is not looked at."""

    names = ("keyword",)


class IgnoresDirection(IgnoresQuery):
    """The direction of calls is not looked at."""

    names = ("direction",)


class EverythingForNobody(IgnoresQuery):
    """Where a keyword finds nothing, everything comes."""

    def asked(self, scope: Message) -> None:
        self.names = ("keyword",) if b"nobody" in scope["query_string"] else ()
        super().asked(scope)


class LosesARow(PageBug):
    """What is looked for by a keyword lacks its first row."""

    def change_page(self, page: dict[str, Any], asked: dict[str, str]) -> None:
        if "keyword" in asked and page["items"]:
            page["items"].pop(0)
            page["total_items"] -= 1


class WindowOfThirtyDays(Bug):
    """The window is the last 30 days, whatever was asked for."""

    def asked(self, scope: Message) -> None:
        query = dict(parse_qsl(scope["query_string"].decode()))
        if "from_date" in query:
            query |= {"from_date": "1787500000000", "to_date": "1790000000000"}
            scope["query_string"] = urlencode(query).encode()


class MillisecondsForSeconds(RowBug):
    """Calls begin in milliseconds."""

    def change_row(self, row: dict[str, Any]) -> None:
        if row.get("time_start_call"):
            row["time_start_call"] *= 1000


class SecondsForMilliseconds(RowBug):
    """Rows were made in seconds."""

    def change_row(self, row: dict[str, Any]) -> None:
        if row.get("created_date"):
            row["created_date"] //= 1000


class EndsBeforeItBegins(RowBug):
    """Begin and end are taken for each other."""

    def change_row(self, row: dict[str, Any]) -> None:
        if row.get("time_end_call"):
            row["time_start_call"], row["time_end_call"] = row["time_end_call"], row["time_start_call"]


class GroupBug(JsonBug):
    """Changes what is told of ring groups."""

    def changed(self, scope: Message, body: Any) -> Any:
        if scope["path"].endswith("/internal_group/get_all") and isinstance(body.get("payload"), list):
            body["payload"] = self.groups(body["payload"])
        return body

    def groups(self, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """The rows that come instead."""
        return rows


class NewGroupHidden(GroupBug):
    """A new group is in no list."""

    def groups(self, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
        return [row for row in rows if not row["group_name"].startswith("Kỹ thuật")]


class GroupRenamed(GroupBug):
    """A name is kept in capitals."""

    def groups(self, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
        return [{**row, "group_name": row["group_name"].upper(), "note": row["group_name"]} for row in rows]


class LostUpdate(GroupBug):
    """A change clears a field that it does not name."""

    def groups(self, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
        return [{**row, "group_number": None} if row["group_name"].endswith(" 2") else row for row in rows]


class OthersGone(GroupBug):
    """A removal takes another group along."""

    removed = False

    def changed(self, scope: Message, body: Any) -> Any:
        self.removed = self.removed or (scope["method"] == "DELETE" and body["status_code"] == 9999)
        return super().changed(scope, body)

    def groups(self, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
        return rows[:-1] if self.removed else rows


class SaysItDid(JsonBug):
    """Answers some requests with success and does nothing."""

    paths: tuple[str, ...] = ()

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and any(path in scope["path"] for path in self.paths):
            scope["path"] = scope["raw_path"] = "/nowhere"
        await super().__call__(scope, receive, send)

    def answered(self, scope: Message, status: int, body: bytes) -> tuple[int, bytes]:
        return (200, b'{"status_code":9999}') if scope["path"] == "/nowhere" else (status, body)


class UpdateDoesNothing(SaysItDid):
    """A change of a group is told and not made."""

    paths = ("/internal_group/update/",)


class DeleteDoesNothing(SaysItDid):
    """A removal of a group is told and not made."""

    paths = ("/internal_group/delete/",)


class DeletesTwice(JsonBug):
    """A group that is gone is removed once more."""

    def changed(self, scope: Message, body: Any) -> Any:
        refused = "/internal_group/delete/" in scope["path"] and body.get("message") == "request_invalid"
        return {"status_code": 9999} if refused else body


class Impostor(Bug):
    """Takes a token of the first account in place of what is sent to some paths."""

    paths: tuple[str, ...] = ()
    method = ""
    own = b""

    def asked(self, scope: Message) -> None:
        if any(path in scope["path"] for path in self.paths) and self.method in scope["method"] and self.takes(scope):
            with_header(scope, b"authorization", self.own)

    def answered(self, scope: Message, status: int, body: bytes) -> tuple[int, bytes]:
        if scope["path"] == "/api/auth" and not self.own:
            self.own = b"Bearer " + json.loads(body)["payload"]["access_token"].encode()
        return status, body

    def takes(self, scope: Message) -> bool:
        """Whether such a request is let in."""
        return header(scope, b"authorization").startswith(b"Bearer ")


class RowsOfAnother(Impostor):
    """Groups of the first account show up for every account."""

    paths = ("/internal_group/",)
    method = "GET"

    def takes(self, scope: Message) -> bool:
        return b"made-up" not in header(scope, b"authorization") and super().takes(scope)


class FoundByAnother(RowsOfAnother):
    """A call of the first account is found by every account that knows its id."""

    paths = ("/getByTransactionId",)


class RemovedByAnother(RowsOfAnother):
    """A group of the first account can be removed by every account."""

    method = "DELETE"


class TakesNoCredential(Impostor):
    """Groups can be read without a credential."""

    paths = ("/internal_group/get_all",)

    def takes(self, scope: Message) -> bool:
        return not header(scope, b"authorization") and not header(scope, b"x-api-key")


class TakesAnything(Impostor):
    """Groups can be read with a token that nobody was given."""

    paths = ("/internal_group/get_all",)

    def takes(self, scope: Message) -> bool:
        return b"made-up" in header(scope, b"authorization")


class TakesTheKey(Impostor):
    """Groups can be read with the key, where only the token is documented."""

    paths = ("/internal_group/get_all",)

    def takes(self, scope: Message) -> bool:
        return bool(header(scope, b"x-api-key"))


class RefusesForAnotherReason(Bug):
    """A missing credential is refused as a bad request."""

    def answered(self, scope: Message, status: int, body: bytes) -> tuple[int, bytes]:
        return (200, b'{"status_code":-9999,"message":"request_invalid"}') if status == 401 else (status, body)


class PasswordInTheWrongList(RowBug):
    """Rows of agents hold a SIP password under a name that is not documented there."""

    def change_row(self, row: dict[str, Any]) -> None:
        if "identify_info" in row:
            row["sip_password"] = "invented-12"


class PasswordAsNote(JsonBug):
    """The password of an extension stands in a call script's note."""

    password = ""

    def changed(self, scope: Message, body: Any) -> Any:
        payload = body.get("payload")
        for row in payload.get("items", []) if isinstance(payload, dict) else []:
            self.password = row.get("password", self.password)
            if "script_name" in row:
                row["note"] = f"pw {self.password}"
        return body


class EchoesMarkup(JsonBug):
    """A refusal repeats the query as it was sent."""

    def changed(self, scope: Message, body: Any) -> Any:
        query = dict(parse_qsl(scope["query_string"].decode()))
        return {**body, "hint": list(query.values())} if body.get("status_code") == -9999 else body


class CodeInSuccess(JsonBug):
    """A failure is told with the number of a success."""

    def changed(self, scope: Message, body: Any) -> Any:
        return {**body, "status_code": 9999} if body.get("status_code") == -9999 else body


class CodeInPayload(JsonBug):
    """The code of a refusal stands in the payload."""

    def changed(self, scope: Message, body: Any) -> Any:
        if body.get("status_code") == -9999 and isinstance(body.get("message"), str):
            return {"status_code": -9999, "payload": {"error": body["message"]}}
        return body


class CodeBesidePayload(JsonBug):
    """The code of a refusal stands beside the payload."""

    def changed(self, scope: Message, body: Any) -> Any:
        inner = body.get("payload")
        if body.get("status_code") == -9999 and isinstance(inner, dict) and "error" in inner:
            return {"status_code": -9999, "message": inner["error"], "payload": None}
        return body
