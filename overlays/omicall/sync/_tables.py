"""The tables that the rows go into: their columns and types, read from the specification. No I/O but that file's."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any, Literal, cast

from attrs import field, frozen

from omicall_api.catalog import OPERATIONS
from omicall_api.errors import OmicallError

Kind = Literal["text", "bigint", "decimal", "bool", "timestamp", "json"]
Document = dict[str, Any]

RESOURCES = {
    "calls": "search_calls",
    "contacts": "search_contacts",
    "agents": "search_agents",
    "extensions": "list_extensions",
    "hotlines": "search_hotlines",
    "tickets": "search_tickets",
}
"""The names of the resources, which are those of their tables, and the operation that gives their rows."""

EXTRA = "extra"
"""The column with what the specification does not know, and with values that do not fit their column, as JSON."""
DIGEST = "row_digest"
"""The column with a digest of the row as it came, by which a changed one is known."""

_KINDS: dict[str, Kind] = {"string": "text", "integer": "bigint", "number": "decimal", "boolean": "bool"}
_PER_SECOND = {"s": 1, "ms": 1_000}


@frozen
class Column:
    """A field of a row as a column of the same name."""

    name: str
    kind: Kind
    per_second: int = 0
    """Of a timestamp: how many of its units on the wire make a second."""


@frozen
class Table:
    """A resource as a table."""

    name: str
    operation: str
    key: str
    """The column that tells rows apart."""
    columns: tuple[Column, ...]
    """The fields of the specification in its order, without the secret ones."""
    known: frozenset[str] = field(repr=False)
    """Names of all fields that the specification has, the secret ones too."""
    secrets: frozenset[str] = field(repr=False)
    """Names of fields that are never kept, wherever they stand in a row."""

    @property
    def marks(self) -> tuple[bytes, ...]:
        """Bytes that a row with something secret in it has one of; an escaped name may be that of a secret."""
        return _marks(self.secrets)

    @property
    def page_size(self) -> int:
        """Rows on the largest page; where nothing is documented, on the smallest of the largest pages of any list."""
        own = OPERATIONS[self.operation].limits.get("page_size")
        documented = (each.limits["page_size"] for each in OPERATIONS.values() if "page_size" in each.limits)
        return int(own or min(documented))


@cache
def table(resource: str) -> Table:
    """The table of a resource.

    Args:
        resource: one of `RESOURCES`.

    Example:
        >>> table("calls").key
        'transaction_id'
    """
    document, operation = _document(), RESOURCES[resource]
    schema = _row_schema(document, operation)
    fields: dict[str, Document] = schema["properties"]
    taken = {EXTRA, DIGEST} & fields.keys()
    if taken:
        raise OmicallError(f"{operation}: the specification has fields that are columns of ours: {sorted(taken)}.")
    return Table(
        name=resource,
        operation=operation,
        key=schema["x-omicall-key"],
        columns=tuple(
            _column(document, name, each) for name, each in fields.items() if not each.get("x-omicall-secret")
        ),
        known=frozenset(fields),
        secrets=_secrets(document),
    )


@cache
def _marks(secrets: frozenset[str]) -> tuple[bytes, ...]:
    return (rb"\u", *(name.encode() for name in sorted(secrets)))


@cache
def _document() -> Document:
    package = files("omicall_api")
    for place in (package / "openapi.json", package / ".." / "openapi.json"):
        if place.is_file():
            return cast(Document, json.loads(place.read_bytes()))
    raise OmicallError(
        "The specification (openapi.json) was not found beside the package omicall_api, and the types of the columns "
        "stand in it. Nothing was sent. Install omicall again, or run scripts/generate in a checkout."
    )


def _row_schema(document: Document, operation: str) -> Document:
    """The schema of a row of an operation that gives pages."""
    known = OPERATIONS[operation]
    answer = document["paths"][known.path][known.method.lower()]["responses"]["200"]
    success = answer["content"]["application/json"]["schema"]["oneOf"][0]["allOf"][1]
    page = _resolved(document, success["properties"]["payload"])
    return _resolved(document, page["properties"]["items"]["items"])


def _column(document: Document, name: str, schema: Document) -> Column:
    kinds = set(_types(document, schema)) - {"null"}
    if time := schema.get("x-omicall-time"):
        return Column(name, "timestamp", _PER_SECOND[time["unit"]])
    if kinds == {"integer", "number"}:
        return Column(name, "decimal")
    return Column(name, _KINDS.get(kinds.pop(), "json") if len(kinds) == 1 else "json")


def _types(document: Document, schema: Document) -> Iterator[str]:
    """The JSON types that a value may have; "any" where nothing says so."""
    schema = _resolved(document, schema)
    for branch in (*schema.get("anyOf", ()), *schema.get("oneOf", ())):
        yield from _types(document, branch)
    named: str | list[str] = schema.get("type", [] if "anyOf" in schema or "oneOf" in schema else "any")
    yield from [named] if isinstance(named, str) else named


def _resolved(document: Document, schema: Document) -> Document:
    while "$ref" in schema:
        schema = document["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    return schema


def _secrets(document: Document) -> frozenset[str]:
    schemas: dict[str, Document] = document["components"]["schemas"]
    return frozenset(
        name
        for schema in schemas.values()
        for name, each in schema.get("properties", {}).items()
        if each.get("x-omicall-secret")
    )
