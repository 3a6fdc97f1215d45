from __future__ import annotations

from attrs import define as _define
from attrs import field as _field

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class ContactUpdateV1(Model):
    """
    What to change in a customer. Whether fields that are left out are kept is not stated.
    """

    refId: str = _field(alias="ref_id")
    """The contact's id in your own system."""
    fullName: str = _field(alias="full_name")
    """Full name."""
    phones: list[ContactPoint]
    """Phone numbers. Whether the list replaces the old one or is added to it is not stated."""
    gender: ContactGender | Unset = UNSET
    """Gender."""
    birthday: str | Unset = UNSET
    """Day of birth, as dd/MM/yyyy."""
    passport: str | Unset = UNSET
    """Number of a passport or identity card."""
    emails: list[ContactPoint] | Unset = UNSET
    """E-mails. Whether the list replaces the old one or is added to it is not stated."""
    address: str | Unset = UNSET
    """Address, as one line."""
    user_owner_email: str | Unset = UNSET
    """E-mail of the agent who is to own the contact."""
    tags: list[str] | Unset = UNSET
    """Tags, by name."""
    more_infomation: list[ContactOwnFieldV1] | Unset = _field(default=UNSET, alias="more_information")
    """Own fields of the account. The key is misspelt by the vendor."""
    note: str | Unset = UNSET
    """Note."""

    @property
    def ref_id(self) -> str:
        """`refId` under its Python name."""
        return self.refId

    @property
    def full_name(self) -> str:
        """`fullName` under its Python name."""
        return self.fullName

    @property
    def more_information(self) -> list[ContactOwnFieldV1] | Unset:
        """`more_infomation` under its Python name."""
        return self.more_infomation


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.contact_gender import ContactGender  # noqa: E402
from ..models.contact_own_field_v1 import ContactOwnFieldV1  # noqa: E402
from ..models.contact_point import ContactPoint  # noqa: E402
