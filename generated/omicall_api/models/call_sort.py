from __future__ import annotations

from attrs import define as _define
from attrs import field as _field

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class CallSort(Model):
    """
    The order of the rows.
    """

    field: CallSortField | Unset = UNSET
    """The field that decides the order."""
    isAsc: bool | Unset = _field(default=UNSET, alias="is_asc")
    """True for the smallest value first, false for the largest first."""

    @property
    def is_asc(self) -> bool | Unset:
        """`isAsc` under its Python name."""
        return self.isAsc


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.call_sort_field import CallSortField  # noqa: E402
