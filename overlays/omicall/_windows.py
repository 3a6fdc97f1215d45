"""A long period as windows that the API accepts: none overlaps another, and no millisecond lies between two. No I/O."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import cache

import msgspec

from omicall_api.catalog import OPERATIONS

from .errors import ConfigurationError

DAY_MS = 86_400_000
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)
_SIDE_BY_SIDE_DAYS = 1.0


class Window(msgspec.Struct, frozen=True):
    """A stretch of time in milliseconds since 1970, both ends included."""

    start: int
    stop: int


def windows(start: int, stop: int, days: float) -> Iterator[Window]:
    """The windows from `start` to `stop` (milliseconds since 1970, both included), the earliest first, none longer
    than `days`."""
    # The limit is one of the difference between the ends, so a window of exactly that many days is a whole one.
    longest = int(days * DAY_MS)
    while start <= stop:
        end = min(start + longest, stop)
        yield Window(start, end)
        start = end + 1


@cache
def window_days(operation: str, *, side_by_side: bool = False) -> float:
    """How many days a window of this call history may have.

    What is documented for it; where nothing is, the shortest that is documented for any call history. Windows that
    are walked side by side are short, since rows of a later one have to be kept until those before it are given; but
    not where the vendor wants a pause between requests, which many windows would break more often.
    """
    limits = OPERATIONS[operation].limits
    documented = (
        entry.limits["window_days"]
        for entry in OPERATIONS.values()
        if entry.tag == OPERATIONS[operation].tag and "window_days" in entry.limits
    )
    longest = limits.get("window_days") or min(documented)
    return min(longest, _SIDE_BY_SIDE_DAYS) if side_by_side and "minutes_between_requests" not in limits else longest


def milliseconds(name: str, moment: object) -> int:
    """An aware datetime as milliseconds since 1970; ConfigurationError names the argument that is none."""
    if not isinstance(moment, datetime):
        raise ConfigurationError(f"{name} must be a datetime, not {type(moment).__name__}; nothing was sent.")
    if moment.utcoffset() is None:
        raise ConfigurationError(
            f"{name} has no time zone, so it could be any of 24 hours; nothing was sent. "
            'Give it one, such as tzinfo=ZoneInfo("Asia/Ho_Chi_Minh").'
        )
    # Whole numbers all the way: a float of seconds lands one millisecond off for some moments.
    number = (moment - _EPOCH) // _MILLISECOND
    if number < 0:
        raise ConfigurationError(f"{name} lies before 1970; nothing was sent.")
    return number
