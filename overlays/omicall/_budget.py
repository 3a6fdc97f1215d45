"""How many repetitions a client may send. No I/O."""

from __future__ import annotations

_COST = 10
_CAPACITY = 200


class Budget:
    """Limits how much of the traffic of one client are repetitions, so that a dying server is not hammered by its
    users.

    Counted in tenths of a repetition: each repetition costs ten, each answer brings one back. Full at the start.
    """

    def __init__(self, capacity: int = _CAPACITY, level: int = _CAPACITY) -> None:
        self.capacity = capacity
        self.level = level

    def spend(self) -> bool:
        """Take ten for a repetition; False if there is not enough left."""
        if self.level < _COST:
            return False
        self.level -= _COST
        return True

    def refund(self) -> None:
        """Put one back for a request that got its answer."""
        if self.level < self.capacity:
            self.level += 1
