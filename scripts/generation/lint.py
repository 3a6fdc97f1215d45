"""Rules of the spec: what the generator would lose without a word is refused here, and what readers rely on is asked
for.

Each rule is a generator of sentences that name the place. `lint` gives them all; an empty list means that the spec
may be generated from.
"""

from __future__ import annotations

import keyword
import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

from .derive import argument_of
from .lint_schemas import SCHEMA_RULES, is_plain_reference, resolve
from .merge import operations

EVIDENCE = (
    "vendor-overview",
    "vendor-docs",
    "vendor-docs-2023",
    "integrators",
    "inferred",
    "staging",
)
EFFECTS = ("read", "write", "billable", "destructive")
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
_ASCII_NAME = re.compile(r"[a-z][a-z0-9_]*")
_TAKEN_ARGUMENTS = ("body", "client", "self", "url")

Rule = Callable[[dict[str, Any]], Iterator[str]]


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
    """The 200 of an operation is written out, as success or failure, and its payload has a name."""
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
            payload = own["properties"]["payload"]
            sound = (whole, failure) == (
                {"$ref": "#/components/schemas/SuccessEnvelope"},
                {"$ref": "#/components/schemas/FailureEnvelope"},
            )
        except (KeyError, TypeError, ValueError):
            sound = False
        if not sound:
            yield f"{name}: the answer 200 is not oneOf [allOf [SuccessEnvelope, {{payload}}], FailureEnvelope]."
        elif "properties" in payload or payload.get("type") == "object" or "properties" in payload.get("items", {}):
            yield f"{name}: the payload is an inline object. Give it a name in components.schemas."


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
    references,
    extensions,
    envelopes,
    operation_ids,
)


def facts(document: dict[str, Any]) -> Iterator[str]:
    """What every operation says of itself."""
    codes = set(document["components"]["schemas"]["ErrorCode"]["enum"])
    schemes = document["components"]["securitySchemes"]
    for _, _, operation in operations(document):
        name = operation["operationId"]
        for key in ("summary", "description", "x-omicall-method"):
            if not str(operation.get(key) or "").strip():
                yield f"{name}: {key} is missing."
        if str(operation.get("x-omicall-evidence")).split(" ")[0] not in EVIDENCE:
            yield f"{name}: x-omicall-evidence is not one of {', '.join(EVIDENCE)}."
        if operation.get("x-omicall-effect") not in EFFECTS:
            yield f"{name}: x-omicall-effect is not one of {', '.join(EFFECTS)}."
        for code in operation.get("x-omicall-errors", ()):
            if code not in codes:
                yield f"{name}: the error code {code} is not in ErrorCode."
        if "security" not in operation:
            yield f"{name}: security is missing; write [] for none."
        for scheme in {scheme for requirement in operation.get("security", ()) for scheme in requirement} - set(
            schemes
        ):
            yield f"{name}: the credential {scheme} is not in securitySchemes."


def tags(document: dict[str, Any]) -> Iterator[str]:
    """A tag becomes a package, a class and an attribute."""
    described = {tag["name"] for tag in document.get("tags", ()) if tag.get("description")}
    methods: Counter[tuple[str, str]] = Counter()
    for _, _, operation in operations(document):
        name, method = operation["operationId"], str(operation.get("x-omicall-method", ""))
        if len(operation.get("tags", ())) != 1:
            yield f"{name}: exactly one tag is needed."
            continue
        tag = operation["tags"][0]
        if tag not in described or not _ASCII_NAME.fullmatch(tag) or tag == "api":
            yield f"{name}: the tag {tag} must be a described ASCII name, and not `api`, which is the raw client."
        if not _ASCII_NAME.fullmatch(method) or keyword.iskeyword(method):
            yield f"{name}: x-omicall-method {method} can't be the name of a method."
        methods[tag, method] += 1
    for (tag, method), count in methods.items():
        if count > 1:
            yield f"{tag}: x-omicall-method {method} stands at {count} operations."


def parameters(document: dict[str, Any]) -> Iterator[str]:
    """What the generator drops, flattens or sends in another way than it says."""
    for path, _, operation in operations(document):
        name = operation["operationId"]
        declared = set()
        for parameter in operation.get("parameters", ()):
            place = f"{name}: the parameter {parameter.get('name')}"
            if "schema" not in parameter:
                yield f"{place} has no schema; `content` is dropped by the generator."
                continue
            if parameter["in"] not in ("path", "query"):
                yield (
                    f"{place} is in {parameter['in']}; only path and query are sent. A credential belongs into "
                    "securitySchemes."
                )
            if "explode" in parameter or "style" in parameter:
                yield f"{place} sets style or explode, which the generator ignores: lists are sent as repeated keys."
            if parameter["schema"].get("type") == "object":
                yield f"{place} is an object, which the generator would flatten into plain keys."
            if not parameter.get("description"):
                yield f"{place} has no description."
            if parameter["in"] == "path":
                declared.add(parameter["name"])
        if declared != set(re.findall(r"{(\w+)}", path)):
            yield f"{name}: the path parameters do not fit the path {path}."


def argument_names(document: dict[str, Any]) -> Iterator[str]:
    """Parameters and the fields of the body become keywords of one method: two of one name compile to nothing."""
    for _, _, operation in operations(document):
        name = operation["operationId"]
        names = Counter(argument_of(parameter["name"], {}) for parameter in operation.get("parameters", ()))
        for taken in _TAKEN_ARGUMENTS:
            if names[taken]:
                yield f"{name}: a parameter is called {taken}, which the generated function uses itself."
        body = operation.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema", {})
        model = resolve(document, body.get("$ref", "")) or {}
        names.update(argument_of(wire, field) for wire, field in model.get("properties", {}).items())
        for argument, count in names.items():
            if count > 1:
                yield f"{name}: {argument} is the name of {count} arguments (parameters and fields of the body)."


def bodies(document: dict[str, Any]) -> Iterator[str]:
    """A body is required JSON with a named schema."""
    for _, _, operation in operations(document):
        name, body = operation["operationId"], operation.get("requestBody")
        if body is None:
            continue
        if list(body.get("content", ())) != ["application/json"] or not body.get("required"):
            yield f"{name}: the body must be required and application/json, nothing else."
        elif not is_plain_reference(body["content"]["application/json"]["schema"]):
            yield f"{name}: the body must be a reference to a named schema."


def examples(document: dict[str, Any]) -> Iterator[str]:
    """A request and an answer of every operation, in spec/examples/, and a value of every required parameter."""
    for _, _, operation in operations(document):
        name = operation["operationId"]
        media = {"response": operation["responses"]["200"]["content"]["application/json"]}
        if "requestBody" in operation:
            media["request"] = operation["requestBody"]["content"].get("application/json", {})
        for kind, content in media.items():
            if "example" not in content.get("examples", {}):
                yield f"{name}: examples/{name}.{kind}.json is missing."
        for parameter in operation.get("parameters", ()):
            if parameter.get("required") and "example" not in parameter:
                yield f"{name}: the required parameter {parameter['name']} has no example."


OPERATION_RULES: tuple[Rule, ...] = (facts, tags, parameters, argument_names, bodies, examples)
