"""Counts by a text, of which there may be millions: exact, and with as much memory for all of them as for a few."""

from __future__ import annotations

import sqlite3
from types import TracebackType
from typing import Self

_ADD = (
    "INSERT INTO counts VALUES (?, ?, ?) ON CONFLICT (name) "
    "DO UPDATE SET answered = answered + excluded.answered, missed = missed + excluded.missed"
)
_TOP = "SELECT name, answered, missed FROM counts ORDER BY answered + missed DESC, name LIMIT ?"


class Counts:
    """Answered and missed by a text. What does not fit in the memory goes to a temporary database without a name, which
    the system removes with it.

    Args:
        held: how many texts stay in the memory.
    """

    def __init__(self, held: int = 50_000) -> None:
        self._held = held
        self._counts: dict[str, list[int]] = {}
        self._database: sqlite3.Connection | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._database is not None:
            self._database.close()

    def add(self, name: str, *, answered: bool) -> None:
        """One more."""
        pair = self._counts.setdefault(name, [0, 0])
        pair[not answered] += 1
        if len(self._counts) > self._held:
            self._spill()

    def top(self, number: int) -> list[tuple[str, int, int]]:
        """The texts with the most, with answered and missed; equal ones by name."""
        if self._database is None:
            found = sorted(self._counts.items(), key=lambda item: (-sum(item[1]), item[0]))
            return [(name, answered, missed) for name, (answered, missed) in found[:number]]
        return list(self._spill().execute(_TOP, (number,)))

    def __len__(self) -> int:
        if self._database is None:
            return len(self._counts)
        (number,) = self._spill().execute("SELECT COUNT(*) FROM counts").fetchone()
        return int(number)

    def _spill(self) -> sqlite3.Connection:
        if self._database is None:
            # The empty name: on the disk, under no name, gone when it is closed.
            self._database = sqlite3.connect("")
            self._database.execute(
                "CREATE TABLE counts (name TEXT PRIMARY KEY, answered INT, missed INT) WITHOUT ROWID"
            )
        with self._database:
            self._database.executemany(_ADD, ((name, *pair) for name, pair in self._counts.items()))
        self._counts.clear()
        return self._database
