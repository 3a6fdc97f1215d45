from __future__ import annotations

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class AutocallRun(Model):
    """
    What became of the call of a prepared session. Documented until 2021.
    """

    success: bool | None | Unset = UNSET
    """Whether the call was placed, by its name."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
