"""Servers whose bug shows when a request differs from a good one in one thing, or is odd."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qsl, urlencode

from .bugs import Bug, JsonBug, Message

CALLS = "/call_transaction/list"
SUCCESS: dict[str, Any] = {"status_code": 9999}


class SwitchesNobody(JsonBug):
    """An extension that is not there is switched on and off."""

    def changed(self, scope: Message, body: Any) -> Any:
        refused = scope["path"].endswith("/internal_phone/status") and body.get("message") == "extension_invalid"
        return SUCCESS if refused else body


class TakesADeviceOfNobody(JsonBug):
    """A device of an extension that is not there is said to be added."""

    def changed(self, scope: Message, body: Any) -> Any:
        return {**body, "payload": True} if body.get("payload") is False else body


class MissingBeginningIsAnEnd(JsonBug):
    """A missing begin of a window is refused as a missing end."""

    def changed(self, scope: Message, body: Any) -> Any:
        return {**body, "message": "to_date_is_required"} if body.get("message") == "from_date_is_required" else body


class WrongEmailIsAPassword(JsonBug):
    """An e-mail that is none is refused as a password that is too weak."""

    def changed(self, scope: Message, body: Any) -> Any:
        return {**body, "message": "password_invalid"} if body.get("message") == "email_invalid" else body


class WrongEmailHasACodeOfItsOwn(JsonBug):
    """An e-mail that is none is refused with a code that nobody has documented."""

    def changed(self, scope: Message, body: Any) -> Any:
        return {**body, "message": "user_email_invalid"} if body.get("message") == "email_invalid" else body


class QueryBug(Bug):
    """Changes the query of a request."""

    def asked(self, scope: Message) -> None:
        query = dict(parse_qsl(scope["query_string"].decode(), keep_blank_values=True))
        scope["query_string"] = urlencode(self.query(scope, query)).encode()

    def query(self, scope: Message, query: dict[str, str]) -> dict[str, str]:
        """What is read in place of what was sent."""
        return query


class AnyWordIsTheFirstPage(QueryBug):
    """A page that is no number is the first one."""

    def query(self, scope: Message, query: dict[str, str]) -> dict[str, str]:
        return {name: "1" if name == "page" and value.isalpha() else value for name, value in query.items()}


class BeginsToday(QueryBug):
    """A window without a begin is let in."""

    def query(self, scope: Message, query: dict[str, str]) -> dict[str, str]:
        return {"from_date": "1789999999000", **query} if scope["path"].endswith(CALLS) else query


class LongSpeechIsText(JsonBug):
    """The length of a long speech comes as text."""

    def changed(self, scope: Message, body: Any) -> Any:
        if scope["path"].endswith("/ai/text_to_speech") and body["status_code"] == 9999:
            found = body["payload"]["data"]
            found["audioDuration"] = str(found["audioDuration"]) if found["audioDuration"] > 10 else 1
        return body


class EveryTenthIsAPage(Bug):
    """One answer of ten is called a page for people."""

    turn = 0

    def headed(self, scope: Message, headers: list[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
        self.turn += 1
        others = [(name, value) for name, value in headers if name != b"content-type"]
        return [*others, (b"content-type", b"text/html")] if self.turn % 10 == 0 else headers


class EveryFifthIsBusy(Bug):
    """One answer of five is HTTP 503."""

    turn = 0

    def answered(self, scope: Message, status: int, body: bytes) -> tuple[int, bytes]:
        self.turn += 1
        return (503, b"{}") if self.turn % 5 == 0 and scope["path"] != "/api/auth" else (status, body)
