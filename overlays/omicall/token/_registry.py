"""Finds the slot that all clients with one key share."""

from __future__ import annotations

import hashlib
import threading
from collections import OrderedDict
from typing import TYPE_CHECKING, TypeAlias
from weakref import WeakValueDictionary

from omicall._clock import Clock
from omicall._later import Later
from omicall.token._fork import forget_locks_after_fork
from omicall.token._slot import Slot

if TYPE_CHECKING:
    from omicall.token import _shelf
    from omicall.token._store import TokenStore
else:
    _shelf = Later("omicall.token._shelf")  # a program without a store does without


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


MOST_IDLE = 1024
"""How many slots are kept that nobody holds: a program that makes a client a request, or serves many accounts one
after the other, must find their tokens again."""

_Name: TypeAlias = tuple[str, Clock, int]


class Registry:
    """Slots by key. One that somebody holds is always found; of the others, those used last.

    Args:
        most_idle: how many slots are kept that nobody holds.
    """

    def __init__(self, most_idle: int = MOST_IDLE) -> None:
        """Start empty."""
        self._most_idle = most_idle
        self._lock = threading.Lock()
        self._held: WeakValueDictionary[_Name, Slot] = WeakValueDictionary()
        self._recent: OrderedDict[_Name, Slot] = OrderedDict()
        self._guards: WeakValueDictionary[tuple[int, Clock], _shelf.Guard] = WeakValueDictionary()
        forget_locks_after_fork(self)

    def __len__(self) -> int:
        """Count the slots."""
        return len(self._held)

    def find(self, key: str, clock: Clock, store: TokenStore | None = None) -> Slot:
        """Give the slot of a key.

        Args:
            key: from `store_key`.
            clock: part of the slot's identity, for deadlines mean nothing on another clock.
            store: where the token is kept besides; part of the identity, too.

        Returns:
            The slot, a new one if there is none.
        """
        name = (key, clock, id(store))
        with self._lock:
            slot = self._held.get(name)
            if slot is None:
                shelf = None if store is None else _shelf.Shelf(self._guard(store, clock), key)
                slot = self._held[name] = Slot(clock.uniform, shelf)
            self._recent[name] = slot
            self._recent.move_to_end(name)
            while len(self._recent) > self._most_idle:
                self._recent.popitem(last=False)
            return slot

    def _guard(self, store: TokenStore, clock: Clock) -> _shelf.Guard:
        # One for all keys of a store, so that a store that fails is waited for and told of once. A guard holds its
        # store, so no other object can have that id while the guard lives.
        name = (id(store), clock)
        guard = self._guards.get(name)
        if guard is None:
            guard = self._guards[name] = _shelf.Guard(store, clock.monotonic)
        return guard

    def forget_locks(self) -> None:
        """Take a new lock; called in the child after a fork."""
        self._lock = threading.Lock()


registry = Registry()
"""The one of this process."""
