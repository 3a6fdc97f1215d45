"""Every error that this package raises, as one tree. `omicall.errors` adds the branches of its own.

OmicallError
    ApiError            OMICall refused: `code` says why
        AuthError       it refused the key or the token
    RateLimited         HTTP 429
    UnexpectedStatus    another HTTP status, and no envelope that explains it
    ProtocolError       HTTP 200, but not an envelope
        DecodeError     a success whose payload is missing or of quite another shape

No text of these errors holds anything free that the server sent: it may be a phone number or a name. `body` holds it all.
"""

from __future__ import annotations

import json
from typing import Any

import httpx


class OmicallError(Exception):
    """The root of all errors of this project."""

    def __init__(self, text: str, operation: str | None = None):
        super().__init__(text)
        self.operation = operation
        """The operationId of the request, or None."""


class ApiError(OmicallError):
    """OMICall refused the request."""

    def __init__(
        self,
        text: str,
        operation: str | None = None,
        *,
        code: str | None = None,
        status_code: int | None = None,
        http_status: int = 200,
        body: Any = None,
    ):
        super().__init__(text, operation)
        self.code = code
        """The error code, if the catalogue knows it; else None."""
        self.status_code = status_code
        """`status_code` of the envelope; None if there was none."""
        self.http_status = http_status
        """The status of HTTP, 200 for most refusals of this API."""
        self.body = body
        """The whole answer as plain values. It may hold personal data."""

    @property
    def meaning(self) -> dict[str, str]:
        """What the code means, as {"vi": ..., "en": ...}; empty for an unknown code."""
        from .catalog import ERRORS

        info = ERRORS.get(self.code or "")
        return {} if info is None else {"vi": info.vi, "en": info.en}


class AuthError(ApiError):
    """OMICall refused the API key or the access token."""


class RateLimited(OmicallError):
    """OMICall asked for a pause with HTTP 429."""

    def __init__(self, text: str, operation: str | None = None, *, retry_after: float | None = None):
        super().__init__(text, operation)
        self.retry_after = retry_after
        """Seconds to wait, if the server said so in seconds; else None."""


class UnexpectedStatus(OmicallError):
    """An HTTP status that OMICall does not document, without an envelope to explain it."""

    def __init__(self, text: str, operation: str | None = None, *, http_status: int):
        super().__init__(text, operation)
        self.http_status = http_status


class ProtocolError(OmicallError):
    """An answer that is not OMICall's envelope."""


class DecodeError(ProtocolError):
    """OMICall reported success, but its payload can't be what the spec says."""


def from_status(response: httpx.Response, operation: str) -> OmicallError:
    """The error for an answer whose HTTP status is no success."""
    from .catalog import SUCCESS

    status = response.status_code
    body = decoded(response.content)
    if status == 429:
        # Whatever the body says: a gateway's JSON may look like an envelope, and the pause would be lost.
        pause = retry_after(response)
        advice = "Wait before the next request." if pause is None else f"Wait {pause:g} s before the next request."
        return RateLimited(f"{operation}: OMICall asked for a pause (HTTP 429). {advice}", operation, retry_after=pause)
    # An envelope of success under a status of failure says nothing that can be relied on.
    if status == 401 or (is_envelope(body) and envelope_status(body) != SUCCESS):
        return from_body(body, operation, status)
    text = f"{operation}: the server answered with HTTP status {status} and no refusal that explains it. If it stays so, check the base URL and ask OMICall's support."
    return UnexpectedStatus(text, operation, http_status=status)


def from_text(response: httpx.Response, operation: str) -> OmicallError:
    """The error for an answer with HTTP status 200 that is not JSON."""
    if is_unauthorized_text(response.content):
        return from_body(None, operation, 401)
    return ProtocolError(
        f"{operation}: the answer is not JSON. If it stays so, check the base URL, and whether a proxy answers in place of OMICall.",
        operation,
    )


def from_body(body: Any, operation: str, http_status: int = 200) -> OmicallError:
    """The error for a decoded body that is no success; `http_status` 401 stands for the plain text `Unauthorized` too."""
    from .catalog import ERRORS

    info = ERRORS.get(error_code(body) or "")
    status_code = envelope_status(body)
    if not is_envelope(body) and http_status != 401:
        return ProtocolError(
            f"{operation}: the answer is JSON but not OMICall's envelope. Is the base URL that of OMICall's API?",
            operation,
        )
    refused = refuses_credential(body, http_status)
    if info is not None:
        text = f"{operation} was refused by OMICall: {info.en} (code {info.code}). {info.hint}"
    elif refused:
        text = f"{operation} was refused by OMICall: the access token or API key was not accepted. Check the API key and that it may use this operation."
    else:
        text = f"{operation} was refused by OMICall, without a code that the catalogue knows. Its own words are in the error's `body`; they may hold personal data."
    kind = AuthError if refused else ApiError
    return kind(
        text,
        operation,
        code=None if info is None else info.code,
        status_code=status_code,
        http_status=http_status,
        body=body,
    )


def refuses_credential(body: Any, http_status: int) -> bool:
    """Whether an answer says that the key or the token itself was refused; a plain failure never does."""
    from .catalog import ERRORS

    info = ERRORS.get(error_code(body) or "")
    return 401 in (http_status, envelope_status(body)) or (info is not None and info.refuses == "credential")


def decoded(content: bytes) -> Any:
    """A body as plain values; None when it is not JSON."""
    try:
        return json.loads(content)
    except (ValueError, RecursionError):
        return None


def is_unauthorized_text(content: bytes) -> bool:
    """Whether a body is the bare word `Unauthorized`, which integrators have seen in place of an envelope."""
    return content[:40].strip().lower() == b"unauthorized"


def is_envelope(body: Any) -> bool:
    """Whether a decoded body has the marks of OMICall's envelope, in any of its forms."""
    return envelope_status(body) is not None or (
        isinstance(body, dict) and any(isinstance(body.get(key), str) for key in ("error", "message"))
    )


def envelope_status(body: Any) -> int | None:
    """`status_code` of a decoded body, under either of its names, as a number or a text; None if there is none."""
    if not isinstance(body, dict):
        return None
    value = body.get("status_code", body.get("statusCode"))
    if isinstance(value, str) and len(value) < 10 and value.removeprefix("-").isdecimal():
        return int(value)
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def error_code(body: Any) -> str | None:
    """The catalogued error code of a decoded body, looked for in payload.error, message and error, in this order; None if there is none."""
    from .catalog import ERRORS

    if not isinstance(body, dict):
        return None
    inner = body.get("payload")
    places = (inner.get("error") if isinstance(inner, dict) else None, body.get("message"), body.get("error"))
    return next((place for place in places if isinstance(place, str) and place in ERRORS), None)


def retry_after(response: httpx.Response) -> float | None:
    """The pause that `Retry-After` asks for, in seconds; None if there is none or it is a date."""
    try:
        pause = float(response.headers.get("retry-after", ""))
    except ValueError:
        return None
    return pause if 0 <= pause < float("inf") else None


__all__ = [
    "ApiError",
    "AuthError",
    "DecodeError",
    "OmicallError",
    "ProtocolError",
    "RateLimited",
    "UnexpectedStatus",
]
