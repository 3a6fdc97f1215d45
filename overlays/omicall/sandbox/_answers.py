"""The forms in which the sandbox answers."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

JSON = "application/json"


@dataclass(frozen=True, slots=True)
class Answer:
    """One HTTP answer, not yet sent."""

    status: int
    body: bytes
    media: str = JSON
    headers: dict[str, str] = field(default_factory=dict[str, str])


class RefusedError(Exception):
    """The request is refused with an error code, in the envelope.

    at_top: the code stands beside `status_code` under the name `error`.
    """

    def __init__(self, code: str, *, at_top: bool = False) -> None:
        super().__init__(code)
        self.code = code
        self.at_top = at_top


class UnauthorizedError(Exception):
    """The bearer token is missing, malformed, unknown, expired or killed."""


class NoPayload:
    """Stands for a success whose envelope has no payload at all."""


# The first text is documented; the vendor's texts of the other codes are not known.
_TEXTS = {
    "data_is_required": "Please check your input param",
    "extension_invalid": "Extension is not valid",
    "number_call_out_invalid": "Call out number is not valid",
    "user_not_registered": "Extension is not registered",
}


def compact(value: Any) -> bytes:
    """JSON in UTF-8 without spaces, accented letters as they are."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def success(payload: Any) -> Answer:
    """The success envelope."""
    body = {"status_code": 9999, "instance_id": "stg", "instance_version": "1.2.164"}
    if not isinstance(payload, NoPayload):
        body["payload"] = payload
    return Answer(200, compact({**body, "key_enabled": False}))


def sdk_success(payload: Any) -> Answer:
    """The success envelope of the app-to-app operations."""
    return Answer(200, compact({"statusCode": 9999, "status_code": 9999, "payload": payload, "keyEnabled": False}))


def bare(payload: Any) -> Answer:
    """A success without an envelope."""
    return Answer(200, compact(payload))


def failure(code: str, *, in_payload: bool = False, at_top: bool = False) -> Answer:
    """The failure envelope: HTTP 200, the code in `message`, in `payload.error`, or in `error` at the top."""
    body: dict[str, Any] = {"status_code": -9999, "instance_id": "stg"}
    body["instance_version"] = "1.2.164"
    if in_payload:
        text = _TEXTS.get(code, code.replace("_", " ").capitalize())
        body["payload"] = {"status": "fail", "error": code, "message": text}
    else:
        body["error" if at_top else "message"] = code
    return Answer(200, compact({**body, "key_enabled": False}))


def unauthorized() -> Answer:
    """What a dead token gets, as integrators saw it; the vendor documents nothing."""
    return Answer(401, b"Unauthorized", "text/plain")


def plain_error(status: int, code: str, text: str, **headers: str) -> Answer:
    """An answer outside the envelope, for what is not an operation."""
    return Answer(status, compact({"error": code, "message": text}), headers=headers)
