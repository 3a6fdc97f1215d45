from __future__ import annotations

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class TicketStatusSet(Model):
    """
    The statuses that tickets of a category can have.
    """

    status: list[TicketStatus] | None | Unset = UNSET
    """The statuses."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.ticket_status import TicketStatus  # noqa: E402
