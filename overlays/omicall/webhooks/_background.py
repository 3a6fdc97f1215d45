"""Work after the answer, in an event loop."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable

from ._failures import log_failure, logger
from ._parse import Event


class Background:
    """A bounded queue and the tasks that work it off; of one event loop."""

    def __init__(self, handle: Callable[[Event], object], queue_size: int, workers: int) -> None:
        self._handle = handle
        self._waiting: asyncio.Queue[Event] = asyncio.Queue(queue_size)
        self._under_way = 0
        self._open = True
        self._tasks = [asyncio.create_task(self._work()) for _ in range(workers)]

    def offer(self, event: Event) -> bool:
        """Take a report in; False if the queue is full or closed."""
        if not self._open or self._waiting.full():
            return False
        self._waiting.put_nowait(event)
        return True

    async def stop(self, seconds: float) -> None:
        """Take nothing more in, finish what waits within so many seconds, and give the rest up."""
        self._open = False
        try:
            async with asyncio.timeout(seconds):
                await self._waiting.join()
        except TimeoutError:
            lost = self._waiting.qsize() + self._under_way
            logger.error("%d reports were not worked on within %g s of the shutdown and are lost.", lost, seconds)
        for task in self._tasks:
            task.cancel()
        # Not awaited without end: a handler may refuse to be cancelled.
        await asyncio.wait(self._tasks, timeout=1.0)

    async def _work(self) -> None:
        while True:
            event = await self._waiting.get()
            self._under_way += 1
            try:
                await hand_over(self._handle, event)
            except asyncio.CancelledError as error:
                if _is_cancelled():
                    raise
                log_failure("The work on a report", error)
            except Exception as error:  # noqa: BLE001 - the next report must not suffer
                log_failure("The work on a report", error)
            finally:
                self._under_way -= 1
                self._waiting.task_done()


async def hand_over(function: Callable[[Event], object], event: Event) -> None:
    """Call it with a report, in the loop or in a thread, and wait for its end."""
    result = function(event) if is_async(function) else await asyncio.to_thread(function, event)
    if inspect.isawaitable(result):
        await result


def is_async(function: Callable[..., object]) -> bool:
    """Whether it is to be called in the loop rather than in a thread."""
    return inspect.iscoroutinefunction(function) or inspect.iscoroutinefunction(getattr(function, "__call__", None))  # noqa: B004


def _is_cancelled() -> bool:
    """Whether somebody cancelled this very task, rather than something that it waited for."""
    task = asyncio.current_task()
    return task is None or task.cancelling() > 0
