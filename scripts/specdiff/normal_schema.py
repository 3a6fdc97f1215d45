"""A schema in its normal form: what means the same looks the same, and lists whose order says nothing are maps.

Keys in parentheses are ours: `(is)` is the type or the named schema, `(nullable)` whether null is allowed, `(required)`
whether a field is always there. A shape that is not understood stays as it is, so that a change of it is still seen.
"""

from __future__ import annotations

import json
from typing import Any, TypeGuard

SCHEMAS = "#/components/schemas/"
Json = dict[str, Any]
# Words under which the other modules trust to find what is built here.
_OURS = {"properties", "enum", "x-omicall-points", "anyOf", "oneOf", "allOf", "items"}


def normal_schema(raw: Any) -> Json:
    """The normal form of one schema, with those inside it."""
    if not isinstance(raw, dict):
        return {"(is)": ("any",), "(nullable)": False, "(as it stands)": raw}
    rest: Json = dict(raw)
    nullable = False
    for union in ("anyOf", "oneOf"):
        members = rest.get(union)
        if _is_list_of_maps(members) and {"type": "null"} in members:
            kept = [member for member in members if member != {"type": "null"}]
            nullable = True
            del rest[union]
            # A reference with null beside it is the reference, nullable; its own words must not be hidden by ours.
            if len(kept) == 1 and not set(kept[0]) & set(rest):
                rest.update(kept[0])
            else:
                rest[union] = kept
    what, rest, null_among_types = _what(rest)
    out: Json = {"(is)": what, "(nullable)": nullable or null_among_types}
    _take_fields(rest, out)
    _take_values(rest, out)
    _take_points(rest, out)
    for union in ("anyOf", "oneOf", "allOf"):
        if _is_list_of_maps(rest.get(union)):
            out[union] = _members(rest.pop(union))
    for word in ("items", "additionalProperties"):
        if isinstance(rest.get(word), dict):
            out[word] = normal_schema(rest.pop(word))
    return {**out, **{f"({word} as it stands)" if word in _OURS else word: value for word, value in rest.items()}}


def key_of(value: Any) -> str:
    """A value as the key of a map: 1 and 1.0 are one number, 1 and true are not."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def set_of(values: Any) -> Any:
    """A list of texts, each once, as a map, since the order says nothing; anything else as it is."""
    if isinstance(values, list) and all(isinstance(value, str) for value in values) and len({*values}) == len(values):
        return dict.fromkeys(values, True)
    return values


def _what(rest: Json) -> tuple[tuple[str, ...], Json, bool]:
    reference, types = rest.get("$ref"), rest.get("type")
    if isinstance(reference, str) and reference.startswith(SCHEMAS):
        return ("ref", reference.removeprefix(SCHEMAS)), _without(rest, "$ref"), False
    if isinstance(types, str):
        types = [types]
    if isinstance(types, list) and types and all(isinstance(name, str) for name in types):
        names = sorted({*types} - {"null"})
        return ("type", *names), _without(rest, "type"), "null" in types
    return ("any",), rest, False


def _take_fields(rest: Json, out: Json) -> None:
    fields = rest.get("properties")
    if not isinstance(fields, dict) or not all(isinstance(field, dict) for field in fields.values()):
        return
    required = rest.get("required", [])
    if isinstance(set_of(required), dict):
        rest.pop("required", None)
        strangers = [name for name in required if name not in fields]
        if strangers:
            rest["required"] = set_of(strangers)
    else:
        required = []
    out["properties"] = {
        name: {**normal_schema(field), "(required)": name in required} for name, field in fields.items()
    }
    del rest["properties"]


def _take_values(rest: Json, out: Json) -> None:
    values, names, labels = rest.get("enum"), rest.get("x-enum-varnames"), rest.get("x-omicall-labels")
    if not isinstance(values, list) or len({key_of(value) for value in values}) != len(values):
        return
    if not all(beside is None or _goes_with(beside, values) for beside in (names, labels)):
        return
    entries: Json = {}
    for index, value in enumerate(values):
        entry: Json = {}
        if names is not None:
            entry["name"] = names[index]
        if labels is not None:
            entry["labels"] = labels[index]
        entries[key_of(value)] = entry
    out["enum"] = entries
    for word in ("enum", "x-enum-varnames", "x-omicall-labels"):
        rest.pop(word, None)


def _goes_with(beside: Any, values: list[Any]) -> bool:
    return isinstance(beside, list) and len(beside) == len(values)


def _take_points(rest: Json, out: Json) -> None:
    points = rest.get("x-omicall-points")
    if not _is_list_of_maps(points) or not all("value" in point for point in points):
        return
    by_value = {key_of(point["value"]): _without(point, "value") for point in points}
    if len(by_value) == len(points):
        out["x-omicall-points"] = by_value
        del rest["x-omicall-points"]


def _members(members: list[Json]) -> Json:
    """The members of a union by what they are; by number where two are the same."""
    found: Json = {}
    for index, member in enumerate(members):
        form = normal_schema(member)
        key = " ".join(form["(is)"][-1:]) or "any"
        found[key if key not in found else f"{key} {index}"] = form
    return found


def _is_list_of_maps(value: Any) -> TypeGuard[list[Json]]:
    return isinstance(value, list) and bool(value) and all(isinstance(item, dict) for item in value)


def _without(node: Json, *keys: str) -> Json:
    return {key: value for key, value in node.items() if key not in keys}
