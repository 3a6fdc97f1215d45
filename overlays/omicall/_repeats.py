"""Texts that stand in many rows of a page, such as a hotline, an extension or a cause, held once for the page: so who
holds many calls needs a tenth less memory. No I/O."""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Sequence
from itertools import repeat
from operator import attrgetter

from omicall_api.types import UNSET

_FIELDS = (
    4  # A page of 50 rows then takes a few per cent longer, and each further field saves less than the one before.
)
_MAY_BE_SHARED = frozenset({str, type(None), type(UNSET)})


class Repeats:
    """Finds out in the second page of a walk which fields repeat their texts, and shares them from there on.

    Not in the first: most walks have no second one, and 50 rows take no memory to speak of.
    """

    def __init__(self) -> None:
        self._is_first = True
        self._fields: tuple[str, ...] | None = None

    def share(self, rows: Sequence[object]) -> None:
        """Let equal texts in these rows be the same object. Nobody can see a difference but in memory."""
        if self._is_first or len(rows) < 2:
            self._is_first = False
            return
        if self._fields is None:
            self._fields = repeating(rows)
        for name in self._fields:
            values: list[object] = list(map(attrgetter(name), rows))
            # A value that does not fit its type may be one that has no hash, or 1 where another row has True.
            if _MAY_BE_SHARED.issuperset(map(type, values)):
                held: dict[object, object] = {}
                deque(map(setattr, rows, repeat(name), map(held.setdefault, values, values)), maxlen=0)


def repeating(rows: Sequence[object]) -> tuple[str, ...]:
    """The fields whose texts repeat in these rows, those first that save most; a few at the most."""
    saved: dict[str, int] = {}
    for name in getattr(type(rows[0]), "__slots__", ()):
        texts = [value for row in rows if type(value := getattr(row, name, None)) is str and value]
        single = set(texts)
        if texts and 2 * len(single) <= len(texts):
            saved[name] = sum(map(sys.getsizeof, texts)) - sum(map(sys.getsizeof, single))
    best = sorted(saved, key=lambda name: saved[name], reverse=True)[:_FIELDS]
    return tuple(best)
