"""Rules for schemas: what models and enumerations can be made of."""

from __future__ import annotations

import keyword
import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

from .derive import argument_of

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
}
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
    for name, schema in schemas(document):
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


def field_names(document: dict[str, Any]) -> Iterator[str]:
    """A property becomes a slot that carries the name on the wire."""
    for place, wire, field in fields(document):
        argument = argument_of(wire, field)
        if not wire.isidentifier() or keyword.iskeyword(wire) or wire.startswith("_"):
            yield (
                f"{place}: a Python attribute can't be called so, and the decoder has no other name for it. "
                "Leave it out and name it in the description; `raw` still has it."
            )
        elif {wire, argument} & _TAKEN_FIELDS:
            yield f"{place}: models use this name themselves."
        if not is_plain_reference(field) and not field.get("description"):
            yield f"{place}: description is missing."


def shapes(document: dict[str, Any]) -> Iterator[str]:
    """Only what one pass of the decoder can tell apart, and what the generator makes a good type of."""

    def walk(schema: dict[str, Any], place: str, *, top: bool) -> Iterator[str]:
        if "allOf" in schema:
            yield f"{place}: allOf is for envelopes only; write the properties out."
        for union in ("oneOf", "anyOf"):
            members = [member for member in schema.get(union, ()) if member.get("type") != "null"]
            if len(members) > 1 and place != "FailureEnvelope.payload":
                yield (
                    f"{place}: {union} of two real types. The decoder can't tell two objects apart, and of consts "
                    "the generator reads the first only."
                )
            for member in members:
                yield from walk(member, place, top=False)
        if "additionalProperties" in schema or "patternProperties" in schema or "discriminator" in schema:
            yield (
                f"{place}: additionalProperties, patternProperties and discriminator are not read. For a free "
                "map use a schema without type."
            )
        if not top and ("properties" in schema or schema.get("type") == "object"):
            yield (
                f"{place}: an inline object would get a made-up class name. Name it in components.schemas, or "
                "leave out the type if it is free."
            )
        if top and schema.get("type") == "object" and not schema.get("properties"):
            yield f"{place}: an object without properties becomes an empty class. Leave out the type if it is free."
        if not top and "enum" in schema:
            yield f"{place}: an inline enumeration would get a made-up name. Name it in components.schemas."
        if "format" in schema and schema["format"] not in _FORMATS:
            yield f"{place}: the format {schema['format']} changes the Python type; allowed are {', '.join(_FORMATS)}."
        if "multipleOf" in schema:
            yield f"{place}: multipleOf fails on floating point numbers such as 1.2."
        if schema.get("type") == "array" and "items" not in schema:
            yield f"{place}: an array needs items."
        if isinstance(schema.get("items"), dict):
            yield from walk(schema["items"], f"{place}[]", top=False)
        for wire, field in schema.get("properties", {}).items():
            yield from walk(field, f"{place}.{wire}", top=False)

    for name, schema in schemas(document):
        yield from walk(schema, name, top=True)


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
        for member in members:
            if not _MEMBER.fullmatch(str(member)):
                yield f"{name}: the member name {member} must be ASCII capitals."
        for value, label in zip(values, labels, strict=False):
            if not (label.get("vi") and label.get("en")):
                yield f"{name}: the value {value} needs labels in both languages (vi, en)."
        if not isinstance(schema.get("x-omicall-open"), bool):
            yield f"{name}: x-omicall-open must say whether other values are to be expected."


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
            elif time["as"] in taken:
                yield f"{name}.{wire}: {time['as']} is the name of another field."
            else:
                taken.add(time["as"])


def error_codes(document: dict[str, Any]) -> Iterator[str]:
    """Every code has a hint, which becomes the last sentence of an error."""
    for code, label in zip(
        document["components"]["schemas"]["ErrorCode"]["enum"],
        document["components"]["schemas"]["ErrorCode"]["x-omicall-labels"],
        strict=False,
    ):
        if not label.get("hint"):
            yield f"ErrorCode: {code} needs a hint: what to do about it."


SCHEMA_RULES: tuple[Callable[[dict[str, Any]], Iterator[str]], ...] = (
    names,
    field_names,
    shapes,
    enumerations,
    times,
    error_codes,
)
