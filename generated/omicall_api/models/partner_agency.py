from __future__ import annotations

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class PartnerAgency(Model):
    """
    An agency's account. Five fields are known; the vendor's list goes on, but could not be read.
    """

    full_name: None | str | Unset = UNSET
    """Name of the agency."""
    email: None | str | Unset = UNSET
    """E-mail of the account."""
    nation: None | str | Unset = UNSET
    """Country, such as "vn"."""
    paid_type: None | PaidType | Unset = UNSET
    """Whether the agency pays before or after use."""
    currency: None | str | Unset = UNSET
    """Currency of the account."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.paid_type import PaidType  # noqa: E402
