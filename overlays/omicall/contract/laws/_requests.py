"""Requests made of the examples of the specification."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from omicall.contract._document import Document, example_body, example_path, example_query
from omicall.contract._links import MISSING, Wanted
from omicall.contract._repair import repair_windows
from omicall.contract._shapes import fields_of, is_object
from omicall_api.catalog import Operation

from ._facts import Schema, body_schema, filters_of, largest_page, resolved
from ._life import made_unique, unlike
from ._rows import put
from ._world import World

_DAY_MS = 86_400_000


def example_of(world: World, known: Operation) -> Wanted:
    """The example of the specification, with its windows of time moved to the last days."""
    document = world.document
    query = example_query(document, known)
    body = copy.deepcopy(example_body(document, known)) if "requestBody" in world.entry(known) else MISSING
    for values in (query, body):
        repair_windows(values, known.limits.get("window_days"), int(world.clock() * 1000))
    return Wanted(known, example_path(document, known), query, body)


def unlike_others(world: World, known: Operation, turn: str = "") -> Wanted:
    """The example with other names, addresses and numbers, so that nothing is refused for being there.

    turn: another one gives another request.
    """
    shown = example_of(world, known)
    # Far from each other and from numbers that begin with zeros: such were made up by others, too.
    told = f"{int(world.clock())}/{known.id}/{turn}"
    number = int(sha256(told.encode()).hexdigest(), 16) % 1_000_000
    query = {name: unlike(name, value, number) for name, value in shown.query.items()}
    if shown.body is MISSING:
        return Wanted(known, shown.path, query)
    body = made_unique(world.document, known, number)
    repair_windows(body, known.limits.get("window_days"), int(world.clock() * 1000))
    return Wanted(known, shown.path, query, body)


def least_of(world: World, known: Operation) -> Wanted:
    """A request for all rows: what the operation requires and nothing else, and the last days where it has a window."""
    document, entry = world.document, world.entry(known)
    shown = example_of(world, known)
    required = {p["name"] for p in entry.get("parameters", []) if p.get("required")}
    query: dict[str, Any] = {name: value for name, value in shown.query.items() if name in required}
    body = shown.body
    if is_object(body):
        body = _required(document, body_schema(document, entry), body)
    wanted = Wanted(known, shown.path, query, body)
    for text in filters_of(entry):
        # A text to look for that must be there is supposed to find everything when it is empty.
        if text.how in ("finds", "contains") and is_object(wanted.body) and text.parameter in wanted.body:
            wanted = with_value(world, wanted, text.parameter, "")
    now_ms = int(world.clock() * 1000)
    days = known.limits.get("window_days", 30)
    for bound in filters_of(entry):
        if bound.is_bound and "[]" not in bound.parameter:
            wanted = with_value(
                world, wanted, bound.parameter, now_ms - (int(days * _DAY_MS) if bound.how == "from" else 0)
            )
    return wanted


def with_value(world: World, wanted: Wanted, name: str, value: Any) -> Wanted:
    """The same request with another value for a query parameter, or at a path of the body."""
    known = wanted.operation
    if any(parameter["name"] == name for parameter in world.entry(known).get("parameters", [])):
        return Wanted(known, wanted.path, {**wanted.query, name: value}, wanted.body)
    body: dict[str, Any] = copy.deepcopy(dict(fields_of(wanted.body)))
    put(body, name, value, example_body(world.document, known))
    return Wanted(known, wanted.path, wanted.query, body)


def with_page(wanted: Wanted, page: int, size: int) -> Wanted:
    """The same request for another page."""
    return Wanted(wanted.operation, wanted.path, {**wanted.query, "page": page, "size": size}, wanted.body)


def with_long_page(world: World, wanted: Wanted) -> Wanted:
    """The same request for the first page, as long as pages get; as it is where it has no pages."""
    known = wanted.operation
    has_size = any(parameter["name"] == "size" for parameter in world.entry(known).get("parameters", []))
    return with_page(wanted, 1, largest_page(known)) if has_size else wanted


def _required(document: Document, schema: Schema, shown: Mapping[str, Any]) -> dict[str, Any]:
    kept: dict[str, Any] = {}
    for name in schema.get("required", ()):
        if name not in shown:
            continue
        value, inner = shown[name], resolved(document, schema["properties"][name])
        kept[name] = _required(document, inner, value) if "properties" in inner and is_object(value) else value
    return kept
