"""What all resources have in common: the client behind them, and what their methods give."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar, cast

from .types import UNSET, Response

if TYPE_CHECKING:
    from .client import AuthenticatedClient

P = ParamSpec("P")
T = TypeVar("T")
R = TypeVar("R", bound="Resource")


class Resource:
    """Operations over one client; each method gives the payload."""

    def __init__(self, client: AuthenticatedClient):
        self._client = client
        self._whole = False

    def _given(self, answer: Response[T]) -> T:
        """The payload, or the answer as it is where `whole` has asked for that; the types are told by `raw`."""
        return cast(T, answer) if self._whole else answer.parsed


def whole(resource: R) -> R:
    """The same resource, whose methods give whole answers from now on."""
    resource._whole = True
    return resource


def raw(method: Callable[P, T]) -> Callable[P, Response[T]]:
    """A method of a resource that gives whole answers, under its true type."""
    return cast(Callable[P, Response[T]], method)


def raw_async(method: Callable[P, Awaitable[T]]) -> Callable[P, Coroutine[Any, Any, Response[T]]]:
    """The same for an async method."""
    return cast(Callable[P, Coroutine[Any, Any, Response[T]]], method)


def left_out(value: T | None) -> T:
    """An argument as models take it: None, which stands for one that is not given, leaves the field out."""
    return cast(T, UNSET) if value is None else value


__all__ = ["Resource", "left_out", "raw", "raw_async", "whole"]
