from __future__ import annotations

from attrs import define as _define
from attrs import field as _field

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class CallReportDirection(Model):
    """
    Totals of one direction.
    """

    _id: Direction | None | Unset = _field(default=UNSET, alias="id")
    """The direction, inbound or outbound. The vendor names it _id, as if it were an id."""
    total_count: int | None | Unset = UNSET
    """Number of calls."""
    total_time: int | None | Unset = UNSET
    """Their time, in seconds. Which time is not stated."""

    @property
    def id(self) -> Direction | None | Unset:
        """`_id` under its Python name."""
        return self._id


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.direction import Direction  # noqa: E402
