"""Rules for schemas: what models and enumerations can be made of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

from .catalog import TAKEN_NAMES
from .derive import argument_of, names_in, payload_of
from .merge import operations

Rule = Callable[[dict[str, Any]], Iterator[str]]

_ENVELOPES = ("SuccessEnvelope", "FailureEnvelope")
_FORMATS = ("email", "uri", "int64")
# Names that a model has of its own, and names that would hide a type from the annotations below them in the class.
_TAKEN_FIELDS = {
    "raw",
    "additional_properties",
    "from_dict",
    "to_dict",
    "str",
    "int",
    "float",
    "bool",
    "list",
    "dict",
    *("Any", "Unset", "UNSET", "property", "datetime"),
}
_TAKEN_SCHEMAS = {"Any", "AuthenticatedClient", "Client", "Model", "Response", "Unset", "UNSET"}
_WORDS = {
    *("$ref", "type", "description", "properties", "required", "items", "enum", "oneOf", "anyOf", "format"),
    *("minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems", "pattern", "default"),
}
_WORDS_OF_LEVEL = {
    "top": {"x-enum-varnames", "x-omicall-labels", "x-omicall-open", "x-omicall-points", "x-omicall-catalog"}
    | {"x-omicall-key"},
    "field": {"x-omicall-time", "x-omicall-secret", "x-omicall-alias"},
    "parameter": set[str](),
    "inner": set[str](),
}
_MAP = "For a free map use a schema without type."
_INSTEAD = {
    "additionalProperties": _MAP,
    "patternProperties": _MAP,
    "allOf": "It is for envelopes only; write the properties out.",
    "const": "It is for envelopes only; of several the generator reads the first.",
    "deprecated": "It stands at operations only; say it in the description.",
    "multipleOf": "It fails on floating point numbers such as 1.2.",
    "nullable": "It is a word of OpenAPI 3.0; write the type as a list with null.",
}
_SNAKE = re.compile(r"[a-z][a-z0-9_]*")
_NUMBER_ENUMERATION = "BotSpeed"
_POINTS_NEEDED = "LegacySpeed"
_PYTHON_TYPES: dict[str, tuple[type, ...]] = {"string": (str,), "integer": (int,), "number": (int, float)}
_REFUSED = ("credential", "request", "duplicate", "account", "pace")
_VOICES = re.compile(r"\w*Voice(V\d)?")
_MEMBER = re.compile(r"[A-Z][A-Z0-9_]*")


def resolve(document: dict[str, Any], reference: str) -> dict[str, Any] | None:
    """What a local reference points at; None if it leads nowhere."""
    if not reference.startswith("#/components/"):
        return None
    node: Any = document
    for part in reference.removeprefix("#/").split("/"):
        node = node.get(part) if isinstance(node, dict) else None
    return node if isinstance(node, dict) else None


def is_plain_reference(schema: dict[str, Any]) -> bool:
    """Whether a schema is nothing but a reference."""
    return list(schema) == ["$ref"]


def types_of(schema: dict[str, Any]) -> set[str]:
    """The types of a schema, whether it gives one or a list."""
    found = schema.get("type", [])
    return {found} if isinstance(found, str) else set(found)


def schemas(document: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every named schema but the envelopes, which the pipeline takes apart itself."""
    for name, schema in document["components"]["schemas"].items():
        if name not in _ENVELOPES:
            yield name, schema


def fields(document: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Every (place, wire name, schema) of a property of a named schema."""
    for name, schema in schemas(document):
        for wire, field in schema.get("properties", {}).items():
            yield f"{name}.{wire}", wire, field


def names(document: dict[str, Any]) -> Iterator[str]:
    """Schemas are nouns in CamelCase, with a description."""
    modules = Counter(name.lower() for name, _ in schemas(document))
    for name, schema in schemas(document):
        if modules[name.lower()] > 1:
            yield f"{name}: another schema differs from it only in capitals; their files would be one."
        if name in _TAKEN_SCHEMAS:
            yield f"{name}: the generated package uses this name itself."
        if not re.fullmatch(r"[A-Z][A-Za-z0-9]*", name):
            yield f"{name}: the name of a schema is a noun in CamelCase."
        if not schema.get("description"):
            yield f"{name}: description is missing."
        for required in set(schema.get("required", ())) - set(schema.get("properties", ())):
            yield f"{name}: required names {required}, which is not a property; the generator would ignore that."
        arguments = Counter(argument_of(wire, field) for wire, field in schema.get("properties", {}).items())
        for argument, count in arguments.items():
            if count > 1:
                yield f"{name}: {count} properties would be called {argument} in Python."
        for wire, field in schema.get("properties", {}).items():
            if argument_of(wire, field) in set(schema["properties"]) - {wire}:
                yield f"{name}.{wire}: its name in Python is that of another property on the wire."


def field_names(document: dict[str, Any]) -> Iterator[str]:
    """A property becomes a slot that carries the name on the wire."""
    for place, wire, field in fields(document):
        argument = argument_of(wire, field)
        if not wire.isidentifier() or wire.startswith("__"):
            yield (
                f"{place}: a Python attribute can't be called so, and the decoder has no other name for it. "
                "Leave it out and name it in the description; `raw` still has it."
            )
        elif {wire, argument} & _TAKEN_FIELDS:
            yield f"{place}: models use this name themselves."
        if not _SNAKE.fullmatch(argument.removesuffix("_")):
            yield f"{place}: its name in Python would be {argument}; x-omicall-alias gives an ASCII name in snake_case."
        if not is_plain_reference(field) and not field.get("description"):
            yield f"{place}: description is missing."


def walk(schema: dict[str, Any], place: str, *, level: str) -> Iterator[str]:
    """What is wrong with one schema and all within it; `level` is top, field, parameter or inner."""
    for union in ("oneOf", "anyOf"):
        members = [member for member in schema.get(union, ()) if member.get("type") != "null"]
        if len(members) > 1:
            yield (
                f"{place}: {union} of two real types. The decoder can't tell two objects apart, and of consts the "
                "generator reads the first only."
            )
        for member in members:
            yield from walk(member, place, level="inner")
    allowed = _WORDS | _WORDS_OF_LEVEL[level]
    if "type" not in schema and list(schema.get("not", ())) == ["type"]:
        # The one way to ask for an object of any form: contract checks read it, the generator sees any value.
        allowed = allowed | {"not"}
    for word in sorted(set(schema) - allowed):
        yield f"{place}: {word} is not read here. {_INSTEAD.get(word, 'Is it misspelt, or at the wrong place?')}"
    types = types_of(schema)
    if level != "top" and ("properties" in schema or "object" in types):
        yield (
            f"{place}: an inline object would get a made-up class name. Name it in components.schemas, or leave out "
            "the type if it is free."
        )
    if level == "top" and "object" in types and not schema.get("properties"):
        yield f"{place}: an object without properties becomes an empty class. Leave out the type if it is free."
    if level == "top" and types & {"object", "array"} and types != {"object"}:
        yield f"{place}: a named schema is an object, an enumeration or a scalar; lists and null stand where used."
    if level != "top" and "enum" in schema:
        yield f"{place}: an inline enumeration would get a made-up name. Name it in components.schemas."
    if "format" in schema and schema["format"] not in _FORMATS:
        yield f"{place}: the format {schema['format']} changes the Python type; allowed are {', '.join(_FORMATS)}."
    if "array" in types and not isinstance(schema.get("items"), dict):
        yield f"{place}: an array needs items."
    if isinstance(schema.get("items"), dict):
        yield from walk(schema["items"], f"{place}[]", level="inner")
    for wire, field in schema.get("properties", {}).items():
        yield from walk(field, f"{place}.{wire}", level="field")


def shapes(document: dict[str, Any]) -> Iterator[str]:
    """Only what one pass of the decoder can tell apart, and what the generator makes a good type of."""
    forms = form_schemas(document)
    for name, schema in schemas(document):
        yield from walk(_without_files(schema) if name in forms else schema, name, level="top")
    for _, _, operation in operations(document):
        payload, _ = payload_of(operation)
        if not (operation.get("x-omicall-envelope") == "none" and payload.get("format") == "binary"):
            yield from walk(payload, f"{operation['operationId']}: payload", level="inner")


def form_schemas(document: dict[str, Any]) -> set[str]:
    """The schemas of bodies that are sent as parts of a form: only there may a field be a file."""
    return names_in(
        [
            operation.get("requestBody", {}).get("content", {}).get("multipart/form-data", {}).get("schema")
            for _, _, operation in operations(document)
        ]
    )


def _without_files(schema: dict[str, Any]) -> dict[str, Any]:
    fields = {
        wire: {word: value for word, value in field.items() if (word, value) != ("format", "binary")}
        for wire, field in schema.get("properties", {}).items()
    }
    return {**schema, "properties": fields}


def enumerations(document: dict[str, Any]) -> Iterator[str]:
    """Values, member names and labels go together, one by one; the generator loses members without a word otherwise."""
    for name, schema in schemas(document):
        if "enum" not in schema:
            continue
        values, members, labels = (
            schema["enum"],
            schema.get("x-enum-varnames", []),
            schema.get("x-omicall-labels", []),
        )
        if not len(values) == len(members) == len(labels):
            yield f"{name}: enum, x-enum-varnames and x-omicall-labels must have one entry for each value."
        if len(set(members)) != len(members) or len(set(values)) != len(values):
            yield f"{name}: a value or a member name stands twice."
        python = _PYTHON_TYPES.get(str(schema.get("type")), ())
        if not all(isinstance(value, python) and not isinstance(value, bool) for value in values):
            yield f"{name}: the values must all be of the type, which is string, integer or number, one of them."
        if schema.get("type") == "number" and name != _NUMBER_ENUMERATION:
            yield f"{name}: an enumeration of numbers is lost, all but {_NUMBER_ENUMERATION} of the catalogue."
        for member in members:
            if not _MEMBER.fullmatch(str(member)):
                yield f"{name}: the member name {member} must be ASCII capitals."
        for value, label in zip(values, labels, strict=False):
            missing = [key for key in _labels(name) if label.get(key) in (None, "")]
            if missing:
                yield f"{name}: the value {value} needs labels: {', '.join(missing)}."
            if label.get("refuses", "request") not in _REFUSED:
                yield f"{name}: the value {value} refuses one of {', '.join(_REFUSED)}, nothing else."
        if not isinstance(schema.get("x-omicall-open"), bool):
            yield f"{name}: x-omicall-open must say whether other values are to be expected."


def _labels(name: str) -> tuple[str, ...]:
    if name == "ErrorCode":
        return ("vi", "en", "hint", "retry_can_help")
    return ("vi", "en", "gender", "region") if _VOICES.fullmatch(name) else ("vi", "en")


def points(document: dict[str, Any]) -> Iterator[str]:
    """Named values of a wider range become members of an enumeration in the catalogue."""
    for name, schema in schemas(document):
        named = schema.get("x-omicall-points", [])
        if not named and (name == _POINTS_NEEDED or "x-omicall-points" in schema):
            yield f"{name}: x-omicall-points must name at least one value."
        python = _PYTHON_TYPES.get(str(schema.get("type")))
        if named and (python is None or "enum" in schema):
            yield f"{name}: x-omicall-points is for a string, an integer or a number without enum."
        if named and name in TAKEN_NAMES:
            yield f"{name}: the catalogue uses this name itself, so x-omicall-points can't become an enumeration there."
        for key in ("name", "value"):
            if len({point.get(key) for point in named}) != len(named):
                yield f"{name}: a {key} stands twice in x-omicall-points."
        for point in named:
            value = point.get("value")
            fits = isinstance(value, python or ()) and not isinstance(value, bool)
            if not _MEMBER.fullmatch(str(point.get("name"))) or not fits:
                yield f"{name}: a point of x-omicall-points needs a name in ASCII capitals and a value of the type."
            if not (point.get("vi") and point.get("en")):
                yield f"{name}: the point {point.get('name')} needs labels: vi, en."


def times(document: dict[str, Any]) -> Iterator[str]:
    """A time field gives a property beside it, which must not be a field already."""
    for name, schema in schemas(document):
        properties = schema.get("properties", {})
        taken = {argument_of(wire, field) for wire, field in properties.items()} | set(properties)
        for wire, field in properties.items():
            time = field.get("x-omicall-time")
            if time is None:
                continue
            if (
                not isinstance(time, dict)
                or time.get("unit") not in ("ms", "s")
                or not str(time.get("as", "")).isidentifier()
            ):
                yield f"{name}.{wire}: x-omicall-time is {{unit: ms or s, as: name}}."
            elif not types_of(field) & {"integer", "number"}:
                yield f"{name}.{wire}: x-omicall-time is for numbers; the property would never give a time."
            elif time["as"] in taken or time["as"] in _TAKEN_FIELDS:
                yield f"{name}.{wire}: {time['as']} is the name of another field."
            else:
                taken.add(time["as"])


SCHEMA_RULES: tuple[Rule, ...] = (
    names,
    field_names,
    shapes,
    enumerations,
    points,
    times,
)
