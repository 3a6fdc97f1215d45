"""One run at a time into a destination: a lock that its holder's death frees, and a note of who the holder is."""

from __future__ import annotations

import json
import os
import socket
from collections.abc import Generator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from filelock import Timeout

from omicall._clock import Clock
from omicall.token._file_lock import native_lock

from ._failures import AnotherRun, SyncError


@contextmanager
def only_run(path: Path, destination: str, clock: Clock) -> Generator[None]:
    """Be the only run of this machine into a destination.

    Args:
        path: the file of the lock; the note stands beside it.
        destination: the destination's name for people.
        clock: the time for the note.

    Raises:
        AnotherRun: there is one; the text says who.
        SyncError: there can be no lock there.
    """
    note = path.with_suffix(".json")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock = native_lock(path)
        lock.acquire(timeout=0)
    except Timeout:
        raise AnotherRun(
            f"Another run into {destination} is going on{_holder(note)}. Nothing was done. Wait until it has ended."
        ) from None
    except (OSError, NotImplementedError):
        raise SyncError(
            f"The lock {path} can't be made. Nothing was done. See that its folder can be written."
        ) from None
    try:
        began = datetime.fromtimestamp(clock.wall(), UTC).isoformat(timespec="seconds")
        with suppress(OSError):
            note.touch(mode=0o600)
            note.write_text(json.dumps({"host": socket.gethostname(), "pid": os.getpid(), "since": began}))
        yield
    finally:
        with suppress(OSError):
            note.unlink()
        lock.release()


def _holder(note: Path) -> str:
    """Who holds the lock, as far as the note says it."""
    try:
        held: dict[str, Any] = json.loads(note.read_text())
        since = datetime.fromisoformat(held["since"]).astimezone()
        return f" on {held['host']:.80}, process {int(held['pid'])}, since {since:%Y-%m-%d %H:%M:%S%z}"
    except (OSError, ValueError, KeyError, TypeError):
        return ""
