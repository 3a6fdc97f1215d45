"""What has only another name: operations at the same verb and path, schemas with the same content or the same users."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

from generation.merge import METHODS

from .normal_schema import SCHEMAS, Json

_WORDS_FOR_PEOPLE = ("description", "title", "example", "examples")


def renamed_operations(old: Json, new: Json) -> dict[str, str]:
    """Old operationId to new one, where nothing but the name can have changed: verb and path are the same."""
    before, after = _ids(old), _ids(new)
    lost, found = set(before.values()) - set(after.values()), set(after.values()) - set(before.values())
    return {
        before[place]: after[place]
        for place in before
        if place in after and before[place] in lost and after[place] in found
    }


def renamed_schemas(old: Json, new: Json) -> dict[str, str]:
    """Old name to new one, where a schema that is gone and one that is new say the same, descriptions apart, or stand
    in the same places and have most fields in common."""
    before, after = _schemas(old), _schemas(new)
    lost = {name: before[name] for name in before if name not in after}
    found = {name: after[name] for name in after if name not in before}
    pairs = _matches(lost, found, _content)
    left = {name: schema for name, schema in lost.items() if name not in pairs}
    fresh = {name: schema for name, schema in found.items() if name not in pairs.values()}
    places = {"old": _places(old), "new": _places(new)}
    for name, schema in left.items():
        alike = [
            other
            for other in fresh
            if places["old"].get(name) and places["old"].get(name) == places["new"].get(other)
            if _fields_in_common(schema, fresh[other])
        ]
        if len(alike) == 1:
            pairs[name] = alike[0]
    return pairs


def with_old_names(document: Json, operations: dict[str, str], schemas: dict[str, str]) -> Json:
    """The new document, or a copy of it in which what was renamed has its old name, so that like meets like."""
    if not operations and not schemas:
        return document
    ids = {new: old for old, new in operations.items()}
    names = {new: old for old, new in schemas.items()}
    renamed: Json = _rename(document, {f"{SCHEMAS}{new}": f"{SCHEMAS}{old}" for new, old in names.items()})
    if names:
        own = renamed["components"]["schemas"]
        renamed["components"]["schemas"] = {names.get(name, name): schema for name, schema in own.items()}
    for item in _paths(renamed).values():
        for operation in item.values() if isinstance(item, dict) else ():
            name = operation.get("operationId") if isinstance(operation, dict) else None
            if isinstance(name, str):
                operation["operationId"] = ids.get(name, name)
    return renamed


def _rename(node: Any, references: dict[str, str]) -> Any:
    if isinstance(node, list):
        return [_rename(item, references) for item in node]
    if not isinstance(node, dict):
        return node
    return {
        key: references.get(value, value) if key == "$ref" and isinstance(value, str) else _rename(value, references)
        for key, value in node.items()
    }


def _paths(document: Json) -> Json:
    paths = document.get("paths")
    return paths if isinstance(paths, dict) else {}


def _ids(document: Json) -> dict[tuple[str, str], str]:
    return {
        (path, verb): operation["operationId"]
        for path, item in _paths(document).items()
        if isinstance(item, dict)
        for verb, operation in item.items()
        if verb in METHODS and isinstance(operation, dict) and isinstance(operation.get("operationId"), str)
    }


def _schemas(document: Json) -> Json:
    components = document.get("components")
    schemas = components.get("schemas") if isinstance(components, dict) else None
    return schemas if isinstance(schemas, dict) else {}


def _matches(lost: Json, found: Json, say: Any) -> dict[str, str]:
    before = {name: say(name, schema) for name, schema in lost.items()}
    after = {name: say(name, schema) for name, schema in found.items()}
    counts, others = Counter(before.values()), Counter(after.values())
    return {
        name: other
        for name, content in before.items()
        for other, same in after.items()
        if content == same and counts[content] == others[content] == 1
    }


def _content(name: str, schema: Any) -> str:
    """What a schema says apart from words for people, with itself under one name."""
    text = json.dumps(_without_words(schema), sort_keys=True)
    return text.replace(json.dumps(f"{SCHEMAS}{name}"), '"itself"')


def _without_words(node: Any) -> Any:
    if isinstance(node, list):
        return [_without_words(item) for item in node]
    if not isinstance(node, dict):
        return node
    return {
        key: {name: _without_words(field) for name, field in value.items()}
        if key == "properties" and isinstance(value, dict)
        else _without_words(value)
        for key, value in node.items()
        if key not in _WORDS_FOR_PEOPLE
    }


def _places(document: Json) -> dict[str, set[str]]:
    """Where each schema is named, as the way there."""
    found: dict[str, set[str]] = {}

    def walk(node: Any, way: str) -> None:
        for key, value in node.items() if isinstance(node, dict) else enumerate(node):
            if isinstance(value, dict | list):
                walk(value, f"{way}/{key}")
            elif key == "$ref" and isinstance(value, str) and value.startswith(SCHEMAS):
                found.setdefault(value.removeprefix(SCHEMAS), set()).add(way)

    walk(document, "")
    return found


def _fields_in_common(old: Any, new: Any) -> bool:
    before, after = (
        set(schema.get("properties") or {}) if isinstance(schema, dict) else set() for schema in (old, new)
    )
    return bool(before) and 2 * len(before & after) > max(len(before), len(after))
