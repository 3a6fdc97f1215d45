"""What a run has written on another machine, and how each thing of it can be taken away again.

Only what the run made itself may be removed without being asked, so each removal must prove that: by an id that the
server gave and that no request and no answer held before (who creates a thing twice may get the old one), or by the
mark of the run. Where the thing had to be looked up, both the mark and a date of creation in this run are asked for:
what was there before is never touched.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from threading import Lock
from typing import Any

from attrs import define, field, frozen

from omicall_api.catalog import Operation

from ._document import Document
from ._links import MISSING, Link, Talk, Wanted, each_found, for_row, links_of, wanted
from ._marks import carries, last_word
from ._shapes import fields_of, is_list, is_object, rows_of

_ID = re.compile(r"(?!\.+$)[A-Za-z0-9._@-]{1,120}")
"""What can stand in a path and mean nothing but itself."""

_NO_WORD = re.compile(r"[^\w-]+")

_LATE_CLOCK = 60
"""Seconds that the server's clock may be behind ours."""

_LONGEST_RUN = 7 * 86_400
"""Seconds. What was made later was made in no run: its date is in another unit, or none at all."""

_PER_SECOND = {"s": 1, "ms": 1000}


@frozen
class Search:
    """A read that can show what was made, and the link from its answer to the removal."""

    ask: Wanted
    then: Link


@define(eq=False)
class Thing:
    """One thing that was made, or one change."""

    operation: Operation
    removal: Wanted | None = None
    searches: tuple[Search, ...] = ()
    gone: bool = False
    why: str = "no documented operation takes it back"
    """Why it is still there, as a part of a sentence."""
    failed: bool = False
    """Whether its removal is known, and did not work."""

    def keep(self, why: str, *, failed: bool = True) -> None:
        """Note why it is still there."""
        self.why, self.failed = why, failed

    @property
    def open(self) -> bool:
        """Whether there is something left to try."""
        return not self.gone and (self.removal is not None or bool(self.searches))


@define
class Ledger:
    """Notes every successful request that was no read.

    document: the merged specification, whose links lead to the removals.
    mark: the mark of this run.
    started: when the run began, in seconds since 1970.
    allowed: ids of operations that the plan of the run names; these need no proof.

    Example: `ledger.note(operation, Talk(body=sent, answer=received))`
    """

    document: Document = field(repr=False)
    mark: str
    started: float
    allowed: frozenset[str] = frozenset()
    _things: list[Thing] = field(factory=list[Thing], init=False)
    _lock: Any = field(factory=Lock, init=False, repr=False)
    """Requests leave in another thread than the one that cleans up."""
    _dates: dict[str, int] = field(init=False, repr=False)
    """Fields that hold a date of creation, with their units in a second."""
    _seen: set[str] = field(factory=set[str], init=False, repr=False)
    """Everything so far that could be an id, in small letters."""

    def __attrs_post_init__(self) -> None:
        self._dates = {}
        for schema in self.document.get("components", {}).get("schemas", {}).values():
            for name, inner in schema.get("properties", {}).items():
                if (time := inner.get("x-omicall-time")) and time["as"] == "created_at":
                    # Of two units the one that makes a date older: what is in doubt stays.
                    self._dates[name] = max(_PER_SECOND[time["unit"]], self._dates.get(name, 0))

    def note(self, known: Operation, talk: Talk) -> None:
        """Remember a request that was answered with success."""
        with self._lock:
            self._seen.update(_ids_in([dict(talk.path), dict(talk.query), talk.body]))
            if known.effect == "destructive":
                for thing in self._things:
                    if thing.removal is not None and _is_same(thing.removal, known, talk):
                        thing.gone = True
            elif known.effect != "read":
                self._things += self._made(known, talk)
            self._seen.update(_ids_in(talk.answer))

    def lost(self, known: Operation, talk: Talk) -> None:
        """Remember a request that got no answer."""
        if known.effect in ("read", "destructive"):
            return
        with self._lock:
            for thing in self._made(known, talk):
                if not thing.open:
                    thing.why = "no answer came, so it may have been made or not"
                self._things.append(thing)

    def open(self) -> list[Thing]:
        """Things that may still be removed, the youngest first: it may rest on an older one."""
        with self._lock:
            return [thing for thing in reversed(self._things) if thing.open]

    def failed(self) -> int:
        """How many things should have been removed, and were not."""
        with self._lock:
            return sum(1 for thing in self._things if thing.failed and not thing.gone)

    def removals(self, search: Search, answer: Any) -> Iterator[Wanted]:
        """The removals of what a search has shown, as far as this run made it and nothing else is removed by them.

        answer: the decoded body of the search's answer.
        """
        talk = Talk(search.ask.path, search.ask.query, search.ask.body, answer)
        for link, row in each_found(search.then, talk):
            request = wanted(self.document, link, talk)
            if request is None or not _is_plain(request) or self._is_taken(request):
                continue
            if carries(row, self.mark) and self._is_new(row, otherwise=False):
                yield request

    def lines(self) -> list[str]:
        """What became of everything, as sentences; none where nothing was written."""
        with self._lock:
            gone = sum(1 for thing in self._things if thing.gone)
            left = Counter((thing.operation.id, thing.why) for thing in self._things if not thing.gone)
        told = [f"{gone} things that this run made were removed again."] if gone else []
        if left:
            told.append(
                f"{left.total()} things that this run wrote may still be there. Their texts begin with {self.mark}: "
                f"look for that to find them."
            )
            told += [f"left by {name}: {count}; {why}." for (name, why), count in sorted(left.items())]
        return told

    def _made(self, known: Operation, talk: Talk) -> Iterator[Thing]:
        links = links_of(self.document, known)
        for number in range(len(rows_of(talk.body)) if is_list(talk.body) else 1):
            mine = [for_row(link, number) for link in links]
            thing = Thing(known)
            for link in mine:
                if link.removes and not _is_of_a_change(link) and (request := wanted(self.document, link, talk)):
                    if not _stays_in_place(request):
                        thing.why = "its id cannot be part of a path"
                    elif link.operation.id in self.allowed or self._is_own(link, request, talk):
                        thing.removal = request
                        # Another row of the same request must not be taken for gone with this one.
                        self._seen.update(_ids_in([dict(request.path), dict(request.query)]))
                    else:
                        thing.why = f"only --allow {link.operation.id} lets this be undone"
            if thing.removal is None:
                thing.searches = tuple(self._searches(mine, talk))
            if thing.open:
                thing.why = "the removal was not tried"
            yield thing

    def _searches(self, links: list[Link], talk: Talk) -> Iterator[Search]:
        for link in links:
            if link.operation.effect != "read" or (request := wanted(self.document, link, talk)) is None:
                continue
            # By a number of the run's own alone: who else is found by it?
            if not carries([dict(request.path), dict(request.query), request.body], self.mark):
                continue
            for then in links_of(self.document, link.operation):
                if then.removes:
                    yield Search(request, then)

    def _is_own(self, link: Link, request: Wanted, talk: Talk) -> bool:
        """Whether a removal, straight from the answer of what made it, can only mean what was made."""
        if not _is_plain(request):
            return False
        expressions = {name.rpartition(".")[2]: str(value) for name, value in link.parameters.items()}
        proofs: list[bool] = []
        for name, value in {**request.path, **request.query}.items():
            if expressions[name].startswith("$response."):
                proofs.append(str(value).casefold() not in self._seen)
            elif expressions[name].startswith("$request."):
                proofs.append(self.mark in str(value))
        rows = [row for _, row in each_found(link, talk)]
        return bool(proofs) and all(proofs) and all(self._is_new(row, otherwise=True) for row in rows)

    def _is_new(self, row: Any, *, otherwise: bool) -> bool:
        """Whether a row was made in this run by all of its own dates; `otherwise` if it has none."""
        dates = [(fields_of(row).get(name), per_second) for name, per_second in self._dates.items()]
        made = [self._is_in_this_run(value, per_second) for value, per_second in dates if value is not None]
        return all(made) if made else otherwise

    def _is_in_this_run(self, made: Any, per_second: int) -> bool:
        try:
            seconds = float(made) / per_second
        except (TypeError, ValueError, OverflowError):
            return False
        return self.started - _LATE_CLOCK <= seconds <= self.started + _LONGEST_RUN

    def _is_taken(self, request: Wanted) -> bool:
        """Whether a removal is the one of another thing already: several may carry the mark."""
        talk = Talk(request.path, request.query, request.body)
        with self._lock:
            return any(
                thing.removal is not None and _is_same(thing.removal, request.operation, talk) for thing in self._things
            )


def _is_of_a_change(link: Link) -> bool:
    """Whether a link leads from a change to the removal of what was changed, which the path of the request named."""
    values = [*map(str, link.parameters.values()), str(link.body)]
    return any(value.startswith("$request.path.") for value in values)


def _is_plain(request: Wanted) -> bool:
    """Whether the address alone says what is removed, in words that no server reads as anything else."""
    behind = (not isinstance(value, bool) and _ID.fullmatch(str(value)) for value in request.query.values())
    has_address = bool(request.path) or bool(request.query)
    return request.body is MISSING and has_address and _stays_in_place(request) and all(behind)


def _stays_in_place(request: Wanted) -> bool:
    """Whether no value of a path leads out of its place; what is asked behind the path leads nowhere."""
    return all(not isinstance(value, bool) and _ID.fullmatch(str(value)) for value in request.path.values())


def _is_same(request: Wanted, known: Operation, talk: Talk) -> bool:
    def texts(values: Mapping[str, Any]) -> dict[str, str]:
        return {name: str(value) for name, value in values.items()}

    bodies = (request.body is MISSING) or request.body == talk.body
    same = texts(request.path) == texts(talk.path) and texts(request.query) == texts(talk.query)
    return request.operation.id == known.id and same and bodies


def _ids_in(value: Any, name: str = "") -> Iterator[str]:
    """Everything in a decoded value that could be an id, in small letters: texts, the words in them, and numbers of
    fields with such a name."""
    if is_object(value) or is_list(value):
        for inner_name, inner in [*fields_of(value).items(), *((name, row) for row in rows_of(value))]:
            yield from _ids_in(inner, inner_name)
    elif isinstance(value, str):
        yield value.strip().casefold()
        yield from _NO_WORD.split(value.casefold())
    elif isinstance(value, int) and last_word(name) == "id":
        yield str(value)
