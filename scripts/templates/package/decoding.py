"""From the bytes of an answer to a typed payload, or to one of the errors of `errors`.

One pass of msgspec over bytes where everything fits. Where a value does not fit its type, a second, lenient pass
keeps the vendor's value in its place and logs the path once, so that a page is never lost for one bad value.
"""

from __future__ import annotations

import functools
import json
import logging
import types
import typing
from typing import Any, Generic, TypeVar
from urllib.parse import quote

import attrs
import httpx
import msgspec

from . import errors
from .base import Model
from .operations import SUCCESS
from .shapes import decoder
from .types import UNSET, File, Response, Unset

T = TypeVar("T")
_logger = logging.getLogger("omicall_api")
_told: set[tuple[str, str]] = set()
_TOLD_AT_MOST = 1000
_ENVELOPE = "omicall_envelope"


class _Envelope(msgspec.Struct, Generic[T]):
    status_code: int | Unset = UNSET
    statusCode: int | Unset = UNSET
    payload: T | Unset = UNSET


_envelopes: dict[Any, msgspec.json.Decoder[_Envelope[Any]]] = {}


def _decoder(kind: Any) -> msgspec.json.Decoder[_Envelope[Any]]:
    found = _envelopes.get(kind)
    if found is None:
        found = _envelopes[kind] = decoder(_Envelope[kind])
    return found


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
        envelope = _envelope(raw, kind)
    if envelope is not None and _succeeded(envelope.status_code, envelope.statusCode):
        value: Any = envelope.payload
    else:
        try:
            body = _rows_typed(raw, kind) or _untyped(raw)
        except (ValueError, RecursionError):
            return UNSET, errors.from_text(response, operation)
        if not isinstance(body, dict) or not _succeeded(body.get("status_code", UNSET), body.get("statusCode", UNSET)):
            return UNSET, errors.from_body(body, operation)
        value = body.get("payload", UNSET)
        if not _plausible(value, kind):
            return UNSET, errors.DecodeError(
                f"{operation}: OMICall reported success but sent a payload of another shape than the spec's. "
                "Nothing can be said of what it did.",
                operation,
            )
        value = _fitted(value, kind, operation)
    if isinstance(value, Model):
        _keep(value, raw)
    return value, None


def is_ready(response: httpx.Response, kind: Any) -> bool:
    """Whether an answer of HTTP 2xx is a success with a payload of this kind, if any. What was decoded to find out is
    kept with the answer, for `payload` to take."""
    envelope = _envelope(response.content, kind)
    response.extensions[_ENVELOPE] = kind, envelope
    return envelope is not None and _succeeded(envelope.status_code, envelope.statusCode)


def _envelope(raw: bytes, kind: Any) -> _Envelope[Any] | None:
    try:
        return _decoder(kind).decode(raw)
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        return None


def bare(response: httpx.Response, operation: str, kind: Any) -> Any:
    """The body of an answer that has no envelope, as `kind`; raises an `errors.OmicallError` for everything else."""
    value, error = _read_bare(response, operation, kind)
    if error is not None:
        raise errors.about(error, response)
    return value


def _read_bare(response: httpx.Response, operation: str, kind: Any) -> tuple[Any, errors.OmicallError | None]:
    if not response.is_success:
        return UNSET, errors.from_status(response, operation)
    raw = response.content
    try:
        body = json.loads(raw)
    except (ValueError, RecursionError):
        return UNSET, errors.from_text(response, operation)
    if errors.envelope_status(body) is not None:
        return UNSET, errors.from_body(body, operation)
    if body is None or not _plausible(body, kind):
        return UNSET, errors.DecodeError(
            f"{operation}: the answer is of another shape than the spec's. Nothing can be said of what was done.",
            operation,
        )
    value = fit(body, kind, operation)
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


def fit(value: Any, kind: Any, operation: str) -> Any:
    """`value` as `kind`, as far as it goes: what does not fit stays as the vendor sent it, a missing required field
    becomes UNSET."""
    problems: set[str] = set()
    fitted = _fit(value, kind, "", problems)
    for path in sorted(problems):
        if (operation, path) not in _told and len(_told) < _TOLD_AT_MOST:
            _told.add((operation, path))
            _logger.warning(
                "%s: the answer has a value at %s that the spec does not allow. It was kept as it is. Said "
                "once; please report it: the spec needs a correction.",
                operation,
                path or "payload",
            )
    return fitted


def _succeeded(*codes: Any) -> bool:
    present = [code for code in codes if code is not UNSET]
    return bool(present) and all(code == SUCCESS or code == str(SUCCESS) for code in present)


def _fit(value: Any, kind: Any, path: str, problems: set[str]) -> Any:
    item = _list_item(kind)
    model: Any = _model(kind)
    # What surely or likely holds the misfit is taken apart at once; everything else is tried whole first.
    is_whole = isinstance(value, dict) and model is not None and path == ""
    is_rows = isinstance(value, list) and item is not None and _model(item) is not None
    if not is_whole and not is_rows:
        decoder(kind)
        try:
            return msgspec.convert(value, kind)
        except (msgspec.ValidationError, UnicodeError, RecursionError):
            # UnicodeError: msgspec can't look half a surrogate pair up in an enumeration.
            pass
    if isinstance(value, list) and item is not None:
        return _fit_items(value, item, f"{path}[]", problems)
    if isinstance(value, dict) and model is not None:
        return _fit_model(value, model, path, problems)
    problems.add(path)
    return value


def _fit_items(values: list[Any], kind: Any, path: str, problems: set[str]) -> list[Any]:
    # Most items fit, and those are done here: what `_fit` finds out of the kind, it would find out for each.
    decoder(kind)
    convert, fitted = msgspec.convert, []
    for value in values:
        if isinstance(value, Model):
            # `_rows_typed` had no trouble with it.
            fitted.append(value)
            continue
        try:
            fitted.append(convert(value, kind))
        except (msgspec.ValidationError, UnicodeError, RecursionError):
            fitted.append(_fit(value, kind, path, problems))
    return fitted


class _Parts(msgspec.Struct):
    status_code: Any = UNSET
    statusCode: Any = UNSET
    payload: dict[str, msgspec.Raw] = {}


def _rows_typed(raw: bytes, kind: Any) -> dict[str, Any] | None:
    """A success whose payload is a page, as dicts, but for the rows that fit: those are typed already. So a wrong value
    costs its row, and not the page. None for everything else."""
    lists = _lists(kind)
    if not lists:
        return None
    try:
        parts = decoder(_Parts).decode(raw)
        payload = {name: _part(part, lists.get(name)) for name, part in parts.payload.items()}
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        return None
    codes = {"status_code": parts.status_code, "statusCode": parts.statusCode}
    return {**codes, "payload": payload} if payload and _succeeded(*codes.values()) else None


def _part(part: msgspec.Raw, row: Any) -> Any:
    if row is None:
        return msgspec.json.decode(part)
    typed, rows = decoder(row), decoder(list[msgspec.Raw]).decode(part)
    found: list[Any] = []
    for source in rows:
        try:
            found.append(typed.decode(source))
        except (msgspec.MsgspecError, UnicodeError, RecursionError):
            found.append(msgspec.json.decode(source))
    return found


@functools.cache
def _lists(kind: Any) -> dict[str, Any]:
    """The fields of a model that hold lists of models, and the type of their rows."""
    model = _model(kind)
    held = {} if model is None else {name: _list_item(item) for name, _, item, _ in _plan(model)}
    return {name: row for name, row in held.items() if row is not None and _model(row) is not None}


def _untyped(raw: bytes) -> Any:
    """JSON as dicts: by msgspec, which is twice as fast, and by Python's reader where msgspec refuses."""
    try:
        return msgspec.json.decode(raw)
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        return json.loads(raw)


def _fit_model(value: dict[str, Any], model: Any, path: str, problems: set[str]) -> Any:
    fields: dict[str, Any] = {}
    for name, argument, kind, required in _plan(model):
        where = f"{path}.{name}" if path else name
        if name in value:
            fields[argument] = _fit(value[name], kind, where, problems)
        elif required:
            problems.add(where)
            fields[argument] = UNSET
    return model(**fields)


@functools.cache
def _plan(model: Any) -> tuple[tuple[str, str, Any, bool], ...]:
    hints = typing.get_type_hints(model)
    return tuple(
        (field.name, str(field.alias), hints[field.name], field.default is attrs.NOTHING)
        for field in attrs.fields(model)
    )


@functools.cache
def _members(kind: Any) -> tuple[Any, ...]:
    if typing.get_origin(kind) in (typing.Union, types.UnionType):
        return typing.get_args(kind)
    return (kind,)


@functools.cache
def _list_item(kind: Any) -> Any:
    return next(
        (typing.get_args(member)[0] for member in _members(kind) if typing.get_origin(member) is list),
        None,
    )


@functools.cache
def _model(kind: Any) -> type[Model] | None:
    return next(
        (member for member in _members(kind) if isinstance(member, type) and issubclass(member, Model)),
        None,
    )


def _takes_none(kind: Any) -> bool:
    return kind is Any or type(None) in _members(kind) or None in _members(kind)


def _fitted(value: Any, kind: Any, operation: str) -> Any:
    """A payload that the strict pass refused, as far as it fits; UNSET for none."""
    if value is UNSET or value is None:
        return value if _takes_none(kind) else UNSET
    return fit(value, kind, operation)


def _plausible(value: Any, kind: Any) -> bool:
    """Whether a payload may be this kind: inside it a misfit is kept, but one of quite another shape is no answer."""
    if value is UNSET or value is None:
        return True
    model: Any = _model(kind)
    if model is not None and isinstance(value, dict):
        required = [name for name, _, _, needed in _plan(model) if needed]
        return not required or any(name in value for name in required)
    if _list_item(kind) is not None and isinstance(value, list):
        return True
    decoder(kind)
    try:
        msgspec.convert(value, kind)
    except msgspec.ValidationError:
        return False
    return True


__all__ = ["answer", "bare", "encode", "fit", "is_ready", "parts", "payload", "query", "segment", "sound"]
