"""Time and chance, as one value that tests replace."""

from __future__ import annotations

import os
import random
import time
from collections.abc import Awaitable, Callable


def _request_id() -> str:
    return os.urandom(16).hex()


async def _async_sleep(seconds: float) -> None:
    # Not at the top: a program without an event loop need not pay for it.
    import asyncio

    await asyncio.sleep(seconds)


class Clock:
    """Everything that decision code may know of time and chance.

    Two clocks because each lies at times: the wall clock can be set, the monotonic one can stand still while a
    machine sleeps.

    Args:
        wall: seconds since 1970, UTC.
        monotonic: seconds that never run backwards, from an unknown start.
        uniform: a number between two bounds, for jitter.
        request_id: a new id for a request; it goes into a header.
        sleep: waits, in seconds, for the sync driver.
        async_sleep: the same for the async driver.
    """

    # By hand: a NamedTuple of this takes a millisecond to make, of the few that an import takes.
    __slots__ = ("async_sleep", "monotonic", "request_id", "sleep", "uniform", "wall")

    def __init__(
        self,
        wall: Callable[[], float] = time.time,
        monotonic: Callable[[], float] = time.monotonic,
        uniform: Callable[[float, float], float] = random.uniform,
        request_id: Callable[[], str] = _request_id,
        sleep: Callable[[float], None] = time.sleep,
        async_sleep: Callable[[float], Awaitable[None]] = _async_sleep,
    ) -> None:
        self.wall = wall
        self.monotonic = monotonic
        self.uniform = uniform
        self.request_id = request_id
        self.sleep = sleep
        self.async_sleep = async_sleep
