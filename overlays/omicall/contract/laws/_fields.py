"""One field of a request and the same in a row: where it stands, what else it could be. No I/O."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from omicall.contract._document import Document
from omicall.contract._links import MISSING
from omicall.contract._shapes import fields_of, is_list, is_object, rows_of

from ._facts import Schema, resolved

_NOT_KNOWN = ("pattern", "format")
"""What narrows a text so that no other one can be made up."""


def documented(document: Document, schema: Schema) -> set[str]:
    """Names of the fields of a row, those of objects inside it too, but not those of its lists."""
    found: set[str] = set()
    for name, inner in schema.get("properties", {}).items():
        found |= {name} | documented(document, resolved(document, inner))
    return found


def named(row: Any, name: str) -> Any:
    """The value of the one field with a name, at any depth outside lists; MISSING where there is none, or are several.

    Example: `named({"configs": {"open": True}}, "open")` is True.
    """
    found = list(_named(row, name))
    return found[0] if len(found) == 1 else MISSING


def _named(row: Any, name: str) -> Iterator[Any]:
    for key, value in fields_of(row).items():
        if key == name:
            yield value
        else:
            yield from _named(value, name)


def alike(one: Any, other: Any) -> bool:
    """Whether two spellings stand for the same value: a yes may be a word, and no text and no list may be null.

    Example: `alike("true", True)` and `alike([], None)` hold.
    """
    return bool(_plain(one) == _plain(other))


def _plain(value: Any) -> Any:
    if is_list(value):
        return sorted(map(str, rows_of(value))) or ""
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else str(value)


def in_other_words(sent: Any, shown: Any, before: Any) -> bool:
    """Whether a list was changed and has other entries than were sent, but as many: ids of what was sent by name.

    Example: `in_other_words(["VIP"], ["66a0"], [])` is True.
    """
    one, other = rows_of(sent), rows_of(shown)
    return bool(one) and len(one) == len(other) and not alike(one, other) and not alike(other, before)


def as_sent(schema: Schema, shown: Any) -> Any:
    """A value of a row as a request spells it; MISSING where nobody can tell.

    schema: of the field in the request.
    """
    kind = _kind(schema)
    if kind == "array":
        return [] if shown is None else shown if is_list(shown) and not any(map(is_object, shown)) else MISSING
    if is_list(shown) or is_object(shown):
        return MISSING
    if kind == "string":
        return "" if shown is None else str(shown).lower() if isinstance(shown, bool) else str(shown)
    return MISSING if shown is None else shown


def another(schema: Schema, shown: Any, example: Any, number: int) -> Any:
    """A value that a field does not have yet; MISSING where none can be made up.

    schema: of the field in the request.
    shown: what it has.
    example: of the field in the request.
    number: makes a text unlike others.

    Example: `another({"type": "string", "enum": ["on", "off"]}, "on", "on", 7)` is "off".
    """
    kind = _kind(schema)
    if words := schema.get("enum"):
        return next((word for word in words if not alike(word, shown)), MISSING)
    if kind == "boolean":
        return not shown
    if kind != "string" or any(word in schema for word in _NOT_KNOWN) or not isinstance(example, str) or not example:
        return _others(schema, example, number) if kind == "array" else MISSING
    if example.isdecimal():
        return str(int(example) + 1) if alike(example, shown) else example
    apart = "-" if schema.get("x-omicall-secret") else " "
    longest = schema.get("maxLength")
    made = f"{example}{apart}{number:06d}"
    return MISSING if longest is not None and len(made) > longest else made


def _others(schema: Mapping[str, Any], example: Any, number: int) -> Any:
    inside = schema.get("items", {})
    if inside.get("type") != "string" or "enum" in inside or not rows_of(example):
        return MISSING
    return [f"{rows_of(example)[0]} {number:06d}"]


def _kind(schema: Schema) -> str:
    kind = schema.get("type", "")
    return next((one for one in kind if one != "null"), "") if is_list(kind) else str(kind)
