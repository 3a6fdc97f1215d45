"""The merged document becomes the form that the generator can digest.

It sees payloads in place of envelopes, numbers in place of number enumerations, no defaults (it would send them),
and the facts of `x-omicall-*` where its templates can read them: on the answer of an operation and on the schema of a
model, the only two objects that it keeps whole. The descriptions of fields and parameters are among them, because the
generator takes the one of the schema that a reference points at in place of the one beside the reference.
"""

from __future__ import annotations

import copy
import keyword
import re
from typing import Any

from .merge import operations

_MAPS_OF_NAMES = ("properties", "responses", "content", "x-omicall-fields", "arguments")
_READERS = {"envelope": "payload", "json": "bare", "sound": "sound"}
"""Functions of the generated package's `decoding`."""
_OF_A_PARTNER = ", made from a partner's API key"
_TIME_UNITS = {"ms": "milliseconds", "s": "seconds"}
_EFFECTS = {
    "read": "reads only",
    "write": "changes data",
    "billable": "may cost money or ring a phone; never sent twice",
    "destructive": "deletes data",
}


def derive(document: dict[str, Any]) -> dict[str, Any]:
    """A new document for openapi-python-client; the given one stays as it is."""
    derived = copy.deepcopy(document)
    derived.pop("webhooks", None)
    schemas = derived["components"]["schemas"]
    schemes = derived["components"].get("securitySchemes", {})
    replacements = {
        operation["operationId"]: f"{operation['tags'][0]}.{operation['x-omicall-method']}"
        for _, _, operation in operations(derived)
    }
    for _, _, operation in operations(derived):
        _derive_operation(operation, schemes, replacements)
    derived["components"].pop("responses", None)
    for name in _only_for_envelopes(document, derived):
        del schemas[name]
    for schema in schemas.values():
        _derive_model(schema)
    for _, _, operation in operations(derived):
        _clean(operation)
    for schema in schemas.values():
        _clean(schema)
    return derived


def payload_of(operation: dict[str, Any]) -> tuple[dict[str, Any], bool]:
    """The schema of what an operation brings, out of its envelope if it has one, and whether a success may come
    without it."""
    (media,) = operation["responses"]["200"]["content"].values()
    if operation.get("x-omicall-envelope") == "none":
        return media["schema"], False
    own = media["schema"]["oneOf"][0]["allOf"][1]
    return own["properties"]["payload"], "payload" not in own.get("required", ())


def argument_of(wire: str, schema: dict[str, Any]) -> str:
    """The Python name of a property: snake_case, or the right spelling where the vendor's is wrong."""
    name = schema.get("x-omicall-alias") or re.sub(r"(?<=[a-z0-9])([A-Z])", r"_\1", wire).lower().lstrip("_")
    return f"{name}_" if keyword.iskeyword(name) else name


def names_in(node: Any) -> set[str]:
    """The schemas that a part of the document refers to."""
    if isinstance(node, list):
        return set().union(*map(names_in, node)) if node else set()
    if not isinstance(node, dict):
        return set()
    found = set().union(*map(names_in, node.values())) if node else set()
    reference = node.get("$ref")
    if isinstance(reference, str) and reference.startswith("#/components/schemas/"):
        found.add(reference.rsplit("/", 1)[1])
    return found


def schemas_under(document: dict[str, Any], node: Any) -> set[str]:
    """The schemas that a part of the document leads to, at any depth."""
    schemas, reached, waiting = document["components"]["schemas"], set[str](), names_in(node)
    while waiting:
        reached |= waiting
        waiting = set().union(*(names_in(schemas.get(name)) for name in waiting)) - reached
    return reached


def answer_of(operation: dict[str, Any]) -> str:
    """How the answer of an operation comes: in the envelope, as bare JSON, or as sound."""
    if operation.get("x-omicall-envelope") != "none":
        return "envelope"
    return "sound" if payload_of(operation)[0].get("format") == "binary" else "json"


def host_of(operation: dict[str, Any]) -> str:
    """The name of the host that an operation lives on; empty for the one of most operations."""
    return str(operation["servers"][0]["x-omicall-host"]) if "servers" in operation else ""


def _derive_operation(operation: dict[str, Any], schemes: dict[str, Any], replacements: dict[str, str]) -> None:
    payload, absent = payload_of(operation)
    answer = answer_of(operation)
    operation["responses"] = {
        "200": {
            "description": operation["responses"]["200"]["description"],
            # The generator knows one media type for bytes.
            "content": {"application/octet-stream" if answer == "sound" else "application/json": {"schema": payload}},
            "x-omicall": {
                "id": operation["operationId"],
                "method": operation["x-omicall-method"],
                "deprecated": _deprecated(operation, replacements),
                "host": host_of(operation),
                "reader": _READERS[answer],
                "absent": absent,
                "raises": _raises(operation),
                "about": _about(operation, schemes),
                "arguments": {
                    parameter["name"]: {"about": _unfold(parameter["description"])}
                    for parameter in operation.get("parameters", ())
                },
            },
        }
    }


def _deprecated(operation: dict[str, Any], replacements: dict[str, str]) -> str:
    """Why not to use an operation, as a sentence; empty for one that is in use."""
    said = operation.get("x-omicall-deprecation")
    if said is None:
        return ""
    when = f" since {said['since']}" if said["since"] else ""
    what = "is no longer documented by OMICall" if said["removed"] else "is deprecated by OMICall"
    instead = f"; use {replacements[said['replaced_by']]}" if said["replaced_by"] else ""
    return f"{operation['operationId']} {what}{when}{instead}."


def _raises(operation: dict[str, Any]) -> str:
    codes = ", ".join(operation.get("x-omicall-errors", ()))
    documented = f" Documented codes: {codes}." if codes else ""
    return f"errors.OmicallError: A refusal, or an answer that is not what the spec says.{documented}"


def _about(operation: dict[str, Any], schemes: dict[str, Any]) -> str:
    credentials = " or ".join(
        " and ".join(_credential(schemes[name]) for name in requirement) for requirement in operation["security"]
    )
    limits = ", ".join(f"{name} {value}" for name, value in operation.get("x-omicall-limits", {}).items())
    parts = [
        f"Effect: {operation['x-omicall-effect']} ({_EFFECTS[operation['x-omicall-effect']]}).",
        f"Evidence: {operation['x-omicall-evidence']}.",
        f"Credential: {credentials or 'none'}{_OF_A_PARTNER if 'x-omicall-account' in operation else ''}.",
        f"Limits: {limits}." if limits else "",
        f"Host: {host_of(operation)}." if host_of(operation) else "",
        f"Must be there already: {', '.join(operation.get('x-omicall-existing', ()))}."
        if "x-omicall-existing" in operation
        else "",
    ]
    return " ".join(part for part in parts if part)


def _credential(scheme: dict[str, Any]) -> str:
    return "bearer token" if scheme["type"] == "http" else f"API key in {scheme['in']} {scheme['name']}"


def _only_for_envelopes(document: dict[str, Any], derived: dict[str, Any]) -> set[str]:
    """Schemas that nothing names any more once the envelopes are gone; those that nobody named before stay
    (catalogue, webhooks)."""
    return names_in(document) - names_in(derived) - names_in(document.get("webhooks", {}))


def _derive_model(schema: dict[str, Any]) -> None:
    fields = {}
    for wire, field in schema.get("properties", {}).items():
        facts = {"argument": argument_of(wire, field)}
        if "description" in field:
            facts["about"] = _unfold(field["description"])
        if "x-omicall-time" in field:
            facts["time"] = field["x-omicall-time"]["as"]
            facts["unit"] = _TIME_UNITS[field["x-omicall-time"]["unit"]]
        if field.get("x-omicall-secret"):
            facts["secret"] = "yes"  # noqa: S105  (templates read texts only)
        if keyword.iskeyword(wire):
            facts["keyword"] = "yes"
        fields[wire] = facts
    if fields:
        schema["x-omicall-fields"] = fields


def _clean(node: Any, *, names: bool = False) -> None:
    """Takes out what the generator sends unasked (defaults) or can't read (number enumerations), and joins folded
    lines of descriptions.

    `names` says that the keys of this map are names of somebody's choosing and not words of OpenAPI.
    """
    if isinstance(node, list):
        for item in node:
            _clean(item)
    if not isinstance(node, dict):
        return
    if not names:
        for key in ("default", "example", "examples"):
            node.pop(key, None)
        if node.get("type") == "number":
            node.pop("enum", None)
            node.pop("x-enum-varnames", None)
        if "description" in node:
            node["description"] = _unfold(node["description"])
    for key, value in node.items():
        _clean(
            value,
            names=not names and key in _MAPS_OF_NAMES,
        )


def _unfold(text: str) -> str:
    """Paragraphs as one line each, so that a docstring can be wrapped anew; lists keep their lines."""
    return re.sub(r"(?<!\n)\n(?![\n*-]|\d\.|\s)", " ", text.strip())
