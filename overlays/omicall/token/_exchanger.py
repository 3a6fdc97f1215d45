"""Makes one exchange, sync or async, and reports to the slot what came of it.

The order is that of a shared token: look into the store, wait for the turn, look again, exchange, tell
the slot, save. A task that makes an exchange is a task of its own: the caller that started it may be
cancelled. The two drivers read alike.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Iterable
from typing import TYPE_CHECKING

from omicall._clock import Clock
from omicall._later import Later
from omicall.errors import ApiKeyRejected, ExchangeUnavailable
from omicall.token._announcer import Announcer
from omicall.token._flight import Exchange, Failure, Flight, Outcome
from omicall.token._landing import Landing, Note
from omicall.token._slot import Slot
from omicall.token._token import Grant, Moment, Token
from omicall.token._turn import LEASE_SECONDS, Turn

if TYPE_CHECKING:
    import asyncio

    from omicall.token import _shelf, _store
else:
    asyncio = Later("asyncio")  # a program without event loops does without, and one without a store without these
    _shelf, _store = Later("omicall.token._shelf"), Later("omicall.token._store")

_log = logging.getLogger("omicall.token")

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
        slot: is told what came of them, and names the store's place for the token.
        clock: time and chance.
        exchange: makes one exchange, in so many seconds at most.
        async_exchange: the same for event loops.
        announcer: is told what happens.
    """

    def __init__(
        self,
        slot: Slot,
        clock: Clock,
        exchange: Callable[[float], Grant],
        async_exchange: Callable[[float], Awaitable[Grant]],
        announcer: Announcer,
    ) -> None:
        """Keep what is needed; nothing is sent."""
        self._slot = slot
        self._clock = clock
        self._exchange = exchange
        self._async_exchange = async_exchange
        self._announcer = announcer

    def now(self) -> Moment:
        """Read both clocks."""
        return Moment(wall=self._clock.wall(), monotonic=self._clock.monotonic())

    def make(self, step: Exchange) -> Outcome:
        """Make an exchange in this thread.

        Args:
            step: the decision that made this caller the owner; its flight ends with the exchange, however that ends.

        Returns:
            The outcome.

        Raises:
            Exception: one that is not ours goes on as it is, if no old token serves.
        """
        try:
            landing = self._landing(step)
        except BaseException as error:
            ended = self._ended_by(error, step.flight)
            if ended is None:
                raise
            landing = ended
        say(landing.notes)
        return landing.outcome

    def _landing(self, step: Exchange) -> Landing:
        shelf = self._slot.shelf
        if shelf is None:
            return self._exchanged(step, None)
        turn = Turn(step.patience or 0.0, self.now(), self._clock.uniform)
        lease: _store.Lease | None = _shelf.NoLease() if step.patience is None else None
        try:
            while True:
                step.flight.extend(self.now())
                stored = shelf.load()
                if (refused := self._slot.refused(stored)) is not None:
                    shelf.discard(refused)
                landing = self._found(step.flight, stored)
                if landing is not None:
                    return landing
                if lease is not None:
                    break
                lease = shelf.lease(LEASE_SECONDS)
                if lease is None:
                    pause = turn.pause(self.now())
                    if pause is None:
                        break
                    self._clock.sleep(pause)
            if lease is None and step.patience == 0:
                return self._slot.leave(step.flight, self.now())
            landing = self._exchanged(step, stored)
            if landing.new is not None:
                shelf.save(_to_store(landing.new))
            return landing
        finally:
            if lease is not None:
                shelf.release(lease)

    def _exchanged(self, step: Exchange, stored: _store.StoredToken | None) -> Landing:
        self._begin(step.flight)
        try:
            grant = self._exchange(step.limit)
        except BaseException as error:
            self._broken_off(step.flight, error)
            raise
        return self._landed(step.flight, grant, stored)

    async def amake(self, step: Exchange) -> Outcome:
        """Make an exchange in a task of its own, and wait for it for a while.

        Args:
            step: the decision that made this caller the owner; it says how long the caller waits. The exchange goes
                on after that.

        Returns:
            The outcome, None if there is none yet.

        Raises:
            Exception: one that is not ours goes on as it is, if no old token serves.
        """
        task = self._start(step)
        if step.seconds > 0:
            await asyncio.wait({task}, timeout=step.seconds)
        return task.result() if task.done() and not task.cancelled() else None

    def _start(self, step: Exchange) -> asyncio.Task[Outcome]:
        task = asyncio.create_task(self._amake(step), name="omicall token exchange")
        _running.add(task)

        def done(task: asyncio.Task[Outcome]) -> None:
            _running.discard(task)
            # A task that is cancelled before its first step never runs its own clean-up.
            self._slot.abandon(step.flight)
            if not task.cancelled():
                task.exception()  # seen, else asyncio complains of it

        task.add_done_callback(done)
        return task

    async def _amake(self, step: Exchange) -> Outcome:
        try:
            landing = await self._alanding(step)
        except BaseException as error:
            ended = self._ended_by(error, step.flight)
            if ended is None:
                raise
            landing = ended
        say(landing.notes)
        return landing.outcome

    async def _alanding(self, step: Exchange) -> Landing:
        shelf = self._slot.shelf
        if shelf is None:
            return await self._aexchanged(step, None)
        turn = Turn(step.patience or 0.0, self.now(), self._clock.uniform)
        lease: _store.Lease | None = _shelf.NoLease() if step.patience is None else None
        try:
            while True:
                step.flight.extend(self.now())
                stored = await shelf.aload()
                if (refused := self._slot.refused(stored)) is not None:
                    await shelf.adiscard(refused)
                landing = self._found(step.flight, stored)
                if landing is not None:
                    return landing
                if lease is not None:
                    break
                lease = await shelf.alease(LEASE_SECONDS)
                if lease is None:
                    pause = turn.pause(self.now())
                    if pause is None:
                        break
                    await self._clock.async_sleep(pause)
            if lease is None and step.patience == 0:
                return self._slot.leave(step.flight, self.now())
            landing = await self._aexchanged(step, stored)
            if landing.new is not None:
                await shelf.asave(_to_store(landing.new))
            return landing
        finally:
            if lease is not None:
                # Not awaited: this task may be at its end together with its loop.
                shelf.release_soon(lease)

    async def _aexchanged(self, step: Exchange, stored: _store.StoredToken | None) -> Landing:
        self._begin(step.flight)
        try:
            grant = await self._async_exchange(step.limit)
        except BaseException as error:
            self._broken_off(step.flight, error)
            raise
        return self._landed(step.flight, grant, stored)

    def _found(self, flight: Flight, stored: _store.StoredToken | None) -> Landing | None:
        return None if stored is None else self._slot.find(flight, stored, self.now())

    def _begin(self, flight: Flight) -> None:
        flight.send(self.now())
        self._announcer.tell("token.exchange.start")

    def _landed(self, flight: Flight, grant: Grant, stored: _store.StoredToken | None) -> Landing:
        now = self.now()
        landing = self._slot.land(flight, grant, flight.sent or now, now, stored)
        if isinstance(landing.outcome, Token):
            told = landing.outcome
            self._announcer.tell("token.exchange.ok", told.fingerprint, flight.seconds(now), lifetime=told.lifetime)
        elif isinstance(landing.outcome, Failure):
            self._failed(flight.seconds(now), landing.outcome.name)
        return landing

    def _broken_off(self, flight: Flight, error: BaseException) -> None:
        # Told while the lease is still held: an observer never hears of two exchanges at once.
        self._failed(flight.seconds(self.now()), type(error).__name__)

    def _failed(self, seconds: float | None, error: str) -> None:
        self._announcer.tell("token.exchange.fail", seconds=seconds, error=error)

    def _ended_by(self, error: BaseException, flight: Flight) -> Landing | None:
        """Settle a flight that an exception ended; None means that the exception itself goes on."""
        if not isinstance(error, Exception):
            self._slot.abandon(flight)
            return None
        now = self.now()
        landing = self._slot.fail(flight, Failure.of(error), now)
        if isinstance(error, ApiKeyRejected | ExchangeUnavailable):
            return landing
        if self._slot.state.usable(now) is not None:
            return landing
        say(landing.notes)
        return None


def _to_store(token: Token) -> _store.StoredToken:
    return _store.StoredToken(token.value, token.issued_at, token.lifetime)
