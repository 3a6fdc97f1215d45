"""New locks for the child of a fork."""

from __future__ import annotations

import os
import threading
from typing import Protocol
from weakref import WeakSet


class HoldsLocks(Protocol):
    """An object that can replace its locks."""

    def forget_locks(self) -> None:
        """Take new locks and drop what belonged to the parent's threads."""
        ...


_lock = threading.Lock()
_holders: WeakSet[HoldsLocks] = WeakSet()


def forget_locks_after_fork(holder: HoldsLocks) -> None:
    """See to it that an object's `forget_locks` is called in the child after a fork.

    A lock that another thread held at that moment would stay locked in the child for ever.

    Args:
        holder: the object; only a weak reference is kept.

    Example:
        >>> forget_locks_after_fork(slot)
    """
    with _lock:
        _holders.add(holder)


def _after_fork_in_child() -> None:
    global _lock
    _lock = threading.Lock()
    for holder in list(_holders):
        holder.forget_locks()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork_in_child)
