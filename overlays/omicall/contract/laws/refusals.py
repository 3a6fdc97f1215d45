"""What cannot be done is refused, and the refusal names what is wrong. Each request is a good one but for one thing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from omicall.contract._document import names_of
from omicall.contract._links import MISSING
from omicall_api.catalog import Operation
from omicall_api.errors import error_code

from ._requests import unlike_others
from ._spoil import (
    BODY,
    PATH,
    QUERY,
    Place,
    claims,
    could_be_somebodys,
    is_acted_upon,
    made_up,
    named_wrongly,
    places_of,
    takes_json,
    unfit,
    value_at,
    with_value_at,
)
from ._world import Found, Kept, Missed, Reply, Result, World

_COSTS = "It may cost money, and so it is tried on this machine only."


def made_up_things_are_refused(world: World, known: Operation) -> Iterator[Result] | None:
    """A request that is about something which is not there is refused, or its answer says no."""
    return _made_up(world, known) if known.existing else None


def _made_up(world: World, known: Operation) -> Iterator[Result]:
    if known.effect == "billable" and not world.is_local:
        yield Missed(_COSTS)
        return
    good = unlike_others(world, known)
    for place in places_of(world.document, known, good):
        other = made_up(value_at(good, place)) if place.name in known.existing else MISSING
        if other is MISSING:
            continue
        if not is_acted_upon(world.document, known, place):
            yield Missed(f"Whether a made-up {place.path} is refused, replaced or taken as it is, is not stated.")
            continue
        if not world.is_local and could_be_somebodys(other):
            yield Missed(f"A made-up {place.path} is so short that it could be somebody's.")
            continue
        yield Kept()
        reply = world.ask(with_value_at(good, place, other))
        if reply.is_success and claims(reply.body):
            yield Found(f"A request with a made-up {place.path} is answered with success.", reply)


def refusals_name_what_is_wrong(world: World, known: Operation) -> Iterator[Result] | None:
    """What is required and left out, or does not fit, is refused; the code is not about another field.

    Whether the code is documented at all is seen at every answer.
    """
    places = [place for place in places_of(world.document, known, unlike_others(world, known)) if place.part != PATH]
    return _named(world, known, places) if any(_changes(world, known, place) for place in places) else None


def _named(world: World, known: Operation, places: list[Place]) -> Iterator[Result]:
    if known.effect in ("billable", "destructive") and not world.is_local:
        yield Missed("It may cost money or remove something, and so it is tried on this machine only.")
        return
    names = {*names_of(world.document, known), *(place.name for place in places if place.part == BODY)}
    good = unlike_others(world, known)
    for place in places:
        about = {*place.names, *(other.name for other in places if other.steps[: len(place.steps)] == place.steps)}
        for what, value in _changes(world, known, place):
            reply = world.ask(with_value_at(good, place, value))
            yield from _judged(reply, place, what, value, names, about)


def _judged(reply: Reply, place: Place, what: str, value: Any, names: set[str], about: set[str]) -> Iterator[Result]:
    if reply.is_success and value_at(reply.wanted, place) != value:
        yield Missed(f"The mark of the run healed {place.path}.")
        return
    yield Kept()
    if reply.is_success:
        yield Found(f"A request {what} is answered with success.", reply)
    elif (other := named_wrongly(error_code(reply.body) or "", names, about)) is not None:
        yield Found(f"A request {what} is refused with a code that is about {other}.", reply)


def _changes(world: World, known: Operation, place: Place) -> list[tuple[str, Any]]:
    """What is done to a place, in words, and the value that it gets."""
    found: list[tuple[str, Any]] = [(f"without {place.path}", MISSING)] if place.is_required else []
    if place.part == QUERY or takes_json(world.document, known):
        found += [(f"with a value of {place.path} {how}", value) for how, value in unfit(place)]
    return found
