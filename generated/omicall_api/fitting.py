"""The lenient pass over a payload that does not fit its type: what fits is typed, the rest stays as the vendor sent it
and its path is logged once.
"""

from __future__ import annotations

import functools
import json
import logging
import types
import typing
from typing import Any

import attrs
import msgspec

from .base import Model
from .envelope import succeeded
from .shapes import decoder
from .types import UNSET

_logger = logging.getLogger("omicall_api")
_told: set[tuple[str, str]] = set()
_TOLD_AT_MOST = 1000


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
            # `rows_typed` had no trouble with it.
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


def rows_typed(raw: bytes, kind: Any) -> dict[str, Any] | None:
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
    return {**codes, "payload": payload} if payload and succeeded(*codes.values()) else None


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
    model: Any = _model(kind)
    held = {} if model is None else {name: _list_item(item) for name, _, item, _ in _plan(model)}
    return {name: row for name, row in held.items() if row is not None and _model(row) is not None}


def untyped(raw: bytes) -> Any:
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


def fitted(value: Any, kind: Any, operation: str) -> Any:
    """A payload that the strict pass refused, as far as it fits; UNSET for none."""
    if value is UNSET or value is None:
        return value if _takes_none(kind) else UNSET
    return fit(value, kind, operation)


def plausible(value: Any, kind: Any) -> bool:
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


__all__ = ["fit", "fitted", "plausible", "rows_typed", "untyped"]
