"""Rules for links: from one operation's success to the operations that read, change and delete what it made or found.

The generator drops links without a word; contract tests follow them, so each must hold for the operation's own example.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from .lint_schemas import Rule, resolve, types_of
from .merge import operations

_LINK_WORDS = {"operationId", "parameters", "requestBody", "description", "x-omicall-removes"}
_ANSWER_WORDS = {"description", "content", "links"}
_BODY = re.compile(r"\$(request|response)\.body#((?:/[^/{}]+)+)")
_PARAMETER = re.compile(r"\$request\.(query|path)\.(\w+)")
_TYPES: dict[type, str] = {bool: "boolean", int: "integer", float: "number", str: "string", list: "array"}
_NOTHING = object()


def links(document: dict[str, Any]) -> Iterator[str]:
    """A link names an operation and what to give it, and each of its expressions finds a value in the example."""
    known = {operation["operationId"]: operation for _, _, operation in operations(document)}
    for _, _, operation in operations(document):
        for status, answer in operation["responses"].items():
            # Another success is the same as 200, links included; `envelopes` sees to that.
            if "links" in answer and not status.startswith("2"):
                yield f"{operation['operationId']}: links stand at the answer {status}; only a success is followed."
        for word in sorted(set(operation["responses"]["200"]) - _ANSWER_WORDS):
            yield f"{operation['operationId']}: {word} is not read at the answer 200."
        for name, link in operation["responses"]["200"].get("links", {}).items():
            place = f"{operation['operationId']}: the link {name}"
            target = known.get(link.get("operationId"))
            if target is None or target is operation:
                yield f"{place} names {link.get('operationId')}, which is not another operation."
                continue
            if not re.fullmatch(rf"{target['operationId']}(_by_[a-z0-9_]+)?", name):
                yield f"{place} is named after its operation, with _by_ and a word where there are several to it."
            for word in sorted(set(link) - _LINK_WORDS):
                yield f"{place} has {word}, which is not read at a link."
            removes = link.get("x-omicall-removes", True)
            if removes is not True or ("x-omicall-removes" in link and target["x-omicall-effect"] != "destructive"):
                yield f"{place}: x-omicall-removes is true, and only at a link to a destructive operation."
            yield from _parameters(document, operation, target, link, place)
            yield from _body(document, operation, target, link, place)


def _parameters(
    document: dict[str, Any], operation: dict[str, Any], target: dict[str, Any], link: dict[str, Any], place: str
) -> Iterator[str]:
    declared = {parameter["name"]: parameter for parameter in target.get("parameters", ())}
    given = link.get("parameters", {})
    for name, value in given.items():
        if name not in declared:
            yield f"{place} gives {name}, which is no parameter of {target['operationId']}."
        elif isinstance(value, list):
            yield f"{place} gives a list for {name}; a parameter of a link is one expression or one word."
        else:
            yield from _fits(document, operation, value, declared[name]["schema"], f"{place}, {name}")
    for name, parameter in declared.items():
        if parameter["in"] == "path" and name not in given:
            yield f"{place} does not say what {name} of the path is."


def _body(
    document: dict[str, Any], operation: dict[str, Any], target: dict[str, Any], link: dict[str, Any], place: str
) -> Iterator[str]:
    if "requestBody" not in link:
        return
    media = target.get("requestBody", {}).get("content", {}).get("application/json", {})
    model = resolve(document, media.get("schema", {}).get("$ref", "")) or {}
    fields = model.get("properties", {})
    if not isinstance(link["requestBody"], dict) or not link["requestBody"]:
        yield f"{place}: requestBody is a map of fields, each with an expression or a list of expressions."
        return
    for wire, value in link["requestBody"].items():
        if wire not in fields:
            yield f"{place} gives {wire}, which is no field of the body of {target['operationId']}."
        elif isinstance(value, list):
            for item in value:
                yield from _fits(document, operation, item, fields[wire].get("items", {}), f"{place}, {wire}[]")
        else:
            yield from _fits(document, operation, value, fields[wire], f"{place}, {wire}")


def _fits(
    document: dict[str, Any], operation: dict[str, Any], given: Any, schema: dict[str, Any], place: str
) -> Iterator[str]:
    if not isinstance(given, str) or "{" in given:
        yield f"{place}: give one expression, or a plain word."
        return
    found = value_of(operation, given) if given.startswith("$") else given
    if found is _NOTHING or found in (None, "", []):
        yield f"{place}: {given} finds nothing in the example of {operation['operationId']}."
        return
    target = resolve(document, schema.get("$ref", "")) or schema
    types = types_of(target)
    if types and _TYPES.get(type(found)) not in types:
        yield f"{place}: {given} finds a value of another type than {', '.join(sorted(types))}."
    if "enum" in target and found not in target["enum"]:
        yield f"{place}: {given} is none of {', '.join(map(str, target['enum']))}."


def value_of(operation: dict[str, Any], expression: str) -> Any:
    """What an expression finds in the operation's own examples; `_NOTHING` if it is none, or leads nowhere."""
    if match := _PARAMETER.fullmatch(expression):
        for parameter in operation.get("parameters", ()):
            if (parameter["in"], parameter["name"]) == match.groups():
                return parameter.get("example", _NOTHING)
        return _NOTHING
    match = _BODY.fullmatch(expression)
    if match is None:
        return _NOTHING
    holder = operation.get("requestBody", {}) if match[1] == "request" else operation["responses"]["200"]
    media: dict[str, Any] = next(iter(holder.get("content", {}).values()), {})
    node: Any = media.get("examples", {}).get("example", {}).get("value", _NOTHING)
    for part in match[2].removeprefix("/").split("/"):
        if isinstance(node, list) and part.isdecimal() and int(part) < len(node):
            node = node[int(part)]
        elif isinstance(node, dict) and part in node:
            node = node[part]
        else:
            return _NOTHING
    return node


LINK_RULES: tuple[Rule, ...] = (links,)
