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

from .lint_answers import ANSWER_RULES
from .lint_filters import FILTER_RULES
from .lint_links import LINK_RULES
from .lint_names import NAME_RULES
from .lint_operations import OPERATION_RULES
from .lint_schemas import SCHEMA_RULES, Rule, resolve
from .lint_webhooks import WEBHOOK_RULES
from .merge import METHODS, operations, webhooks

EXTENSIONS = (
    *(
        "x-omicall-evidence",
        "x-omicall-effect",
        "x-omicall-errors",
        "x-omicall-limits",
        "x-omicall-method",
        "x-omicall-envelope",
        "x-omicall-deprecation",
        "x-omicall-host",
        "x-omicall-existing",
        "x-omicall-account",
        "x-omicall-removes",
        "x-omicall-filters",
    ),
    *(
        "x-omicall-key",
        "x-omicall-time",
        "x-omicall-secret",
        "x-omicall-alias",
        "x-omicall-labels",
        "x-omicall-open",
        "x-omicall-points",
        "x-omicall-catalog",
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
    rules = (*SCHEMA_RULES, *OPERATION_RULES, *LINK_RULES, *FILTER_RULES, *WEBHOOK_RULES, *NAME_RULES)
    return structure or [finding for rule in rules for finding in rule(document)]


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


def operation_ids(document: dict[str, Any]) -> Iterator[str]:
    """Of two operations with one id in a tag the generator keeps the last."""
    everything = [*operations(document), *webhooks(document)]
    for name, count in Counter(operation.get("operationId") for _, _, operation in everything).items():
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
    *ANSWER_RULES,
    operation_ids,
)
