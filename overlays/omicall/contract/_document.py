"""The merged specification, and the form of it that the suite tests against.

An answer of this API says in its envelope what other APIs say in the HTTP status. So the form for
the tests has a status for each kind of answer (see `_status.py`), and `oneOf` is gone from it.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Collection
from importlib.resources import files
from typing import Any, cast

from omicall_api.catalog import Operation

from ._options import CouldNotRunError
from ._status import REFUSALS

Document = dict[str, Any]

_JSON = "application/json"
_FAILURE: Document = {
    "description": "A refusal.",
    "content": {_JSON: {"schema": {"$ref": "#/components/schemas/FailureEnvelope"}}},
}
_NOTHING_THERE: Document = {"description": "An id that cannot be part of a path."}


def load_document() -> Document:
    """The merged document: from the installed package, or from the checkout around it.

    Raises CouldNotRunError when it is in neither place.

    Example: `load_document()["info"]["version"]`
    """
    package = files("omicall_api")
    for place in (package / "openapi.json", package / ".." / "openapi.json"):
        if place.is_file():
            return cast(Document, json.loads(place.read_bytes()))
    raise CouldNotRunError(
        "The specification (openapi.json) was not found beside the package omicall_api, so nothing "
        "was sent. Install omicall again, or run scripts/generate in a checkout."
    )


def entry_of(document: Document, known: Operation) -> Document:
    """What the specification says of an operation."""
    return cast(Document, document["paths"][known.path][known.method.lower()])


def for_tests(document: Document, operations: Collection[Operation]) -> Document:
    """A copy with these operations only, whose answers are told apart by their status."""
    paths: dict[str, Document] = {}
    planned = {known.id for known in operations}
    for known in operations:
        entry = copy.deepcopy(entry_of(document, known))
        entry["responses"] = _answers(known, entry["responses"])
        for answer in entry["responses"].values():
            # A link to what is not in the plan would be an error, and must not be followed anyway.
            links = {name: link for name, link in answer.pop("links", {}).items() if link["operationId"] in planned}
            answer.update({"links": links} if links else {})
        paths.setdefault(known.path, {})[known.method.lower()] = entry
    rest = {name: part for name, part in document.items() if name != "paths"}
    return {**copy.deepcopy(rest), "paths": paths}


def _answers(known: Operation, documented: Document) -> Document:
    answers = {status: copy.deepcopy(_FAILURE) for status in map(str, REFUSALS)}
    # The form of a 401 at HTTP level, plain text included, comes on top of the envelope's.
    answers.update({s: a for s, a in documented.items() if s != "200"})
    answers["200"] = copy.deepcopy(documented["200"])
    media = answers["200"]["content"].get(_JSON)
    if media is not None and "oneOf" in media["schema"]:
        media["schema"] = media["schema"]["oneOf"][0]
        # They belong to the oneOf: whole answers, refusals among them.
        media.pop("examples", None)
        media.pop("example", None)
    if "{" in known.path:
        answers["404"] = _NOTHING_THERE
    return answers


def documented_statuses(document: Document, known: Operation) -> frozenset[int]:
    """The HTTP statuses that may come back over the wire."""
    responses = entry_of(document, known)["responses"]
    statuses = {int(status) for status in responses}
    # A path can be too odd to lead to the operation; a server may then know no such place.
    return frozenset(statuses | {404} if "{" in known.path else statuses)


def has_envelope(document: Document, known: Operation) -> bool:
    """Whether answers of this operation are wrapped in the envelope."""
    entry = entry_of(document, known)
    return bool(entry.get("x-omicall-envelope") != "none")


def example_body(document: Document, known: Operation) -> Any:
    """The body of the operation's example; None where it has none."""
    body = entry_of(document, known).get("requestBody", {})
    for media in body.get("content", {}).values():
        return media.get("examples", {}).get("example", {}).get("value")
    return None


def example_query(document: Document, known: Operation) -> dict[str, Any]:
    """The examples of the operation's query parameters, by name; without those that have none."""
    return _examples(document, known, "query")


def example_path(document: Document, known: Operation) -> dict[str, Any]:
    """The examples of the operation's path parameters, by name."""
    return _examples(document, known, "path")


def _examples(document: Document, known: Operation, place: str) -> dict[str, Any]:
    entry = entry_of(document, known)
    return {
        parameter["name"]: parameter["example"]
        for parameter in entry.get("parameters", [])
        if parameter["in"] == place and "example" in parameter
    }


def example_answer(document: Document, known: Operation) -> Any:
    """The operation's example of a success; None where it has none."""
    content = entry_of(document, known)["responses"]["200"]["content"]
    for media in content.values():
        return media.get("examples", {}).get("example", {}).get("value")
    return None


def code_in_payload(document: Document, known: Operation) -> bool:
    """Whether the operation's example of a refusal has its code in `payload`."""
    content = entry_of(document, known)["responses"]["200"]["content"]
    shown = content.get(_JSON, {}).get("examples", {}).get("failure", {}).get("value", {}).get("payload")
    return isinstance(shown, dict) and "error" in shown


def names_of(document: Document, known: Operation) -> frozenset[str]:
    """Names of the parameters of an operation and of the fields of its body."""
    entry = entry_of(document, known)
    names = {parameter["name"] for parameter in entry.get("parameters", [])}
    for media in entry.get("requestBody", {}).get("content", {}).values():
        schema = media["schema"]
        if "$ref" in schema:
            names |= set(document["components"]["schemas"][schema["$ref"].rsplit("/", 1)[1]].get("properties", ()))
    return frozenset(names)


def given_by_links(document: Document, known: Operation) -> frozenset[str]:
    """Parameters and fields of the body whose values come from an earlier answer or request, along a link."""
    links = [
        link
        for item in document["paths"].values()
        for entry in item.values()
        for link in entry["responses"]["200"].get("links", {}).values()
        if link["operationId"] == known.id
    ]
    return frozenset(name for link in links for place in ("parameters", "requestBody") for name in link.get(place, {}))


def fields_with(document: Document, word: str, value: object) -> frozenset[str]:
    """Names of all fields whose schema has this word with this value, such as `format` and `binary`."""
    return frozenset(
        wire
        for schema in document["components"]["schemas"].values()
        for wire, field in schema.get("properties", {}).items()
        if field.get(word) == value
    )


def secret_parameters(document: Document, known: Operation) -> tuple[str, ...]:
    """Names of the query parameters that hold a secret."""
    entry = entry_of(document, known)
    return tuple(
        str(parameter["name"])
        for parameter in entry.get("parameters", [])
        if parameter.get("x-omicall-secret") and parameter["in"] == "query"
    )
