from __future__ import annotations

from datetime import datetime, timedelta

from attrs import define as _define
from attrs import field as _field

from ..base import Model, as_time
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class PartnerTenant(Model):
    """
    A customer's account as its partner sees it: what `get_tenant_detail` gives the account itself, and its API key.
    No sample of it is known, so nothing is required and everything is nullable.
    """

    full_name: str | Unset = UNSET
    """Name of the business."""
    email: None | str | Unset = UNSET
    """E-mail of the account."""
    phone: None | str | Unset = UNSET
    """Phone number of the account."""
    description: None | str | Unset = UNSET
    """What the business says about itself."""
    enabled: bool | None | Unset = UNSET
    """Whether the account is switched on."""
    status: None | str | Unset = UNSET
    """State of the account."""
    nation: None | str | Unset = UNSET
    """Country, such as "vn"."""
    language: None | str | Unset = UNSET
    """Language, such as "vi"."""
    api_key: None | str | Unset = _field(default=UNSET, repr=False)
    """The account's API key, in clear text. Whoever has it can act as the account."""
    domain: None | str | Unset = UNSET
    """Sub-domain of the account in the CRM."""
    domain_fusion: None | str | Unset = UNSET
    """Realm of the account on the switchboard, part of a SIP login."""
    domain_expire: int | None | Unset = UNSET
    """When the domain expires, in milliseconds since 1970."""
    effective_date: int | None | Unset = UNSET
    """Since when the account is in force, in milliseconds since 1970."""
    expire_date: int | None | Unset = UNSET
    """When the account expires, in milliseconds since 1970."""
    paid_type: None | PaidType | Unset = UNSET
    """Whether the account pays before or after use."""
    currency: None | str | Unset = UNSET
    """Currency of the balance."""
    balance: float | None | Unset = UNSET
    """Balance of the account, in its currency."""
    public_numbers: list[PublicNumber] | None | Unset = UNSET
    """The account's phone numbers."""
    service_package: None | PartnerTenantPackage | Unset = UNSET
    """The package that the account has."""

    @property
    def domain_expires_at(self) -> datetime | None:
        """`domain_expire` as an aware datetime in Vietnam's zone; None where there is no time."""
        return as_time(self.domain_expire, timedelta(milliseconds=1))

    @property
    def effective_at(self) -> datetime | None:
        """`effective_date` as an aware datetime in Vietnam's zone; None where there is no time."""
        return as_time(self.effective_date, timedelta(milliseconds=1))

    @property
    def expires_at(self) -> datetime | None:
        """`expire_date` as an aware datetime in Vietnam's zone; None where there is no time."""
        return as_time(self.expire_date, timedelta(milliseconds=1))


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.paid_type import PaidType  # noqa: E402
from ..models.partner_tenant_package import PartnerTenantPackage  # noqa: E402
from ..models.public_number import PublicNumber  # noqa: E402
