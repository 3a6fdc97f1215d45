"""Time and chance, as one value that tests replace."""

from __future__ import annotations

import os
import random
import time
from collections.abc import Awaitable, Callable
from typing import NamedTuple


def _request_id() -> str:
    return os.urandom(16).hex()


async def _async_sleep(seconds: float) -> None:
    # Not at the top: a program without an event loop need not pay for it.
    import asyncio

    await asyncio.sleep(seconds)


class Clock(NamedTuple):
    """Everything that decision code may know of time and chance.

    Two clocks because each lies at times: the wall clock can be set, the monotonic one can stand still while a
    machine sleeps.
    """

    wall: Callable[[], float] = time.time
    """Seconds since 1970, UTC."""
    monotonic: Callable[[], float] = time.monotonic
    """Seconds that never run backwards, from an unknown start."""
    uniform: Callable[[float, float], float] = random.uniform
    """A number between two bounds, for jitter."""
    request_id: Callable[[], str] = _request_id
    """A new id for a request; it goes into a header."""
    sleep: Callable[[float], None] = time.sleep
    """Waits, in seconds, for the sync driver."""
    async_sleep: Callable[[float], Awaitable[None]] = _async_sleep
    """The same for the async driver."""
