"""Where a deduplicator keeps what it has seen: in memory, in SQLite; for Redis see `_seen_redis.py`."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections import OrderedDict
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Protocol, TypeAlias

from omicall._clock import Clock
from omicall.errors import ConfigurationError

Change: TypeAlias = Callable[[str | None], str | None]
"""From what is kept (None for nothing) to what is to be kept in its place (None for no change). It does no I/O and may
be called again if somebody else came between."""

KEPT_DAYS = 14.0
_SECONDS_A_DAY = 86_400.0
_BUSY_SECONDS = 5.0
_SWEEP_EVERY = 1000


class Seen(Protocol):
    """A place for short texts under keys, for `Deduplicator`. Write your own over your database if you like."""

    def swap(self, key: str, change: Change) -> None:
        """Read what is kept under a key, have it changed, and write that, as one step that nobody comes between."""
        ...


class AsyncSeen(Protocol):
    """The same for `AsyncDeduplicator`."""

    async def swap(self, key: str, change: Change) -> None:
        """Read what is kept under a key, have it changed, and write that, as one step that nobody comes between."""
        ...


class MemorySeen:
    """Keeps it in the memory of this process; safe for threads.

    Args:
        size: the most keys to hold; the one that was not asked for longest goes first. A key takes about 400 bytes.

    Raises:
        ConfigurationError: size is below 1.

    Example:
        >>> reports = Deduplicator(MemorySeen(size=1_000))
    """

    def __init__(self, size: int = 100_000) -> None:
        if size < 1:
            raise ConfigurationError("size must be a whole number from 1 on.")
        self._size = size
        self._kept: OrderedDict[str, str] = OrderedDict()
        self._lock = threading.Lock()

    def swap(self, key: str, change: Change) -> None:
        """Read, change and write under a lock."""
        with self._lock:
            new = change(self._kept.get(key))
            if new is not None:
                self._kept[key] = new
            if key in self._kept:
                self._kept.move_to_end(key)
            while len(self._kept) > self._size:
                self._kept.popitem(last=False)

    def __len__(self) -> int:
        return len(self._kept)


class SQLiteSeen:
    """Keeps it in a SQLite file, for the threads and processes of one machine.

    A connection is opened for each report, so it may be made before a fork. The folder must be on a disk of this
    machine: locks over a network can't be trusted.

    Args:
        path: the file; it is made if it is missing. Its folder must be there.
        days: how long a key is kept after its last change; 14 when left out. How long OMICall goes on sending a report
            again is not documented.
        clock: time, for tests.

    Raises:
        ConfigurationError: days is not above 0.
        sqlite3.Error: the file can't be used; here and in `swap`. Another process may keep it busy for 5 s.

    Example:
        >>> reports = Deduplicator(SQLiteSeen("webhooks-seen.sqlite"))  # doctest: +SKIP
    """

    def __init__(self, path: str | os.PathLike[str], days: float = KEPT_DAYS, clock: Clock | None = None) -> None:
        self._keep_seconds = kept_seconds(days)
        self._path = Path(path)
        self._wall = (clock or Clock()).wall
        self._writes = 0
        with closing(self._connect()) as db:
            # Readers and one writer don't wait for each other; it stays set in the file.
            db.execute("pragma journal_mode = wal").fetchall()
            db.execute(
                "create table if not exists seen (key text primary key, kept text not null, changed real not null)"
                " without rowid"
            )

    def swap(self, key: str, change: Change) -> None:
        """Read, change and write in one transaction that holds the file's lock for writing."""
        with closing(self._connect()) as db:
            db.execute("begin immediate")
            row: tuple[str] | None = db.execute("select kept from seen where key = ?", (key,)).fetchone()
            new = change(row[0] if row else None)
            if new is not None:
                now = self._wall()
                db.execute("insert or replace into seen values (?, ?, ?)", (key, new, now))
                self._sweep(db, now)
            db.execute("commit")

    def _sweep(self, db: sqlite3.Connection, now: float) -> None:
        if self._writes % _SWEEP_EVERY == 0:
            db.execute("delete from seen where changed < ?", (now - self._keep_seconds,))
        self._writes += 1

    def _connect(self) -> sqlite3.Connection:
        return sqlite3.connect(self._path, timeout=_BUSY_SECONDS, isolation_level=None)


def kept_seconds(days: float) -> float:
    """How long a key is kept, in seconds."""
    if not 0 < days < 36_525:
        raise ConfigurationError("days must be a number above 0 and at most a hundred years.")
    return days * _SECONDS_A_DAY
