"""Paths into rows and bodies, such as `filter.fromDate` or `attributes[kind=mail].values[].text`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from omicall.contract._shapes import is_list, is_object

_STEP = re.compile(r"(\w+)(\[(?:(\w+)=(\w+))?\])?")


def values(row: Any, path: str) -> list[Any]:
    """What stands at a path of a row, without null and empty texts; several values behind a list.

    Example: `values({"a": [{"b": 1}, {"b": 2}]}, "a[].b")` is `[1, 2]`.
    """
    found = [row]
    for step in path.split("."):
        found = [inner for value in found for inner in _inside(value, step)]
    return [value for value in found if value not in (None, "", [])]


def _inside(value: Any, step: str) -> Iterator[Any]:
    match = _STEP.fullmatch(step)
    if match is None or not is_object(value) or match[1] not in value:
        return
    inner = value[match[1]]
    if match[2] is None:
        yield inner
    elif is_list(inner):
        for item in inner:
            if match[3] is None or (is_object(item) and item.get(match[3]) == match[4]):
                yield item


def put(body: dict[str, Any], path: str, value: Any, example: Any) -> None:
    """Set a value at a path of a body, and make what is missing on the way.

    example: the body of an example, from which the rest of a row in a list is taken.

    Example: `put(body, "ranges[].from", 5, {"ranges": [{"field": "created"}]})` makes
    `{"ranges": [{"field": "created", "from": 5}]}`.
    """
    *way, last = path.split(".")
    for step in way:
        name = step.removesuffix("[]")
        shown = example.get(name) if is_object(example) else None
        if step.endswith("[]"):
            rows = body.setdefault(name, [])
            example = shown[0] if is_list(shown) and shown else {}
            if not rows:
                rows.append(dict(example))
            body = rows[0]
        else:
            body = body.setdefault(name, {})
            example = shown
    body[last] = value


def texts_in(value: Any, name: str = "") -> Iterator[tuple[str, str]]:
    """Every text inside a decoded body, with the name of the field that holds it."""
    if isinstance(value, str):
        # Asked first: nearly everything in a large answer is a text, and the other questions cost more.
        yield name, value
    elif is_object(value):
        for inner_name, inner in value.items():
            yield from texts_in(inner, str(inner_name))
    elif is_list(value):
        for item in value:
            yield from texts_in(item, name)


def leaves(value: Any, place: str = "") -> Iterator[tuple[str, Any]]:
    """Every plain value inside a decoded body, with its path; empty lists and objects count as plain."""
    if is_object(value) and value:
        for name, inner in value.items():
            yield from leaves(inner, f"{place}.{name}" if place else str(name))
    elif is_list(value) and value:
        for number, item in enumerate(value):
            yield from leaves(item, f"{place}[{number}]")
    else:
        yield place, value
