"""What one row of the table is, and how it comes of many rounds. No processes here."""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from attrs import evolve, frozen

Seconds = Mapping[str, float]
"""What each thing took in one round."""

T = TypeVar("T")


@frozen
class Row:
    """One measured figure.

    key: short name that stays, by which a later run finds it again.
    what: the thing measured and what it is compared with.
    figure: the ratio, or the amount in `unit`.
    reach: what it should be at most; None where nothing is promised, as for peers.
    unit: "x" for a ratio.
    who: whose figure it is; "omicall" for our own.
    low, high: the quartiles of the rounds.
    """

    key: str
    what: str
    figure: float
    reach: float | None = None
    unit: str = "x"
    who: str = "omicall"
    low: float | None = None
    high: float | None = None

    @property
    def reached(self) -> bool:
        """Whether the figure is within reach, to the two digits that are shown."""
        return self.reach is None or round(self.figure, 2) <= self.reach


def row(key: str, what: str, figures: Sequence[float], reach: float | None = None, who: str = "omicall") -> Row:
    """A row of ratios of many rounds: their median, and their quartiles as the spread.

    Args:
        key, what, reach, who: as of `Row`.
        figures: one ratio a round, at least one.
    """
    low, high = quartiles(figures)
    return Row(key, what, statistics.median(figures), reach, who=who, low=low, high=high)


def quartiles(figures: Sequence[float]) -> tuple[float, float]:
    """The first and the third; of a single figure, that one twice."""
    if len(figures) == 1:
        return figures[0], figures[0]
    found = statistics.quantiles(figures, n=4, method="inclusive")
    return found[0], found[2]


def of_peer(made: Row, who: str) -> Row:
    """The same for somebody else, of whom nothing is promised."""
    return evolve(made, who=who, reach=None)


def shuffled(things: Iterable[T], chance: random.Random) -> list[T]:
    """The things in another order, so that none always runs after the same other one."""
    order = list(things)
    chance.shuffle(order)
    return order


def ratios(rounds: Sequence[Seconds], over: str, under: str, less: str | None = None) -> list[float]:
    """One figure a round: what `over` took, less what `less` took, in units of what `under` took, less it too where
    it is in both."""
    if less is None:
        return [one[over] / one[under] for one in rounds]
    return [(one[over] - one[less]) / (one[under] - one[less]) for one in rounds]


def ratio(ours: Callable[[], object], theirs: Callable[[], object], rounds: int, repeats: int = 200) -> list[float]:
    """How much longer one thing of this process takes than another, a figure for each round in which both have a
    turn."""
    found: list[float] = []
    for _ in range(rounds):
        base = _seconds(theirs, repeats)
        found.append(_seconds(ours, repeats) / base)
    return found


def _seconds(act: Callable[[], object], repeats: int) -> float:
    start = time.perf_counter()
    for _ in range(repeats):
        act()
    return time.perf_counter() - start
