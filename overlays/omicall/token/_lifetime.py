"""How long a token lives, and when to renew it: pure functions of claims and clocks.

The claims of a token are hints. A token that cannot be read is not an error: the vendor's
documented lifetime of 24 hours is taken, and a refusal by the server corrects the rest.
"""

from __future__ import annotations

import base64
import json
import math
from collections.abc import Callable
from typing import cast

import msgspec

from omicall.token._token import Moment, Token

DAY = 86_400.0
"""The lifetime on the vendor's authentication page, in seconds."""
_LONGEST = 7 * DAY
_SKEW = 300.0
"""Seconds by which two healthy clocks may differ."""


class Claims(msgspec.Struct, frozen=True):
    """The two claims of a JSON Web Token that speak of time, in seconds since 1970."""

    exp: float | None = None
    iat: float | None = None


class Life(msgspec.Struct, frozen=True):
    """A remaining life.

    Args:
        seconds: how long the token still lives.
        doubt: what looked wrong on the way, as a sentence for the log, or None.
    """

    seconds: float
    doubt: str | None = None


def read_claims(value: str) -> Claims:
    """Read the times in a JSON Web Token without checking its signature.

    Args:
        value: the token.

    Returns:
        The claims found; empty ones where the token is of another kind.

    Example:
        >>> read_claims("not a token")
        Claims(exp=None, iat=None)
    """
    parts = value.split(".")
    if len(parts) != 3:
        return Claims()
    try:
        body: object = json.loads(base64.urlsafe_b64decode(parts[1] + "=" * (-len(parts[1]) % 4)))
    except (ValueError, RecursionError):
        return Claims()
    if not isinstance(body, dict):
        return Claims()
    claims = cast("dict[str, object]", body)
    return Claims(exp=_seconds(claims.get("exp")), iat=_seconds(claims.get("iat")))


def _seconds(claim: object) -> float | None:
    if isinstance(claim, bool) or not isinstance(claim, int | float):
        return None
    try:
        number = float(claim)
    except OverflowError:
        return None
    return number if math.isfinite(number) else None


def remaining_life(claims: Claims, date: float | None, wall: float, unclaimed: float = DAY) -> Life:
    """Work out how long a token that the server has just handed out still lives.

    Best is the server's clock on both sides, because it is immune to our own clock and to a token
    that was made hours ago. See `README.md` for the order of what is believed.

    Args:
        claims: what the token says of itself.
        date: the server's `Date` header, seconds since 1970.
        wall: our clock, seconds since 1970, just before the exchange was sent.
        unclaimed: what is taken where the token tells nothing, in seconds: a day from the first
            sight of it.

    Returns:
        More than 0 and at most 7 days.

    Example:
        >>> remaining_life(Claims(exp=4600.0), date=1000.0, wall=0.0).seconds
        3600.0
    """
    life = _claimed_life(claims, date, wall)
    if life is None:
        return Life(unclaimed)
    if 0 < life.seconds <= _LONGEST:
        return life
    doubt = "The token's own times make no sense. It is taken to live for the documented 24 hours."
    return Life(unclaimed, doubt)


def _claimed_life(claims: Claims, date: float | None, wall: float) -> Life | None:
    exp, iat = claims.exp, claims.iat
    if exp is not None and date is not None:
        return Life(exp - date)
    if exp is None or iat is None:
        return None
    if abs(wall - iat) <= _SKEW:
        return Life(exp - iat)
    shorter = min(exp - iat, exp - wall)
    if shorter > 0:
        return Life(shorter)
    return Life(
        exp - iat,
        "A token that was just handed out is past its end by the clock of this machine. "
        "The token is used all the same. Check the clock.",
    )


def shelf_life(issued_at: float, lifetime: float, wall: float) -> Life:
    """Work out what is left of a token that a store has kept.

    Args:
        issued_at: wall clock of whoever saved it, seconds since 1970.
        lifetime: seconds it had at that moment.
        wall: our clock, seconds since 1970.

    Returns:
        What is left; 0 or less for a dead token, and 0 for times that no token can have.

    Example:
        >>> shelf_life(issued_at=100.0, lifetime=60.0, wall=130.0).seconds
        30.0
    """
    if not (math.isfinite(issued_at) and 0 < lifetime <= _LONGEST):
        return Life(0.0)
    age = wall - issued_at
    if age >= -_SKEW:
        return Life(lifetime - max(0.0, age))
    return Life(
        lifetime,
        "The token store holds a token from the future, so the clocks of two machines disagree. "
        "The token is taken as new. Check the clocks.",
    )


def windows(lifetime: float, uniform: Callable[[float, float], float]) -> tuple[float, float]:
    """Give the two windows before a token's end in which it is renewed.

    The first is drawn with jitter, so that a fleet that started together does not renew together.

    Args:
        lifetime: seconds of life the token had when new.
        uniform: draws a number between two bounds.

    Returns:
        Seconds before the end at which early renewal starts, and at which callers begin to wait.

    Example:
        >>> windows(86_400.0, lambda low, high: low)
        (3600.0, 300.0)
    """
    if lifetime >= 5400:
        early, late = 3600 * uniform(1.0, 1.5), 300.0
    elif lifetime >= 1200:
        early, late = 900 * uniform(1.0, 1.3), 120.0
    else:
        early, late = min(300.0, lifetime / 3), min(60.0, lifetime / 10)
    return min(early, lifetime / 2), late


def make_token(
    value: str,
    *,
    issued_at: float,
    lifetime: float,
    left: float,
    now: Moment,
    generation: int,
    uniform: Callable[[float, float], float],
) -> Token:
    """Put deadlines on a token.

    Args:
        value: the bearer token.
        issued_at: seconds since 1970 at which `lifetime` was counted.
        lifetime: seconds it had then.
        left: seconds it has at `now`.
        now: both clocks.
        generation: its number in this process.
        uniform: draws the jitter.

    Returns:
        The token.
    """
    early, late = windows(lifetime, uniform)
    expires_at = now.monotonic + left
    return Token(
        value=value,
        issued_at=issued_at,
        lifetime=lifetime,
        refresh_at=expires_at - early,
        must_refresh_at=expires_at - late,
        expires_at=expires_at,
        wall_offset=now.wall - now.monotonic,
        generation=generation,
    )
