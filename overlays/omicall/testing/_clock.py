"""A clock that only moves when it is told to, or when somebody sleeps on it."""

from __future__ import annotations

import asyncio
import math
import threading
from datetime import UTC, datetime, timedelta, timezone
from random import Random

from omicall._clock import Clock

VIETNAM = timezone(timedelta(hours=7))
START = datetime(2026, 1, 1, 9, tzinfo=VIETNAM)


class FakeClock:
    """Time and chance of a client in hand: no pause is ever waited for.

    Whoever sleeps on it moves it, so a client that waits two seconds before it asks again finds itself two seconds
    later. Chance comes from the seed. Safe to use from several threads.

    Args:
        start: aware; the first moment. 1 January 2026, nine in the morning in Vietnam, when left out.
        seed: decides the jitter of pauses.

    Raises:
        ValueError: `start` has no time zone, so it could mean any of 24 moments.

    Evidence: none needed; it knows nothing of the API.

    Example:
        >>> clock = FakeClock()
        >>> clock.advance(90)
        >>> clock.now().isoformat()
        '2026-01-01T09:01:30+07:00'
    """

    def __init__(self, start: datetime | None = None, *, seed: int = 1) -> None:
        start = START if start is None else start
        if start.tzinfo is None:
            raise ValueError("start has no time zone. Give it one, such as datetime(2026, 1, 1, 9, tzinfo=UTC).")
        self._start = start.timestamp()
        self._lock = threading.Lock()
        self._random = Random(seed)  # noqa: S311  (jitter that repeats is what is wanted)
        self._since_start = 0.0
        self._passed = 0.0
        self.pauses: list[float] = []
        """Seconds of every pause that somebody slept, in order."""
        self.clock = Clock(
            wall=self.timestamp,
            monotonic=lambda: self._passed,
            uniform=self._random.uniform,
            sleep=self._sleep,
            async_sleep=self._async_sleep,
        )
        """For the argument `clock` of `Omicall` and `AsyncOmicall`."""

    def __repr__(self) -> str:
        return f"<FakeClock {self.now().isoformat()}>"

    def now(self) -> datetime:
        """The moment it shows, in Vietnam's zone (+07:00)."""
        return datetime.fromtimestamp(self.timestamp(), UTC).astimezone(VIETNAM)

    def timestamp(self) -> float:
        """The same in seconds since 1970."""
        return self._start + self._since_start

    def advance(self, seconds: float) -> None:
        """Put it forward.

        Calls of a sandbox move when the sandbox is asked next; `FakeOmicall.advance` moves them at once.

        Args:
            seconds: 0 or more.

        Raises:
            ValueError: time does not run backwards.

        Example:
            >>> FakeClock().advance(0.5)
        """
        if not (seconds >= 0 and math.isfinite(seconds)):
            raise ValueError("A clock goes forward only: seconds must be a number from 0 on.")
        with self._lock:
            self._since_start += seconds
            self._passed += seconds

    def reset(self) -> None:
        """Show the first moment again, without a pause noted. Chance goes on, and so does the monotonic clock behind
        `clock`, which deadlines are counted by and which never runs backwards."""
        with self._lock:
            self._since_start = 0.0
            self.pauses.clear()

    def _sleep(self, seconds: float) -> None:
        self.advance(max(0.0, seconds))
        self.pauses.append(seconds)

    async def _async_sleep(self, seconds: float) -> None:
        self._sleep(seconds)
        # Other tasks may expect to run while somebody sleeps.
        await asyncio.sleep(0)
