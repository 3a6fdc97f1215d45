"""Rules for names: each schema is used, and no thing has two."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from .derive import argument_of, schemas_under
from .lint_schemas import Rule, fields, resolve, schemas
from .merge import operations

_USED_BY_PIPELINE = ("Voice", "BotSpeed", "LegacySpeed", "ErrorCode")
_WORDS_THAT_TELL = 2
_SAID_ABOUT_IT = ("description", "x-omicall-time")


def unused(document: dict[str, Any]) -> Iterator[str]:
    """A schema that no operation and no webhook leads to describes nothing."""
    roots = [document.get("paths", {}), document.get("webhooks", {}), document["components"].get("responses")]
    reached = schemas_under(document, roots)
    for name, schema in schemas(document):
        catalogued = schema.get("x-omicall-catalog", False)
        if catalogued is not True and catalogued is not False:
            yield f"{name}: x-omicall-catalog is true, or is left out."
        if name in reached and catalogued:
            yield f"{name}: x-omicall-catalog says that no operation holds it, but one does."
        if name not in reached and not catalogued and name not in _USED_BY_PIPELINE:
            yield f"{name}: nothing uses this schema. A list for people only says x-omicall-catalog: true."


def twins(document: dict[str, Any]) -> Iterator[str]:
    """Two schemas with the same content are one thing with two names."""
    seen: dict[str, str] = {}
    for name, schema in schemas(document):
        if "properties" in schema:
            own: Any = [
                {wire: _bare(field) for wire, field in schema["properties"].items()},
                sorted(schema.get("required", ())),
            ]
        else:
            own = sorted(
                map(str, schema.get("enum") or [point["value"] for point in schema.get("x-omicall-points", ())])
            )
            # One word, such as "active", may well mean two things.
            if len(own) < _WORDS_THAT_TELL:
                continue
        first = seen.setdefault(json.dumps(own, sort_keys=True), name)
        if first != name:
            yield f"{name}: it holds the same as {first}. Use one of them for both, under one name."


def _bare(field: dict[str, Any]) -> dict[str, Any]:
    return {word: value for word, value in field.items() if word not in _SAID_ABOUT_IT}


def python_names(document: dict[str, Any]) -> Iterator[str]:
    """A field has the same Python name, and a time the same property, wherever it stands."""
    arguments: dict[str, tuple[str, str]] = {}
    times: dict[str, tuple[str, str]] = {}
    for place, wire, field in fields(document):
        argument, first = arguments.setdefault(wire, (argument_of(wire, field), place))
        if argument != argument_of(wire, field):
            yield f"{place}: in Python it would be {argument_of(wire, field)}, but {first} is {argument}."
        time = field.get("x-omicall-time")
        if isinstance(time, dict):
            name, first = times.setdefault(wire, (str(time.get("as")), place))
            if name != time.get("as"):
                yield f"{place}: its time is called {time.get('as')}, but that of {first} is {name}."


def sent_names(document: dict[str, Any]) -> Iterator[str]:
    """A field whose name begins with an underscore is read, but the encoder of bodies leaves it out."""
    bodies = [operation.get("requestBody") for _, _, operation in operations(document)]
    for name in sorted(schemas_under(document, bodies)):
        schema = resolve(document, f"#/components/schemas/{name}") or {}
        for wire in schema.get("properties", {}):
            if wire.startswith("_"):
                yield f"{name}.{wire}: it stands in a body that is sent, and the encoder would leave it out."


NAME_RULES: tuple[Rule, ...] = (unused, twins, python_names, sent_names)
