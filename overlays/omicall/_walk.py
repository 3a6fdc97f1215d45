"""One walk over the call history: what the sync and the async driver share. No I/O."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from omicall_api.catalog import OPERATIONS

from ._clock import Clock
from ._cursor import Place, Stretch, filters_digest, read_cursor, stretches, write_cursor
from ._history import HISTORIES, Filters, History, UnknownKeys, Words, filters_of
from ._pages import PageWalk, RecentIds, are_ids, is_id, keys_of
from ._progress import Progress
from ._repeats import Repeats
from ._windows import milliseconds, window_days
from .errors import ConfigurationError

if TYPE_CHECKING:
    import httpx

    from omicall_api.models import Call

_MOST_AT_A_TIME = 16


class Batch(NamedTuple):
    """New calls of one page."""

    calls: list[Call]
    keys: list[object]
    """What tells each of them from others."""


class CallWalk:
    """What is asked for, what has been given, and what is left."""

    def __init__(
        self,
        clock: Clock,
        *,
        since: datetime | None,
        until: datetime | None,
        direction: Words,
        answered: bool | None,
        extension: Words,
        phone: Words,
        limit: int | None,
        cursor: str | None,
        unknown: UnknownKeys,
        version: int,
        concurrency: int = 1,
    ) -> None:
        self.clock = clock
        self.concurrency = _checked_concurrency(concurrency)
        self._history = _checked_history(version)
        self._filters = filters_of(direction, answered, extension, phone)
        self._unknown: UnknownKeys = _checked_unknown(unknown)
        self._left: int | None = _checked_limit(limit)
        begin = None if since is None else milliseconds("since", since)
        end = None if until is None else milliseconds("until", until)
        place = _place(version, self._filters, begin, cursor, end)
        self._until = _end_of(place, int(clock.wall() * 1000), from_cursor=cursor is not None)
        self._progress = Progress(place, newest_first=self._history.newest_first)
        self._given = RecentIds(place.ids)
        self._repeats = Repeats()
        _warn_if_deprecated(self._history.operation)

    @property
    def cursor(self) -> str:
        """Where to go on."""
        place = self._progress.place
        return write_cursor(msgspec.structs.replace(place, filters=filters_digest(self._filters.plain())))

    @property
    def full(self) -> bool:
        """Whether as many calls as wanted were given."""
        return self._left == 0

    def stretches(self) -> Iterator[Stretch]:
        """The windows to walk, in the order in which their calls are given."""
        days = window_days(self._history.operation, side_by_side=self.concurrency > 1)
        return stretches(self._progress.place, self._until, days)

    def pages(self, stretch: Stretch) -> StretchWalk:
        """A walk over the pages of a window."""
        return StretchWalk(self._history, self._filters, self._unknown, stretch, self.clock)

    def give(self, stretch: Stretch, batch: Batch) -> Iterator[Call]:
        """Those of the calls found in a window that were not given before; each is given when it is taken out."""
        calls, ids = batch
        if not self._given.has_none(ids):
            calls = [call for call, identity in zip(calls, ids, strict=True) if identity not in self._given]
            ids = keys_of(calls)
        if self._left is not None:
            calls, ids = calls[: self._left], ids[: self._left]
            self._left -= len(calls)
        self._given.add(ids if are_ids(ids) else [identity for identity in ids if is_id(identity)])
        self._repeats.share(calls)
        return self._progress.give(stretch, calls, ids)

    def finish(self) -> None:
        """All has been given."""
        self._progress.finish()


class StretchWalk:
    """The pages of one window: what to ask for next, and what is new in the answer."""

    def __init__(
        self, history: History, filters: Filters, unknown: UnknownKeys, stretch: Stretch, clock: Clock
    ) -> None:
        self._history, self._filters = history, filters
        self._unknown: UnknownKeys = unknown
        self._window = stretch.window
        self._request: dict[str, Any] | None = None
        self._pages = PageWalk(history.operation, history.page_size, clock.uniform, history.newest_first)

    @property
    def over(self) -> bool:
        """Whether no page is left."""
        return self._pages.over

    @property
    def pause(self) -> float:
        """Seconds to wait before the next request."""
        return self._pages.pause

    def request(self) -> dict[str, Any]:
        """The arguments of the next request."""
        number = self._pages.number
        if self._request is None:
            self._request = self._history.request(self._filters, self._window, number)
            return self._request
        return self._history.other_page(self._request, number)

    def take(self, response: httpx.Response) -> Batch:
        """The new calls of the answer; PagingError where the pages do not add up."""
        page = self._history.read(response, self._filters, self._unknown)
        calls = self._pages.take(page)
        return Batch(calls, page.keys if calls is page.rows and len(calls) == len(page.keys) else keys_of(calls))


def _place(version: int, filters: Filters, since: int | None, cursor: object, until: int | None) -> Place:
    if cursor is None:
        if since is None:
            raise ConfigurationError("since is missing; nothing was sent. Give it, or the cursor of an earlier walk.")
        # Its digest of the filters is made when somebody asks for a cursor.
        return Place(version=version, filters="", since=since, until=until)
    place = read_cursor(cursor, version, filters_digest(filters.plain()))
    return place if until is None else msgspec.structs.replace(place, until=until)


def _end_of(place: Place, now: int, *, from_cursor: bool) -> int:
    """The last moment to ask for, in milliseconds since 1970."""
    if not from_cursor and place.since > (now if place.until is None else place.until):
        raise ConfigurationError("since is later than until; nothing was sent. Swap them.")
    if place.until is None:
        # A server whose clock is ahead has given calls of a moment that is still to come here.
        return max(now, place.since, place.stop or 0)
    if place.stop is not None and place.until < place.stop:
        raise ConfigurationError(
            "until is earlier than the window in which the cursor stands, whose newest calls were given first; nothing "
            "was sent. Give the same until as before, or a later one."
        )
    return place.until


def _warn_if_deprecated(operation: str) -> None:
    known = OPERATIONS[operation]
    if known.deprecated:
        # From here over `CallWalk` and `iterate` to the line that called it.
        warnings.warn(
            f"calls.iterate asks for a version of the call history that OMICall has deprecated ({operation}); leave "
            "version out to use the one that replaces it.",
            DeprecationWarning,
            stacklevel=4,
        )


def _checked_history(version: object) -> History:
    history = HISTORIES.get(version) if isinstance(version, int) and not isinstance(version, bool) else None
    if history is None:
        choices = ", ".join(map(str, sorted(HISTORIES)))
        raise ConfigurationError(f"version must be one of {choices}; nothing was sent.")
    return history


def _checked_unknown(unknown: object) -> UnknownKeys:
    if unknown == "drop":
        return "drop"
    if unknown == "keep":
        return "keep"
    raise ConfigurationError('unknown must be "drop" or "keep"; nothing was sent.')


def _checked_limit(limit: object) -> int | None:
    if limit is None or (isinstance(limit, int) and not isinstance(limit, bool) and limit >= 0):
        return limit
    raise ConfigurationError("limit must be a whole number from 0 on, or None; nothing was sent.")


def _checked_concurrency(concurrency: object) -> int:
    if isinstance(concurrency, int) and not isinstance(concurrency, bool) and 1 <= concurrency <= _MOST_AT_A_TIME:
        return concurrency
    raise ConfigurationError(f"concurrency must be a whole number from 1 to {_MOST_AT_A_TIME}; nothing was sent.")
