"""Makes one exchange, sync or async, and reports to the slot what came of it.

The order is that of a shared token: look into the store, exchange, tell the slot, save. A task that
makes an exchange is a task of its own: the caller that started it may be cancelled.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable
from typing import TypeVar

from omicall.errors import ApiKeyRejected, ExchangeUnavailable
from omicall.token._flight import Failure, Flight, Outcome
from omicall.token._landing import Landing, Note
from omicall.token._slot import Slot
from omicall.token._store import Shelf, StoredToken
from omicall.token._token import Grant, Moment

_log = logging.getLogger("omicall.token")
_T = TypeVar("_T")

_running: set[asyncio.Task[Outcome]] = set()
"""Exchanges under way in tasks; asyncio itself holds tasks weakly."""


def say(notes: Iterable[Note]) -> None:
    """Log lines.

    Args:
        notes: levels and texts.
    """
    for level, text in notes:
        _log.log(level, "%s", text)


class Exchanger:
    """Makes the exchanges of one keeper.

    Args:
        slot: is told what came of them.
        shelf: where tokens are kept besides, or None.
        now: reads both clocks.
        exchange: makes one exchange.
        async_exchange: the same for event loops.
    """

    def __init__(
        self,
        slot: Slot,
        shelf: Shelf | None,
        now: Callable[[], Moment],
        exchange: Callable[[], Grant],
        async_exchange: Callable[[], Awaitable[Grant]],
    ) -> None:
        """Keep what is needed; nothing is sent."""
        self._slot = slot
        self._shelf = shelf
        self._now = now
        self._exchange = exchange
        self._async_exchange = async_exchange

    def make(self, flight: Flight) -> Outcome:
        """Make an exchange in this thread.

        Args:
            flight: ends with it, however it ends.

        Returns:
            The outcome.

        Raises:
            Exception: one that is not ours goes on as it is, if no old token serves.
        """
        try:
            stored = self._look()
            landing = None if stored is None else self._slot.find(flight, stored, self._now())
            if landing is None:
                sent = self._now()
                grant = self._exchange()
                landing = self._slot.land(flight, grant, sent, self._now(), stored)
            self._keep(landing)
        except BaseException as error:
            ended = self._ended_by(error, flight)
            if ended is None:
                raise
            landing = ended
        say(landing.notes)
        return landing.outcome

    async def amake(self, flight: Flight, seconds: float) -> Outcome:
        """Make an exchange in a task of its own, and wait for it for a while.

        Args:
            flight: ends with the exchange, however it ends.
            seconds: how long the caller waits; the exchange goes on after that.

        Returns:
            The outcome, None if there is none yet.

        Raises:
            Exception: one that is not ours goes on as it is, if no old token serves.
        """
        task = self._start(flight)
        if seconds > 0:
            await asyncio.wait({task}, timeout=seconds)
        return task.result() if task.done() and not task.cancelled() else None

    async def _run(self, flight: Flight) -> Outcome:
        try:
            stored = await self._in_thread(self._look)
            landing = None if stored is None else self._slot.find(flight, stored, self._now())
            if landing is None:
                sent = self._now()
                grant = await self._async_exchange()
                landing = self._slot.land(flight, grant, sent, self._now(), stored)
            landed = landing
            await self._in_thread(lambda: self._keep(landed))
        except BaseException as error:
            ended = self._ended_by(error, flight)
            if ended is None:
                raise
            landing = ended
        say(landing.notes)
        return landing.outcome

    def _start(self, flight: Flight) -> asyncio.Task[Outcome]:
        task = asyncio.create_task(self._run(flight), name="omicall token exchange")
        _running.add(task)

        def done(task: asyncio.Task[Outcome]) -> None:
            _running.discard(task)
            # A task that is cancelled before its first step never runs its own clean-up.
            self._slot.abandon(flight)
            if not task.cancelled():
                task.exception()  # seen, else asyncio complains of it

        task.add_done_callback(done)
        return task

    def _ended_by(self, error: BaseException, flight: Flight) -> Landing | None:
        """Settle a flight that an exception ended; None means that the exception itself goes on."""
        if not isinstance(error, Exception):
            self._slot.abandon(flight)
            return None
        landing = self._slot.fail(flight, Failure.of(error), self._now())
        if isinstance(error, ApiKeyRejected | ExchangeUnavailable):
            return landing
        if self._slot.state.usable(self._now()) is not None:
            return landing
        say(landing.notes)
        return None

    def _look(self) -> StoredToken | None:
        if self._shelf is None:
            return None
        stored, state = self._shelf.load(), self._slot.state
        held = state.token
        if stored is not None and held is not None and state.rejected_at is not None:
            self._shelf.discard(held.fingerprint)
        return stored

    def _keep(self, landing: Landing) -> None:
        if self._shelf is not None and landing.new is not None:
            new = landing.new
            self._shelf.save(StoredToken(new.value, new.issued_at, new.lifetime))

    async def _in_thread(self, act: Callable[[], _T]) -> _T:
        return act() if self._shelf is None else await asyncio.to_thread(act)
