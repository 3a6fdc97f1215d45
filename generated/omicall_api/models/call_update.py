from __future__ import annotations

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class CallUpdate(Model):
    """
    What to write to a call.
    """

    note: str
    """Note on the call. Whether an empty text removes the old note is not stated."""
    tag: list[str] | Unset = UNSET
    """Tags, by name."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
