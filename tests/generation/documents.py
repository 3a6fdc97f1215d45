"""Small changes to the merged spec, by path."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import ModuleType
from typing import Any, NamedTuple
from unittest.mock import patch

from generation.catalog import catalog, hosts, operation_facts
from generation.merge import operations, webhooks

Document = dict[str, Any]
Change = Callable[[Document], None]


class Case(NamedTuple):
    """A broken spec: the rule that must speak, a part of what it must say, and what was broken."""

    rule: str
    says: str
    change: Change


def at(document: Document, *path: str | int) -> Any:
    """What stands at a path; its first part may be the name of a schema or an operationId."""
    everything = [*operations(document), *webhooks(document)]
    named = {operation.get("operationId"): operation for _, _, operation in everything}
    node: Any = {**named, **document["components"]["schemas"], **document} if path else document
    for part in path:
        node = node[part]
    return node


def put(value: Any, *path: str | int) -> Change:
    """A change that sets one value."""

    def change(document: Document) -> None:
        at(document, *path[:-1])[path[-1]] = value

    return change


def drop(*path: str | int) -> Change:
    """A change that takes one key out."""

    def change(document: Document) -> None:
        del at(document, *path[:-1])[path[-1]]

    return change


def add(value: Any, *path: str | int) -> Change:
    """A change that appends to a list."""

    def change(document: Document) -> None:
        at(document, *path).append(value)

    return change


def schema(name: str, **content: Any) -> Change:
    """A change that adds a named schema; a key of `x_omicall_open` becomes `x-omicall-open`."""

    def change(document: Document) -> None:
        content.setdefault("description", "A test.")
        document["components"]["schemas"][name] = {key.replace("_", "-"): value for key, value in content.items()}

    return change


def field(name: str = "odd", **content: Any) -> Change:
    """A change that adds a property to the schema Tenant."""

    def change(document: Document) -> None:
        content.setdefault("description", "A test.")
        fact = {key.replace("x_omicall_", "x-omicall-"): value for key, value in content.items()}
        document["components"]["schemas"]["Tenant"]["properties"][name] = fact

    return change


def parameter(**content: Any) -> Change:
    """A change that adds a query parameter to search_contacts."""

    def change(document: Document) -> None:
        fact = {"name": "odd", "in": "query", "description": "A test.", "schema": {"type": "string"}, **content}
        at(document, "search_contacts", "parameters").append(fact)

    return change


def payload(value: Any) -> Change:
    """A change of the payload of get_tenant_detail."""

    def change(document: Document) -> None:
        answer = at(document, "get_tenant_detail", "responses", "200", "content", "application/json", "schema")
        answer["oneOf"][0]["allOf"][1]["properties"]["payload"] = value

    return change


def enumeration(name: str = "Odd", **content: Any) -> Change:
    """A change that adds an enumeration, sound but for what is given."""
    label = {"vi": "một", "en": "one"}
    sound = {
        "type": "string",
        "description": "A test.",
        "enum": ["a", "b"],
        "x-enum-varnames": ["A", "B"],
        "x-omicall-labels": [label, label],
        "x-omicall-open": True,
    }

    def change(document: Document) -> None:
        fact = {key.replace("_", "-"): value for key, value in content.items()}
        document["components"]["schemas"][name] = {**sound, **fact}

    return change


def both(*changes: Change) -> Change:
    """A change that makes several."""

    def change(document: Document) -> None:
        for each in changes:
            each(document)

    return change


def made(document: Document) -> dict[str, Any]:
    """The names of the catalogue that a document becomes, with those that it takes from the modules beside it."""
    package = ModuleType("made_of_a_document")
    package.__path__ = []
    with patch.dict(sys.modules, {package.__name__: package}):
        for name, source in {"hosts": hosts, "operations": operation_facts, "catalog": catalog}.items():
            module = ModuleType(f"{package.__name__}.{name}")
            module.__package__ = package.__name__
            sys.modules[module.__name__] = module
            exec(compile(source(document), f"{name}.py", "exec"), vars(module))
        return vars(module)
