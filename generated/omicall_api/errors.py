"""Every error that this package raises, as one tree. `omicall.errors` adds the branches of its own.

OmicallError
    ApiError            OMICall refused: `code` says why, `meaning` in two languages
        InvalidRequest  fix the request: something in it is missing or malformed
        AuthError       fix the key: it refused the key or the token
        AlreadyExists   what is to be made is there already
        QuotaExceeded   the account's balance or package does not allow it
        TooSoon         wait: requests must be further apart (a MustWait, too)
    MustWait            wait: `retry_after` says how many seconds
        RateLimited     HTTP 429
    UnexpectedStatus    another HTTP status, and no envelope that explains it
    ProtocolError       HTTP 200, but not an envelope
        DecodeError     a success whose payload is missing or of quite another shape

No text of these errors holds anything free that the server sent: it may be a phone number or a name. `body` holds it all.
"""

from __future__ import annotations

import json
import time
from datetime import UTC
from email.utils import parsedate_to_datetime
from typing import Any, Self

import httpx

REQUEST_ID = "X-Request-Id"
"""The header of our own id of a request; `omicall` sends it. Whether OMICall notes it down is not known."""


class OmicallError(Exception):
    """The root of all errors of this project. Its text says what happened, what was done and what to do now."""

    code: str | None = None
    """The error code, if OMICall sent one that the catalogue knows; else None."""
    _advice = "If it stays so, ask OMICall's support."

    def __init__(self, text: str, operation: str | None = None, *, request_id: str | None = None, attempts: int = 0):
        super().__init__(text)
        self.operation = operation
        """The operationId of the request, or None."""
        self.request_id = request_id
        """Our own id of the request, sent in the header `X-Request-Id`; None where there was none."""
        self.attempts = attempts
        """How often the request was sent; 0 where none was."""

    @property
    def meaning(self) -> dict[str, str]:
        """What the code means, as {"vi": ..., "en": ...}; empty where there is no code."""
        from .catalog import ERRORS

        info = ERRORS.get(self.code or "")
        return {} if info is None else {"vi": info.vi, "en": info.en}

    @property
    def advice(self) -> str:
        """What to do now, as a sentence or two in English."""
        return self._advice

    def sent_as(self, request_id: str | None, attempts: int) -> Self:
        """The same error, told which request it is about."""
        self.request_id, self.attempts = request_id, attempts
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        # By way of __new__: errors take keyword arguments, with which Exception can't be pickled or copied.
        return _again, (type(self), self.args), vars(self)


def _again(kind: type[OmicallError], arguments: tuple[Any, ...]) -> OmicallError:
    return kind.__new__(kind, *arguments)


class ApiError(OmicallError):
    """OMICall refused the request."""

    _advice = "Read its own words in the error's `body`; they may hold personal data."

    def __init__(
        self,
        text: str,
        operation: str | None = None,
        *,
        code: str | None = None,
        status_code: int | None = None,
        http_status: int = 200,
        body: Any = None,
        request_id: str | None = None,
        attempts: int = 0,
    ):
        super().__init__(text, operation, request_id=request_id, attempts=attempts)
        self.code = code
        """The error code, if the catalogue knows it; else None."""
        self.status_code = status_code
        """`status_code` of the envelope; None if there was none."""
        self.http_status = http_status
        """The status of HTTP, 200 for most refusals of this API."""
        self.body = body
        """The whole answer as plain values. It may hold personal data."""

    @property
    def advice(self) -> str:
        """What to do now: what the catalogue says of the code, in English."""
        from .catalog import ERRORS

        info = ERRORS.get(self.code or "")
        return self._advice if info is None else info.hint

    @property
    def retry_can_help(self) -> bool:
        """Whether the same request, sent again later, can succeed, as far as the catalogue knows; False for an
        unknown code."""
        from .catalog import ERRORS

        info = ERRORS.get(self.code or "")
        return info is not None and info.retry_can_help


class InvalidRequest(ApiError):
    """Fix the request: something in it is missing or malformed, so that it can never work as it is."""


class AuthError(ApiError):
    """Fix the key: OMICall refused the API key or the access token."""

    _advice = "Check the API key and that it may use this operation."


class AlreadyExists(ApiError):
    """What is to be made is there already: look it up in place of making it."""


class QuotaExceeded(ApiError):
    """The account's balance or service package does not allow it: top up, or change the package."""


class MustWait(OmicallError):
    """Wait: OMICall asks for a pause, after which the same request can succeed."""

    retry_after: float | None = None
    """Seconds to wait from now on; None if that is not known."""

    _advice = "Wait before the next request."

    @property
    def advice(self) -> str:
        """What to do now."""
        return self._advice if self.retry_after is None else f"Wait {self.retry_after:g} s before the next request."


class TooSoon(ApiError, MustWait):
    """OMICall refused because the request before this one was too short a time ago. `retry_after` is the longest time
    that there can be left, as the spec says it."""


class RateLimited(MustWait):
    """OMICall asked for a pause with HTTP 429."""

    def __init__(self, text: str, operation: str | None = None, *, retry_after: float | None = None):
        super().__init__(text, operation)
        self.retry_after = retry_after
        """Seconds to wait, if the server said so; else None."""


class UnexpectedStatus(OmicallError):
    """An HTTP status that OMICall does not document, without an envelope to explain it."""

    _advice = "If it stays so, check the base URL and ask OMICall's support."

    def __init__(self, text: str, operation: str | None = None, *, http_status: int):
        super().__init__(text, operation)
        self.http_status = http_status


class ProtocolError(OmicallError):
    """An answer that is not OMICall's envelope."""

    _advice = "If it stays so, check the base URL, and whether a proxy answers in place of OMICall."


class DecodeError(ProtocolError):
    """OMICall reported success, but its payload can't be what the spec says."""

    _advice = "Look at what the request should have changed before you repeat it. If it stays so, report it: the spec may be wrong."


_KINDS: dict[str | None, type[ApiError]] = {
    "account": QuotaExceeded,
    "credential": AuthError,
    "duplicate": AlreadyExists,
    "request": InvalidRequest,
    "pace": TooSoon,
}
"""The error by what a code of the catalogue refuses."""


def about(error: OmicallError, response: httpx.Response) -> OmicallError:
    """The error, told which request brought this answer."""
    try:
        request_id = response.request.headers.get(REQUEST_ID)
    except RuntimeError:
        # An answer that was made without a request.
        return error
    return error.sent_as(request_id, int(response.extensions.get("omicall_attempts", 1)))


def from_status(response: httpx.Response, operation: str) -> OmicallError:
    """The error for an answer whose HTTP status is no success."""
    from .operations import SUCCESS

    status = response.status_code
    body = decoded(response.content)
    if status == 429:
        # Whatever the body says: a gateway's JSON may look like an envelope, and the pause would be lost.
        pause = retry_after(response)
        error = RateLimited("", operation, retry_after=pause)
        error.args = (f"{operation}: OMICall asked for a pause (HTTP 429). {error.advice}",)
        return error
    # An envelope of success under a status of failure says nothing that can be relied on.
    if status == 401 or (is_envelope(body) and envelope_status(body) != SUCCESS):
        return from_body(body, operation, status)
    text = f"{operation}: the server answered with HTTP status {status} and no refusal that explains it. {UnexpectedStatus._advice}"
    return UnexpectedStatus(text, operation, http_status=status)


def from_text(response: httpx.Response, operation: str) -> OmicallError:
    """The error for an answer with HTTP status 200 that is not JSON."""
    if is_unauthorized_text(response.content):
        return from_body(None, operation, 401)
    return ProtocolError(f"{operation}: the answer is not JSON. {ProtocolError._advice}", operation)


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
        text = f"{operation} was refused by OMICall: the access token or API key was not accepted. {AuthError._advice}"
    else:
        text = f"{operation} was refused by OMICall, without a code that the catalogue knows. Its own words are in the error's `body`; they may hold personal data."
    kind = AuthError if refused else _KINDS.get(None if info is None else info.refuses, ApiError)
    error = kind(
        text,
        operation,
        code=None if info is None else info.code,
        status_code=status_code,
        http_status=http_status,
        body=body,
    )
    if isinstance(error, TooSoon):
        error.retry_after = _apart(operation)
    return error


def _apart(operation: str) -> float | None:
    """How many seconds requests of an operation must be apart, where the spec says so."""
    from .operations import OPERATIONS

    known = OPERATIONS.get(operation)
    minutes = None if known is None else known.limits.get("minutes_between_requests")
    return None if minutes is None else minutes * 60


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


def retry_after(response: httpx.Response, now: float | None = None) -> float | None:
    """The pause that `Retry-After` asks for, in seconds from now on; None if there is none.

    A date is held against the server's own `Date`, so that a wrong clock here does no harm; without one against `now`,
    in seconds since 1970.
    """
    asked = response.headers.get("retry-after", "")
    try:
        pause = float(asked)
    except ValueError:
        until = _moment(asked)
        if until is None:
            return None
        here = response.extensions.get("omicall_now", time.time()) if now is None else now
        pause = max(0.0, until - (_moment(response.headers.get("date", "")) or here))
    return pause if 0 <= pause < float("inf") else None


def _moment(date: str) -> float | None:
    """A date of HTTP in seconds since 1970; None if it is none."""
    try:
        moment = parsedate_to_datetime(date)
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
    except (ValueError, TypeError, OverflowError):
        return None


__all__ = [
    "AlreadyExists",
    "ApiError",
    "AuthError",
    "DecodeError",
    "InvalidRequest",
    "MustWait",
    "OmicallError",
    "ProtocolError",
    "QuotaExceeded",
    "RateLimited",
    "TooSoon",
    "UnexpectedStatus",
]
