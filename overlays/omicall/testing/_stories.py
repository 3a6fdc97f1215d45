"""What a sender sends next, and how it waits; shared by both senders."""

from __future__ import annotations

import asyncio
import json
from datetime import datetime
from typing import Any, Literal, TypeAlias

import httpx

from omicall.errors import ConfigurationError
from omicall.webhooks._owner import HOTLINE, KEY_HEADER, LIMIT_SECONDS, NUMBER

from ._bodies import Body, Call, call_id
from ._line import Line

Direction: TypeAlias = Literal["inbound", "outbound"]
HEADERS = {"content-type": "application/json"}


class Stories:
    """Counts the calls, so that each has an id of its own, and keeps the last body. No I/O."""

    def __init__(self) -> None:
        self._calls = 0
        self._last: bytes | None = None

    def call(
        self,
        number: str | None = None,
        extension: str | None = None,
        direction: Direction | None = None,
        answered: bool = True,
        at: datetime | None = None,
        id: str | None = None,
    ) -> Call:
        """The next call."""
        self._calls += 1
        return Call(number, extension, direction, answered, at, id or call_id(self._calls))

    def kept(self, body: object) -> bytes:
        """A body as it goes over the wire, kept for a repetition."""
        if isinstance(body, str):
            body = body.encode()
        if not isinstance(body, bytes):
            body = json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()
        self._last = body
        return body

    def again(self) -> bytes:
        """The body that was sent last."""
        if self._last is None:
            raise ConfigurationError("Nothing was sent yet, so there is nothing to repeat.")
        return self._last


def whole(call: Call, told_twice: bool = False) -> list[Body]:
    """All reports of a call, in order."""
    events = [call.event(state) for state in call.states()]
    if not told_twice:
        return [*events, call.record()]
    return [*events, call.record(linked=False), call.record(delivery=2)]


def question(number: str, hotline: str | None, key: str) -> dict[str, Any]:
    """The question who owns a caller, as arguments of a request."""
    query = {NUMBER: number} if hotline is None else {NUMBER: number, HOTLINE: hotline}
    return {"params": query, "headers": {KEY_HEADER: key}}


async def posted(line: Line, body: bytes) -> httpx.Response:
    """The answer of a receiver to a report."""
    return await line.send("POST", None, content=body, headers=HEADERS)


async def asked(line: Line, path: str, request: dict[str, Any]) -> httpx.Response:
    """The answer of a receiver to the question about owners; TimeoutError where OMICall would not wait for it."""
    answer = None
    try:
        async with asyncio.timeout(LIMIT_SECONDS):
            answer = await line.send("GET", path, **request)
    except TimeoutError:
        pass
    if answer is None:
        raise TimeoutError(
            f"The receiver took longer than {LIMIT_SECONDS:g} s to name the owner, so OMICall would not have waited. "
            "The question was given up. Answer faster, or say nobody."
        )
    return answer
