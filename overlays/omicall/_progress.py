"""Follows the calls that a walk gives, and knows where to go on behind the last of them. No I/O."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Sequence
from operator import attrgetter, length_hint
from typing import TYPE_CHECKING, NamedTuple, cast

import msgspec

from ._cursor import Place, Stretch

if TYPE_CHECKING:
    from omicall_api.models import Call

_IDS_OF_A_MOMENT = 1000  # Of calls that all have one moment, which no server in order sends; a cursor must stay short.

_MOMENT_OF = attrgetter("created_date")
_NUMBER = frozenset({int})


class _Batch(NamedTuple):
    """Calls that are being given: how far that is, their iterator knows."""

    stretch: Stretch
    moments: list[object]
    ids: Sequence[object]
    calls: Iterator[Call]

    @property
    def given(self) -> int:
        return len(self.moments) - length_hint(self.calls)


class Progress:
    """The place behind the last call that was given.

    Args:
        place: where the walk begins.
        newest_first: whether the calls of a window come from its end to its start.
    """

    def __init__(self, place: Place, *, newest_first: bool) -> None:
        self._begin = place
        self._newest_first = newest_first
        self._stretch: Stretch | None = None
        self._edge: int | None = None
        self._ids: list[str] = []
        self._orderly = True
        # A place without `top` is itself the latest moment that was given.
        self._newest = place.since if place.newest is None else place.newest
        self._newest_ids = list(place.ids if place.newest is None else place.newest_ids)
        self._over = False
        self._batch: _Batch | None = None

    @property
    def place(self) -> Place:
        """Where to go on."""
        if self._batch is None and self._stretch is None and not self._over:
            return self._begin
        # On a copy: to ask changes nothing, and whoever asks may be in another thread than the walk.
        return copy.copy(self).settled()

    def settled(self) -> Place:
        """The same, and what was given of the last batch is noted."""
        self._settle()
        return self._place()

    def _place(self) -> Place:
        if self._over:
            return self._at(self._newest, self._newest_ids)
        stretch = self._stretch
        if stretch is None or (self._edge is None and self._orderly):
            return self._begin
        window = stretch.window
        edge, ids = (self._edge, self._ids) if self._orderly else (None, list(stretch.given))
        if not self._newest_first:
            return self._at(window.start if edge is None else edge, ids)
        place = self._at(window.start, ids)
        newest_ids = tuple(self._newest_ids)
        return msgspec.structs.replace(
            place,
            top=window.stop if edge is None else edge,
            stop=stretch.end,
            newest=self._newest,
            newest_ids=newest_ids,
        )

    def give(self, stretch: Stretch, calls: list[Call], ids: Sequence[object]) -> Iterator[Call]:
        """These calls of this stretch, with their ids, each given when it is taken out of the iterator; those of the
        batch before have all been given.

        Nothing is done for a single row: what a place needs is looked up when somebody asks for it. Moments and ids are
        read here, since whoever has a row may change it.
        """
        self._settle()
        rows = iter(calls)
        if calls:
            self._batch = _Batch(stretch, list(map(_MOMENT_OF, calls)), ids, rows)
        return rows

    def note(self, stretch: Stretch, call: Call) -> None:
        """A call of this stretch is given now."""
        self._note(stretch, call.created_date, call.transaction_id)

    def _settle(self) -> None:
        batch, self._batch = self._batch, None
        if batch is not None:
            # A copy has lists of its own from here on.
            self._ids, self._newest_ids = list(self._ids), list(self._newest_ids)
            self._note_rows(batch.stretch, batch.moments[: batch.given], batch.ids)

    def _note_rows(self, stretch: Stretch, moments: list[object], ids: Sequence[object]) -> None:
        """Calls of this stretch are given now."""
        rows = range(len(moments))
        noted: Sequence[int] = rows
        if self._is_in_order(stretch, moments):
            # What lies between the first moment and the last leaves no trace.
            first, last = moments.count(moments[0]), moments.count(moments[-1])
            noted = rows if first + last >= len(rows) else (*rows[:first], *rows[-last:])
        for row in noted:
            self._note(stretch, moments[row], ids[row])

    def _is_in_order(self, stretch: Stretch, moments: list[object]) -> bool:
        if not moments or not _NUMBER.issuperset(map(type, moments)):
            return False
        numbers = cast("list[int]", moments)
        if numbers != sorted(numbers, reverse=self._newest_first):
            return False
        earliest, latest = (numbers[-1], numbers[0]) if self._newest_first else (numbers[0], numbers[-1])
        return stretch.window.start <= earliest and latest <= stretch.window.stop

    def _note(self, stretch: Stretch, moment: object, identity: object) -> None:
        if stretch is not self._stretch:
            if self._stretch is not None and self._edge is not None:
                self._begin = self._place()
            self._stretch, self._edge, self._ids, self._orderly = stretch, None, [], True
        window = stretch.window
        # A moment outside its window says nothing about the order.
        if isinstance(moment, int) and window.start <= moment <= window.stop:
            if moment != self._edge:
                self._note_moment(stretch, moment)
            if moment > self._newest:
                self._newest, self._newest_ids = moment, []
            if moment == self._newest:
                _append(self._newest_ids, identity)
        _append(self._ids, identity)

    def finish(self) -> None:
        """All has been given. The next walk begins at the latest moment that was given and not at the end of this one:
        what the server enters late would be lost."""
        self._over = True

    def _note_moment(self, stretch: Stretch, moment: int) -> None:
        before = self._edge
        if before is not None and (moment > before if self._newest_first else moment < before):
            # The server does not keep the order, so no moment divides what was given from what was not. Whoever goes
            # on from here gets this window once more: losing a call is worse than giving it twice.
            self._orderly = False
        self._edge = moment
        # The edge of what was asked for may be the place that the walk came from.
        first = stretch.window.stop if self._newest_first else stretch.window.start
        self._ids = list(stretch.given) if moment == first else []

    def _at(self, since: int, ids: list[str]) -> Place:
        begin = self._begin
        return Place(version=begin.version, filters=begin.filters, since=since, ids=tuple(ids), until=begin.until)


def _append(ids: list[str], identity: object) -> None:
    if not isinstance(identity, str) or not identity:
        return
    ids.append(identity)
    if len(ids) > _IDS_OF_A_MOMENT:
        del ids[0]
