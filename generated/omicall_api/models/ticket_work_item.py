from __future__ import annotations

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class TicketWorkItem(Model):
    """
    A piece of work within a ticket. The page names the five keys; their types are inferred.
    """

    content: str
    """What is to be done."""
    uuid: str | Unset = UNSET
    """Id of the piece of work. Who makes it is not stated."""
    index: int | Unset = UNSET
    """Place in the list. Whether it counts from 0 is not stated."""
    is_done: bool | Unset = UNSET
    """Whether it is done."""
    assignee_id: str | Unset = UNSET
    """Id of the agent who is to do it (`_id` of the agent, not the e-mail)."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
