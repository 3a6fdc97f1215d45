"""Checks of our own. Each looks at one answer and gives a sentence, or None when all is well.

To add one: write a function here and enter it into CHECKS.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, cast

from attrs import field, frozen

from omicall_api.catalog import SUCCESS, Operation
from omicall_api.errors import envelope_status, error_code

_CODE = re.compile(r"[a-z]+(_[a-z]+|_[0-9]{1,2})+")
"""What an error code looks like. Nothing else is ever shown: it could be a name or a number."""


@frozen
class Answer:
    """One answer, with what is needed to judge it."""

    operation: Operation
    http_status: int
    status: int
    """The virtual status."""
    body: Any = field(repr=False)
    """The decoded body, None when it is not JSON."""
    content: bytes = field(repr=False)
    documented: frozenset[int]
    """HTTP statuses that the specification knows for the operation."""
    enveloped: bool
    secrets: tuple[str, ...] = field(repr=False)
    """The key and the token of the run."""
    with_credential: bool
    """Whether the request carried the account's own, valid credential."""
    issues_token: bool
    """Whether the answer is meant to hold a token."""
    code_in_payload: bool = False
    """Whether the specification shows the error code in `payload`, and not beside it."""


def documented_http_status(answer: Answer) -> str | None:
    """The HTTP status on the wire is one that the specification knows."""
    if answer.http_status in answer.documented:
        return None
    known = ", ".join(map(str, sorted(answer.documented)))
    return f"The answer has HTTP status {answer.http_status}; the specification knows {known}."


def envelope(answer: Answer) -> str | None:
    """An answer with HTTP status 200 is wrapped in the envelope."""
    if not answer.enveloped or answer.http_status != 200:
        return None
    if answer.body is None:
        return "The answer is not JSON, where an envelope should be."
    if envelope_status(answer.body) not in (SUCCESS, -SUCCESS):
        return f"The answer has no status_code of {SUCCESS} or {-SUCCESS}, so it is no envelope."
    return None


def known_error_code(answer: Answer) -> str | None:
    """A refusal has an error code that the specification lists."""
    if not answer.enveloped or envelope_status(answer.body) in (None, SUCCESS):
        return None
    if error_code(answer.body) is not None:
        return None
    inner = answer.body.get("payload")
    detail = cast("dict[str, object]", inner) if isinstance(inner, dict) else {}
    for given in (detail.get("error"), answer.body.get("message"), answer.body.get("error")):
        if isinstance(given, str) and _CODE.fullmatch(given):
            return f"Undocumented code: the refusal says {given}, which ErrorCode does not list."
    return "Undocumented code: the refusal has no text that ErrorCode lists."


def error_code_in_its_place(answer: Answer) -> str | None:
    """A code of the operation's own stands where the specification shows it: in `payload`, or beside it.

    Refusals that many operations share, such as those of a credential, may stand anywhere.
    """
    code = error_code(answer.body) if answer.enveloped and envelope_status(answer.body) == -SUCCESS else None
    if code is None or code not in answer.operation.errors:
        return None
    inner = answer.body.get("payload")
    in_payload = isinstance(inner, dict) and cast("dict[str, object]", inner).get("error") == code
    if in_payload == answer.code_in_payload:
        return None
    places = ("payload.error", "message or error")
    here, there = places if in_payload else places[::-1]
    return f"The code {code} stands in {here}; the specification shows it in {there}."


def success_without_error_code(answer: Answer) -> str | None:
    """A success carries no error code."""
    if not answer.enveloped or envelope_status(answer.body) != SUCCESS:
        return None
    code = error_code(answer.body)
    return None if code is None else f"The answer is a success and carries the error code {code}."


def no_secret_echoed(answer: Answer) -> str | None:
    """Neither the key nor the token of the run stands in an answer."""
    if answer.issues_token and answer.status == 200:
        return None
    if any(secret.encode() in answer.content for secret in answer.secrets):
        return "The answer repeats the key or the token of the request."
    return None


def valid_credential_accepted(answer: Answer) -> str | None:
    """The account's own credential, in the way that the specification says, is not refused."""
    if answer.with_credential and answer.status in (401, 403):
        return (
            "The account's own credential was refused, although it was sent as the specification "
            "says. Either the operation takes another one, or this account may not use it."
        )
    return None


CHECKS: tuple[Callable[[Answer], str | None], ...] = (
    documented_http_status,
    envelope,
    known_error_code,
    error_code_in_its_place,
    success_without_error_code,
    no_secret_echoed,
    valid_credential_accepted,
)
