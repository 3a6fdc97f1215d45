"""Tells an observer what happens to a token."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from omicall.token._events import EventName, Observer

_log = logging.getLogger("omicall.token")


class Announcer:
    """Tells an observer, whose own failures break nothing and are said once.

    Args:
        observer: the user's, or None.
    """

    def __init__(self, observer: Observer | None) -> None:
        """Keep the observer."""
        self._observer = observer
        self._warned = False

    def tell(
        self,
        name: EventName,
        fingerprint: str | None = None,
        seconds: float | None = None,
        *,
        lifetime: float | None = None,
        error: str | None = None,
    ) -> None:
        """Tell what happened.

        Args:
            name: of the event; this and the others as of `TokenEvent`.
            fingerprint: of the token.
            seconds: how long the exchange took.
            lifetime: of the new token.
            error: what went wrong.
        """
        if self._observer is None:
            return
        # Imported where somebody listens: an attrs class takes a millisecond to make.
        from omicall.token._events import TokenEvent

        try:
            self._observer(TokenEvent(name, fingerprint, seconds, lifetime, error))
        except Exception as reason:  # noqa: BLE001 - an observer must never break a call
            failure = type(reason).__name__
        else:
            return
        if not self._warned:
            self._warned = True
            _log.warning(
                "The observer failed at %s (%s). The call goes on. Mend the observer; this is said once.",
                name,
                failure,
            )
