"""What is added to a thing, such as members to a group, joins what was there, and can be taken back once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from omicall.contract._document import Document
from omicall.contract._links import MISSING, Link, Talk, Wanted, links_of
from omicall.contract._links import wanted as led_to
from omicall.contract._shapes import fields_of
from omicall_api.catalog import Operation

from ._life import entries, pointers
from ._thing import Thing, is_done
from ._world import Found, Kept, Missed, Reply, Result


def taken_back_by(document: Document, known: Operation, link: Link) -> Link | None:
    """The removal of what a link adds to a thing; None where it adds nothing that could go without the thing.

    known: the operation that makes the thing.
    """
    own = {one.operation.id for one in links_of(document, known) if one.removes}
    after = [then for then in links_of(document, link.operation) if then.removes and then.operation.id not in own]
    return after[0] if after else None


def is_new(back: Link, adding: Operation) -> bool:
    """Whether a removal names something that was not there before the addition, so that it is not there afterwards.

    Example: a device that is logged in is new, an extension that joins a group is not.
    """
    named = {**back.parameters, **({} if back.body is MISSING else fields_of(back.body))}
    return any(
        name in back.operation.existing and pointer.rsplit(".", 1)[-1] not in adding.existing
        for name, value in named.items()
        for pointer in pointers(value)
    )


def added_and_taken_back(thing: Thing, request: Wanted, back: Link) -> Iterator[Result]:
    """Whether an addition leaves what was there, and its removal all but what was added.

    request: adds something to the thing.
    back: what `taken_back_by` gave.
    """
    adding, taking = request.operation.id, back.operation.id
    before = _entries_seen(thing)
    reply = thing.world.ask(request)
    if not is_done(reply):
        # What it adds must be there already, and may not be.
        yield Missed(f"{adding} refused what the example adds.")
        return
    yield Kept()
    after = _entries_seen(thing)
    for reader, (old, _) in before.items():
        new, seen = after[reader]
        if gone := old - new:
            yield Found(f"{adding} was to add something, and {_tops(gone)} in {reader} lost what was there.", seen)
    grown = {reader: after[reader][0] - old for reader, (old, _) in before.items()}
    if before and not any(grown.values()):
        yield Missed(f"No operation shows what {adding} adds.")
    removal = led_to(thing.world.document, back, Talk(request.path, request.query, reply.wanted.body, reply.body))
    if removal is None or taking not in thing.world.operations:
        yield Missed(f"{taking} may not be used, or was not led to.")
        return
    yield from _taken_back(thing, removal, adding, grown, after)
    if is_new(back, request.operation):
        again = thing.world.ask(removal)
        yield Kept()
        if is_done(again):
            yield Found(f"{taking} removes the same thing a second time.", again)


def _taken_back(
    thing: Thing, removal: Wanted, adding: str, grown: dict[str, Any], before: dict[str, tuple[Any, Reply]]
) -> Iterator[Result]:
    taking = removal.operation.id
    reply = thing.world.ask(removal)
    if not is_done(reply):
        yield Found(f"{taking} refuses to take back what {adding} has just added.", reply)
        return
    for reader, (left, seen) in _entries_seen(thing).items():
        if reader not in before:
            continue
        if kept := left & grown[reader]:
            yield Found(f"{taking} took back what {adding} added, and {_tops(kept)} in {reader} still has it.", seen)
        if gone := before[reader][0] - left - grown[reader]:
            yield Found(f"{taking} was to take back what {adding} added, and {_tops(gone)} lost more.", seen)


def _entries_seen(thing: Thing) -> dict[str, tuple[Any, Reply]]:
    """What stands in the lists of a thing, by the reader that shows it; nothing where a reader no longer finds it."""
    seen = ((link.operation.id, *thing.seen(link)) for link in thing.readers)
    return {reader: (entries(row), reply) for reader, row, reply in seen if reply is not None}


def _tops(places: Any) -> str:
    return " and ".join(dict.fromkeys(place.split("[")[0].split(".")[0] for place, _ in places))
