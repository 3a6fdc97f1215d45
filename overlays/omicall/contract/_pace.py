"""How fast requests may leave: one after the other, with the same time between any two."""

from __future__ import annotations

import time
from collections.abc import Callable
from threading import Lock
from typing import Any

from attrs import define, field


@define
class Pace:
    """Makes whoever wants to send wait for the next turn.

    per_second: how many may leave in a second.
    timer: seconds from any beginning.
    sleep: waits so many seconds.

    Example: `Pace(2).wait()` returns at once the first time, and then half a second after the turn before.
    """

    per_second: int
    timer: Callable[[], float] = field(default=time.monotonic, repr=False)
    sleep: Callable[[float], None] = field(default=time.sleep, repr=False)
    _next: float | None = field(default=None, init=False)
    """When the next turn is; None before the first."""
    _lock: Any = field(factory=Lock, init=False, repr=False)
    """Requests leave in several threads, though never two at a time."""

    def wait(self) -> None:
        """Return when it is time for the next request."""
        with self._lock:
            now = self.timer()
            turn = now if self._next is None else max(now, self._next)
            self._next = turn + 1 / self.per_second
        # A sleep may end a little early.
        while (left := turn - self.timer()) > 0:
            self.sleep(left)
