"""Sessions of automatic calls that were prepared."""

from __future__ import annotations

from dataclasses import dataclass

from omicall.sandbox._collection import Collection
from omicall.sandbox._tenant import Tenant


@dataclass(frozen=True, slots=True)
class Session:
    """A session, and the hotline from which it calls."""

    id: str
    name: str
    hotline: str


class Sessions:
    """The prepared sessions of an account; none at the start."""

    def __init__(self, _tenant: Tenant) -> None:
        self.kept = Collection[Session](lambda session: (session.name,))

    def counts(self) -> dict[str, int]:
        """How many there are."""
        return {"autocall_sessions": len(self.kept)}
