"""A file that gathers what comes, and that one job at a time may write to."""

from __future__ import annotations

import os
import sys
from pathlib import Path

if sys.platform != "win32":
    import fcntl

_OPEN = (
    os.O_RDWR
    | os.O_CREAT
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)  # else a FIFO hangs
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


class HeldByAnotherError(Exception):
    """Another job writes to the file."""


def held(path: Path) -> int:
    """The descriptor of a file, made if it is missing, that nobody else gets here until it is closed.

    Where the file system has no locks, it is opened all the same. Raises HeldByAnotherError or OSError.
    """
    while True:
        descriptor = os.open(path, _OPEN, 0o666)
        try:
            _lock(descriptor)
            if stands_at(path, descriptor):
                return descriptor
        except BaseException:
            os.close(descriptor)
            raise
        # Whoever held it has just given it its name, or removed it.
        os.close(descriptor)


def stands_at(path: Path, descriptor: int) -> bool:
    """Whether the file behind a descriptor still has this name."""
    try:
        return os.path.samestat(path.lstat(), os.fstat(descriptor))
    except FileNotFoundError:
        return False


def _lock(descriptor: int) -> None:
    taken = False
    if sys.platform != "win32":
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            taken = True
        except OSError:
            taken = False
    if taken:
        raise HeldByAnotherError
