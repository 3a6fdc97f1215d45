"""Servers with one bug each, put between the suite and the sandbox."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any
from urllib.parse import parse_qs

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]

KEY = "sandbox-key"


class Bug:
    """Hands every request on and every answer back, as they are."""

    def __init__(self, app: Any) -> None:
        self.app = app

    def asked(self, scope: Message) -> None:
        """May change a request."""

    def answered(self, scope: Message, status: int, body: bytes) -> tuple[int, bytes]:
        """May change status and body of an answer."""
        return status, body

    def headed(self, scope: Message, headers: list[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
        """May change the headers of an answer; called after `answered`."""
        return headers

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        self.asked(scope)
        start: Message = {}
        parts: list[bytes] = []

        async def keep(message: Message) -> None:
            if message["type"] == "http.response.start":
                start.update(message)
            else:
                parts.append(message.get("body", b""))

        await self.app(scope, receive, keep)
        status, body = self.answered(scope, start["status"], b"".join(parts))
        headers = [(n, v) for n, v in start["headers"] if n != b"content-length"]
        await send({**start, "status": status, "headers": self.headed(scope, headers)})
        await send({"type": "http.response.body", "body": body})


class KeysSeen(Bug):
    """No bug: notes the query of every exchange."""

    def __init__(self, app: Any) -> None:
        super().__init__(app)
        self.queries: set[bytes] = set()

    def asked(self, scope: Message) -> None:
        if scope["path"] == "/api/auth":
            self.queries.add(scope["query_string"])


class JsonBug(Bug):
    """Changes the decoded body of JSON answers."""

    def answered(self, scope: Message, status: int, body: bytes) -> tuple[int, bytes]:
        try:
            value = json.loads(body)
        except ValueError:
            return status, body
        return status, json.dumps(self.changed(scope, value)).encode()

    def changed(self, scope: Message, body: Any) -> Any:
        """The other body."""
        return body


class RowBug(JsonBug):
    """Changes each row of a page."""

    def changed(self, scope: Message, body: Any) -> Any:
        payload = body.get("payload")
        for row in payload.get("items", []) if isinstance(payload, dict) else []:
            self.change_row(row)
        return body

    def change_row(self, row: dict[str, Any]) -> None:
        """Changes one row in place."""


class DurationIsText(RowBug):
    """The length of a call comes as text."""

    def change_row(self, row: dict[str, Any]) -> None:
        if "duration" in row:
            row["duration"] = str(row["duration"])


class NoTransactionId(RowBug):
    """A field that every call must have is missing."""

    def change_row(self, row: dict[str, Any]) -> None:
        row.pop("transaction_id", None)


class UnknownDisposition(RowBug):
    """A call ended in a way that no list of words has."""

    def change_row(self, row: dict[str, Any]) -> None:
        if "disposition" in row:
            row["disposition"] = "abandoned"


class OddKeywordBreaks(Bug):
    """A keyword that is not plain letters and digits breaks the server."""

    def answered(self, scope: Message, status: int, body: bytes) -> tuple[int, bytes]:
        keyword = "".join(parse_qs(scope["query_string"].decode()).get("keyword", []))
        return (500, b"{}") if keyword and not keyword.isalnum() else (status, body)


class OpenToAll(Bug):
    """The account's data can be read without a credential, or with a wrong one."""

    token = b""

    def asked(self, scope: Message) -> None:
        if scope["path"] != "/api/tenant/detail":
            return
        others = [(n, v) for n, v in scope["headers"] if n != b"authorization"]
        scope["headers"] = [*others, (b"authorization", self.token)]

    def answered(self, scope: Message, status: int, body: bytes) -> tuple[int, bytes]:
        if scope["path"] == "/api/auth" and not self.token:
            self.token = b"Bearer " + json.loads(body)["payload"]["access_token"].encode()
        return status, body


class TokenForNoKey(Bug):
    """A token is given to who shows no key."""

    def asked(self, scope: Message) -> None:
        if scope["path"] == "/api/auth" and b"apiKey=" not in scope["query_string"]:
            scope["query_string"] = f"apiKey={KEY}".encode()


class UnknownCode(JsonBug):
    """Refusals carry a code that nobody has documented."""

    def changed(self, scope: Message, body: Any) -> Any:
        return {**body, "message": "quota_exceeded"} if body["status_code"] == -9999 else body


class EchoesTheToken(JsonBug):
    """Answers repeat the credential of the request."""

    def changed(self, scope: Message, body: Any) -> Any:
        sent = dict(scope["headers"]).get(b"authorization", b"")
        return {**body, "seen": sent.decode().removeprefix("Bearer ")}


class NoEnvelope(JsonBug):
    """The data comes bare."""

    def changed(self, scope: Message, body: Any) -> Any:
        return body if scope["path"] == "/api/auth" else body.get("payload", body)


class RealStatuses(Bug):
    """Refusals come with the HTTP status 400."""

    def answered(self, scope: Message, status: int, body: bytes) -> tuple[int, bytes]:
        return (400 if b'"status_code":-9999' in body else status), body


class RefusesItsOwnToken(Bug):
    """A token that was just given is refused."""

    def asked(self, scope: Message) -> None:
        scope["headers"] = [(n, v) for n, v in scope["headers"] if n != b"authorization"]
