"""Rules of the spec: what the generator would lose without a word is refused here, and what readers rely on is asked
for.

Each rule is a generator of sentences that name the place. `lint` gives them all; an empty list means that the spec
may be generated from.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from .lint_operations import OPERATION_RULES
from .lint_schemas import SCHEMA_RULES, Rule, resolve
from .merge import METHODS, operations

EXTENSIONS = (
    *(
        "x-omicall-evidence",
        "x-omicall-effect",
        "x-omicall-errors",
        "x-omicall-limits",
        "x-omicall-method",
    ),
    *(
        "x-omicall-time",
        "x-omicall-secret",
        "x-omicall-alias",
        "x-omicall-labels",
        "x-omicall-open",
        "x-omicall-points",
    ),
)
_NEEDED_SCHEMAS = (
    "SuccessEnvelope",
    "FailureEnvelope",
    "Voice",
    "BotSpeed",
    "LegacySpeed",
    "ErrorCode",
)
_ASCII_NAME = re.compile(r"[a-z][a-z0-9_]*")


def lint(document: dict[str, Any]) -> list[str]:
    """Every breach of a rule, as a sentence."""
    structure = [finding for rule in STRUCTURE_RULES for finding in rule(document)]
    # The other rules follow references and read envelopes: they need a document that holds together.
    return structure or [finding for rule in (*SCHEMA_RULES, *OPERATION_RULES) for finding in rule(document)]


def openapi_version(document: dict[str, Any]) -> Iterator[str]:
    """The generator stops at 3.2, and 3.0 has neither const nor null."""
    if not str(document.get("openapi", "")).startswith("3.1."):
        yield "openapi: the version must be 3.1.x."


def root_security(document: dict[str, Any]) -> Iterator[str]:
    """The generator ignores `security` at the root."""
    if "security" in document:
        yield "security: it stands at the root, where the generator ignores it. Put it on each operation."


def frame(document: dict[str, Any]) -> Iterator[str]:
    """What the catalogue and the envelope reader are made from."""
    if not isinstance(document.get("info", {}).get("version"), str):
        yield "info: the version is missing, or is not a text."
    servers = document.get("servers", [])
    if len(servers) != 1 or not (servers[0].get("url") and servers[0].get("description")):
        yield "servers: exactly one with url and description is read."
    components = document.get("components", {})
    for name, scheme in components.get("securitySchemes", {}).items():
        key = scheme.get("type") == "apiKey" and scheme.get("in") in ("header", "query") and scheme.get("name")
        if not key and (scheme.get("type"), scheme.get("scheme")) != ("http", "bearer"):
            yield f"securitySchemes.{name}: only http bearer and a named apiKey in header or query can be sent."
    for name in _NEEDED_SCHEMAS:
        if name not in components.get("schemas", {}):
            yield f"components.schemas: {name} is missing, and the pipeline needs it."


def path_items(document: dict[str, Any]) -> Iterator[str]:
    """What stands beside the methods of a path is read by nobody."""
    for path, item in document.get("paths", {}).items():
        for key in item:
            if key not in METHODS:
                yield f"{path}: {key} stands beside the methods, where nothing reads it. Put it on each operation."


def references(document: dict[str, Any]) -> Iterator[str]:
    """Every reference is local and leads somewhere, and has at most a description beside it."""

    def walk(node: Any, place: str) -> Iterator[str]:
        if isinstance(node, list):
            for index, item in enumerate(node):
                yield from walk(item, f"{place}[{index}]")
        elif isinstance(node, dict):
            reference = node.get("$ref")
            if isinstance(reference, str):
                if resolve(document, reference) is None:
                    yield (
                        f"{place}: the reference {reference} leads nowhere. References have the form #/components/...; "
                        "$defs and other files are lost."
                    )
                for beside in sorted(set(node) - {"$ref", "description"}):
                    yield f"{place}: {beside} stands beside a reference, where the generator ignores it."
            for key, value in node.items():
                if key not in ("example", "examples"):
                    yield from walk(value, f"{place}.{key}" if place else str(key))

    yield from walk(document, "")


def extensions(document: dict[str, Any]) -> Iterator[str]:
    """A misspelt extension would be read by nobody."""

    def walk(node: Any, place: str) -> Iterator[str]:
        if isinstance(node, list):
            for item in node:
                yield from walk(item, place)
        elif isinstance(node, dict):
            for key, value in node.items():
                if str(key).startswith("x-omicall-") and key not in EXTENSIONS:
                    yield f"{place}: {key} is not an extension that anything reads."
                if key not in ("example", "examples"):
                    yield from walk(value, f"{place}.{key}" if place else str(key))

    yield from walk(document, "")


def envelopes(document: dict[str, Any]) -> Iterator[str]:
    """The 200 of an operation is written out, as success or failure, and no other success stands beside it."""
    for path, method, operation in operations(document):
        name = operation.get("operationId") or f"{method} {path}"
        answer = operation.get("responses", {}).get("200", {})
        if "$ref" in answer:
            yield (
                f"{name}: the answer 200 is a reference; the facts that ride on it would be shared between operations."
            )
            continue
        try:
            schema = answer["content"]["application/json"]["schema"]
            success, failure = schema["oneOf"]
            whole, own = success["allOf"]
            sound = list(own["properties"]) == ["payload"] and list(answer["content"]) == ["application/json"]
            sound = sound and (whole, failure) == (
                {"$ref": "#/components/schemas/SuccessEnvelope"},
                {"$ref": "#/components/schemas/FailureEnvelope"},
            )
        except (KeyError, TypeError, ValueError):
            sound = False
        if not sound:
            yield (
                f"{name}: the answer 200 is not oneOf [allOf [SuccessEnvelope, {{payload}}], FailureEnvelope], as "
                "application/json and nothing else."
            )
        for status in operation.get("responses", {}):
            if status != "200" and not re.fullmatch(r"[45]\d\d", status):
                yield f"{name}: the answer {status} is not read: every success is read as 200 is described."


def operation_ids(document: dict[str, Any]) -> Iterator[str]:
    """Of two operations with one id in a tag the generator keeps the last."""
    for name, count in Counter(operation.get("operationId") for _, _, operation in operations(document)).items():
        if name is None or not _ASCII_NAME.fullmatch(name):
            yield f"{name}: operationId must be a verb and a noun in snake_case."
        if count > 1:
            yield f"{name}: operationId stands at {count} operations; the generator would keep one of them."


STRUCTURE_RULES: tuple[Rule, ...] = (
    openapi_version,
    root_security,
    frame,
    path_items,
    references,
    extensions,
    envelopes,
    operation_ids,
)
