"""Guards the state of one API key's token and the one exchange in flight. No I/O.

The lock guards the fields and nothing else. It is held for microseconds, never over I/O, an
`await` or a `yield`, so async code may take it too.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from msgspec.structs import replace

from omicall.token import _landing
from omicall.token._flight import OWNER_SECONDS, Decision, Exchange, Fail, Failure, Flight, Use, Wait
from omicall.token._fork import forget_locks_after_fork
from omicall.token._landing import Landing, Note, Uniform
from omicall.token._state import NO_TRIAL, Stage, State
from omicall.token._token import Grant, Moment, Token

if TYPE_CHECKING:
    import asyncio

    from omicall.token._shelf import Shelf
    from omicall.token._store import StoredToken

EXCHANGE_SECONDS = 10.0
"""How long an exchange may take."""
EARLY_SECONDS = 5.0
"""How long it may take where a thread waits for it while the old token still serves."""
CRITICAL_SECONDS = 10.0
"""How long callers wait for a new token while the old one still serves."""


class Slot:
    """The token of one API key at one base URL, shared by all keepers of that key.

    Args:
        uniform: draws a number between two bounds, for jitter.
        shelf: where the token is kept besides, or None.
    """

    __slots__ = ("__weakref__", "_flight", "_lock", "_state", "_uniform", "shelf")

    def __init__(self, uniform: Uniform, shelf: Shelf | None = None) -> None:
        """Start empty."""
        self.shelf = shelf
        self._uniform = uniform
        self._lock = threading.Lock()
        self._state = State()
        self._flight: Flight | None = None
        forget_locks_after_fork(self)

    @property
    def state(self) -> State:
        """The state at this instant."""
        return self._state

    def fresh(self, now: Moment) -> Token | None:
        """Give the held token if it need not be renewed yet: what `decide` would say, without its lock.

        Args:
            now: both clocks.

        Returns:
            The token, or None: ask `decide`.
        """
        state = self._state  # one value, which is replaced as a whole
        return state.token if state.stage(now) is Stage.FRESH else None

    def decide(self, now: Moment, loop: asyncio.AbstractEventLoop | None, *, blocking: bool) -> Decision:
        """Say what a caller that needs a token is to do.

        Args:
            now: both clocks.
            loop: the event loop that runs in the caller's thread, if one does.
            blocking: True for a caller that blocks its thread, False for a task of `loop`.

        Returns:
            The decision; with `Exchange`, the caller has become the flight's owner.
        """
        with self._lock:
            state = self._state
            stage, usable = state.stage(now), state.usable(now)
            if usable is not None and stage is Stage.FRESH:
                return Use(usable)
            flight = self._flight
            starving = False
            if flight is not None and now.monotonic < flight.deadline:
                # Who blocks the loop that is to make the exchange would wait for ever.
                starving = blocking and loop is not None and loop is flight.loop
                if usable is not None and (starving or stage is Stage.AGING):
                    return Use(usable)
                if not starving:
                    left = flight.deadline - now.monotonic
                    return Wait(flight, left if usable is None else min(CRITICAL_SECONDS, left))
            pause = state.paused(now)
            if pause is not None:
                if usable is not None:
                    return Use(usable)
                return Fail(pause.failure, pause.until - now.monotonic)
            flight = self._flight = Flight(None if blocking else loop, now)
            if usable is None:
                # The flight that this one overtakes may hold the lease.
                patience = None if starving else OWNER_SECONDS
                return Exchange(flight, OWNER_SECONDS, limit=EXCHANGE_SECONDS, patience=patience)
            early = EARLY_SECONDS if blocking else EXCHANGE_SECONDS
            if stage is Stage.AGING:
                return Exchange(flight, 0.0, limit=early, patience=0.0)
            return Exchange(flight, CRITICAL_SECONDS, limit=early, patience=CRITICAL_SECONDS - EARLY_SECONDS)

    def refused(self, stored: StoredToken | None) -> str | None:
        """Name the token that must leave the store, because the server refused it.

        Args:
            stored: what the store keeps.

        Returns:
            Its fingerprint, or None.
        """
        state = self._state
        if stored is None or state.token is None or state.rejected_at is None:
            return None
        return state.token.fingerprint if stored.value == state.token.value else None

    def refuse(self, refused: Token, now: Moment) -> tuple[Note, ...]:
        """Note that the server refused a token, unless another has taken its place.

        Args:
            refused: the token that was sent.
            now: both clocks.

        Returns:
            Lines for the log.
        """
        with self._lock:
            landing = _landing.refuse(self._state, refused, now)
            self._state = landing.state
        return landing.notes

    def accept(self, accepted: Token) -> None:
        """Note that the server took a token, so that a later refusal is an ordinary one.

        Args:
            accepted: the token that was sent.
        """
        if self._state.trial_ends == NO_TRIAL:
            return  # this comes after each call, and there is hardly ever a trial
        with self._lock:
            if self._state.holds(accepted):
                self._state = replace(self._state, trial_ends=NO_TRIAL)

    def find(self, flight: Flight, stored: StoredToken, now: Moment) -> Landing | None:
        """Take a token from a store and end the flight, if it is better than the held one.

        Args:
            flight: the caller's own.
            stored: what the store keeps.
            now: both clocks.

        Returns:
            The landing, or None: the exchange must be made.
        """
        with self._lock:
            landing = _landing.find(self._state, stored, now, self._uniform)
            if landing is None:
                return None
            self._end(flight, landing)
        flight.settle(landing.outcome)
        return landing

    def land(self, flight: Flight, grant: Grant, sent: Moment, now: Moment, stored: StoredToken | None) -> Landing:
        """Take what an exchange brought and end the flight.

        Args:
            flight: the caller's own.
            grant: the server's answer.
            sent: both clocks just before the exchange was sent; deadlines count from there.
            now: both clocks after it.
            stored: what the store kept, so that a token seen before is known again.

        Returns:
            The landing.
        """
        with self._lock:
            usable = self._state.usable(now)
            if flight is not self._flight and usable is not None:
                # Too late: the owner was taken for dead, and another exchange was faster.
                landing = Landing(self._state, usable)
            else:
                landing = _landing.land(self._state, grant, sent=sent, now=now, stored=stored, uniform=self._uniform)
            self._end(flight, landing)
        flight.settle(landing.outcome)
        return landing

    def fail(self, flight: Flight, failure: Failure, now: Moment) -> Landing:
        """Note that an exchange failed and end the flight.

        Args:
            flight: the caller's own.
            failure: what went wrong.
            now: both clocks.

        Returns:
            The landing.
        """
        with self._lock:
            landing = Landing(self._state, failure)
            if flight is self._flight:
                landing = _landing.fail(self._state, failure, now, self._uniform)
            self._end(flight, landing)
        flight.settle(failure)
        return landing

    def leave(self, flight: Flight, now: Moment) -> Landing:
        """Leave an early renewal to another process, and end the flight.

        Args:
            flight: the caller's own.
            now: both clocks.

        Returns:
            The landing.
        """
        with self._lock:
            landing = _landing.leave(self._state, now, self._uniform)
            self._end(flight, landing)
        flight.settle(landing.outcome)
        return landing

    def abandon(self, flight: Flight) -> None:
        """End a flight whose owner was stopped, so that another caller makes the exchange.

        Args:
            flight: the caller's own; one that has ended stays as it is.
        """
        with self._lock:
            self._end(flight, Landing(self._state, None))
        flight.settle(None)

    def _end(self, flight: Flight, landing: Landing) -> None:
        self._state = landing.state
        if flight is self._flight:
            self._flight = None

    def forget_locks(self) -> None:
        """Drop what belongs to the parent's threads; called in the child after a fork."""
        self._lock = threading.Lock()
        self._flight = None
