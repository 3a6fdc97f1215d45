from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..base import Model, as_time
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class Ticket(Model):
    """
    One ticket. Drawn from the vendor's only sample, a row of the list. Creating a ticket and changing its status
    are supposed to give the same, so every field may be missing or null.
    """

    _id: None | str | Unset = _field(default=UNSET, alias="id")
    """Id of the ticket, 24 hexadecimal digits."""
    unique_id: None | str | Unset = UNSET
    """Number of the ticket for people, as text."""
    name: None | str | Unset = UNSET
    """Title."""
    description: None | str | Unset = UNSET
    """What is to be done or solved."""
    priority: None | TicketPriority | Unset = UNSET
    """How urgent it is."""
    current_status: int | None | Unset = UNSET
    """Status, as the `index` of one of the category's statuses."""
    is_expired: bool | None | Unset = UNSET
    """By its name, whether its time has run out."""
    create_by: Any | Unset = UNSET
    """Who made it. An empty object in the sample, so its fields are not known."""
    created_date: int | None | Unset = UNSET
    """When it was made, in milliseconds since 1970."""
    last_updated_by: Any | Unset = UNSET
    """Who changed it last. Only null has been seen."""
    last_updated_date: int | None | Unset = UNSET
    """When it was last changed, in milliseconds since 1970."""

    @property
    def id(self) -> None | str | Unset:
        """`_id` under its Python name."""
        return self._id

    @property
    def created_at(self) -> datetime | None:
        """`created_date` as an aware datetime in Vietnam's zone; None where there is no time."""
        return as_time(self.created_date, timedelta(milliseconds=1))

    @property
    def last_updated_at(self) -> datetime | None:
        """`last_updated_date` as an aware datetime in Vietnam's zone; None where there is no time."""
        return as_time(self.last_updated_date, timedelta(milliseconds=1))


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.ticket_priority import TicketPriority  # noqa: E402
