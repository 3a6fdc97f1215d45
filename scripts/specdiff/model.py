"""The words that the other modules share: a difference, a verdict on it, and the change that people read about."""

from __future__ import annotations

import enum
import json
from dataclasses import dataclass, field
from typing import Any, Final

Path = tuple[str, ...]


class _Missing(enum.Enum):
    MISSING = "missing"

    def __str__(self) -> str:
        return "nothing"


MISSING: Final = _Missing.MISSING
"""Stands for what is not there on one side; None is a value."""


RAW = "(raw)"
"""Key under which a normal form keeps what it was made of; no part of the comparison itself."""


class Kind(enum.IntEnum):
    """What a change asks of users, the worst first. Of two verdicts the smaller one counts."""

    BREAKING = 0
    ENUM_VALUES = 1
    COMPATIBLE = 2
    WIRE_ONLY = 3
    DOCS_ONLY = 4

    @property
    def label(self) -> str:
        """The name that reports print, such as `enum values added`."""
        return _LABELS[self]


_LABELS = {
    Kind.BREAKING: "breaking",
    Kind.ENUM_VALUES: "enum values added",
    Kind.COMPATIBLE: "compatible",
    Kind.WIRE_ONLY: "wire only",
    Kind.DOCS_ONLY: "docs only",
}


class Direction(enum.Enum):
    """Which way a piece of data travels, seen by the user of the client."""

    SENT = "sent"
    RECEIVED = "received"


@dataclass(frozen=True, eq=False)
class Difference:
    """One place of the normal form where the two sides differ; either side may be MISSING. Equal to itself only."""

    path: Path
    old: Any
    new: Any

    @property
    def added(self) -> bool:
        return self.old is MISSING

    @property
    def removed(self) -> bool:
        return self.new is MISSING


@dataclass(frozen=True)
class Verdict:
    """What a rule says of one difference: the kind, and a predicate such as `may be null now`.

    A `{}` in the words takes `item`; differences that differ in nothing but the item are told in one sentence.
    """

    kind: Kind
    words: str
    item: str = ""


@dataclass(frozen=True, order=True)
class Reach:
    """An operation or webhook that a piece of the spec is a part of, which way, and at which field of it."""

    name: str
    webhook: bool
    direction: str
    path: str


@dataclass
class Change:
    """One sentence of the report with what stands behind it."""

    kind: Kind
    area: str
    subject: str
    predicate: str
    items: list[str] = field(default_factory=list)
    reaches: tuple[Reach, ...] = ()
    differences: list[Difference] = field(default_factory=list)

    @property
    def sentence(self) -> str:
        """The whole sentence; without a full stop, because many end in a name that stands in backticks."""
        return f"{self.subject}{self.predicate.replace('{}', joined(self.items))}"


def joined(items: list[str]) -> str:
    """`a`, `a and b`, `a, b and c`; of very many only the first and how many more there are."""
    if len(items) > _MOST_ITEMS:
        items = [*items[: _MOST_ITEMS - 1], f"{len(items) - _MOST_ITEMS + 1} more"]
    return " and ".join([", ".join(items[:-1]), items[-1]] if len(items) > 1 else items)


def code(value: object) -> str:
    """A name or value as it stands in a sentence: as JSON where it is no text, cut where it would fill the screen."""
    if value is MISSING:
        return str(value)
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
    return f"`{text if len(text) <= _LONGEST else text[:_LONGEST] + '...'}`"


_LONGEST = 80
_MOST_ITEMS = 25
