"""The call history as one stream of calls."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from omicall._clock import Clock
from omicall._pages import PageWalk, call_filter
from omicall.errors import ConfigurationError
from omicall_api.api.calls import AsyncCallsResource, CallsResource
from omicall_api.catalog import OPERATIONS

if TYPE_CHECKING:
    from omicall_api.client import AuthenticatedClient
    from omicall_api.models import Call, CallFilter, CallSort

_PAGE_SIZE = int(OPERATIONS["search_calls"].limits["page_size"])


class Calls(CallsResource):
    """Call history, and calls started with a click."""

    def __init__(self, client: AuthenticatedClient, clock: Clock) -> None:
        super().__init__(client)
        self._clock = clock

    def iterate(
        self,
        *,
        since: datetime,
        until: datetime | None = None,
        direction: str | Sequence[str] | None = None,
        answered: bool | None = None,
        extension: str | Sequence[str] | None = None,
        phone: str | Sequence[str] | None = None,
        limit: int | None = None,
    ) -> Iterator[Call]:
        """Give all calls between two moments, oldest first, each once, over all pages.

        It uses version 3 of the call history (`search_calls`), whose evidence is `integrators`: no text of the
        vendor describes it. The moments are compared with `created_date`.

        Args:
            since: the earliest moment, with a time zone.
            until: the latest moment, with a time zone; now when left out.
            direction: inbound, outbound or local, or several of them.
            answered: True for answered calls only, False for missed ones only.
            extension: number of an extension, or several.
            phone: a customer's number, or several, as OMICall has it.
            limit: the most calls to give.

        Returns:
            An iterator; pages of 50 are asked for as it goes.

        Raises:
            ConfigurationError: an argument is wrong; at once, and nothing was sent.
            PagingError: the server repeats a page.
            OmicallError: any other failure, while iterating.

        Example:
            >>> for call in client.calls.iterate(since=yesterday, direction="inbound", answered=False):
            ...     print(call.started_at, call.phone_number)
        """
        until = _now(self._clock) if until is None else until
        return self._walk(call_filter(since, until, direction, answered, extension, phone), _checked_limit(limit))

    def _walk(self, condition: CallFilter, limit: int | None) -> Iterator[Call]:
        walk = PageWalk(_PAGE_SIZE)
        left = limit
        while not walk.over and left != 0:
            page = self.search(page=walk.number, size=walk.size, filter=condition, sort=_oldest_first())
            for call in walk.take(page)[:left]:
                yield call
                left = None if left is None else left - 1


class AsyncCalls(AsyncCallsResource):
    """Call history, and calls started with a click."""

    def __init__(self, client: AuthenticatedClient, clock: Clock) -> None:
        super().__init__(client)
        self._clock = clock

    def iterate(
        self,
        *,
        since: datetime,
        until: datetime | None = None,
        direction: str | Sequence[str] | None = None,
        answered: bool | None = None,
        extension: str | Sequence[str] | None = None,
        phone: str | Sequence[str] | None = None,
        limit: int | None = None,
    ) -> AsyncIterator[Call]:
        """Give all calls between two moments, oldest first, each once, over all pages; see `Calls.iterate`.

        Args:
            since: the earliest moment, with a time zone.
            until: the latest moment, with a time zone; now when left out.
            direction: inbound, outbound or local, or several of them.
            answered: True for answered calls only, False for missed ones only.
            extension: number of an extension, or several.
            phone: a customer's number, or several, as OMICall has it.
            limit: the most calls to give.

        Returns:
            An async iterator; pages of 50 are asked for as it goes.

        Raises:
            ConfigurationError: an argument is wrong; at once, and nothing was sent.
            PagingError: the server repeats a page.
            OmicallError: any other failure, while iterating.

        Example:
            >>> async for call in client.calls.iterate(since=yesterday):
            ...     print(call.started_at, call.phone_number)
        """
        until = _now(self._clock) if until is None else until
        return self._walk(call_filter(since, until, direction, answered, extension, phone), _checked_limit(limit))

    async def _walk(self, condition: CallFilter, limit: int | None) -> AsyncIterator[Call]:
        walk = PageWalk(_PAGE_SIZE)
        left = limit
        while not walk.over and left != 0:
            page = await self.search(page=walk.number, size=walk.size, filter=condition, sort=_oldest_first())
            for call in walk.take(page)[:left]:
                yield call
                left = None if left is None else left - 1


def _now(clock: Clock) -> datetime:
    return datetime.fromtimestamp(clock.wall(), UTC)


def _oldest_first() -> CallSort:
    # Calls that arrive meanwhile then stand behind those already seen, and push none of them to another page.
    from omicall_api.models import CallSort, CallSortField

    return CallSort(field=CallSortField.CREATED_DATE, is_asc=True)


def _checked_limit(limit: object) -> int | None:
    if limit is None or (isinstance(limit, int) and not isinstance(limit, bool) and limit >= 0):
        return limit
    raise ConfigurationError("limit must be a whole number from 0 on, or None; nothing was sent.")
