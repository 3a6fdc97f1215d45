"""What a rule gets to judge, and the few judgements that many rules share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from .model import Difference, Direction, Kind, Path, Verdict
from .normal_schema import Json
from .place import Place


@dataclass(frozen=True)
class Case:
    """One difference at one place, seen from one direction, with both documents in their normal form."""

    difference: Difference
    place: Place
    direction: Direction
    before: Json
    after: Json

    @property
    def old(self) -> Any:
        return self.difference.old

    @property
    def new(self) -> Any:
        return self.difference.new

    @property
    def facet(self) -> Path:
        return self.place.facet

    @property
    def sent(self) -> bool:
        return self.direction is Direction.SENT


Rule = Callable[[Case], Verdict | None]
"""None says that the rule does not understand the difference, which is then told as breaking."""


def narrowed(case: Case, words: str, item: str = "") -> Verdict:
    """Fewer values than before: what was sent may be refused now; what comes is still something known."""
    return Verdict(Kind.BREAKING if case.sent else Kind.COMPATIBLE, words, item)


def widened(case: Case, words: str, item: str = "") -> Verdict:
    """More values than before: what was sent is still taken; what comes may be new to code that reads it."""
    return Verdict(Kind.COMPATIBLE if case.sent else Kind.BREAKING, words, item)


def fixed(kind: Kind, words: str) -> Rule:
    """A rule that says the same whatever the direction."""
    return lambda case: Verdict(kind, words)
