"""Doubles for the tests of `omicall.testing`."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable
from typing import Any

from omicall import Omicall
from omicall.webhooks import Event, WebhookApp

SECRET = "an-invented-secret-4711"
PATH = f"/omicall/{SECRET}"
CLICK = {"extension": "101", "hotline": "842810000001", "phone_number": "0900000123"}


def done(client: Any, action: Callable[[Any], Any]) -> Any:
    """What the action gives for a client, awaited where it must be."""

    async def inside() -> Any:
        result = action(client)
        return await result if inspect.isawaitable(result) else result

    return action(client) if isinstance(client, Omicall) else asyncio.run(inside())


class Receiver:
    """A receiver of webhooks that keeps the events, in order."""

    def __init__(self) -> None:
        self.seen: list[Event] = []
        self.app = WebhookApp(self.seen.append, secret=SECRET)

    @property
    def raw(self) -> list[Any]:
        """The bodies that came."""
        return [event.raw for event in self.seen]
