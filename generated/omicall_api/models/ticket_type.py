from __future__ import annotations

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class TicketType(Model):
    """
    One type of tickets.
    """

    uuid: None | str | Unset = UNSET
    """Id of the type; `type_uuid` of a new ticket takes it."""
    name: None | str | Unset = UNSET
    """Name of the type."""
    index: int | None | Unset = UNSET
    """Place in the list."""
    is_default: bool | None | Unset = UNSET
    """By its name, whether it is the type of a ticket that names none."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
