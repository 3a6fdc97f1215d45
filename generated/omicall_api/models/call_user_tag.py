from __future__ import annotations

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class CallUserTag(Model):
    """
    A tag, by name.
    """

    name: None | str | Unset = UNSET
    """Name of the tag."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
