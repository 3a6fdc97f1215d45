from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..base import Model, as_time
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class ContactV1(Model):
    """
    One contact as version 1 gives it. The vendor's text of 2023 shows it in the list only; the look-ups are
    supposed to give the same, so every field may be missing or null.
    """

    _id: None | str | Unset = _field(default=UNSET, alias="id")
    """Id of the contact, 24 hexadecimal digits. One integrator reads it from `get_contact_v1`; the vendor's sample of
    the list lacks it."""
    public_id: None | str | Unset = UNSET
    """Another id of the contact; an empty text in the vendor's sample."""
    contact_type: ContactType | None | Unset = UNSET
    """Whether it is a customer or an employee."""
    is_deleted: bool | None | Unset = UNSET
    """Whether it has been deleted."""
    attribute_structure: list[ContactAttribute] | None | Unset = UNSET
    """Name, phone numbers, e-mails and everything else, one entry a kind."""
    tags: list[Any] | None | Unset = UNSET
    """Tags."""
    tags_view: list[Any] | None | Unset = UNSET
    """By its name, the same tags for showing."""
    create_by: Author | None | Unset = UNSET
    """Who made it."""
    created_date: int | None | Unset = UNSET
    """When it was made, in milliseconds since 1970."""
    last_update_by: Author | None | Unset = UNSET
    """Who changed it last."""
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
