"""The envelope around nearly every answer: its codes, and the payload as one type."""

from __future__ import annotations

from typing import Any, Generic, TypeVar

import msgspec

from .operations import SUCCESS
from .shapes import decoder
from .types import UNSET, Unset

T = TypeVar("T")


class Envelope(msgspec.Struct, Generic[T]):
    """What is read of an answer where all of it fits."""

    status_code: int | Unset = UNSET
    statusCode: int | Unset = UNSET
    payload: T | Unset = UNSET


_decoders: dict[Any, msgspec.json.Decoder[Envelope[Any]]] = {}


def whole(raw: bytes, kind: Any) -> Envelope[Any] | None:
    """An envelope whose payload is a `kind` to its last value, if any; None where something does not fit."""
    found = _decoders.get(kind)
    if found is None:
        found = _decoders[kind] = decoder(Envelope[kind])
    try:
        return found.decode(raw)
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        return None


def succeeded(*codes: Any) -> bool:
    """Whether the codes of an envelope, each under its own name and UNSET where it is not there, say success."""
    present = [code for code in codes if code is not UNSET]
    return bool(present) and all(code == SUCCESS or code == str(SUCCESS) for code in present)


__all__ = ["Envelope", "succeeded", "whole"]
