"""What an answer or its absence says about the request, before anybody decodes it. No I/O."""

from __future__ import annotations

import enum
from typing import Any

import httpx
import msgspec

from omicall_api import decoding, errors
from omicall_api.operations import SUCCESS
from omicall_api.types import UNSET


class Outcome(enum.Enum):
    """What is known about a request after one attempt."""

    ANSWERED = "an envelope came, success or refusal, or a status that says no"
    NEVER_LEFT = "the request provably never left this machine"
    CREDENTIAL_REFUSED = "the server refused the key or the token"
    BUSY = "HTTP 429"
    SERVER_ERROR = "HTTP 5xx with an envelope"
    UNCLEAR = "bytes left, and nothing readable came back"


# Raised before the first byte of a request is written. Everything else that httpx raises may come after.
_NEVER_LEFT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
)


class _Glance(msgspec.Struct):
    """The keys that tell an envelope's fate; the payload is only checked for being JSON."""

    status_code: Any = UNSET
    statusCode: Any = UNSET  # noqa: N815  (the app-to-app API says it so)


# Built here, since msgspec is not safe where several threads use a type for the first time.
_GLANCE = msgspec.json.Decoder(_Glance)


def outcome_of_failure(failure: Exception) -> Outcome:
    """The outcome of an attempt that ended in an exception of the transport."""
    return Outcome.NEVER_LEFT if isinstance(failure, _NEVER_LEFT) else Outcome.UNCLEAR


def outcome_of_answer(response: httpx.Response, answer: str, payload: Any = None) -> Outcome:
    """The outcome of an attempt that brought an answer, read to its end.

    `answer` says how this operation answers: in the `envelope`, as bare `json`, or in a form that is not looked into.
    `payload` is the type of what comes in the envelope, where whoever asked has said it: a long page is then read once.
    """
    status, success = response.status_code, response.is_success
    if status == 401:
        return Outcome.CREDENTIAL_REFUSED
    if status == 429:
        return Outcome.BUSY
    if success and answer not in ("envelope", "json"):
        return Outcome.ANSWERED
    if success and payload is not None and decoding.is_ready(response, payload):
        return Outcome.ANSWERED
    if success and _is_sound_success(response.content):
        return Outcome.ANSWERED
    body = errors.decoded(response.content)
    if success and answer == "json" and body is not None and errors.envelope_status(body) is None:
        return Outcome.ANSWERED
    if errors.is_envelope(body):
        if errors.refuses_credential(body, status):
            return Outcome.CREDENTIAL_REFUSED
        return Outcome.SERVER_ERROR if status >= 500 else Outcome.ANSWERED
    if success and errors.is_unauthorized_text(response.content):
        return Outcome.CREDENTIAL_REFUSED
    return Outcome.UNCLEAR if success or status >= 500 else Outcome.ANSWERED


def _is_sound_success(content: bytes) -> bool:
    """Whether a body is a success envelope in whole JSON; the payload itself is not looked at."""
    try:
        glance = _GLANCE.decode(content)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return False
    return glance.status_code == SUCCESS and glance.statusCode in (SUCCESS, UNSET)
