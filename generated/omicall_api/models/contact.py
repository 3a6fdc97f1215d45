from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from attrs import define as _define

from ..base import Model, as_time
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class Contact(Model):
    """
    One contact. Drawn from one real answer of 2024 that an integrator keeps, so everything but the id may be
    missing or null.
    """

    id: str
    """Id of the contact."""
    public_id: None | str | Unset = UNSET
    """Another id, a UUID with digits behind it."""
    ref_id: None | str | Unset = UNSET
    """The contact's id in your own system."""
    ref_code: None | str | Unset = UNSET
    """The contact's code in your own system."""
    source_contact_id: None | str | Unset = UNSET
    """Not explained; by its name, the id of the contact that this one came from."""
    tenant_id: None | str | Unset = UNSET
    """Id of the business account."""
    contact_type: ContactType | None | Unset = UNSET
    """Whether it is a customer or an employee."""
    attribute_structure: list[ContactAttribute] | None | Unset = UNSET
    """Name, phone numbers, e-mails and everything else, one entry a kind."""
    total_interactive: int | None | Unset = UNSET
    """By its name, how many interactions there were."""
    user_owner_id: None | str | Unset = UNSET
    """Id of the agent who owns the contact. May be missing."""
    related_employee: list[Any] | None | Unset = UNSET
    """By its name, employees who have to do with the contact."""
    tags: list[str] | None | Unset = UNSET
    """Tags, by id."""
    tags_view: list[Any] | None | Unset = UNSET
    """By its name, the same tags for showing."""
    business_type: list[Any] | None | Unset = UNSET
    """Lines of business."""
    business_type_view: list[Any] | None | Unset = UNSET
    """By its name, the same lines of business for showing."""
    contact_categories: list[str] | None | Unset = UNSET
    """Groups, by id."""
    contact_categories_view: list[ContactCategory] | None | Unset = UNSET
    """The same groups with their names."""
    filter_contacts: list[Any] | None | Unset = UNSET
    """Places in sales funnels."""
    create_by: Author | None | Unset = UNSET
    """Who made it."""
    created_date: int | None | Unset = UNSET
    """When it was made, in milliseconds since 1970."""
    last_update_by: ContactEditor | None | Unset = UNSET
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
from ..models.contact_category import ContactCategory  # noqa: E402
from ..models.contact_editor import ContactEditor  # noqa: E402
from ..models.contact_type import ContactType  # noqa: E402
