"""The callers: threads with one sync client, tasks with an async one. The two drivers read alike."""

from __future__ import annotations

import asyncio
import sys
import time
from collections.abc import Callable

from attrs import frozen

from omicall import AsyncOmicall, Omicall

from .diary import ANSWER_SECONDS, Diary, Errand
from .load import Draw

LATE_SECONDS = ANSWER_SECONDS + 15.0
"""After the last call was begun, everything must have come to its end in this time."""


@frozen
class Callers:
    """Makes calls until a moment, and ends what was begun.

    Args:
        draw: what they do.
        diary: where it is noted.
        until: when no new call is begun, on the monotonic clock.
    """

    draw: Draw
    diary: Diary
    until: float

    def live(self, client: Omicall) -> None:
        """Be one caller in a thread. All threads begin at once: nobody has a token then, and nothing was ever read."""
        rest: float | None = 0.0
        while rest is not None:
            time.sleep(rest)
            errand = Errand(self.draw.deed(), self.draw, self.diary)
            again: float | None = 0.0
            while again is not None:
                time.sleep(again)
                errand.start()
                try:
                    answer = errand.deed.act(client)
                except Exception as error:  # noqa: BLE001 - to see which ones come is what the soak is for
                    again = errand.failed(error)
                else:
                    errand.answered(answer)
                    again = None
            rest = self._rest()

    async def alive(self, client: AsyncOmicall) -> None:
        """Be one caller in a task. Tasks begin one by one."""
        rest = self._rest()
        while rest is not None:
            await asyncio.sleep(rest)
            errand = Errand(self.draw.deed(), self.draw, self.diary)
            again: float | None = 0.0
            while again is not None:
                await asyncio.sleep(again)
                errand.start()
                try:
                    answer = await errand.deed.act(client)
                except Exception as error:  # noqa: BLE001 - to see which ones come is what the soak is for
                    again = errand.failed(error)
                else:
                    errand.answered(answer)
                    again = None
            rest = self._rest()

    def _rest(self) -> float | None:
        rest = self.draw.rest()
        return rest if time.monotonic() + rest < self.until else None

    async def all_tasks(self, make: Callable[[], AsyncOmicall], number: int) -> None:
        """Be many callers in one event loop, which ends with nothing left in it."""
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(self._loop_failed)
        async with make() as client:
            tasks = [asyncio.create_task(self.alive(client), name=f"caller {place}") for place in range(number)]
            await self._ended(tasks, self.until - time.monotonic() + LATE_SECONDS)
        # Exchanges are made in tasks of their own.
        others = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
        if others:
            await self._ended(others, 15.0)

    async def _ended(self, tasks: list[asyncio.Task[None]], seconds: float) -> None:
        done, late = await asyncio.wait(tasks, timeout=seconds)
        for task in late:
            task.print_stack(file=sys.stderr)
            task.cancel()
        if late:
            self.diary.breach(f"{len(late)} of {len(tasks)} tasks did not end; their stacks are above.")
            await asyncio.wait(late, timeout=5.0)
        for task in done:
            error = None if task.cancelled() else task.exception()
            if error is not None:
                self.diary.strange(task.get_name(), error)

    def _loop_failed(self, _loop: asyncio.AbstractEventLoop, context: dict[str, object]) -> None:
        error = context.get("exception")
        if isinstance(error, BaseException):
            self.diary.strange("An event loop", error)
        else:
            self.diary.breach(f"An event loop said: {str(context.get('message'))[:100]}")
