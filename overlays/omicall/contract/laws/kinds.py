"""A thing of every kind that is documented can be made and found, and not only the example's."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

from omicall.contract._document import Document
from omicall.contract._links import MISSING, Wanted, links_of
from omicall.contract._shapes import fields_of
from omicall_api.catalog import Operation

from ._facts import Schema, body_schema, resolved
from ._fields import alike, named
from ._requests import example_of
from ._rows import put, values
from ._thing import Thing, is_done, makes
from ._world import Found, Kept, Missed, Result, World
from .lifecycles import found_as_sent

_MOST = 6
"""So many things are made by one operation, the example's not counted."""


def every_kind_can_be_made(world: World, known: Operation) -> Iterator[Result] | None:
    """A thing is found with each word that a list of words in its request allows."""
    readers = [link for link in links_of(world.document, known) if link.operation.effect == "read"]
    if known.effect != "write" or not makes(world, known) or not readers:
        return None
    kinds = list(_kinds(world, known))
    return _held(world, known, kinds[:_MOST]) if kinds else None


def _kinds(world: World, known: Operation) -> Iterator[tuple[str, Any]]:
    """Each place of the body with a list of words, and a word that the example does not have there."""
    body = example_of(world, known).body
    for place, words in worded(world.document, body_schema(world.document, world.entry(known))):
        shown = values(body, place)
        for word in words:
            # What the example leaves out may need something else beside it.
            if shown and word not in shown:
                yield place, word


def worded(document: Document, schema: Schema, before: str = "") -> Iterator[tuple[str, list[Any]]]:
    """The fields of a body with a list of words, by their paths; those of its lists are left out."""
    for name, inner in schema.get("properties", {}).items():
        plain = resolved(document, inner)
        if "enum" in plain:
            yield f"{before}{name}", plain["enum"]
        yield from worded(document, plain, f"{before}{name}.")


def _held(world: World, known: Operation, kinds: list[tuple[str, Any]]) -> Iterator[Result]:
    if not world.is_local:
        yield Missed("A thing of each kind is made on servers on this machine only.")
        return
    for turn, (place, word) in enumerate(kinds):
        links = [link for link in links_of(world.document, known) if link.operation.id in world.operations]
        yield from _one(Thing(world, known, links), place, word, turn)


def _one(thing: Thing, place: str, word: Any, turn: int) -> Iterator[Result]:
    wanted = thing.new(turn + 1)
    body: dict[str, Any] = copy.deepcopy(dict(fields_of(wanted.body)))
    put(body, place, word, None)
    name = place.rsplit(".", 1)[-1]
    made = thing.make(Wanted(wanted.operation, wanted.path, wanted.query, body))
    if not is_done(made):
        yield Missed(f"{thing.known.id} refused to make one with {word} as {name}.")
        return
    for link in thing.readers:
        row, seen = thing.seen(link)
        if row is None:
            for result in found_as_sent(thing, link):
                yield _with(result, word, name)
        elif seen is not None:
            yield Kept()
            shown = named(row, name)
            if shown is not MISSING and not alike(shown, word):
                yield Found(f"{link.operation.id} does not show {word} as {name}.", seen)
    for removal in list(thing.removals())[:1]:
        if not is_done(thing.world.ask(removal)):
            yield Missed(f"{removal.operation.id} refused to remove one with {word} as {name}.")


def _with(result: Result, word: Any, name: str) -> Result:
    if not isinstance(result, Found):
        return result
    return Found(f"{result.sentence.removesuffix('.')}, with {word} as {name}.", result.reply)
