"""Strict reading of request bodies and query strings: what does not fit is refused."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Collection, Mapping
from typing import Any, NoReturn, TypeVar, cast

from ._answers import RefusedError

INVALID = "request_invalid"
NOT_FOUND = INVALID
"""What the id of something that is not there gets; a guess, since the vendor names no code for it."""

LARGEST_PAGE = 2**31 - 1

_WHOLE = re.compile(r"0|-?[1-9][0-9]{0,18}")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+")
_T = TypeVar("_T")


def parse_body(raw: bytes) -> Fields:
    """The JSON object of a request body; an empty body and anything else are refused."""
    return Fields(as_object(parse_json(raw)))


def parse_json(raw: bytes) -> object:
    """The JSON value of a request body; an empty body is refused, and what is no JSON."""
    if not raw.strip():
        raise RefusedError("request_body_required")
    try:
        value = json.loads(raw, parse_constant=_not_json)
        json.dumps(value, ensure_ascii=False).encode()  # a lone surrogate cannot be sent back
    except (ValueError, RecursionError):
        raise RefusedError(INVALID) from None
    return cast(object, value)


def _not_json(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON")


def as_object(value: object) -> dict[str, Any]:
    """A JSON object."""
    if not isinstance(value, dict):
        raise RefusedError(INVALID)
    return cast("dict[str, Any]", value)


def as_text(value: object) -> str:
    """A JSON string."""
    if not isinstance(value, str):
        raise RefusedError(INVALID)
    return value


def as_some_text(value: object) -> str:
    """A JSON string that is not empty."""
    if value == "":
        raise RefusedError(INVALID)
    return as_text(value)


def as_email(value: object) -> str:
    """A string that looks like an e-mail address."""
    if not _EMAIL.fullmatch(as_text(value)):
        raise RefusedError(INVALID)
    return as_text(value)


def as_boolean(value: object) -> bool:
    """A JSON boolean."""
    if not isinstance(value, bool):
        raise RefusedError(INVALID)
    return value


def as_number(value: object) -> float:
    """A JSON number; true and false are none."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise RefusedError(INVALID)
    if isinstance(value, float) and not math.isfinite(value):  # 1e999 is read as infinity
        raise RefusedError(INVALID)
    return value


def as_integer(value: object) -> int:
    """A JSON number without a fraction (1.0 is one)."""
    number = as_number(value)
    if number != int(number):
        raise RefusedError(INVALID)
    return int(number)


def one_of(allowed: Collection[str]) -> Callable[[object], str]:
    """A string out of a closed list."""

    def read(value: object) -> str:
        text = as_text(value)
        if text not in allowed:
            raise RefusedError(INVALID)
        return text

    return read


def within(read: Callable[[object], Any], low: float, high: float) -> Callable[[object], Any]:
    """A number from low to high, both included."""

    def check(value: object) -> Any:
        number = read(value)
        if not low <= number <= high:
            raise RefusedError(INVALID)
        return number

    return check


def array_of(read: Callable[[object], _T], least: int = 0) -> Callable[[object], list[_T]]:
    """A JSON array whose items all fit."""

    def check(value: object) -> list[_T]:
        if not isinstance(value, list):
            raise RefusedError(INVALID)
        items = cast("list[object]", value)
        if len(items) < least:
            raise RefusedError(INVALID)
        return [read(item) for item in items]

    return check


class Fields:
    """The keys of a JSON object; unknown keys are ignored, a null is not a left-out key."""

    def __init__(self, values: Mapping[str, Any]) -> None:
        self._values = values

    def __contains__(self, name: str) -> bool:
        return name in self._values

    def required(self, name: str, read: Callable[[object], _T]) -> _T:
        """A key that must be there."""
        if name not in self._values:
            raise RefusedError(INVALID)
        return read(self._values[name])

    def optional(self, name: str, read: Callable[[object], _T]) -> _T | None:
        """A key that may be left out, but may not be null."""
        return read(self._values[name]) if name in self._values else None


class Query:
    """The query string: unknown names are ignored, a repeated name fits arrays only."""

    def __init__(self, pairs: list[tuple[str, str]]) -> None:
        self._values: dict[str, list[str]] = {}
        for name, value in pairs:
            self._values.setdefault(name, []).append(value)

    def text(self, name: str) -> str | None:
        """A single value, or None when the name is not there."""
        values = self._values.get(name)
        if values is None:
            return None
        if len(values) > 1:
            raise RefusedError(INVALID)
        return values[0]

    def integer(self, name: str, low: int, high: int, *, code: str = INVALID) -> int | None:
        """A whole number from low to high, or None when the name is not there."""
        value = self.text(name)
        if value is None:
            return None
        if not _WHOLE.fullmatch(value) or not low <= int(value) <= high:
            raise RefusedError(code)
        return int(value)

    def choice(self, name: str, allowed: Collection[str]) -> str | None:
        """One of a closed list, or None when the name is not there."""
        value = self.text(name)
        if value is not None and value not in allowed:
            raise RefusedError(INVALID)
        return value

    def texts(self, name: str) -> list[str] | None:
        """An array, as repeated names, comma lists or both, or None when the name is not there."""
        values = self._values.get(name)
        return None if values is None else [part for value in values for part in value.split(",")]

    def choices(self, name: str, allowed: Collection[str]) -> list[str] | None:
        """An array over a closed list, or None when the name is not there."""
        values = self.texts(name)
        if values is not None and not set(values) <= set(allowed):
            raise RefusedError(INVALID)
        return values
