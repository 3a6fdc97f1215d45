from __future__ import annotations

from datetime import datetime, timedelta

from attrs import define as _define

from ..base import Model, as_time
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class PartnerTenantPackage(Model):
    """
    The service package of an account, as its partner sees it.
    """

    code_name: None | str | Unset = UNSET
    """Code of the package."""
    service_name: None | str | Unset = UNSET
    """Name of the package."""
    staff_num: int | None | Unset = UNSET
    """How many employees it allows."""
    customer_num: int | None | Unset = UNSET
    """How many customers it allows; 0 means any number."""
    expiry_date: int | None | Unset = UNSET
    """When the package expires, in milliseconds since 1970."""
    cashback: float | None | Unset = UNSET
    """What is paid back on an upgrade. The currency is not stated; supposedly the account's."""

    @property
    def expires_at(self) -> datetime | None:
        """`expiry_date` as an aware datetime in Vietnam's zone; None where there is no time."""
        return as_time(self.expiry_date, timedelta(milliseconds=1))


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
