from __future__ import annotations

from attrs import define as _define
from attrs import field as _field

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class PartnerTenantCreate(Model):
    """
    The account to create, and its owner. All but the last field were marked as required in 2021.
    """

    email: str
    """E-mail of the owner. One that already owns an account is refused."""
    password: str = _field(repr=False)
    """Password of the owner: 8 characters or more, with a capital, a small letter, a digit and a special character."""
    fullName: str = _field(alias="full_name")
    """Name of the business, under 255 characters."""
    ownerName: str = _field(alias="owner_name")
    """Name of the owner, under 255 characters."""
    phone: str
    """Phone number of the owner or the business; the page does not say which."""
    isAutoActive: bool | Unset = _field(default=UNSET, alias="is_auto_active")
    """Whether to activate the account at once. What leaving it out does is not stated."""

    @property
    def full_name(self) -> str:
        """`fullName` under its Python name."""
        return self.fullName

    @property
    def owner_name(self) -> str:
        """`ownerName` under its Python name."""
        return self.ownerName

    @property
    def is_auto_active(self) -> bool | Unset:
        """`isAutoActive` under its Python name."""
        return self.isAutoActive


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
