from __future__ import annotations

from attrs import define as _define

from ..base import Model


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class PartnerBalanceUpdate(Model):
    """
    How much to add to whose balance, and why. The three fields were marked as required in 2021.
    """

    email: str
    """E-mail, supposedly of the account's owner as on the upgrade of a package."""
    amount: float
    """How much to add, in VND, at least 10,000."""
    description: str
    """Why, in 50 characters or more."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
