"""Sends what OMICall would send, to a receiver under test, from an event loop; `_sender.py` reads alike."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from types import TracebackType
from typing import Self

import httpx

from omicall.webhooks._owner import PATH

from . import _bodies
from ._bodies import State
from ._line import App, Line
from ._stories import Direction, Stories, asked, posted, question, whole


class AsyncWebhookSender:
    """Sends invented reports to your receiver from an event loop; arguments, bodies and errors are those of
    `WebhookSender`.

    Raises:
        ConfigurationError: the target is neither an application nor a URL of this machine.

    Evidence: the specification's webhooks. `create` and `early` are known from integrators only; no order of reports
        is promised.

    Example:
        >>> async def test() -> list[int]:
        ...     async with AsyncWebhookSender(app, path="/omicall/an-invented-secret-4711") as sender:
        ...         return [answer.status_code for answer in await sender.call()]
        >>> asyncio.run(test())
        [200, 200, 200, 200, 200, 200]
    """

    def __init__(self, target: App | str, *, path: str = "/") -> None:
        self._line = Line(target, path)
        self._stories = Stories()

    def __repr__(self) -> str:
        return "<AsyncWebhookSender>"

    async def __aenter__(self) -> Self:
        await self._line.open()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._line.close()

    async def call(
        self,
        *,
        number: str | None = None,
        extension: str | None = None,
        direction: Direction | None = None,
        answered: bool = True,
        told_twice: bool = False,
        at: datetime | None = None,
        call_id: str | None = None,
    ) -> list[httpx.Response]:
        """Send a whole call; everything as in `WebhookSender.call`."""
        call = self._stories.call(number, extension, direction, answered, at, call_id)
        return [await self.post(body) for body in whole(call, told_twice)]

    async def wrong_order(
        self,
        *,
        number: str | None = None,
        extension: str | None = None,
        direction: Direction | None = None,
        answered: bool = True,
        at: datetime | None = None,
        call_id: str | None = None,
    ) -> list[httpx.Response]:
        """Send a whole call backwards; everything as in `WebhookSender.wrong_order`."""
        call = self._stories.call(number, extension, direction, answered, at, call_id)
        return [await self.post(body) for body in reversed(whole(call))]

    async def event(self, state: State, *, call_id: str | None = None, number: str | None = None) -> httpx.Response:
        """Send one event of a call; everything as in `WebhookSender.event`."""
        return await self.post(self._stories.call(number, id=call_id).event(state))

    async def contact(self, action: str | None = None, *, contact_id: str | None = None) -> httpx.Response:
        """Send that a contact was made or changed; everything as in `WebhookSender.contact`."""
        return await self.post(_bodies.contact(action, contact_id))

    async def agent_transfer(self, *, succeeded: bool = True, request_id: str | None = None) -> httpx.Response:
        """Send how a transfer ended; everything as in `WebhookSender.agent_transfer`."""
        return await self.post(_bodies.agent_transfer(succeeded, request_id))

    async def speech_to_text(self, text: str | None = None, *, tracking_id: str | None = None) -> httpx.Response:
        """Send the text of a sound; everything as in `WebhookSender.speech_to_text`."""
        return await self.post(_bodies.speech_to_text(text, tracking_id))

    async def voice_insights(self) -> httpx.Response:
        """Send the findings of the voice analysis; everything as in `WebhookSender.voice_insights`."""
        return await self.post(_bodies.voice_insights())

    async def null_ridden(self, kind: str, *, keep: Iterable[str] = ()) -> httpx.Response:
        """Send a body that says nothing; everything as in `WebhookSender.null_ridden`."""
        return await self.post(_bodies.null_ridden(kind, keep))

    async def repeat(self) -> httpx.Response:
        """Send the last body again; everything as in `WebhookSender.repeat`."""
        return await self.post(self._stories.again())

    async def post(self, body: object) -> httpx.Response:
        """Send a body of your own; everything as in `WebhookSender.post`."""
        return await posted(self._line, self._stories.kept(body))

    async def look_up_owner(
        self, number: str, *, key: str, hotline: str | None = None, path: str = f"/{PATH}"
    ) -> httpx.Response:
        """Ask who owns a caller; everything as in `WebhookSender.look_up_owner`."""
        return await asked(self._line, path, question(number, hotline, key))
