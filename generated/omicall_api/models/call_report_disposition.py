from __future__ import annotations

from attrs import define as _define
from attrs import field as _field

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class CallReportDisposition(Model):
    """
    Totals of one outcome.
    """

    _id: Disposition | None | Unset = _field(default=UNSET, alias="id")
    """The outcome. The vendor names it _id, as if it were an id."""
    total_count: int | None | Unset = UNSET
    """Number of calls."""
    total_outbound: int | None | Unset = UNSET
    """How many of them went out."""
    total_inbound: int | None | Unset = UNSET
    """How many of them came in."""

    @property
    def id(self) -> Disposition | None | Unset:
        """`_id` under its Python name."""
        return self._id


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.disposition import Disposition  # noqa: E402
