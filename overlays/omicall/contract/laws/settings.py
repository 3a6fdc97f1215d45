"""What is changed one by one stays as it was set: a switch that is moved does not move another one back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import define, field

from omicall.contract._links import MISSING, Link, Talk, Wanted, links_of
from omicall.contract._shapes import fields_of, is_object
from omicall_api.catalog import Operation

from ._facts import Schema, body_schema, payload_schema, resolved, row_schema
from ._fields import alike, another, as_sent, documented, in_other_words, named
from ._life import pointers
from ._requests import example_of
from ._rows import leaves
from ._thing import Thing, is_done
from ._world import Found, Kept, Missed, Reply, Result, World

_NUMBER = 400_017


def changes_leave_the_rest(world: World, known: Operation) -> Iterator[Result] | None:
    """Each field of a thing that a change names is shown as it was set, and the others as they were; in the end all of
    them are put back, one by one.

    The thing is the example's, and there before the run: so this is for servers on this machine only.
    """
    if known.effect != "write":
        return None
    pairs = [(link, fields) for link in links_of(world.document, known) if (fields := _fields(world, known, link))]
    return _held(world, known, pairs) if pairs else None


def _fields(world: World, known: Operation, link: Link) -> dict[str, Schema]:
    """The fields that a change may name and a reader shows by the same name; none where a request cannot be made of
    them and of what names the thing."""
    if link.operation.effect != "read" or link.operation.id not in world.operations:
        return {}
    document, entry, shows = world.document, world.entry(known), world.entry(link.operation)
    parameters = entry.get("parameters", [])
    names = {pointer.rsplit(".", 1)[-1] for pointer in pointers([link.parameters, link.body])}
    names |= {p["name"] for p in parameters if f"$request.{p['in']}.{p['name']}" in link.parameters.values()}
    naming = names & set(known.existing)
    row = row_schema(document, shows) or payload_schema(document, shows)
    body = body_schema(document, entry)
    said = {p["name"]: p["schema"] for p in parameters if p["in"] == "query"} | body.get("properties", {})
    shown = documented(document, row)
    found = {
        name: resolved(document, schema)
        for name, schema in said.items()
        if name not in known.existing and name in shown
    }
    required = {*body.get("required", ()), *(p["name"] for p in parameters if p.get("required"))}
    return found if naming and required <= naming | set(found) else {}


def _held(world: World, known: Operation, pairs: list[tuple[Link, dict[str, Schema]]]) -> Iterator[Result]:
    if not world.is_local:
        yield Missed("It changes what was there before the run, which is left to servers on this machine.")
        return
    # Nobody else shows more of it, and another one may show the same in other words.
    link, fields = pairs[0]
    yield from _Settings(world, known, link, fields).held()


@define
class _Settings:
    """The fields of one thing, as a reader shows them."""

    world: World
    known: Operation
    link: Link
    fields: dict[str, Schema]
    shown: dict[str, Any] = field(factory=dict[str, Any], init=False)

    def held(self) -> Iterator[Result]:
        thing, example = self._thing(), example_of(self.world, self.known)
        given = {**example.query, **fields_of(example.body)}
        row, _ = thing.seen(self.link)
        if not row:
            yield Missed(f"{self.link.operation.id} does not show what the example names.")
            return
        before = self._shown_in(row)
        self.shown = dict(before)
        changes = [
            (name, value)
            for name, schema in self.fields.items()
            if name in before
            and as_sent(schema, before[name]) is not MISSING
            and (value := another(schema, before[name], given.get(name), _NUMBER)) is not MISSING
        ]
        if not changes:
            yield Missed(f"No other value is known for what {self.link.operation.id} shows.")
            return
        changed: list[str] = []
        for name, value in changes:
            reply = self.world.ask(self._request(example, name, value))
            if not is_done(reply):
                yield Missed(f"{self.known.id} refused another {name}.")
                continue
            changed.append(name)
            yield from self._looked_at(thing, reply, name, value)
        for name in changed:
            if name not in self.fields:
                continue
            value = as_sent(self.fields[name], before[name])
            self.world.learn(value)
            reply = self.world.ask(self._request(example, name, value))
            if is_done(reply):
                yield from self._looked_at(thing, reply, name, value)
            else:
                yield Missed(f"{self.known.id} refused the {name} of before, so that it could not be put back.")

    def _thing(self) -> Thing:
        """The example's, which is known in a list by what names it in the request."""
        example = example_of(self.world, self.known)
        sent = {**example.path, **example.query, **fields_of(example.body)}
        marks = [str(value) for name in self.known.existing for _, value in leaves(sent.get(name))]
        return Thing(self.world, self.known, [self.link], Talk(example.path, example.query, example.body), marks)

    def _shown_in(self, row: Any) -> dict[str, Any]:
        return {name: value for name in self.fields if (value := named(row, name)) is not MISSING}

    def _request(self, example: Wanted, name: str, value: Any) -> Wanted:
        """Names the thing and one field, and the others that must be there, as they are."""
        entry = self.world.entry(self.known)
        required = {p["name"] for p in entry.get("parameters", []) if p.get("required")}
        required |= set(body_schema(self.world.document, entry).get("required", ()))
        kept = {
            other: as_sent(schema, self.shown[other])
            for other, schema in self.fields.items()
            if other in required and other in self.shown
        }
        kept[name] = value

        def with_those(shown: Any) -> dict[str, Any]:
            stay = {n: v for n, v in fields_of(shown).items() if n in required and n not in self.fields}
            return {**stay, **{n: v for n, v in kept.items() if n in fields_of(shown) or n == name}}

        if is_object(example.body):
            return Wanted(self.known, example.path, example.query, with_those(example.body))
        return Wanted(self.known, example.path, with_those(example.query), example.body)

    def _looked_at(self, thing: Thing, reply: Reply, name: str, value: Any) -> Iterator[Result]:
        reader = self.link.operation.id
        row, seen = thing.seen(self.link)
        if not row or seen is None:
            yield Found(f"{reader} no longer finds a thing after {self.known.id}.", seen or reply)
            return
        yield Kept()
        after = self._shown_in(row)
        for other, old in self.shown.items():
            new = after.get(other)
            if other == name and in_other_words(value, new, old):
                self.fields.pop(name)
                yield Missed(f"{reader} shows {name} in other words than it was sent.")
            elif other == name and not alike(new, value):
                yield Found(f"{self.known.id} changed {name}, and {reader} does not show it.", seen)
            elif other != name and not alike(new, old):
                yield Found(f"{self.known.id} was not told to change {other}, and {reader} shows another one.", seen)
        self.shown = {other: value for other, value in after.items() if other in self.fields}
