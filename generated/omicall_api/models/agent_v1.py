from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..base import Model, as_time
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class AgentV1(Model):
    """
    One agent as version 1 gives it, in the form of the address book: name, phone number and e-mails stand in
    `attribute_structure`.
    """

    identify_info: str
    """E-mail with which the agent signs in."""
    contact_type: ContactType
    """Always agent here."""
    is_active: bool
    """Whether the login has been activated."""
    attribute_structure: list[ContactAttribute]
    """Full name, e-mail, gender, phone number and so on, one entry a kind."""
    _id: None | str | Unset = _field(default=UNSET, alias="id")
    """Id of the agent, 24 hexadecimal digits. Only in a sample from a white-label host."""
    public_id: None | str | Unset = UNSET
    """Another id. Only null has been seen."""
    is_deleted: bool | None | Unset = UNSET
    """Whether the agent has been deleted."""
    user_owner_email: None | str | Unset = UNSET
    """E-mail of the employee who is responsible. Only in a sample from a white-label host."""
    tags: list[Any] | None | Unset = UNSET
    """Tags. Only the empty list has been seen."""
    tags_view: list[Any] | None | Unset = UNSET
    """By its name, the same tags for showing. Only the empty list has been seen."""
    create_by: Author | None | Unset = UNSET
    """Who made it, by name only."""
    created_date: int | None | Unset = UNSET
    """When it was made, in milliseconds since 1970."""
    last_update_by: Author | None | Unset = UNSET
    """Who changed it last, by name only."""
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
from ..models.author import Author  # noqa: E402
from ..models.contact_attribute import ContactAttribute  # noqa: E402
from ..models.contact_type import ContactType  # noqa: E402
