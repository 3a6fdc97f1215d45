"""Rules for what contract tests know of rows: which field tells them apart, and which parameter picks them by which."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from .derive import payload_of
from .lint_operations import body_schema
from .lint_schemas import Rule, resolve, types_of
from .merge import operations

HOW = ("equals", "in", "contains", "finds", "from", "to", "is")
_WITHOUT_FIELD = ("in", "finds")
_STEP = re.compile(r"(\w+)(?:\[(?:(\w+)=\w+)?\])?")
_WORDS = {"parameter", "field", "how"}


def keys(document: dict[str, Any]) -> Iterator[str]:
    """A schema whose rows are told apart by one field names it."""
    for name, schema in document["components"]["schemas"].items():
        if "x-omicall-key" in schema and schema["x-omicall-key"] not in schema.get("properties", {}):
            yield f"{name}: x-omicall-key names {schema['x-omicall-key']}, which is not a property."


def filters(document: dict[str, Any]) -> Iterator[str]:
    """A filter is a parameter or a field of the body, and the field of a row that it looks at."""
    for _, _, operation in operations(document):
        place = f"{operation['operationId']}: x-omicall-filters"
        if "x-omicall-filters" not in operation:
            continue
        row = row_of(document, operation)
        if row is None and set(payload_of(operation)[0]) - {"description"}:
            yield f"{place} stands at an operation whose answer is no list of a named schema, and no page."
            continue
        for entry in operation["x-omicall-filters"]:
            if not isinstance(entry, dict) or set(entry) - {"value"} != _WORDS or entry["how"] not in HOW:
                yield f"{place}: each is {{parameter, field, how}}, where how is one of {', '.join(HOW)}."
                continue
            if (entry["how"] == "is") != ("value" in entry):
                yield f"{place}: {entry['parameter']} has a value if it is a yes or no, and only then."
            sent = _sent(document, operation, entry["parameter"])
            if sent is None:
                yield f"{place}: {entry['parameter']} is neither a parameter nor a field of the body."
            elif (entry["how"] == "in") != ("array" in types_of(sent)):
                yield f"{place}: {entry['parameter']} is a list if its how is `in`, and only then."
            if entry["field"] == [] and entry["how"] not in _WITHOUT_FIELD:
                yield f"{place}: {entry['parameter']} names no field; only {' and '.join(_WITHOUT_FIELD)} may do so."
            for path in entry["field"] if isinstance(entry["field"], list) else [entry["field"]]:
                if row is None or _under(document, row, str(path)) is None:
                    yield f"{place}: {path} is no field of a row."


def row_of(document: dict[str, Any], operation: dict[str, Any]) -> dict[str, Any] | None:
    """The schema of the rows of an answer, which is a list or a page with `items`; None for any other answer."""
    payload, _ = payload_of(operation)
    rows = (resolve(document, payload.get("$ref", "")) or {}).get("properties", {}).get("items", payload)
    return resolve(document, rows.get("items", {}).get("$ref", ""))


def _sent(document: dict[str, Any], operation: dict[str, Any], path: str) -> dict[str, Any] | None:
    for parameter in operation.get("parameters", ()):
        if parameter["name"] == path:
            return _resolved(document, parameter["schema"])
    return _under(document, resolve(document, body_schema(operation).get("$ref", "")) or {}, path)


def _under(document: dict[str, Any], schema: dict[str, Any], path: str) -> dict[str, Any] | None:
    """The schema at a path such as `filter.fromDate` or `values[kind=home].text`; None where there is none."""
    for step in path.split("."):
        match = _STEP.fullmatch(step)
        if match is None or match[1] not in schema.get("properties", {}):
            return None
        schema = _resolved(document, schema["properties"][match[1]])
        if "[" in step:
            schema = _resolved(document, schema.get("items", {}))
            if match[2] is not None and match[2] not in schema.get("properties", {}):
                return None
    return schema


def _resolved(document: dict[str, Any], schema: dict[str, Any]) -> dict[str, Any]:
    """A schema without its null and its reference."""
    for member in schema.get("anyOf", ()):
        if member != {"type": "null"}:
            schema = member
    return resolve(document, schema.get("$ref", "")) or schema


FILTER_RULES: tuple[Rule, ...] = (keys, filters)
