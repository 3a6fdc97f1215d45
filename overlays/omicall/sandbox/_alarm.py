"""Lets due steps happen by themselves while a loop runs."""

from __future__ import annotations

import asyncio
from collections.abc import Callable


class Alarm:
    """A timer that is set again after each request, on the loop of that request.

    due: seconds until something is due, or None when nothing is.
    ring: lets it happen, and sets the alarm again.
    """

    def __init__(self, due: Callable[[], float | None], ring: Callable[[], None]) -> None:
        self._due, self._ring = due, ring
        self._loop: asyncio.AbstractEventLoop | None = None
        self._timer: asyncio.TimerHandle | None = None

    def set(self) -> None:
        """Ring when the next thing is due; to be called on a running loop."""
        seconds = self._due()
        if seconds is None:
            return
        loop = asyncio.get_running_loop()
        # A timer of another loop is left to ring, for nothing: only its own loop may touch it.
        if self._timer is not None and self._loop is loop:
            self._timer.cancel()
        self._loop = loop
        self._timer = loop.call_later(max(0.0, seconds), self._ring)

    def stop(self) -> None:
        """Ring no more; to be called on the loop that answers requests."""
        if self._timer is not None:
            self._timer.cancel()
