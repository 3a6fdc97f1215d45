"""Several walks whose results come in order: one after the other, or at the same time."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Generic, Protocol, TypeVar

S = TypeVar("S")
B = TypeVar("B")
B_co = TypeVar("B_co", covariant=True)

_BATCHES_AHEAD = 40  # With pages of 50 calls: 2,000 calls of each walk wait at most.


class Steps(Protocol[B_co]):
    """A walk that finds one batch at each step."""

    @property
    def over(self) -> bool:
        """Whether no step is left."""
        ...

    async def step(self) -> B_co:
        """The next batch."""
        ...


class InOrder(Generic[S, B]):
    """Every batch of every walk with what the walk started from, in the order of the starts.

    No async generator: two of them, one inside the other, get into each other's way when a loop ends.

    Args:
        starts: what the walks start from.
        walk: makes a walk.
        most: how many are under way at a time. One alone takes no step before it is asked for. Of several, those that
            are ahead of their turn stop when they have found enough.
    """

    def __init__(self, starts: Iterator[S], walk: Callable[[S], Steps[B]], most: int) -> None:
        self._starts, self._walk, self._most = starts, walk, most
        self._under_way: deque[tuple[S, _Asked[B] | _Ahead[B]]] = deque()

    async def take(self) -> tuple[S, B] | None:
        """The next batch, or the error in its place; None at the end."""
        while True:
            for start in islice(self._starts, self._most - len(self._under_way)):
                steps = self._walk(start)
                self._under_way.append((start, _Asked(steps) if self._most == 1 else _Ahead(steps)))
            if not self._under_way:
                return None
            start, first = self._under_way[0]
            found = await first.take()
            if found is not None:
                return start, found[0]
            self._under_way.popleft()

    async def close(self) -> None:
        """End what is under way."""
        tasks = [ahead.task for _, ahead in self._under_way if isinstance(ahead, _Ahead)]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


class _Asked(Generic[B]):
    """A walk that goes one step each time somebody asks."""

    def __init__(self, steps: Steps[B]) -> None:
        self._steps = steps

    async def take(self) -> tuple[B] | None:
        return None if self._steps.over else (await self._steps.step(),)


class _Ahead(Generic[B]):
    """A walk that goes on by itself, with what it has found and nobody has taken."""

    def __init__(self, steps: Steps[B]) -> None:
        self._found: asyncio.Queue[tuple[B] | None] = asyncio.Queue()
        self._room = asyncio.Semaphore(_BATCHES_AHEAD)
        self.task = asyncio.create_task(self._run(steps))

    async def _run(self, steps: Steps[B]) -> None:
        try:
            while not steps.over:
                await self._room.acquire()
                self._found.put_nowait((await steps.step(),))
        finally:
            self._found.put_nowait(None)

    async def take(self) -> tuple[B] | None:
        found = await self._found.get()
        if found is None:
            # Raises the error that the walk ended in.
            await self.task
        else:
            self._room.release()
        return found
