"""Decoders by type, each built by one thread at a time.

msgspec 0.22.0 keeps what it learns of a class on that class, and another thread may find it half learnt: a process
whose first answers came to several threads at once died of SIGSEGV. What has been built is safe to use from any thread.
"""

from __future__ import annotations

import os
import threading
from typing import Any

import msgspec

_building = threading.RLock()
_decoders: dict[Any, msgspec.json.Decoder[Any]] = {}


def decoder(kind: Any) -> msgspec.json.Decoder[Any]:
    """The decoder of JSON into `kind`. Once it is there, `msgspec.convert` is safe for that kind, too."""
    found = _decoders.get(kind)
    if found is None:
        with _building:
            found = _decoders[kind] = msgspec.json.Decoder(kind)
    return found


def _after_fork_in_child() -> None:
    # A thread of the parent may have held it.
    global _building
    _building = threading.RLock()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork_in_child)
