"""What is made is there, changes as asked, and goes when it is removed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import define

from omicall.contract._links import Link, Talk, Wanted, links_of, removals_of
from omicall.contract._shapes import fields_of, is_object
from omicall_api.catalog import ERRORS, Operation

from ._additions import added_and_taken_back, taken_back_by
from ._facts import payload_schema, row_schema
from ._life import changeable, lost, missing, not_kept
from ._thing import Thing, is_done, makes
from ._world import Found, Kept, Missed, Reply, Result, World

DUPLICATE = "duplicate"
"""What a code refuses that is answered where the same thing is there already."""


def what_is_made_lives_and_goes(world: World, known: Operation) -> Iterator[Result] | None:
    """A thing is found as it was sent, is not made a second time, is changed without losing anything, and is gone
    after its removal while all others are still there."""
    if not makes(world, known):
        return None
    links = [link for link in links_of(world.document, known) if link.operation.id in world.operations]
    return _Life(world, known, Thing(world, known, links)).held()


def found_as_sent(thing: Thing, link: Link) -> Iterator[Result]:
    """Whether a reader shows what was just made, and shows it as it was sent."""
    row, reply = thing.seen(link)
    if reply is None:
        yield Missed(f"The example leaves out what {link.operation.id} asks for.")
        return
    yield Kept()
    made = thing.known.id
    if row is None:
        yield Found(f"{link.operation.id} does not find what {made} has just made.", reply)
        return
    sent = thing.talk.body
    if is_object(sent):
        for name in missing(row, sent, thing.shown(link, sent)):
            yield Found(f"{link.operation.id} does not show {name} as it was sent to {made}.", reply)


@define
class _Life:
    """One thing, from its making to its removal."""

    world: World
    known: Operation
    thing: Thing

    def held(self) -> Iterator[Result]:
        thing = self.thing
        others = [(link, thing.keys(link)) for link in thing.readers if thing.is_list(link)]
        made = thing.make(thing.new())
        if not is_done(made):
            yield Missed("The thing could not be made from the example.")
            return
        if not thing.marks:
            yield Missed("The example has no text of its own by which the new thing could be told from others.")
            return
        yield from self._is_made_once(made)
        for link in thing.readers:
            yield from found_as_sent(thing, link)
        for link in thing.links:
            if link.operation.effect == "write":
                yield from self._is_changed(link)
        removals = list(thing.removals())
        if not removals and thing.could_go():
            yield Missed("The operation that removes it again may not be used, or was not led to.")
        for removal in removals[:1]:
            others = [(link, before - thing.own_keys(link)) for link, before in others]
            yield from self._goes(removal)
            for link, before in others:
                if gone := before - thing.keys(link):
                    yield Found(f"{len(gone)} other things are gone from {link.operation.id} too.", made)

    def _is_made_once(self, made: Reply) -> Iterator[Result]:
        if not any(error.refuses == DUPLICATE and self.known.id in error.operations for error in ERRORS.values()):
            return
        is_free = self.known.effect != "billable" and removals_of(self.world.document, [self.known])
        if not self.world.is_local and not is_free:
            # Should it not be refused, then money would be spent, or something left behind.
            yield Missed("To make the same thing twice is left to servers on this machine.")
            return
        again = self.world.ask(made.wanted)
        yield Kept()
        if is_done(again):
            yield Found(f"{self.known.id} makes the same thing a second time, and documents a refusal of that.", again)

    def _is_changed(self, link: Link) -> Iterator[Result]:
        request, readers = self.thing.request(link), self.thing.readers
        if request is None:
            return
        back = taken_back_by(self.world.document, self.known, link)
        if back is not None:
            yield from added_and_taken_back(self.thing, request, back)
        elif is_object(self.thing.talk.body) and is_object(request.body):
            yield from self._changes(link, request, readers)
        else:
            for reader in readers:
                if self._answers_with_its_row(link, reader):
                    yield from self._told(request, reader)
                    return

    def _changes(self, link: Link, request: Wanted, readers: list[Link]) -> Iterator[Result]:
        sent = self.thing.talk.body
        for reader in readers:
            given = set(link.body) if is_object(link.body) else set[str]()
            entry = self.world.entry(link.operation)
            picked = changeable(self.world.document, entry, sent, given, self.thing.shown(reader, sent))
            before, _ = self.thing.seen(reader)
            if picked is None or before is None:
                continue
            name, value = picked
            body = {n: sent.get(n, v) for n, v in request.body.items()} | {name: value}
            body |= {n: request.body[n] for n in given}
            yield from self._changed(Wanted(link.operation, request.path, request.query, body), reader, before, name)
            return
        if readers:
            yield Missed(f"Nothing that {link.operation.id} changes is shown where {self.known.id} leads to.")

    def _changed(self, request: Wanted, reader: Link, before: Any, name: str) -> Iterator[Result]:
        thing = self.thing
        reply = self.world.ask(request)
        if not is_done(reply):
            yield Found(f"{request.operation.id} refuses to change what {self.known.id} has just made.", reply)
            return
        yield Kept()
        sent = reply.wanted.body
        old = thing.talk.body[name]
        thing.marks.append(sent[name])
        after, seen = thing.seen(reader)
        if after is None or seen is None:
            yield Found(f"{reader.operation.id} no longer finds a thing after {request.operation.id}.", reply)
            return
        shown = {name: thing.shown(reader, sent).get(name, False)}
        for field_name in missing(after, sent, shown):
            yield Found(
                f"{request.operation.id} changed {field_name}, and {reader.operation.id} does not show it.", seen
            )
        for field_name in lost(before, after, sent.keys(), old):
            yield Found(f"{request.operation.id} was not told to change {field_name}, and its value is lost.", seen)
        # From now on the thing is looked for as it is.
        body = {**thing.talk.body, name: sent[name]}
        thing.talk = Talk(thing.talk.path, thing.talk.query, body, thing.talk.answer)

    def _answers_with_its_row(self, link: Link, reader: Link) -> bool:
        document, shows = self.world.document, self.world.entry(reader.operation)
        row = row_schema(document, shows) or payload_schema(document, shows)
        return "x-omicall-key" in row and payload_schema(document, self.world.entry(link.operation)) is row

    def _told(self, request: Wanted, reader: Link) -> Iterator[Result]:
        """An operation that is told nothing but which thing is meant answers with the thing as it is from then on."""
        before, _ = self.thing.seen(reader)
        reply = self.world.ask(request)
        if before is None or not is_done(reply) or not is_object(reply.payload):
            yield Missed(f"{request.operation.id} could not be tried with what {self.known.id} makes.")
            return
        after, seen = self.thing.seen(reader)
        if after is None or seen is None:
            yield Found(f"{reader.operation.id} no longer finds a thing after {request.operation.id}.", reply)
            return
        kept, names = not_kept(fields_of(before), fields_of(reply.payload), fields_of(after))
        for name in names:
            yield Found(f"{request.operation.id} told a new {name}, and {reader.operation.id} shows the old one.", seen)
        yield Kept() if kept or names else Missed(f"The answer of {request.operation.id} shows no change.")

    def _goes(self, removal: Wanted) -> Iterator[Result]:
        yield from self._survives_others(removal)
        reply = self.world.ask(removal)
        if not is_done(reply):
            yield Found(f"{removal.operation.id} refuses to remove what {self.known.id} has just made.", reply)
            return
        yield Kept()
        for link in self.thing.readers:
            row, seen = self.thing.seen(link)
            if row is not None and seen is not None:
                yield Found(f"{link.operation.id} still finds a thing after {removal.operation.id}.", seen)
        if {*removal.path, *removal.query} & set(removal.operation.existing):
            again = self.world.ask(removal)
            if is_done(again):
                yield Found(f"{removal.operation.id} removes the same thing a second time.", again)

    def _survives_others(self, removal: Wanted) -> Iterator[Result]:
        foreign = self.world.foreign(removal.operation)
        # Where no id says whose thing is meant, another account removes its own.
        if foreign is None or not {*removal.path, *removal.query} & set(removal.operation.existing):
            return
        self.world.ask(removal, foreign)
        for link in self.thing.readers[:1]:
            row, seen = self.thing.seen(link)
            if row is None and seen is not None:
                yield Found(f"Another account can remove with {removal.operation.id} what this one has made.", seen)
