"""Time and chance, as one value that tests replace."""

from __future__ import annotations

import asyncio
import random
import time
import uuid
from collections.abc import Awaitable, Callable

from attrs import frozen


def _request_id() -> str:
    return uuid.uuid4().hex


@frozen
class Clock:
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
    async_sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    """The same for the async driver."""
