"""Rounds in turns, medians, and what one row of the table is."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable

from attrs import frozen


@frozen
class Row:
    """One measured figure.

    what: the thing measured and what it is compared with.
    figure: the ratio, or the amount in `unit`.
    reach: what it should be at most.
    unit: "x" for a ratio.
    """

    what: str
    figure: float
    reach: float
    unit: str = "x"

    @property
    def reached(self) -> bool:
        """Whether the figure is within reach."""
        return self.figure <= self.reach


def ratio(ours: Callable[[], object], theirs: Callable[[], object], rounds: int, repeats: int = 200) -> float:
    """How much longer one thing takes than another; the median over rounds in which both have a turn."""
    found: list[float] = []
    for _ in range(rounds):
        base = _seconds(theirs, repeats)
        found.append(_seconds(ours, repeats) / base)
    return statistics.median(found)


def _seconds(act: Callable[[], object], repeats: int) -> float:
    start = time.perf_counter()
    for _ in range(repeats):
        act()
    return time.perf_counter() - start
