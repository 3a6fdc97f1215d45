from __future__ import annotations

from attrs import define as _define

from ..base import Model


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class Price(Model):
    """
    A price in one currency.
    """

    currency: str
    """The currency."""
    price: float
    """The price, in that currency."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
