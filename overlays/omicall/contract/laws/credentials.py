"""Nobody gets in without the right credential, and nobody sees what belongs to another account."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from omicall.contract._links import MISSING, Talk, Wanted, links_of
from omicall.contract._links import wanted as led_to
from omicall_api.catalog import CREDENTIALS, Operation

from ._facts import Schema, filters_of, identity, is_worldwide, row_schema, rows_in
from ._requests import example_of, least_of, with_long_page, with_value
from ._world import Found, Kept, Missed, Reply, Result, World
from .filters import tries

MADE_UP = "made-up-credential-0000"
_REFUSED = 401


def credentials_are_asked_for(world: World, known: Operation) -> Iterator[Result] | None:
    """A missing credential, a made-up one, one in a way that is not documented, and the own one with a mistake are
    refused as such."""
    return _asked_for(world, known) if known.credentials or world.spoilt(known) else None


def _asked_for(world: World, known: Operation) -> Iterator[Result]:
    ways: dict[str, Mapping[str, str]] = {}
    if known.credentials:
        ways = {"no credential": {}, "a made-up credential": made_up(known), **world.other_ways(known)}
    shown = example_of(world, known)
    requests = [(way, shown, headers) for way, headers in ways.items()]
    for spoilt in world.spoilt(known):
        query = {**shown.query, **spoilt.query}
        requests.append((spoilt.way, Wanted(known, shown.path, query, shown.body), spoilt.headers))
    for way, wanted, headers in requests:
        yield Kept()
        reply = world.ask(wanted, headers)
        if reply.is_success:
            yield Found(f"A request with {way} is answered with success.", reply)
        elif reply.status not in (_REFUSED, 403):
            yield Found(f"A request with {way} is refused, but not for its credential.", reply)


def made_up(known: Operation) -> dict[str, str]:
    """Headers with a credential that nobody was given, in each way that an operation takes one."""
    places = [CREDENTIALS[name] for group in known.credentials for name in group]
    return {place.name: f"{place.prefix}{MADE_UP}" for place in places if place.place == "header"}


def accounts_are_apart(world: World, known: Operation) -> Iterator[Result] | None:
    """Rows of one account do not show up for another, and cannot be read there by their ids."""
    schema = row_schema(world.document, world.entry(known))
    if known.effect != "read" or known.account or not known.credentials or not is_worldwide(schema):
        return None
    return _apart(world, known)


def _apart(world: World, known: Operation) -> Iterator[Result]:
    foreign = world.foreign(known)
    if foreign is None:
        yield Missed("The key of another account was not given.")
        return
    schema = row_schema(world.document, world.entry(known))
    wanted = with_long_page(world, least_of(world, known))
    own = world.ask(wanted)
    rows = rows_in(own.payload)
    if not rows:
        yield Missed("There was no row to look for in the other account.")
        return
    yield Kept()
    other = world.ask(wanted, foreign)
    if both := shared(rows, other, schema):
        yield Found(f"{both} rows of this account show up for another account.", other)
    else:
        yield from _apart_where_filtered(world, known, wanted, rows, foreign)
    for detail in _details(world, known, Talk(wanted.path, wanted.query, wanted.body, own.body)):
        headers = world.foreign(detail.operation)
        mine = world.ask(detail)
        theirs = world.ask(detail, headers) if headers is not None else None
        if theirs is not None and mine.payload and theirs.payload and theirs.payload == mine.payload:
            yield Found("A row of this account is found by another account that knows its id.", theirs)


def _apart_where_filtered(
    world: World, known: Operation, wanted: Wanted, rows: list[Any], foreign: Mapping[str, str]
) -> Iterator[Result]:
    """With a value of this account's rows, which an index of all accounts would find."""
    schema = row_schema(world.document, world.entry(known))
    for one in filters_of(world.entry(known)):
        if one.is_bound or one.how == "is":
            continue
        for trial in tries(world, known, one, rows)[:1]:
            world.learn(trial.value)
            value = [trial.value] if one.how == "in" else trial.value
            other = world.ask(with_value(world, wanted, one.parameter, value), foreign)
            if both := shared(rows, other, schema):
                yield Found(f"{both} rows of this account are found by {one.parameter} of another account.", other)


def shared(rows: list[Any], other: Reply, schema: Schema | None) -> int:
    """How many rows of one account stand in the answer to another one."""
    return len({identity(schema, row) for row in rows} & {identity(schema, row) for row in rows_in(other.payload)})


def _details(world: World, known: Operation, talk: Talk) -> Iterator[Wanted]:
    for link in links_of(world.document, known):
        if link.operation.id not in world.operations or link.operation.effect != "read":
            continue
        request = led_to(world.document, link, talk)
        if request is not None and (request.query or request.path or request.body is not MISSING):
            world.learn([*request.path.values(), *request.query.values(), request.body])
            yield request
