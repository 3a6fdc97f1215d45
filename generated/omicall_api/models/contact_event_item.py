from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from attrs import define as _define

from ..base import Model, as_time
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class ContactEventItem(Model):
    """
    One contact of a report.
    """

    contact_id: None | str | Unset = UNSET
    """Id of the contact."""
    contact_type: ContactType | None | Unset = UNSET
    """Whether it is a customer or an employee."""
    is_active: bool | None | Unset = UNSET
    """Not explained; by its name, whether it is in use."""
    is_member: bool | None | Unset = UNSET
    """Not explained."""
    is_deleted: bool | None | Unset = UNSET
    """By its name, whether it has been deleted."""
    attribute_structure: list[ContactAttribute] | None | Unset = UNSET
    """Name, phone numbers, e-mails and everything else, one entry a kind."""
    source_add: list[Any] | None | Unset = UNSET
    """Not explained; by its name, where the contact came from."""
    user_owner_id: None | str | Unset = UNSET
    """Id of the agent who owns the contact."""
    user_owner_email: None | str | Unset = UNSET
    """E-mail of the agent who owns the contact."""
    tags: list[Any] | None | Unset = UNSET
    """Tags."""
    business_type: list[Any] | None | Unset = UNSET
    """Lines of business."""
    contact_categories: list[Any] | None | Unset = UNSET
    """Groups."""
    create_by: Author | None | Unset = UNSET
    """Who made it."""
    created_date: int | None | Unset = UNSET
    """When it was made, in milliseconds since 1970."""
    last_update_by: Author | None | Unset = UNSET
    """Who changed it last."""
    last_updated_date: int | None | Unset = UNSET
    """When it was last changed, in milliseconds since 1970."""

    @property
    def created_at(self) -> datetime | None:
        """`created_date` as an aware datetime in Vietnam's zone; None where there is no time."""
        return as_time(self.created_date, timedelta(milliseconds=1))

    @property
    def last_updated_at(self) -> datetime | None:
        """`last_updated_date` as an aware datetime in Vietnam's zone; None where there is no time."""
        return as_time(self.last_updated_date, timedelta(milliseconds=1))


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.author import Author  # noqa: E402
from ..models.contact_attribute import ContactAttribute  # noqa: E402
from ..models.contact_type import ContactType  # noqa: E402
