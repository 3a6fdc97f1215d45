from __future__ import annotations

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class TicketStatus(Model):
    """
    One status.
    """

    index: int | None | Unset = UNSET
    """Number of the status; `current_status` of a ticket holds it."""
    name: None | str | Unset = UNSET
    """Name of the status."""
    color: None | str | Unset = UNSET
    """Colour for showing it."""
    finish: bool | None | Unset = UNSET
    """By its name, whether a ticket with this status is finished."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
