from __future__ import annotations

from attrs import define as _define
from attrs import field as _field

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class ContactFunnelPosition(Model):
    """
    A place in a sales funnel. The vendor shows the three keys without types; the types here are inferred.
    """

    id: str | Unset = UNSET
    """Id of the funnel."""
    index: int | Unset = UNSET
    """Step of the funnel."""
    secondLevelIndex: int | Unset = _field(default=UNSET, alias="second_level_index")
    """Step within that step."""

    @property
    def second_level_index(self) -> int | Unset:
        """`secondLevelIndex` under its Python name."""
        return self.secondLevelIndex


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
