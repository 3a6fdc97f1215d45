"""From the bytes of an answer to a typed payload, or to one of the errors of `errors`.

One pass of msgspec over bytes where everything fits. Where a value does not fit its type, the lenient pass of `fitting`
keeps the vendor's value in its place, so that a page is never lost for one bad value.
"""

from __future__ import annotations

import json
from typing import Any, TypeVar
from urllib.parse import quote

import attrs
import httpx
import msgspec

from . import errors
from .base import Model
from .envelope import succeeded, whole
from .types import UNSET, File, Response

T = TypeVar("T")
_ENVELOPE = "omicall_envelope"


def payload(response: httpx.Response, operation: str, kind: Any, *, absent: bool = False) -> Any:
    """The payload of an answer as `kind`; raises an `errors.OmicallError` for everything that is not a success with
    such a payload.

    `absent` says that a success of this operation may come without a payload, which then reads as None.
    """
    value, error = _read(response, operation, kind)
    if value is UNSET and error is None and not absent:
        error = errors.DecodeError(
            f"{operation}: OMICall reported success but sent no payload. Nothing can be said of what it did.",
            operation,
        )
    if error is not None:
        raise errors.about(error, response)
    return None if value is UNSET else value


def _read(response: httpx.Response, operation: str, kind: Any) -> tuple[Any, errors.OmicallError | None]:
    """The payload (UNSET for none), or the error to raise. It raises nothing itself: a traceback that shows local
    variables would show the answer, with the passwords and tokens in it."""
    if not response.is_success:
        return UNSET, errors.from_status(response, operation)
    raw = response.content
    kept, envelope = response.extensions.pop(_ENVELOPE, (None, None))
    if kept is not kind:
        envelope = whole(raw, kind)
    if envelope is not None and succeeded(envelope.status_code, envelope.statusCode):
        value: Any = envelope.payload
    else:
        from . import fitting

        try:
            body = fitting.rows_typed(raw, kind) or fitting.untyped(raw)
        except (ValueError, RecursionError):
            return UNSET, errors.from_text(response, operation)
        if not isinstance(body, dict) or not succeeded(body.get("status_code", UNSET), body.get("statusCode", UNSET)):
            return UNSET, errors.from_body(body, operation)
        value = body.get("payload", UNSET)
        if not fitting.plausible(value, kind):
            return UNSET, errors.DecodeError(
                f"{operation}: OMICall reported success but sent a payload of another shape than the spec's. "
                "Nothing can be said of what it did.",
                operation,
            )
        value = fitting.fitted(value, kind, operation)
    if isinstance(value, Model):
        _keep(value, raw)
    return value, None


def is_ready(response: httpx.Response, kind: Any) -> bool:
    """Whether an answer of HTTP 2xx is a success with a payload of this kind, if any. What was decoded to find out is
    kept with the answer, for `payload` to take."""
    envelope = whole(response.content, kind)
    response.extensions[_ENVELOPE] = kind, envelope
    return envelope is not None and succeeded(envelope.status_code, envelope.statusCode)


def bare(response: httpx.Response, operation: str, kind: Any) -> Any:
    """The body of an answer that has no envelope, as `kind`; raises an `errors.OmicallError` for everything else."""
    value, error = _read_bare(response, operation, kind)
    if error is not None:
        raise errors.about(error, response)
    return value


def _read_bare(response: httpx.Response, operation: str, kind: Any) -> tuple[Any, errors.OmicallError | None]:
    if not response.is_success:
        return UNSET, errors.from_status(response, operation)
    from . import fitting

    raw = response.content
    try:
        body = json.loads(raw)
    except (ValueError, RecursionError):
        return UNSET, errors.from_text(response, operation)
    if errors.envelope_status(body) is not None:
        return UNSET, errors.from_body(body, operation)
    if body is None or not fitting.plausible(body, kind):
        return UNSET, errors.DecodeError(
            f"{operation}: the answer is of another shape than the spec's. Nothing can be said of what was done.",
            operation,
        )
    value = fitting.fit(body, kind, operation)
    if isinstance(value, Model):
        # `Model.raw` looks for a payload.
        _keep(value, b'{"payload":' + raw + b"}")
    return value, None


def _keep(value: Model, raw: bytes) -> None:
    # Past the guard of a frozen class.
    object.__setattr__(value, "_source", raw)


def sound(response: httpx.Response, operation: str) -> bytes:
    """The bytes of an answer that is a sound; raises an `errors.OmicallError` for everything else."""
    error = _no_sound(response, operation)
    if error is not None:
        raise errors.about(error, response)
    return response.content


def _no_sound(response: httpx.Response, operation: str) -> errors.OmicallError | None:
    if not response.is_success:
        return errors.from_status(response, operation)
    kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    content = response.content
    body = errors.decoded(content)
    if errors.envelope_status(body) is not None or kind.endswith("json"):
        return errors.from_body(body, operation)
    if errors.is_unauthorized_text(content):
        return errors.from_text(response, operation)
    if kind.startswith("text/") or not content:
        return errors.ProtocolError(
            f"{operation}: no sound came, but {'a text' if content else 'nothing'}. The link may be too old; take a "
            "new one from the call history.",
            operation,
        )
    return None


def answer(response: httpx.Response, parsed: T) -> Response[T]:
    """A payload with what HTTP and the sending client know of its answer."""
    return Response(
        response.status_code,
        parsed,
        response.content,
        response.headers,
        response.request.headers.get(errors.REQUEST_ID),
        response.extensions.get("omicall_attempts", 1),
        _elapsed(response),
    )


def _elapsed(response: httpx.Response) -> float:
    if "omicall_elapsed" in response.extensions:
        return float(response.extensions["omicall_elapsed"])
    try:
        return response.elapsed.total_seconds()
    except RuntimeError:
        # httpx has no time for an answer that did not come over a stream, as those of test doubles.
        return 0.0


def encode(body: Any) -> bytes:
    """A request body as JSON bytes: UNSET left out, None as null."""
    return msgspec.json.encode(body)


def parts(body: Model) -> dict[str, tuple[Any, ...]]:
    """A request body as the parts of a form, as httpx takes them: UNSET left out, texts without a file name."""
    sent: dict[str, tuple[Any, ...]] = {}
    for field in attrs.fields(type(body)):  # type: ignore[arg-type]
        value = getattr(body, field.name)
        if isinstance(value, File):
            # Read now and once: a request that is sent again must carry the same bytes, also where a file can't seek.
            named = (value.name, _content(value, str(field.alias)))
            sent[field.name] = named if value.media_type is None else (*named, value.media_type)
        elif value is not UNSET:
            sent[field.name] = (None, str(value))
    return sent


def _content(file: File, argument: str) -> bytes:
    if isinstance(file.content, bytes):
        return file.content
    if file.content.seekable():
        file.content.seek(0)
    content = file.content.read()
    if not isinstance(content, bytes):
        raise ValueError(f"{argument} must be open in binary mode. Nothing was sent.")
    return content


def query(**parameters: Any) -> dict[str, Any]:
    """Query parameters as httpx takes them: UNSET and None left out, enumerations as their values."""
    return {
        name: msgspec.to_builtins(value)
        for name, value in parameters.items()
        if value is not UNSET and value is not None
    }


def segment(argument: str, value: Any) -> str:
    """A path parameter, quoted; ValueError for a text that would lead to another address."""
    text = str(value)
    if text in ("", ".", ".."):
        raise ValueError(f"{argument} can't be empty or dots only: it is part of the address. Nothing was sent.")
    return quote(text, safe="")


__all__ = ["answer", "bare", "encode", "is_ready", "parts", "payload", "query", "segment", "sound"]
