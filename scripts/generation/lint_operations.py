"""Rules for operations: what they say of themselves, and what the generator drops of their parameters and bodies."""

from __future__ import annotations

import keyword
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from .derive import argument_of, schemas_under
from .lint_schemas import Rule, is_plain_reference, resolve, types_of, walk
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
LIMITS = (
    "window_days",
    "window_months",
    "page_size",
    "minutes_between_requests",
    "refresh_minutes",
    "ready_after_seconds",
    "text_characters",
    "text_characters_per_session",
    "text_characters_per_day",
    "token_lifetime_hours",
)
_ASCII_NAME = re.compile(r"[a-z][a-z0-9_]*")
_OPERATION_WORDS = {
    *("operationId", "tags", "summary", "description", "security", "parameters", "requestBody", "responses"),
    *("deprecated", "x-omicall-evidence", "x-omicall-effect", "x-omicall-errors", "x-omicall-limits"),
    *("x-omicall-method", "x-omicall-envelope", "x-omicall-deprecation", "servers"),
    *("x-omicall-existing", "x-omicall-account", "x-omicall-filters"),
}
_PARAMETER_WORDS = {"name", "in", "required", "description", "schema", "example", "x-omicall-secret"}
# Names that the generated functions use themselves; of these `known`, `checked` and `left_out` also meet the fields of
# a body.
_TAKEN_PARAMETERS = {
    *("body", "client", "self", "url", "kwargs", "query", "encode", "segment", "known", "checked"),
    "left_out",
}
_TAKEN_FIELDS = {"self", "known", "checked", "left_out"}


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
        if operation.get("x-omicall-account", "partner") != "partner":
            yield f"{name}: x-omicall-account is partner, or is left out."
        for key in sorted(set(operation) - _OPERATION_WORDS):
            yield f"{name}: {key} is not read at an operation."
        for limit, value in operation.get("x-omicall-limits", {}).items():
            if limit not in LIMITS or isinstance(value, bool) or not isinstance(value, int | float):
                yield f"{name}: the limit {limit} is not one of {', '.join(LIMITS)} with a number."
        for code in operation.get("x-omicall-errors", ()):
            if code not in codes:
                yield f"{name}: the error code {code} is not in ErrorCode."
        if "security" not in operation:
            yield f"{name}: security is missing; write [] for none."
        for scheme in {scheme for requirement in operation.get("security", ()) for scheme in requirement} - set(
            schemes
        ):
            yield f"{name}: the credential {scheme} is not in securitySchemes."


def deprecations(document: dict[str, Any]) -> Iterator[str]:
    """A deprecated operation says since when, what replaces it, and whether the vendor still describes it."""
    known = {operation["operationId"] for _, _, operation in operations(document)}
    for _, _, operation in operations(document):
        name, said = operation["operationId"], operation.get("x-omicall-deprecation")
        deprecated = operation.get("deprecated", False)
        if not isinstance(deprecated, bool):
            yield f"{name}: deprecated is true or false, nothing else."
        if deprecated != (said is not None):
            yield f"{name}: deprecated: true and x-omicall-deprecation go together."
        if said is None:
            continue
        if (
            not isinstance(said, dict)
            or set(said) != {"since", "replaced_by", "removed"}
            or not isinstance(said["removed"], bool)
        ):
            yield (
                f"{name}: x-omicall-deprecation is {{since: date or null, replaced_by: operationId or null, removed: "
                "true or false}."
            )
            continue
        if said["since"] is not None and not re.fullmatch(r"\d{4}(-\d\d){0,2}", str(said["since"])):
            yield f"{name}: since is a year, a month or a day, such as 2026-04-01, or null."
        if said["replaced_by"] is not None and said["replaced_by"] not in known - {name}:
            yield f"{name}: replaced_by names {said['replaced_by']}, which is not another operation."


def existing(document: dict[str, Any]) -> Iterator[str]:
    """What must name something that is already there is a parameter, or a field of the body at any depth."""
    for _, _, operation in operations(document):
        if "x-omicall-existing" not in operation:
            continue
        given = {parameter["name"] for parameter in operation.get("parameters", ()) if "name" in parameter}
        given |= fields_under(document, operation.get("requestBody"))
        named = operation["x-omicall-existing"]
        if not isinstance(named, list) or not named or not set(named) <= given:
            yield f"{operation['operationId']}: x-omicall-existing lists its parameters or fields of its body."


def fields_under(document: dict[str, Any], node: Any) -> set[str]:
    """The wire names of all fields of the schemas that a part of the document leads to."""
    schemas = document["components"]["schemas"]
    return {wire for name in schemas_under(document, node) for wire in schemas[name].get("properties", {})}


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
            if not {"name", "in", "schema"} <= set(parameter):
                yield f"{place} has no schema of its own: `content` is dropped by the generator, a reference not read."
                continue
            for key in sorted(set(parameter) - _PARAMETER_WORDS - {"style", "explode"}):
                yield f"{place} has {key}, which is not read at a parameter."
            if str(parameter["name"]).startswith("_"):
                yield f"{place} begins with an underscore, and the generator would give it another name."
            if parameter["in"] not in ("path", "query"):
                yield (
                    f"{place} is in {parameter['in']}; only path and query are sent. A credential belongs into "
                    "securitySchemes."
                )
            if "explode" in parameter or "style" in parameter:
                yield f"{place} sets style or explode, which the generator ignores: lists are sent as repeated keys."
            schema = parameter["schema"]
            if "object" in types_of(resolve(document, schema.get("$ref", "")) or schema):
                yield f"{place} is an object, which the generator would flatten into plain keys."
            if "null" in types_of(schema) or {"type": "null"} in schema.get("anyOf", ()):
                yield f"{place} may be null, which can't be sent: in a query null is left out."
            yield from walk(schema, f"{name}({parameter['name']})", level="parameter")
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
        names = Counter(argument_of(parameter.get("name", ""), {}) for parameter in operation.get("parameters", ()))
        for taken in sorted(_TAKEN_PARAMETERS & set(names)):
            yield f"{name}: a parameter is called {taken}, which the generated function uses itself."
        model = resolve(document, body_schema(operation).get("$ref", "")) or {}
        fields = [argument_of(wire, field) for wire, field in model.get("properties", {}).items()]
        if body_schema(operation).get("type") == "array":
            fields = ["items"]
        for taken in sorted(_TAKEN_FIELDS & set(fields)):
            yield f"{name}: a field of the body is called {taken}, which the generated method uses itself."
        for wire, field in model.get("properties", {}).items():
            if wire not in model.get("required", ()) and "null" in types_of(field):
                yield f"{name}: the field {wire} of the body may be left out or null; None can't stand for both."
        names.update(fields)
        for argument, count in names.items():
            if count > 1:
                yield f"{name}: {argument} is the name of {count} arguments (parameters and fields of the body)."


def body_schema(operation: dict[str, Any]) -> dict[str, Any]:
    """The schema of the body that is sent, whatever its media type; empty without a body."""
    content = operation.get("requestBody", {}).get("content", {})
    return next((media.get("schema", {}) for media in content.values()), {})


def bodies(document: dict[str, Any]) -> Iterator[str]:
    """A body is required: JSON or parts of a form with a named schema, or a JSON list of such."""
    for _, _, operation in operations(document):
        name, body = operation["operationId"], operation.get("requestBody")
        if body is None:
            continue
        kinds = list(body.get("content", ()))
        if kinds not in (["application/json"], ["multipart/form-data"]) or not body.get("required"):
            yield f"{name}: the body must be required, and application/json or multipart/form-data, nothing else."
            continue
        schema = body_schema(operation)
        if schema.get("type") == "array" and kinds == ["application/json"]:
            yield from walk(schema, f"{name}: body", level="parameter")
            schema = schema.get("items", {})
        model = resolve(document, schema.get("$ref", "")) or {}
        if not is_plain_reference(schema) or "properties" not in model:
            yield f"{name}: the body must be a reference to a named object: its fields become keywords; or a list."
        files = [wire for wire, field in model.get("properties", {}).items() if field.get("format") == "binary"]
        if kinds == ["multipart/form-data"]:
            if not files:
                yield f"{name}: a multipart/form-data body needs a file: a field with {{type: string, format: binary}}."
            for wire, field in model.get("properties", {}).items():
                if (resolve(document, field.get("$ref", "")) or field).get("type") != "string":
                    yield f"{name}: {wire} is a part of a form, and of these only texts and files are sent."


def examples(document: dict[str, Any]) -> Iterator[str]:
    """A request and an answer of every operation, in spec/examples/, and a value of every required parameter."""
    for _, _, operation in operations(document):
        name = operation["operationId"]
        media = {
            "response": operation["responses"]["200"]["content"],
            "request": operation.get("requestBody", {}).get("content", {}),
        }
        for kind, content in media.items():
            for media_type, holder in content.items():
                if media_type != "audio/mpeg" and "example" not in holder.get("examples", {}):
                    yield f"{name}: examples/{name}.{kind}.json is missing."
        for parameter in operation.get("parameters", ()):
            if parameter.get("required") and "example" not in parameter:
                yield f"{name}: the required parameter {parameter['name']} has no example."


OPERATION_RULES: tuple[Rule, ...] = (facts, deprecations, existing, tags, parameters, argument_names, bodies, examples)
