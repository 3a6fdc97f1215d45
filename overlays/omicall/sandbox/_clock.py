"""The sandbox's own clock."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta, timezone
from email.utils import formatdate

VIETNAM = timezone(timedelta(hours=7))
"""Without summer time, so a fixed offset is exact."""
LATEST_MS = 253_402_300_799_999
"""The last millisecond of the year 9999, beyond which no date is accepted."""


class Clock:
    """A clock that follows a source of seconds and can be put forward."""

    def __init__(self, source: Callable[[], float]) -> None:
        self._source = source
        self._advanced = 0.0

    def seconds(self) -> float:
        """Seconds since 1970."""
        return self._source() + self._advanced

    def milliseconds(self) -> int:
        """Milliseconds since 1970."""
        return int(self.seconds() * 1000)

    def http_date(self) -> str:
        """The time as a `Date` header wants it."""
        return formatdate(self.seconds(), usegmt=True)

    def advance(self, seconds: float) -> None:
        """Put the clock forward; raises ValueError when it would leave the year 9999 or go back."""
        if not 0 <= seconds <= LATEST_MS / 1000 - self.seconds():
            raise ValueError("The clock goes forward only, and not beyond the year 9999.")
        self._advanced += seconds

    def reset(self) -> None:
        """Back to the time of the source."""
        self._advanced = 0.0
