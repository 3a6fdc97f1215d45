"""Requests made from the examples of the packaged spec."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import field, frozen

from omicall.contract._document import Document, example_body
from omicall_api.api.auth import get_access_token
from omicall_api.catalog import OPERATIONS, Operation
from omicall_api.decoding import segment


@frozen
class Example:
    """One request of one operation, without credential."""

    operation: Operation
    path: str
    query: Mapping[str, Any] = field(factory=dict[str, Any], repr=False)
    """A list stands for a key that comes several times."""
    body: Any = field(default=None, repr=False)
    """A JSON body; None for none."""


def example_of(document: Document, operation: Operation) -> Example:
    """The request that the spec shows for an operation.

    Raises LookupError when it shows no value for something that is required.
    """
    path, query = operation.path, dict[str, Any]()
    for parameter in document["paths"][operation.path][operation.method.lower()].get("parameters", []):
        name = parameter["name"]
        if "example" not in parameter:
            if parameter.get("required"):
                raise LookupError(name)
        elif parameter["in"] == "path":
            path = path.replace(f"{{{name}}}", segment(name, parameter["example"]))
        elif parameter["in"] == "query":
            query[name] = parameter["example"]
    return Example(operation, path, query, example_body(document, operation))


def exchange_of(key: str) -> Example:
    """The exchange of a key for a token."""
    arguments = get_access_token.get_kwargs(api_key=key)
    return Example(OPERATIONS[get_access_token.OPERATION], arguments["url"], arguments["params"])
