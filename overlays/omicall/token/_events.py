"""What the token's life tells an observer."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Literal, TypeAlias

from attrs import frozen

_log = logging.getLogger("omicall.token")


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

    name: Literal["token.exchange.start", "token.exchange.ok", "token.exchange.fail", "token.rejected"]
    fingerprint: str | None = None
    seconds: float | None = None
    lifetime: float | None = None
    error: str | None = None


Observer: TypeAlias = Callable[[TokenEvent], None]
"""Is called in the thread or event loop of whoever makes the exchange, so it must be quick and must not block."""


class Announcer:
    """Tells an observer, whose own failures break nothing and are said once.

    Args:
        observer: the user's, or None.
    """

    def __init__(self, observer: Observer | None) -> None:
        """Keep the observer."""
        self._observer = observer
        self._warned = False

    def tell(self, event: TokenEvent) -> None:
        """Pass an event on.

        Args:
            event: what happened.
        """
        if self._observer is None:
            return
        try:
            self._observer(event)
        except Exception as error:  # noqa: BLE001 - an observer must never break a call
            failure = type(error).__name__
        else:
            return
        if not self._warned:
            self._warned = True
            _log.warning(
                "The observer failed at %s (%s). The call goes on. Mend the observer; this is said once.",
                event.name,
                failure,
            )
