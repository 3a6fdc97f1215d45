from __future__ import annotations

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class TicketCreate(Model):
    """
    A ticket to create.
    """

    name: str
    """Title."""
    description: str
    """What is to be done or solved."""
    priority: TicketPriority
    """How urgent it is."""
    assignee: str
    """E-mail of the agent who is to work on it."""
    created_by: str | Unset = UNSET
    """E-mail of the agent who makes it. The account's admin when it is empty."""
    ticket_category_id: str | Unset = UNSET
    """Id of the category, from `list_ticket_categories`."""
    type_uuid: str | Unset = UNSET
    """Which type of that category it is."""
    work_list: list[TicketWorkItem] | Unset = UNSET
    """Pieces of work. On today's page only."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.ticket_priority import TicketPriority  # noqa: E402
from ..models.ticket_work_item import TicketWorkItem  # noqa: E402
