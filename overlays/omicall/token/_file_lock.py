"""Locks between processes, which the kernel frees when their holder dies."""

from __future__ import annotations

import os
from collections.abc import Generator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from filelock import BaseFileLock, UnixFileLock, WindowsFileLock

_LOCK_SECONDS = 1.0
"""How long a change waits for another one of the same file, which takes a few milliseconds."""
# Not `FileLock`, which may be a soft lock: one that outlives a killed process.
_NATIVE: type[BaseFileLock] = {"nt": WindowsFileLock}.get(os.name, UnixFileLock)


def native_lock(path: Path) -> BaseFileLock:
    """Make a lock that any thread may release, and whose file is never removed.

    Args:
        path: its file, made with mode 0600 when the lock is first taken.

    Returns:
        The lock, not yet taken. Taking it raises `OSError` (old versions of filelock: `NotImplementedError`) where the
        file system has no locks: there is no fallback to a soft one.

    Example:
        >>> lock = native_lock(Path("/home/an/.cache/omicall/a.lock"))
        >>> with lock.acquire(timeout=1):
        ...     pass
    """
    # Old versions of filelock drop the last two unseen; on Unix they do as these say anyway.
    return _NATIVE(
        path, mode=0o600, thread_local=False, is_singleton=False, fallback_to_soft=False, preserve_lock_file=True
    )


@contextmanager
def alone(path: Path) -> Generator[None]:
    """Be the only one to change something; after a second, or where there are no locks, go on all the same.

    Args:
        path: the file of the lock.

    Example:
        >>> with alone(Path("/home/an/.cache/omicall/a.save.lock")):
        ...     replace_the_file()
    """
    with ExitStack() as stack:
        with suppress(OSError, NotImplementedError):
            lock = native_lock(path)
            lock.acquire(timeout=_LOCK_SECONDS, poll_interval=0.01)
            stack.callback(lock.release)
        yield
