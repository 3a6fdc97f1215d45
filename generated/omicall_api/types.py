"""Values and types that every module of this package shares."""

from collections.abc import Mapping
from typing import Generic, TypeVar

from attrs import field, frozen
from msgspec import UNSET, UnsetType

Unset = UnsetType
"""The type of UNSET, which stands for a field that is not there at all (None stands for null)."""

T = TypeVar("T")


@frozen
class Response(Generic[T]):
    """An answer with all that HTTP said of it. Body and headers stay out of its repr: they may hold secrets."""

    status_code: int
    parsed: T
    content: bytes = field(repr=False)
    headers: Mapping[str, str] = field(repr=False)


__all__ = ["UNSET", "Response", "Unset"]
