"""The pause that the vendor asks for between two requests for the call history."""

from __future__ import annotations

from omicall.sandbox._tenant import Tenant

_PAUSE_MS = 30 * 60 * 1000


class Pace:
    """When an account was last given the call history, as far as the pause was in force."""

    def __init__(self, _tenant: Tenant) -> None:
        self._last_ms: int | None = None

    def too_soon(self, now_ms: int) -> bool:
        """Whether the last request that was let in lies less than 30 minutes back; if not, this one is let in."""
        if self._last_ms is not None and now_ms - self._last_ms < _PAUSE_MS:
            return True
        self._last_ms = now_ms
        return False
