from __future__ import annotations

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class HotlineWorkingDay(Model):
    """
    The hours of one day of the week.
    """

    weekday: int | None | Unset = UNSET
    """Number of the day. Whether Monday or Sunday comes first, as 0 or 1, is not known."""
    type: None | str | Unset = UNSET
    """Kind of day. Its words are not known."""
    script: None | str | Unset = UNSET
    """By its name, id of the call script of this day."""
    time_frames: list[HotlineTimeFrame] | None | Unset = UNSET
    """Spans of time within the day."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.hotline_time_frame import HotlineTimeFrame  # noqa: E402
