from __future__ import annotations

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class TicketSearch(Model):
    """
    Which tickets to give, and in which order. No field is marked as required.
    """

    keyword: str | Unset = UNSET
    """A ticket's id, the agent who has it, or an agent who has to do with it."""
    ranges: list[TicketRange] | Unset = UNSET
    """Windows of time in which a field must lie."""
    sort: TicketSort | Unset = UNSET
    """In which order."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.ticket_range import TicketRange  # noqa: E402
from ..models.ticket_sort import TicketSort  # noqa: E402
