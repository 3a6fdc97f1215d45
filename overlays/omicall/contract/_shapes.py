"""Decoded values as what they are, for the type checkers: a mapping or a list, and empty if they are neither."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast


def is_list(value: object) -> bool:
    """Whether a decoded value is a list."""
    return isinstance(value, list)


def is_object(value: object) -> bool:
    """Whether a decoded value has fields."""
    return isinstance(value, Mapping)


def fields_of(value: object) -> Mapping[str, Any]:
    """The fields of an object.

    Example: `fields_of({"a": 1})` is that, `fields_of([1])` is `{}`.
    """
    return cast("Mapping[str, Any]", value) if is_object(value) else {}


def rows_of(value: object) -> list[Any]:
    """The rows of a list.

    Example: `rows_of([1])` is that, `rows_of("a")` is `[]`.
    """
    return cast("list[Any]", value) if is_list(value) else []
