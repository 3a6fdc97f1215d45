from __future__ import annotations

from attrs import define as _define
from attrs import field as _field

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class ContactCreate(Model):
    """
    A customer to add.
    """

    fullName: str | Unset = _field(default=UNSET, alias="full_name")
    """Full name."""
    gender: ContactGender | Unset = UNSET
    """Gender."""
    jobTitlte: str | Unset = _field(default=UNSET, alias="job_title")
    """Job title. The key is misspelt on the vendor's page; whether the right spelling works is not known. Version 1
    calls it job_title."""
    passport: str | Unset = UNSET
    """Number of a passport or identity card."""
    avatarUrl: str | Unset = _field(default=UNSET, alias="avatar_url")
    """Link to a picture."""
    phones: list[ContactPoint] | Unset = UNSET
    """Phone numbers."""
    emails: list[ContactPoint] | Unset = UNSET
    """E-mails."""
    address: str | Unset = UNSET
    """Address, as one line."""
    userOwnerEmail: str | Unset = _field(default=UNSET, alias="user_owner_email")
    """E-mail of the agent who owns the contact."""
    tags: list[str] | Unset = UNSET
    """Tags, by name."""
    business: list[str] | Unset = UNSET
    """Lines of business, by name."""
    categories: list[str] | Unset = UNSET
    """Groups, by name."""
    filterContacts: list[ContactFunnelPosition] | Unset = _field(default=UNSET, alias="filter_contacts")
    """Places in sales funnels."""
    note: str | Unset = UNSET
    """Note."""
    refId: str | Unset = _field(default=UNSET, alias="ref_id")
    """The contact's id in your own system."""
    refCode: str | Unset = _field(default=UNSET, alias="ref_code")
    """The contact's code in your own system."""
    refType: str | Unset = _field(default=UNSET, alias="ref_type")
    """The contact's type in your own system."""

    @property
    def full_name(self) -> str | Unset:
        """`fullName` under its Python name."""
        return self.fullName

    @property
    def job_title(self) -> str | Unset:
        """`jobTitlte` under its Python name."""
        return self.jobTitlte

    @property
    def avatar_url(self) -> str | Unset:
        """`avatarUrl` under its Python name."""
        return self.avatarUrl

    @property
    def user_owner_email(self) -> str | Unset:
        """`userOwnerEmail` under its Python name."""
        return self.userOwnerEmail

    @property
    def filter_contacts(self) -> list[ContactFunnelPosition] | Unset:
        """`filterContacts` under its Python name."""
        return self.filterContacts

    @property
    def ref_id(self) -> str | Unset:
        """`refId` under its Python name."""
        return self.refId

    @property
    def ref_code(self) -> str | Unset:
        """`refCode` under its Python name."""
        return self.refCode

    @property
    def ref_type(self) -> str | Unset:
        """`refType` under its Python name."""
        return self.refType


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.contact_funnel_position import ContactFunnelPosition  # noqa: E402
from ..models.contact_gender import ContactGender  # noqa: E402
from ..models.contact_point import ContactPoint  # noqa: E402
