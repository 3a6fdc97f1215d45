"""Times lie where times can lie, in the documented unit, and in their order."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from omicall.contract._document import Document
from omicall_api.catalog import Operation

from ._facts import Moment, Schema, moments, payload_schema
from ._requests import example_of, least_of
from ._world import Found, Kept, Missed, Result, World

_FIRST = 946_684_800
"""The first second of 2000."""

_DAY, _YEAR = 86_400, 31_557_600
_AHEAD = ("expires_at", "domain_expires_at", "effective_at")
"""Moments that may lie in the future, by the names that the specification gives them."""

_ORDERS = (("started_at", "ringing_at", "answered_at", "ended_at"), ("created_at", "last_updated_at"))


def times_make_sense(world: World, known: Operation) -> Iterator[Result] | None:
    """Every documented time of an answer lies between 2000 and tomorrow, and none comes before the one before it."""
    if known.effect != "read" or not _has_times(world.document, payload_schema(world.document, world.entry(known))):
        return None
    return _held(world, known)


def _held(world: World, known: Operation) -> Iterator[Result]:
    schema = payload_schema(world.document, world.entry(known))
    replies = [reply for reply in world.replies if reply.wanted.operation is known]
    replies = replies or [world.ask(request(world, known)) for request in (least_of, example_of)]
    seen = 0
    for reply in replies:
        found = list(moments(world.document, schema, reply.payload))
        seen += len(found)
        for sentence in dict.fromkeys(wrong(found, world.clock())):
            yield Found(sentence, reply)
    yield Kept() if seen else Missed("No time was seen in an answer.")


def wrong(found: list[Moment], now: float) -> Iterator[str]:
    """What is wrong with the times of one answer.

    now: seconds since 1970.

    Example: `list(wrong([Moment("created_date", "created_at", 1.8e12, {})], 1.8e9))` is one sentence.
    """
    objects: dict[int, dict[str, Moment]] = {}
    for moment in found:
        last = now + (100 * _YEAR if moment.name in _AHEAD else _DAY)
        if moment.seconds < _FIRST:
            yield f"{moment.place} lies before 2000, as if it were in another unit than documented."
        elif moment.seconds > last:
            yield f"{moment.place} lies in the future, as if it were in another unit than documented."
        objects.setdefault(id(moment.beside), {})[moment.name] = moment
    for together in objects.values():
        for order in _ORDERS:
            present = [together[name] for name in order if name in together]
            for earlier, later in pairwise(present):
                # Whole seconds beside milliseconds.
                if later.seconds < earlier.seconds - 1:
                    yield f"{later.place} lies before {earlier.place}."


def _has_times(document: Document, schema: Schema) -> bool:
    def inside(node: Schema, seen: tuple[str, ...]) -> bool:
        reference = node.get("$ref", "")
        if reference:
            if reference in seen:
                return False
            return inside(document["components"]["schemas"][reference.rsplit("/", 1)[1]], (*seen, reference))
        if "x-omicall-time" in node:
            return True
        nested: list[Any] = [*node.get("anyOf", ()), *node.get("properties", {}).values()]
        return any(inside(one, seen) for one in [*nested, *([node["items"]] if "items" in node else [])])

    return inside(schema, ())
