from __future__ import annotations

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class TicketCategoryAuthor(Model):
    """
    Who made a category. Elsewhere the vendor calls these keys id and name.
    """

    user_id: None | str | Unset = UNSET
    """Id of the agent."""
    user_name: None | str | Unset = UNSET
    """Name of the agent."""
    contact_id: None | str | Unset = UNSET
    """Id in the address book. Only null has been seen."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
