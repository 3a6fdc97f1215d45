"""How the state changes: pure functions that take a state and give the next one.

These are the rows of the table in `README.md`.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from omicall.token._flight import Failure, Kind, Outcome
from omicall.token._lifetime import DAY, make_token, read_claims, remaining_life, shelf_life
from omicall.token._state import Pause, Stage, State, stage_of
from omicall.token._token import Grant, Moment, Token

if TYPE_CHECKING:
    from omicall.token._store import StoredToken

Uniform = Callable[[float, float], float]
"""Draws a number between two bounds."""

GRACE_SECONDS = 60.0
"""How long a token serves that only our clock calls dead."""
STUBBORN_SECONDS = 30.0
"""How long a server that hands out refused tokens is left alone."""
_LONGEST_RETRY_AFTER = 120.0
_LEFT_FOR = (1.0, 5.0)
"""Seconds until a store is looked at again where another process was renewing the token."""

# Seconds without a new exchange after a failed one, by the stage of the token at that time.
_PAUSES = {
    (Kind.OUTAGE, Stage.AGING): (300.0, 600.0),
    (Kind.OUTAGE, Stage.CRITICAL): (15.0, 30.0),
    (Kind.OUTAGE, Stage.EXPIRED): (1.0, 5.0),
    (Kind.KEY_REFUSED, Stage.AGING): (600.0, 600.0),
    (Kind.KEY_REFUSED, Stage.CRITICAL): (60.0, 60.0),
    (Kind.KEY_REFUSED, Stage.EXPIRED): (60.0, 60.0),
}

_SAME_AGAIN = Failure(
    Kind.TOKEN_REFUSED,
    "TokenError",
    "The server refused the token and hands out that same token for the API key. The call was "
    "given up. Wait a little; if it stays so, have the API key checked at OMICall.",
)
_LEFT_TO_OTHERS = Failure(
    Kind.OUTAGE,
    "ExchangeUnavailable",
    "Another process was renewing the token. Try again.",
)
_REFUSED_TWICE = Failure(
    Kind.TOKEN_REFUSED,
    "TokenError",
    "The server refused a token, and the new one it gave in its place as well. The call was given "
    "up. If another program uses the same API key, let both share one token store.",
)

Note = tuple[int, str]
"""A line for the log: its level and its text."""


class Landing(msgspec.Struct, frozen=True):
    """What came of an exchange.

    Args:
        state: the next state.
        outcome: what those who waited are told.
        notes: lines for the log.
        new: the token, if the exchange brought a new one that belongs into the store.
    """

    state: State
    outcome: Outcome
    notes: tuple[Note, ...] = ()
    new: Token | None = None


def _adopted(state: State, token: Token, source: str) -> State:
    return State(token=token, source=source, generation=token.generation, doubts=state.doubts)


def _paused(state: State, seconds: float, stage: Stage, failure: Failure, now: Moment) -> State:
    return replace(state, pause=Pause(now.monotonic + seconds, stage, failure))


def _news(state: State, next_state: State, doubt: str | None) -> tuple[State, tuple[Note, ...]]:
    token = next_state.token
    assert token is not None
    born = f"from the {next_state.source}, good for {token.lifetime:.0f} s."
    notes: tuple[Note, ...] = ((logging.INFO, f"New token {token.fingerprint} {born}"),)
    if doubt is not None and doubt not in state.doubts:
        next_state = replace(next_state, doubts=state.doubts | {doubt})
        notes = ((logging.WARNING, doubt), *notes)
    return next_state, notes


def find(state: State, stored: StoredToken, now: Moment, uniform: Uniform) -> Landing | None:
    """Take a token from a store, if it is better than the held one.

    Args:
        state: the state.
        stored: what the store keeps.
        now: both clocks.
        uniform: draws the jitter.

    Returns:
        The landing, or None: the exchange must be made.
    """
    if state.token is not None and state.token.value == stored.value:
        return None  # our own deadlines are the better witness
    life = shelf_life(stored.issued_at, stored.lifetime, now.wall)
    token = make_token(
        stored.value,
        issued_at=stored.issued_at,
        lifetime=stored.lifetime,
        left=life.seconds,
        now=now,
        generation=state.generation + 1,
        uniform=uniform,
    )
    if stage_of(token, now) >= state.stage(now).without_use():
        return None
    next_state, notes = _news(state, _adopted(state, token, "store"), life.doubt)
    return Landing(next_state, token, notes)


def land(
    state: State,
    grant: Grant,
    *,
    sent: Moment,
    now: Moment,
    stored: StoredToken | None,
    uniform: Uniform,
) -> Landing:
    """Take what an exchange brought.

    Args:
        state: the state.
        grant: the server's answer.
        sent: both clocks just before the exchange was sent; deadlines count from there.
        now: both clocks after it.
        stored: what the store kept, so that a token seen before is known again.
        uniform: draws the jitter.

    Returns:
        The landing.
    """
    held = state.token
    if held is not None and held.value == grant.value:
        return _same_again(state, held, now)
    unclaimed = DAY
    if stored is not None and stored.value == grant.value:
        seen = shelf_life(stored.issued_at, stored.lifetime, sent.wall)
        unclaimed = max(seen.seconds, GRACE_SECONDS)
    life = remaining_life(read_claims(grant.value), grant.date, sent.wall, unclaimed)
    token = make_token(
        grant.value,
        issued_at=sent.wall,
        lifetime=life.seconds,
        left=life.seconds,
        now=sent,
        generation=state.generation + 1,
        uniform=uniform,
    )
    next_state = _adopted(state, token, "exchange")
    if state.rejected_at is not None:
        next_state = replace(next_state, trial_ends=now.monotonic + STUBBORN_SECONDS)
    next_state, notes = _news(state, next_state, life.doubt)
    return Landing(next_state, token, notes, new=token)


def _same_again(state: State, held: Token, now: Moment) -> Landing:
    stage = state.stage(now)
    if state.rejected_at is not None:
        return _refused_again(state, held, now, now.monotonic - state.rejected_at)
    state = replace(state, last_error=None)
    if stage is Stage.EXPIRED:
        note = "is past its end by our clock, yet the server hands it out. Check the clock."
        held = _with_grace(held, now)
        state = replace(state, token=held)
        state = _paused(state, GRACE_SECONDS, Stage.CRITICAL, _SAME_AGAIN, now)
        return Landing(state, held, ((logging.WARNING, f"Token {held.fingerprint} {note}"),))
    state = _left_alone(state, held, now)
    note = "came again from the exchange. Its deadlines stay as they are."
    return Landing(state, held, ((logging.INFO, f"Token {held.fingerprint} {note}"),))


def _left_alone(state: State, token: Token, now: Moment) -> State:
    """A server that has just handed out an ageing token would do it again: no exchange for a while."""
    stage = stage_of(token, now)
    if stage is Stage.FRESH:
        return state
    seconds = 600.0 if stage is Stage.AGING else STUBBORN_SECONDS
    return _paused(state, seconds, stage, _SAME_AGAIN, now)


def _refused_again(state: State, held: Token, now: Moment, since: float) -> Landing:
    if since < STUBBORN_SECONDS:
        state = replace(state, last_error=_SAME_AGAIN.name)
        state = _paused(state, STUBBORN_SECONDS, Stage.EXPIRED, _SAME_AGAIN, now)
        note = "was refused, and the exchange hands it out again."
        return Landing(state, _SAME_AGAIN, ((logging.ERROR, f"Token {held.fingerprint} {note}"),))
    # The server insists, and a refusal is never for ever: one trial.
    trial = held if stage_of(held, now) < Stage.EXPIRED else _with_grace(held, now)
    trial = replace(trial, generation=state.generation + 1)
    next_state = _adopted(state, trial, "exchange")
    next_state = replace(next_state, trial_ends=now.monotonic + STUBBORN_SECONDS)
    next_state = _left_alone(next_state, trial, now)
    next_state, notes = _news(state, next_state, None)
    return Landing(next_state, trial, notes)


def _with_grace(token: Token, now: Moment) -> Token:
    return replace(
        token,
        refresh_at=now.monotonic,
        must_refresh_at=now.monotonic,
        expires_at=now.monotonic + GRACE_SECONDS,
        wall_offset=now.wall - now.monotonic,
    )


def fail(state: State, failure: Failure, now: Moment, uniform: Uniform) -> Landing:
    """Note that an exchange failed.

    Args:
        state: the state.
        failure: what went wrong.
        now: both clocks.
        uniform: draws the length of the pause.

    Returns:
        The landing.
    """
    stage = state.stage(now)
    seconds = uniform(*_PAUSES[failure.kind, max(stage.without_use(), Stage.AGING)])
    seconds = max(seconds, min(failure.retry_after or 0.0, _LONGEST_RETRY_AFTER))
    next_state = replace(state, last_error=failure.name)
    next_state = _paused(next_state, seconds, stage.without_use(), failure, now)
    text = f"No token: {failure.name}. Next exchange in {seconds:.0f} s."
    held = state.usable(now)
    if held is None:
        return Landing(next_state, failure, ((logging.ERROR, text),))
    text = (
        f"Early renewal of token {held.fingerprint} failed: {failure.name}. It serves for "
        f"another {held.seconds_left(now):.0f} s. Next try in {seconds:.0f} s."
    )
    return Landing(next_state, failure, ((logging.WARNING, text),))


def leave(state: State, now: Moment, uniform: Uniform) -> Landing:
    """Leave an early renewal to another process that has the lease.

    Args:
        state: the state.
        now: both clocks.
        uniform: draws the time until the store is looked at again.

    Returns:
        The landing; the old token goes on.
    """
    stage = state.stage(now)
    seconds = uniform(*_LEFT_FOR)
    return Landing(_paused(state, seconds, stage, _LEFT_TO_OTHERS, now), state.usable(now))


def refuse(state: State, refused: Token, now: Moment) -> Landing:
    """Note that the server refused a token, unless another has taken its place.

    Args:
        state: the state.
        refused: the token that was sent.
        now: both clocks.

    Returns:
        The landing, without an outcome.
    """
    if not state.holds(refused) or state.rejected_at is not None:
        return Landing(state, None)
    next_state = replace(state, rejected_at=now.monotonic)
    if now.monotonic >= state.trial_ends:
        note = f"The server refused token {refused.fingerprint}."
        return Landing(next_state, None, ((logging.INFO, note),))
    next_state = replace(next_state, last_error=_REFUSED_TWICE.name)
    next_state = _paused(next_state, STUBBORN_SECONDS, Stage.EXPIRED, _REFUSED_TWICE, now)
    note = f"Token {refused.fingerprint} was refused, and it had come in place of a refused one."
    return Landing(next_state, None, ((logging.ERROR, note),))
