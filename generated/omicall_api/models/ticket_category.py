from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..base import Model, as_time
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class TicketCategory(Model):
    """
    A category (topic) of tickets with its statuses, types and time limits.
    """

    _id: str = _field(alias="id")
    """Id of the category."""
    name: None | str | Unset = UNSET
    """Name of the category."""
    name_unsigned: None | str | Unset = UNSET
    """The same name without Vietnamese marks."""
    tenant_id: None | str | Unset = UNSET
    """Id of the business account."""
    is_not_default: bool | None | Unset = UNSET
    """By its name, whether the account made it, rather than the vendor."""
    dynamic_attribute_id: None | str | Unset = UNSET
    """By its name, id of a set of own fields."""
    hide_option: Any | Unset = UNSET
    """Not explained; an object, its fields are not described."""
    total: int | None | Unset = UNSET
    """Not explained; by its name, a number of tickets."""
    status_set_id: None | str | Unset = UNSET
    """Id of the set of statuses."""
    ticketStatusSet: None | TicketStatusSet | Unset = _field(default=UNSET, alias="ticket_status_set")
    """The set of statuses. The only key here that is not in snake_case."""
    default_status: int | None | Unset = UNSET
    """Status of a new ticket, by its name, as the `index` of one of the statuses."""
    has_type_config: bool | None | Unset = UNSET
    """By its name, whether the category has types."""
    types: list[TicketType] | None | Unset = UNSET
    """Types of tickets in this category."""
    priority: None | TicketPriority | Unset = UNSET
    """Priority of its tickets; by the next field, where none other is chosen."""
    modify_priority_allowed: bool | None | Unset = UNSET
    """By its name, whether a ticket may have another priority."""
    processing_term: int | None | Unset = UNSET
    """By its name, the time in which a ticket must be done. Its unit is not stated."""
    limit_days: int | None | Unset = UNSET
    """Not explained; by its name, a limit in days."""
    minimum_time: None | TicketDuration | Unset = UNSET
    """By its name, the shortest time for a ticket."""
    maximum_time: None | TicketDuration | Unset = UNSET
    """By its name, the longest time for a ticket."""
    notify_before: int | None | Unset = UNSET
    """How long before the end to remind people, in the unit of the next field."""
    notify_before_unit: None | TimeUnit | Unset = UNSET
    """Unit of that time."""
    notify_type: None | str | Unset = UNSET
    """How people are reminded."""
    create_by: None | TicketCategoryAuthor | Unset = UNSET
    """Who made it."""
    created_date: int | None | Unset = UNSET
    """When it was made, in milliseconds since 1970."""
    last_updated_date: int | None | Unset = UNSET
    """When it was last changed, in milliseconds since 1970."""

    @property
    def id(self) -> str:
        """`_id` under its Python name."""
        return self._id

    @property
    def ticket_status_set(self) -> None | TicketStatusSet | Unset:
        """`ticketStatusSet` under its Python name."""
        return self.ticketStatusSet

    @property
    def created_at(self) -> datetime | None:
        """`created_date` as an aware datetime in Vietnam's zone; None where there is no time."""
        return as_time(self.created_date, timedelta(milliseconds=1))

    @property
    def last_updated_at(self) -> datetime | None:
        """`last_updated_date` as an aware datetime in Vietnam's zone; None where there is no time."""
        return as_time(self.last_updated_date, timedelta(milliseconds=1))


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.ticket_category_author import TicketCategoryAuthor  # noqa: E402
from ..models.ticket_duration import TicketDuration  # noqa: E402
from ..models.ticket_priority import TicketPriority  # noqa: E402
from ..models.ticket_status_set import TicketStatusSet  # noqa: E402
from ..models.ticket_type import TicketType  # noqa: E402
from ..models.time_unit import TimeUnit  # noqa: E402
