from __future__ import annotations

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class ServicePackageOffer(Model):
    """
    A service package and its prices. Of the vendor's six sample rows four have no prices.
    """

    code_name: str
    """Code of the package."""
    service_name: None | str | Unset = UNSET
    """Name of the package."""
    staff_num: int | None | Unset = UNSET
    """How many employees it allows."""
    customer_num: int | None | Unset = UNSET
    """How many customers it allows; 0 means any number."""
    note: None | str | Unset = UNSET
    """What the package holds, in lines of text. In the vendor's sample these do not always agree with the numbers."""
    fee_setups: list[Price] | None | Unset = UNSET
    """Set-up fee, one entry a currency. Empty for a trial."""
    fee_holds: list[Price] | None | Unset = UNSET
    """By its name and by the way the charge is worked out, the monthly fee, one entry a currency. Empty for a trial."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.price import Price  # noqa: E402
