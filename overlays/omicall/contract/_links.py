"""What the specification's links say: which request can follow an answer, and with which values."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any, Final, cast
from urllib.parse import unquote

from attrs import evolve, field, frozen

from omicall_api.catalog import OPERATIONS, Operation

from ._document import Document
from ._shapes import fields_of, is_list, is_object, rows_of

MISSING: Final = object()
"""In place of a value that an expression does not lead to."""

_PLACE = re.compile(r"\$(?P<side>request|response)\.(?P<part>body|path|query)(?:\.(?P<name>[^#]+))?(?:#(?P<at>.*))?")


@frozen
class Talk:
    """One request and its answer."""

    path: Mapping[str, Any] = field(factory=dict[str, Any], repr=False)
    query: Mapping[str, Any] = field(factory=dict[str, Any], repr=False)
    body: Any = field(default=MISSING, repr=False)
    answer: Any = field(default=None, repr=False)
    """The decoded body of the answer."""


@frozen
class Link:
    """A request that can follow an answer; values may be expressions."""

    operation: Operation
    removes: bool
    """Whether it takes away what the request before it made."""
    parameters: Mapping[str, Any]
    body: Any = field(default=MISSING)


@frozen
class Wanted:
    """A request, ready to be sent."""

    operation: Operation
    path: Mapping[str, Any] = field(repr=False)
    query: Mapping[str, Any] = field(repr=False)
    body: Any = field(default=MISSING, repr=False)


def links_of(document: Document, known: Operation) -> tuple[Link, ...]:
    """The links of an operation's successful answer, in the order of the specification."""
    answer = _entry(document, known).get("responses", {}).get("200", {})
    return tuple(
        Link(
            OPERATIONS[link["operationId"]],
            link.get("x-omicall-removes") is True,
            link.get("parameters", {}),
            link.get("requestBody", MISSING),
        )
        for link in answer.get("links", {}).values()
    )


def removing(document: Document) -> list[Operation]:
    """The operations that links name for a removal, and the reads whose answers have such a link."""
    found: dict[str, Operation] = {}
    for known in OPERATIONS.values():
        for link in links_of(document, known):
            if link.removes:
                found[link.operation.id] = link.operation
                if known.effect == "read":
                    found[known.id] = known
    return list(found.values())


def removals_of(document: Document, operations: Collection[Operation]) -> list[Operation]:
    """The removals of what some operations make, as far as an id from an answer can name it.

    operations: what may be sent; the answer of a read counts if one of the others has a link to it.
    """
    links = [link for known in operations if known.effect != "read" for link in links_of(document, known)]
    shown = [then for link in links if link.operation.effect == "read" for then in links_of(document, link.operation)]
    found = {
        link.operation.id: link.operation
        for link in [*links, *shown]
        if link.removes and link.body is MISSING and "$response." in str(link.parameters)
    }
    return list(found.values())


def value_of(expression: Any, talk: Talk) -> Any:
    """What an expression of a link stands for; anything else is its own value.

    expression: such as `$response.body#/payload/_id`, or a list or mapping that holds some.

    Returns MISSING where one of them leads nowhere.

    Example: `value_of("$request.path.id", Talk(path={"id": "7"}))` is "7".
    """
    if is_list(expression):
        values = [value_of(item, talk) for item in rows_of(expression)]
        return MISSING if any(value is MISSING for value in values) else values
    if is_object(expression):
        named = {name: value_of(item, talk) for name, item in fields_of(expression).items()}
        return MISSING if any(value is MISSING for value in named.values()) else named
    if not isinstance(expression, str) or (place := _PLACE.fullmatch(expression)) is None:
        return expression
    if place["part"] != "body":
        given = talk.path if place["part"] == "path" else talk.query
        return given.get(place["name"], MISSING)
    whole = talk.body if place["side"] == "request" else talk.answer
    return at(whole, place["at"] or "")


def at(whole: Any, pointer: str) -> Any:
    """The value at a JSON pointer; MISSING when there is none, or null.

    Example: `at({"payload": [{"id": "7"}]}, "/payload/0/id")` is "7".
    """
    found = whole
    for step in pointer.split("/")[1:]:
        name = unquote(step).replace("~1", "/").replace("~0", "~")
        rows = rows_of(found)
        found = rows[int(name)] if name.isdecimal() and int(name) < len(rows) else fields_of(found).get(name, MISSING)
    return MISSING if found is None else found


def for_row(link: Link, number: int) -> Link:
    """The same link for another row of a request that is a list; links name the first row only."""
    return _moved(link, "$request.body#/0/", f"$request.body#/{number}/")


def each_found(link: Link, talk: Talk) -> Iterator[tuple[Link, Any]]:
    """The same link once for each row of an answer, with the row; with what the answer holds where it has no rows."""
    for expression in link.parameters.values():
        if not isinstance(expression, str) or not expression.startswith("$response.body#/"):
            continue
        before, is_row, _ = expression.partition("/0/")
        if not is_row:
            yield link, at(talk.answer, expression.partition("#")[2].rpartition("/")[0])
            return
        for number, row in enumerate(rows_of(value_of(before, talk))):
            yield _moved(link, f"{before}/0/", f"{before}/{number}/"), row
        return


def wanted(document: Document, link: Link, talk: Talk) -> Wanted | None:
    """The request that a link leads to; None where it, or the answer, leaves something out that the request needs."""
    entry = _entry(document, link.operation)
    given = {name.rpartition(".")[2]: value_of(value, talk) for name, value in link.parameters.items()}
    body = MISSING if link.body is MISSING else value_of(link.body, talk)
    places: dict[str, dict[str, Any]] = {"path": {}, "query": {}}
    for parameter in entry.get("parameters", []):
        name, place = parameter["name"], parameter["in"]
        if given.get(name, MISSING) is not MISSING and place in places:
            places[place][name] = given[name]
        elif parameter.get("required"):
            return None
    needs_body = entry.get("requestBody", {}).get("required", False)
    if MISSING in given.values() or (body is MISSING and (needs_body or link.body is not MISSING)):
        return None
    return Wanted(link.operation, places["path"], places["query"], body)


def _moved(link: Link, old: str, new: str) -> Link:
    def moved(value: Any) -> Any:
        if isinstance(value, str):
            return value.replace(old, new, 1) if value.startswith(old) else value
        if is_list(value):
            return [moved(item) for item in rows_of(value)]
        if is_object(value):
            return {name: moved(item) for name, item in fields_of(value).items()}
        return value

    return evolve(link, parameters=moved(link.parameters), body=moved(link.body))


def _entry(document: Document, known: Operation) -> Document:
    return cast(Document, document["paths"].get(known.path, {}).get(known.method.lower(), {}))
