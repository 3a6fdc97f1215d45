"""The iterators that `calls.iterate` gives, sync and async alike."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Generator, Iterator
from typing import TYPE_CHECKING

from omicall._cursor import Stretch
from omicall._side_by_side import InOrder
from omicall._walk import Batch, CallWalk

if TYPE_CHECKING:
    from omicall_api.client import AuthenticatedClient
    from omicall_api.models import Call


class CallStream(Iterator["Call"]):
    """Calls, one after the other; pages are asked for as it goes. `calls.iterate` makes it.

    Example:
        >>> calls = client.calls.iterate(since=yesterday)
        >>> ids = [call.transaction_id for call in calls]
        >>> later = client.calls.iterate(cursor=calls.cursor)
    """

    def __init__(self, client: AuthenticatedClient, walk: CallWalk) -> None:
        self._walk = walk
        self._calls = _calls(client, walk)

    @property
    def cursor(self) -> str:
        """Where the last call that was given stands, as a plain text; `iterate(cursor=...)` goes on behind it."""
        return self._walk.cursor

    def __next__(self) -> Call:
        return next(self._calls)

    def close(self) -> None:
        """Give no more calls and ask for no more pages."""
        self._calls.close()


class AsyncCallStream(AsyncIterator["Call"]):
    """Calls, one after the other; pages are asked for as it goes. `calls.iterate` makes it.

    Example:
        >>> async def ids_of_new_calls(client, since):
        ...     calls = client.calls.iterate(since=since)
        ...     return [call.transaction_id async for call in calls], calls.cursor
    """

    def __init__(self, client: AuthenticatedClient, walk: CallWalk) -> None:
        self._walk = walk
        self._calls = _calls_async(client, walk)

    @property
    def cursor(self) -> str:
        """Where the last call that was given stands, as a plain text; `iterate(cursor=...)` goes on behind it."""
        return self._walk.cursor

    def __anext__(self) -> Awaitable[Call]:
        return anext(self._calls)

    async def aclose(self) -> None:
        """Give no more calls, ask for no more pages, and end the requests under way."""
        await self._calls.aclose()


def _calls(client: AuthenticatedClient, walk: CallWalk) -> Generator[Call]:
    if walk.full:
        return
    send = client.get_httpx_client().request
    for stretch in walk.stretches():
        pages = walk.pages(stretch)
        while not pages.over:
            batch = pages.take(send(**pages.request()))
            if pages.pause:
                walk.clock.sleep(pages.pause)
            yield from walk.give(stretch, batch)
            if walk.full:
                return
    walk.finish()


async def _calls_async(client: AuthenticatedClient, walk: CallWalk) -> AsyncGenerator[Call]:
    if walk.full:
        return
    found = InOrder(walk.stretches(), lambda stretch: _AsyncPages(client, walk, stretch), walk.concurrency)
    try:
        while (batch := await found.take()) is not None:
            for call in walk.give(*batch):
                yield call
            if walk.full:
                return
        walk.finish()
    finally:
        await found.close()


class _AsyncPages:
    """The pages of one window, asked for one by one."""

    def __init__(self, client: AuthenticatedClient, walk: CallWalk, stretch: Stretch) -> None:
        self._client, self._clock = client, walk.clock
        self._pages = walk.pages(stretch)

    @property
    def over(self) -> bool:
        return self._pages.over

    async def step(self) -> Batch:
        pages = self._pages
        batch = pages.take(await self._client.get_async_httpx_client().request(**pages.request()))
        if pages.pause:
            await self._clock.async_sleep(pages.pause)
        return batch
