from __future__ import annotations

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class PartnerAccount(Model):
    """
    A partner's account. The vendor's one sample fills every field; all but the first are nullable here because no
    second source shows them.
    """

    full_name: str
    """Name of the partner."""
    email: None | str | Unset = UNSET
    """E-mail of the account."""
    description: None | str | Unset = UNSET
    """What the partner says about itself."""
    enabled: bool | None | Unset = UNSET
    """Whether the account is switched on."""
    status: None | str | Unset = UNSET
    """State of the account."""
    nation: None | str | Unset = UNSET
    """Country, such as "vn"."""
    language: None | str | Unset = UNSET
    """Language, such as "vi"."""
    paid_type: None | PaidType | Unset = UNSET
    """Whether the partner pays before or after use."""
    currency: None | str | Unset = UNSET
    """Currency of the balance."""
    balance: float | None | Unset = UNSET
    """Balance of the partner, in its currency."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.paid_type import PaidType  # noqa: E402
