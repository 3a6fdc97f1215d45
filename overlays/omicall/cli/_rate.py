"""How fast a long job goes, and how long it still takes. No I/O; the clock is brought along."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

_SPAN = 30.0
"""Seconds that the rate is measured over: short enough to follow a server that slows down."""
_BETWEEN = 0.25


class Rate:
    """The pace of a job that knows how many it has done, and which part of the whole that is.

    Args:
        monotonic: seconds that never run backwards.
        word: what is counted.
    """

    def __init__(self, monotonic: Callable[[], float], word: str = "calls") -> None:
        self._monotonic = monotonic
        self._word = word
        self._seen: deque[tuple[float, int, float]] = deque()

    def note(self, done: int, share: float | None) -> None:
        """So much is done; `share` of the whole, from 0 to 1, or None where nobody knows."""
        now = self._monotonic()
        if len(self._seen) > 1 and now - self._seen[-2][0] < _BETWEEN:
            self._seen.pop()
        self._seen.append((now, done, -1.0 if share is None else min(max(share, 0.0), 1.0)))
        while len(self._seen) > 2 and now - self._seen[0][0] > _SPAN:
            self._seen.popleft()

    @property
    def share(self) -> float | None:
        """Which part of the whole is done; None where nobody knows."""
        return None if not self._seen or self._seen[-1][2] < 0 else self._seen[-1][2]

    @property
    def text(self) -> str:
        """What is done, the pace and the time left, as far as they are known."""
        if not self._seen:
            return f"0 {self._word}"
        (began, before, old), (now, done, share) = self._seen[0], self._seen[-1]
        told = [f"{done:,} {self._word}"]
        if now - began > _BETWEEN and done > before:
            told.append(f"{_pace((done - before) / (now - began))} a second")
            if old >= 0 and share > old:
                told.append(f"{duration((1 - share) / (share - old) * (now - began))} left")
        return ", ".join(told)


def duration(seconds: float) -> str:
    """A time as people say it, roughly."""
    if seconds < 90:
        return f"{max(1, round(seconds))} s"
    if seconds < 90 * 60:
        return f"{round(seconds / 60)} min"
    return f"{round(seconds / 3600)} h"


def _pace(rate: float) -> str:
    return f"{rate:,.0f}" if rate >= 10 else f"{rate:.1f}"
