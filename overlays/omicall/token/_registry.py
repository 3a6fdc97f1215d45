"""Finds the slot that all clients with one key share."""

from __future__ import annotations

import hashlib
import threading
from weakref import WeakValueDictionary

from omicall._clock import Clock
from omicall.token._fork import forget_locks_after_fork
from omicall.token._slot import Slot


def store_key(base_url: str, api_key: str) -> str:
    """Give the name under which an API key's token is shared and stored.

    Args:
        base_url: where the key is exchanged.
        api_key: the key; it cannot be read back from the result.

    Returns:
        64 hexadecimal digits.

    Example:
        >>> len(store_key("https://api.example.vn", "a key"))
        64
    """
    return hashlib.sha256(f"{base_url.rstrip('/')}\0{api_key}".encode()).hexdigest()


class Registry:
    """Slots by key, each kept for as long as somebody else holds it."""

    def __init__(self) -> None:
        """Start empty."""
        self._lock = threading.Lock()
        self._slots: WeakValueDictionary[tuple[str, Clock], Slot] = WeakValueDictionary()
        forget_locks_after_fork(self)

    def find(self, key: str, clock: Clock) -> Slot:
        """Give the slot of a key.

        Args:
            key: from `store_key`.
            clock: part of the slot's identity, for deadlines mean nothing on another clock.

        Returns:
            The slot, a new one if nobody holds it.
        """
        with self._lock:
            slot = self._slots.get((key, clock))
            if slot is None:
                slot = self._slots[key, clock] = Slot(clock.uniform)
            return slot

    def forget_locks(self) -> None:
        """Take a new lock; called in the child after a fork."""
        self._lock = threading.Lock()


registry = Registry()
"""The one of this process."""
