"""Rules for answers: the form in which the client can read one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from .lint_schemas import Rule, is_plain_reference
from .merge import operations

_SUCCESS = {"$ref": "#/components/schemas/SuccessEnvelope"}
_FAILURE = {"$ref": "#/components/schemas/FailureEnvelope"}
_SOUND = {"schema": {"type": "string", "format": "binary"}}


def envelopes(document: dict[str, Any]) -> Iterator[str]:
    """The 200 of an operation is written out, as success or failure, and no other success stands beside it."""
    for path, method, operation in operations(document):
        name = operation.get("operationId") or f"{method} {path}"
        answers = operation.get("responses", {})
        answer = answers.get("200", {})
        if "$ref" in answer:
            yield (
                f"{name}: the answer 200 is a reference; the facts that ride on it would be shared between operations."
            )
            continue
        wrapped = operation.get("x-omicall-envelope", "whole")
        if wrapped not in ("whole", "none"):
            yield f"{name}: x-omicall-envelope is none, or is left out."
        elif wrapped == "whole" and not _is_whole(answer):
            yield (
                f"{name}: the answer 200 is not oneOf [allOf [SuccessEnvelope, {{payload}}], FailureEnvelope], as "
                "application/json and nothing else."
            )
        elif wrapped == "none" and not _is_bare(answer):
            yield (
                f"{name}: an answer without envelope is application/json with a reference to a named schema, or sound: "
                "audio/mpeg with {type: string, format: binary}. Nothing else is read."
            )
        for status in answers:
            if status == "200" or re.fullmatch(r"[45]\d\d", status):
                continue
            if not (re.fullmatch(r"2\d\d", status) and answers[status] == answer):
                yield f"{name}: the answer {status} is not read: every success is read as 200 is described."


def _is_whole(answer: dict[str, Any]) -> bool:
    try:
        success, failure = answer["content"]["application/json"]["schema"]["oneOf"]
        envelope, own = success["allOf"]
        return (
            list(own["properties"]) == ["payload"]
            and list(answer["content"]) == ["application/json"]
            and (envelope, failure) == (_SUCCESS, _FAILURE)
        )
    except (KeyError, TypeError, ValueError):
        return False


def _is_bare(answer: dict[str, Any]) -> bool:
    content = answer.get("content", {})
    if list(content) == ["application/json"]:
        return is_plain_reference(content["application/json"].get("schema", {}))
    return bool(content == {"audio/mpeg": _SOUND})


def hosts(document: dict[str, Any]) -> Iterator[str]:
    """An operation that lives elsewhere names its host; of two operations with one name the address is the same."""
    places: dict[str, str] = {}
    for _, _, operation in operations(document):
        name = str(operation.get("operationId"))
        if "servers" not in operation:
            continue
        servers = operation["servers"]
        server = servers[0] if isinstance(servers, list) and len(servers) == 1 else None
        server = server if isinstance(server, dict) else {}
        sound = server.get("description") and str(server.get("url")).startswith("https://")
        host = str(server.get("x-omicall-host", ""))
        if not sound or not re.fullmatch(r"[a-z][a-z0-9_]*", host):
            yield f"{name}: servers needs exactly one entry with an https url, a description and an x-omicall-host."
        elif places.setdefault(host, server["url"]) != server["url"]:
            yield f"{name}: the host {host} has another address at another operation."


ANSWER_RULES: tuple[Rule, ...] = (envelopes, hosts)
