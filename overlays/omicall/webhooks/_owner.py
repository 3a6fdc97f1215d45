"""Answers OMICall's question who owns a caller, in time."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Awaitable, Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeAlias
from urllib.parse import parse_qs

from omicall.errors import ConfigurationError

from ._background import is_async
from ._failures import log_failure, logger

Owner: TypeAlias = str | Iterable[str] | None
"""The extension of the owner, or several with the first choice first; None or nothing for no owner."""
Lookup: TypeAlias = Callable[[str, str | None], Owner | Awaitable[Owner]]
"""Takes the caller's number and the hotline that was called, if that was said."""

# These four stand in `owner_lookup` of the specification, and a test holds them against it.
PATH = "get_owner_contact_by_phone"
NUMBER, HOTLINE, KEY_HEADER = "phoneNumber", "sipNumber", "X-API-KEY"
LIMIT_SECONDS = 2.0

_THREADS = 8


class OwnerDesk:
    """Asks a function, and answers "nobody" when it takes too long or fails."""

    def __init__(self, lookup: Lookup, seconds: float) -> None:
        if not 0 < seconds < LIMIT_SECONDS:
            raise ConfigurationError(
                f"lookup_seconds must be above 0 and below {LIMIT_SECONDS:g}, the time in which OMICall wants the "
                "answer; leave some of it to the network."
            )
        self._lookup = lookup
        self._in_loop = is_async(lookup)
        self._seconds = seconds
        self._pool: ThreadPoolExecutor | None = None
        self._late: set[asyncio.Task[Owner]] = set()

    async def answer(self, query: bytes) -> str:
        """The text to answer with: extensions joined by colons, or nothing.

        query: of the request, as it came.
        """
        asked = parse_qs(query.decode("latin-1"))
        number = asked.get(NUMBER, [""])[0].strip()
        if not number:
            return ""
        task = asyncio.ensure_future(self._ask(number, asked.get(HOTLINE, [None])[0]))
        try:
            # Not wait_for: that would wait for a function that refuses to be cancelled.
            await asyncio.wait({task}, timeout=self._seconds)
        finally:
            if not task.done():
                self._give_up(task)
        if not task.done():
            logger.error("The look-up of an owner took longer than %g s. It was answered: nobody.", self._seconds)
            return ""
        if task.cancelled() or (error := task.exception()) is not None:
            log_failure("The look-up of an owner", asyncio.CancelledError() if task.cancelled() else error)  # type: ignore[arg-type]
            return ""
        return _written(task.result())

    def close(self) -> None:
        """Give the threads back without waiting for them."""
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)
            self._pool = None

    async def _ask(self, number: str, hotline: str | None) -> Owner:
        if self._in_loop:
            found = self._lookup(number, hotline)
        else:
            # Threads of its own: a slow look-up must not take those of the handlers, nor the other way round.
            self._pool = self._pool or ThreadPoolExecutor(_THREADS, thread_name_prefix="omicall-owner")
            found = await asyncio.get_running_loop().run_in_executor(self._pool, self._lookup, number, hotline)
        return await found if inspect.isawaitable(found) else found

    def _give_up(self, task: asyncio.Task[Owner]) -> None:
        self._late.add(task)
        task.add_done_callback(self._forget)
        task.cancel()

    def _forget(self, task: asyncio.Task[Owner]) -> None:
        self._late.discard(task)
        if not task.cancelled():
            # Asked for, or asyncio would print it with its text.
            task.exception()


def _written(owner: Owner) -> str:
    extensions = [owner] if isinstance(owner, str) else list(owner or ())
    sound = [part.strip() for part in extensions if isinstance(part, str) and part.strip()]  # pyright: ignore[reportUnnecessaryIsInstance]
    if len(sound) < len(extensions) or not all(part.isascii() and part.isprintable() for part in sound):
        logger.error("The look-up of an owner gave something that is no extension. It was answered: nobody.")
        return ""
    return ":".join(sound)
