"""Rules for webhooks: requests that OMICall sends, and that a customer's server answers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from .lint_operations import EVIDENCE
from .lint_schemas import Rule, is_plain_reference, walk
from .merge import METHODS, webhooks

_WORDS = {
    *("operationId", "tags", "summary", "description", "parameters", "requestBody", "responses"),
    *("x-omicall-evidence", "x-omicall-limits"),
}
_LIMITS = ("answer_within_seconds",)
_PLACES = ("query", "header")


def webhook_facts(document: dict[str, Any]) -> Iterator[str]:
    """What every webhook says of itself."""
    for key, item in document.get("webhooks", {}).items():
        if not re.fullmatch(r"[a-z][a-z0-9_]*", key) or len(item) != 1 or not set(item) <= set(METHODS):
            yield f"webhooks.{key}: a webhook has a name in snake_case and exactly one method."
    described = {tag["name"] for tag in document.get("tags", ())}
    for _, _, operation in webhooks(document):
        name = operation["operationId"]
        for key in ("summary", "description", "responses"):
            if not operation.get(key):
                yield f"{name}: {key} is missing."
        if str(operation.get("x-omicall-evidence")).split(" ")[0] not in EVIDENCE:
            yield f"{name}: x-omicall-evidence is not one of {', '.join(EVIDENCE)}."
        if len(operation.get("tags", ())) != 1 or not set(operation["tags"]) <= described:
            yield f"{name}: exactly one described tag is needed."
        for key in sorted(set(operation) - _WORDS):
            yield f"{name}: {key} is not read at a webhook."
        for limit, value in operation.get("x-omicall-limits", {}).items():
            if limit not in _LIMITS or isinstance(value, bool) or not isinstance(value, int | float):
                yield f"{name}: the limit {limit} is not one of {', '.join(_LIMITS)} with a number."


def webhook_bodies(document: dict[str, Any]) -> Iterator[str]:
    """A body is JSON with a named schema, or with none if nobody knows it; and each has an example."""
    for _, method, operation in webhooks(document):
        name, body = operation["operationId"], operation.get("requestBody")
        if body is None:
            if method != "get":
                yield f"{name}: requestBody is missing."
            continue
        content = body.get("content", {})
        media = content.get("application/json", {})
        schema = media.get("schema", {})
        if list(content) != ["application/json"] or not (is_plain_reference(schema) or list(schema) == ["description"]):
            yield f"{name}: the body is application/json: a reference to a named schema, or a description only."
        if "example" not in media.get("examples", {}):
            yield f"{name}: examples/{name}.request.json is missing."


def webhook_parameters(document: dict[str, Any]) -> Iterator[str]:
    """What OMICall asks with, and what it wants to read."""
    for _, method, operation in webhooks(document):
        name = operation["operationId"]
        for parameter in operation.get("parameters", ()):
            place = f"{name}: the parameter {parameter.get('name')}"
            if parameter.get("in") not in _PLACES:
                yield f"{place} is not in {' or '.join(_PLACES)}."
            for key in ("description", "schema", "example"):
                if key not in parameter:
                    yield f"{place} has no {key}."
            yield from walk(parameter.get("schema", {}), f"{name}({parameter.get('name')})", level="parameter")
        answer = operation.get("responses", {}).get("200", {})
        text = answer.get("content", {}).get("text/plain", {})
        if method == "get" and not ("schema" in text and "example" in text):
            yield f"{name}: the answer 200 needs text/plain with a schema and an example."


WEBHOOK_RULES: tuple[Rule, ...] = (webhook_facts, webhook_bodies, webhook_parameters)
