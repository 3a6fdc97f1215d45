"""Where in the packaged specification the shape of a body stands. No I/O beyond reading that document, once."""

from __future__ import annotations

import difflib
import functools
from collections.abc import Iterable
from typing import Any

from attrs import field, frozen

from omicall.contract._document import Document, load_document
from omicall.errors import ConfigurationError
from omicall.webhooks._values import items, mapping
from omicall_api.catalog import OPERATIONS

JSON = "application/json"


@frozen
class Place:
    """A schema of the document, and the names of the steps that lead to it."""

    steps: tuple[str, ...]
    schema: Any = field(repr=False)

    @property
    def pointer(self) -> str:
        """The same as a JSON pointer."""
        return "".join("/" + step.replace("~", "~0").replace("/", "~1") for step in self.steps)

    def down(self, *steps: str) -> Place:
        """A place below this one."""
        schema = self.schema
        for step in steps:
            schema = _below(schema, step)
        return Place((*self.steps, *steps), schema)


def _below(schema: Any, step: str) -> Any:
    return items(schema)[int(step)] if items(schema) else schema[step]


@functools.cache
def document() -> Document:
    """The specification that came with this version."""
    return load_document()


@functools.cache
def field_names() -> frozenset[str]:
    """Every name of a field that stands in the specification; others may be anybody's data."""
    found = set[str]()
    waiting: list[Any] = [document()]
    while waiting:
        part = waiting.pop()
        found |= set(mapping(mapping(part).get("properties")))
        waiting += [*mapping(part).values(), *items(part)]
    return frozenset(found)


def answers_of(operation_id: str) -> dict[str, Place]:
    """The documented answers of an operation, by status; ConfigurationError for an id that nobody knows."""
    # Arguments are easily swapped, and a body has no hash.
    known = OPERATIONS.get(operation_id) if isinstance(operation_id, str) else None  # pyright: ignore[reportUnnecessaryIsInstance]
    if known is None:
        raise ConfigurationError(_unknown("operation", operation_id, OPERATIONS))
    place = Place((), document()).down("paths", known.path, known.method.lower(), "responses")
    return {status: _followed(place.down(status)) for status in place.schema}


def body_of_webhook(kind: str) -> Place:
    """The schema of a webhook's body; ConfigurationError for a kind that nobody knows."""
    return _request_of(kind).down("schema")


def example_of_webhook(kind: str) -> Any:
    """The specification's own example of a webhook's body; not a copy."""
    return _request_of(kind).down("examples", "example", "value").schema


def webhook_kinds() -> tuple[str, ...]:
    """The webhooks that bring a body."""
    return tuple(kind for kind, item in document()["webhooks"].items() if "requestBody" in item.get("post", {}))


def _request_of(kind: str) -> Place:
    if kind not in webhook_kinds():
        raise ConfigurationError(_unknown("kind of webhook", kind, webhook_kinds()))
    return Place((), document()).down("webhooks", kind, "post", "requestBody", "content", JSON)


def _followed(place: Place) -> Place:
    """The place itself, or the one that it refers to."""
    reference = mapping(place.schema).get("$ref")
    if reference is not None:
        return Place((), document()).down(*str(reference).removeprefix("#/").split("/"))
    return place


def resolved(schema: Any) -> Any:
    """A schema, or the one that it refers to."""
    return _followed(Place((), schema)).schema


def _unknown(what: str, given: object, known: Iterable[str]) -> str:
    # What was given is not repeated: arguments in the wrong order would put a body into the text.
    near = difflib.get_close_matches(given, list(known), n=3) if isinstance(given, str) else []
    hint = f" Did you mean {' or '.join(near)}?" if near else ""
    return f"The specification has no {what} of this name, so nothing was checked or sent.{hint}"
