"""The values that the token's life is told in: a moment, an exchange's answer, a token.

None of them shows the token in its `repr`, and none can be pickled or copied.
"""

from __future__ import annotations

import hashlib
from typing import NoReturn

import msgspec


def fingerprint(value: str) -> str:
    """Give the name under which a token may stand in logs.

    Args:
        value: the token.

    Returns:
        The first eight hexadecimal digits of its SHA-256.

    Example:
        >>> fingerprint("abc")
        'ba7816bf'
    """
    return hashlib.sha256(value.encode()).hexdigest()[:8]


def is_sound(value: object) -> bool:
    """Tell whether something can be a token: what goes into a header must not be able to end it.

    Args:
        value: what was handed out or kept.

    Returns:
        True for a text of visible ASCII characters that is not empty.

    Example:
        >>> is_sound("abc"), is_sound("abc\\r\\nX: y")
        (True, False)
    """
    return isinstance(value, str) and value.isascii() and value.isprintable() and bool(value) and " " not in value


class Secretive:
    """Refuses to be pickled or copied, because a pickle would hold the secret in plain text."""

    __slots__ = ()

    def __reduce_ex__(self, protocol: object) -> NoReturn:
        """Refuse, for `pickle` and `copy` alike."""
        msg = (
            f"A {type(self).__name__} holds a secret and can be neither pickled nor copied. "
            "Nothing was written. Make a new client from its settings where one is needed."
        )
        raise TypeError(msg)

    def __copy__(self) -> NoReturn:
        """Refuse: structs are copied by a method of their own."""
        self.__reduce_ex__(2)


class Moment(msgspec.Struct, frozen=True):
    """One reading of both clocks.

    Args:
        wall: seconds since 1970, UTC.
        monotonic: seconds from an unknown start, never running backwards.
    """

    wall: float
    monotonic: float


class Grant(Secretive, msgspec.Struct, frozen=True):
    """What one exchange of the API key brought.

    Args:
        value: the bearer token.
        date: the server's `Date` header in seconds since 1970, or None where there was none.

    Example:
        >>> Grant("secret", date=None)
        Grant(date=None)
    """

    value: str
    date: float | None = None

    def __repr__(self) -> str:
        return f"Grant(date={self.date!r})"


class Token(Secretive, msgspec.Struct, frozen=True):
    """A bearer token and its deadlines.

    Args:
        value: what goes into the `Authorization` header; never shown.
        issued_at: seconds since 1970, taken just before the exchange was sent.
        lifetime: seconds of life it had at that moment.
        refresh_at: from here on one caller renews it early; this and the next two are seconds on
            this process's monotonic clock.
        must_refresh_at: from here on callers wait for the renewal.
        expires_at: from here on it is dead.
        wall_offset: wall clock minus monotonic clock, in seconds, when the deadlines were counted.
        generation: counts the tokens that this process has held for this key, from 1.

    Example:
        >>> token = keeper.current()
        >>> request.headers["Authorization"] = f"Bearer {token.value}"
    """

    value: str
    issued_at: float
    lifetime: float
    refresh_at: float
    must_refresh_at: float
    expires_at: float
    wall_offset: float
    generation: int

    def __repr__(self) -> str:
        shown = (f"{name}={getattr(self, name)!r}" for name in self.__struct_fields__ if name != "value")
        return f"Token({', '.join(shown)})"

    @property
    def fingerprint(self) -> str:
        """The name under which it may stand in logs."""
        return fingerprint(self.value)

    def time(self, now: Moment) -> float:
        """Say where on this token's deadlines a moment lies.

        The monotonic clock may stand still while a machine sleeps, and the wall clock may be set:
        whichever says that more time has gone by is believed.

        Args:
            now: a reading of both clocks.

        Returns:
            Seconds, to be compared with `refresh_at`, `must_refresh_at` and `expires_at`.
        """
        return max(now.monotonic, now.wall - self.wall_offset)

    def seconds_left(self, now: Moment) -> float:
        """Give the seconds until this token expires, 0 once it has.

        Args:
            now: a reading of both clocks.

        Returns:
            Seconds, never negative.
        """
        return max(0.0, self.expires_at - self.time(now))
