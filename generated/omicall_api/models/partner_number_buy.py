from __future__ import annotations

from attrs import define as _define

from ..base import Model


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class PartnerNumberBuy(Model):
    """
    Which hotline to buy, for whom and for how long. The four fields were marked as required in 2021.
    """

    number: str
    """The hotline, as the list of hotlines for sale writes it."""
    email: str
    """E-mail of the account's owner."""
    number_count: int
    """For how many months, at least 6. Months, despite the name of the field."""
    note: str
    """A note on the purchase."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
