"""Waiting that ends when the sandbox ends."""

from __future__ import annotations

import asyncio
from contextlib import suppress


class Pauses:
    """The slow answers under way."""

    def __init__(self) -> None:
        self._sleepers: set[asyncio.Task[None]] = set()

    async def wait(self, seconds: float) -> None:
        """Wait, or until `end`."""
        sleeper = asyncio.ensure_future(asyncio.sleep(seconds))
        self._sleepers.add(sleeper)
        try:
            await asyncio.wait([sleeper])
        finally:
            self._sleepers.discard(sleeper)
            sleeper.cancel()
            with suppress(asyncio.CancelledError):
                await sleeper

    def end(self) -> None:
        """Let every slow answer go at once; to be called on their own loop."""
        for sleeper in self._sleepers:
            sleeper.cancel()
