"""What the token's life tells an observer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, TypeAlias

from attrs import frozen

EventName: TypeAlias = Literal["token.exchange.start", "token.exchange.ok", "token.exchange.fail", "token.rejected"]


@frozen
class TokenEvent:
    """Something that happened to a token; nothing in it is secret.

    Args:
        name: an exchange of the key began, ended with a token, or failed; or the server refused the token.
        fingerprint: of the new token or of the refused one, as in the log; None where there is none.
        seconds: how long the exchange took; None for the other two.
        lifetime: seconds of life that the new token has, else None.
        error: class name of what went wrong with the exchange, else None.

    Example:
        >>> TokenEvent("token.rejected", fingerprint="ba7816bf").name
        'token.rejected'
    """

    name: EventName
    fingerprint: str | None = None
    seconds: float | None = None
    lifetime: float | None = None
    error: str | None = None


Observer: TypeAlias = Callable[[TokenEvent], None]
"""Is called in the thread or event loop of whoever makes the exchange, so it must be quick and must not block."""
