"""How long a process waits for its turn to exchange a key that it shares with others. No I/O."""

from __future__ import annotations

from collections.abc import Callable

from omicall.token._token import Moment

LEASE_SECONDS = 15.0
"""How long a lease is good for: longer than an exchange may take (10 s), so that its owner never loses it."""
_PAUSE = (0.1, 0.3)
"""Seconds between two looks at the store, drawn between these."""


class Turn:
    """A wait for another process that makes the exchange.

    Args:
        patience: seconds after which this process no longer waits; 0 where an old token still serves for long.
        now: both clocks at its start.
        uniform: draws a number between two bounds.

    Example:
        >>> Turn(0.0, now, uniform).pause(now) is None
        True
    """

    def __init__(self, patience: float, now: Moment, uniform: Callable[[float, float], float]) -> None:
        """Begin to wait."""
        self._until = now.monotonic + patience
        self._uniform = uniform

    def pause(self, now: Moment) -> float | None:
        """Say how long to wait before the next look.

        Args:
            now: both clocks.

        Returns:
            Seconds, None when patience is at its end.
        """
        left = self._until - now.monotonic
        return min(self._uniform(*_PAUSE), left) if left > 0 else None
