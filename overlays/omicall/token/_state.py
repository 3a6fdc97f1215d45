"""All that is known of one API key's token, as one frozen value."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING

import msgspec

from omicall.token._flight import Failure
from omicall.token._token import Moment, Token

if TYPE_CHECKING:
    from omicall.token._status import TokenStatus

NO_TRIAL = float("-inf")
"""When the trial ends that nobody is on."""


class Stage(enum.IntEnum):
    """How good the held token is; from EXPIRED on it is of no use."""

    FRESH = 0
    AGING = 1
    CRITICAL = 2
    EXPIRED = 3
    REJECTED = 4
    EMPTY = 5

    def without_use(self) -> Stage:
        """Take the three stages without a usable token as one, EXPIRED."""
        return min(self, Stage.EXPIRED)


def stage_of(token: Token, now: Moment) -> Stage:
    """Say where in its life a token is.

    Args:
        token: the token.
        now: both clocks.

    Returns:
        FRESH, AGING, CRITICAL or EXPIRED.
    """
    time = token.time(now)
    if time >= token.expires_at:
        return Stage.EXPIRED
    if time >= token.must_refresh_at:
        return Stage.CRITICAL
    return Stage.AGING if time >= token.refresh_at else Stage.FRESH


class Pause(msgspec.Struct, frozen=True):
    """A time without exchanges.

    Args:
        until: its end, on the monotonic clock.
        stage: it holds only while the token is no worse than this: nobody is refused a token
            because an early renewal failed.
        failure: what callers without a usable token are told.
    """

    until: float
    stage: Stage
    failure: Failure


class State(msgspec.Struct, frozen=True):
    """The state of one API key's token.

    Args:
        token: the newest token, kept when it is dead or refused so that it is known again.
        source: where it came from.
        generation: how many tokens there have been.
        pause: the pause in force, if any; it may be over.
        last_error: class name of what has gone wrong since the token came.
        rejected_at: monotonic time at which the server refused the token, or None.
        trial_ends: until this monotonic time a refusal counts against the server, because the
            token was fetched after a refusal and has not been taken yet.
        doubts: warnings that are said once.
    """

    token: Token | None = None
    source: str | None = None
    generation: int = 0
    pause: Pause | None = None
    last_error: str | None = None
    rejected_at: float | None = None
    trial_ends: float = NO_TRIAL
    doubts: frozenset[str] = frozenset()

    def stage(self, now: Moment) -> Stage:
        """Say how good the held token is.

        Args:
            now: both clocks.

        Returns:
            The stage.
        """
        if self.token is None:
            return Stage.EMPTY
        return Stage.REJECTED if self.rejected_at is not None else stage_of(self.token, now)

    def usable(self, now: Moment) -> Token | None:
        """Give the held token if it may still be sent.

        Args:
            now: both clocks.

        Returns:
            The token, or None.
        """
        return self.token if self.stage(now) < Stage.EXPIRED else None

    def paused(self, now: Moment) -> Pause | None:
        """Give the pause that forbids an exchange now.

        Args:
            now: both clocks.

        Returns:
            The pause, or None: an exchange may be made.
        """
        pause = self.pause
        if pause is None or now.monotonic >= pause.until:
            return None
        return pause if self.stage(now).without_use() <= pause.stage else None

    def holds(self, token: Token) -> bool:
        """Tell whether a token that was sent is still the held one.

        Args:
            token: what was sent.

        Returns:
            False if another has taken its place.
        """
        held = self.token
        return held is not None and held.generation == token.generation and held.value == token.value

    def status(self, now: Moment) -> TokenStatus:
        """Describe the state.

        Args:
            now: both clocks.

        Returns:
            Everything but the token.
        """
        # Imported where it is asked for: an attrs class takes a millisecond to make.
        from omicall.token._status import TokenStatus

        stage, held = self.stage(now), self.token
        left = None if held is None else held.seconds_left(now)
        return TokenStatus(
            state=stage.name.lower(),
            seconds_left=0.0 if stage is Stage.REJECTED else left,
            source=self.source,
            last_error=self.last_error,
            fingerprint=None if held is None else held.fingerprint,
        )
