"""What the specification says of rows, pages, filters, times and secrets: all that laws know of names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from attrs import field, frozen

from omicall.contract._document import Document
from omicall.contract._shapes import is_list, is_object, rows_of
from omicall_api.catalog import Operation

Schema = dict[str, Any]


@frozen
class Filter:
    """One parameter that picks rows."""

    parameter: str
    """Name of a query parameter, or path of a field of the body."""
    fields: tuple[str, ...]
    how: str
    value: Any = None

    @property
    def is_bound(self) -> bool:
        """Whether it is one end of a window."""
        return self.how in ("from", "to")


@frozen
class Page:
    """One page of rows; numbers that the answer lacks are None."""

    rows: list[Any] = field(repr=False)
    number: Any
    size: Any
    total: Any
    pages: Any
    has_next: Any
    next: Any
    has_previous: Any
    previous: Any


@frozen
class Moment:
    """A field with a time that was found in an answer."""

    place: str
    name: str
    """What the specification calls the moment, such as started_at."""
    seconds: float
    """Since 1970, if the unit is the documented one."""
    beside: Mapping[str, Any] = field(repr=False)
    """The object that holds it."""


def resolved(document: Document, schema: Schema) -> Schema:
    """A schema without its reference, and without the null that it may be instead."""
    for member in schema.get("anyOf", ()):
        if member != {"type": "null"}:
            schema = member
    reference = schema.get("$ref")
    while isinstance(reference, str):
        schema = document["components"]["schemas"][reference.rsplit("/", 1)[1]]
        reference = schema.get("$ref")
    return schema


def payload_schema(document: Document, entry: Document) -> Schema:
    """The schema of what a success brings, out of its envelope if it has one."""
    media = next(iter(entry["responses"]["200"]["content"].values()))["schema"]
    if "oneOf" in media:
        media = media["oneOf"][0]["allOf"][1]["properties"]["payload"]
    return resolved(document, media)


def row_schema(document: Document, entry: Document) -> Schema | None:
    """The schema of a row of a list or a page; None for any other answer."""
    schema = payload_schema(document, entry)
    rows = schema.get("properties", {}).get("items", schema).get("items")
    return resolved(document, rows) if is_object(rows) and "$ref" in rows else None


def has_pages(document: Document, entry: Document) -> bool:
    """Whether an operation gives its rows page by page."""
    named = {_snake(name) for name in payload_schema(document, entry).get("properties", {})}
    asked = {parameter["name"] for parameter in entry.get("parameters", [])}
    return {"items", "total_items"} <= named and {"page", "size"} <= asked


def page_in(payload: Any) -> Page | None:
    """A page as the server gave it, in either of the two spellings that versions of the API use; None if it is none."""
    if not is_object(payload):
        return None
    said = {_snake(name): value for name, value in payload.items()}
    if not isinstance(said.get("items"), list):
        return None
    return Page(
        said["items"],
        said.get("page_number"),
        said.get("page_size"),
        said.get("total_items"),
        said.get("total_pages"),
        said.get("has_next"),
        said.get("next_page"),
        said.get("has_previous"),
        said.get("previous_page"),
    )


def rows_in(payload: Any) -> list[Any]:
    """The rows of a list or a page; none of any other payload."""
    if is_list(payload):
        return rows_of(payload)
    page = page_in(payload)
    return page.rows if page is not None else []


def filters_of(entry: Document) -> list[Filter]:
    """The filters that sources explain."""
    return [
        Filter(
            said["parameter"],
            tuple(said["field"]) if isinstance(said["field"], list) else (said["field"],),
            said["how"],
            said.get("value"),
        )
        for said in entry.get("x-omicall-filters", ())
    ]


def identity(schema: Schema | None, row: Any) -> Any:
    """What tells a row from others: its key, or all of it where it has none."""
    key = (schema or {}).get("x-omicall-key")
    told = row.get(key) if key and is_object(row) else None
    return told if told not in (None, "") else repr(row)


def is_worldwide(schema: Schema | None) -> bool:
    """Whether no two accounts can have a row with the same key: an id, and not a number or a kind."""
    key = str((schema or {}).get("x-omicall-key", ""))
    return key.lstrip("_") == "id" or key.endswith("_id")


def moments(document: Document, schema: Schema, value: Any, place: str = "") -> Iterator[Moment]:
    """Every documented time in an answer, but 0, which stands for never."""
    schema = resolved(document, schema)
    if is_list(value):
        for item in value:
            yield from moments(document, schema.get("items", {}), item, f"{place}[]")
    if not is_object(value):
        return
    inside = value
    for name, field_schema in schema.get("properties", {}).items():
        given = inside.get(name)
        where = f"{place}.{name}" if place else name
        time = field_schema.get("x-omicall-time")
        if time is None:
            yield from moments(document, field_schema, given, where)
        elif isinstance(given, int | float) and not isinstance(given, bool) and given:
            yield Moment(where, time["as"], given / (1000 if time["unit"] == "ms" else 1), inside)


def secret_names(document: Document, schema: Schema, seen: frozenset[int] = frozenset()) -> Iterator[str]:
    """Names of the secret fields that an answer is documented to hold, at any depth."""
    schema = resolved(document, schema)
    if id(schema) in seen:
        return
    seen |= {id(schema)}
    if "items" in schema:
        yield from secret_names(document, schema["items"], seen)
    for name, inner in schema.get("properties", {}).items():
        if inner.get("x-omicall-secret"):
            yield name
        yield from secret_names(document, inner, seen)


def body_schema(document: Document, entry: Document) -> Schema:
    """The schema of the body that is sent; empty without one."""
    for media in entry.get("requestBody", {}).get("content", {}).values():
        return resolved(document, media["schema"])
    return {}


def sent_schema(document: Document, entry: Document, path: str) -> Schema:
    """The schema of a query parameter, or of the field at a path of the body; of a row of theirs after `[]`."""
    for parameter in entry.get("parameters", []):
        if parameter["name"] == path.removesuffix("[]"):
            schema = resolved(document, parameter["schema"])
            return resolved(document, schema["items"]) if path.endswith("[]") else schema
    schema = body_schema(document, entry)
    for step in path.split("."):
        schema = resolved(document, schema.get("properties", {}).get(step.removesuffix("[]"), {}))
        if step.endswith("[]"):
            schema = resolved(document, schema.get("items", {}))
    return schema


def largest_page(known: Operation) -> int:
    """So many rows are asked for where a page is to be long."""
    return int(known.limits.get("page_size", 50))


def _snake(name: str) -> str:
    return re.sub(r"(?<=[a-z])([A-Z])", r"_\1", name).lower()
