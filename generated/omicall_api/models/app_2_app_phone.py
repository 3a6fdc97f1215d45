from __future__ import annotations

from attrs import define as _define

from ..base import Model


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class App2AppPhone(Model):
    """
    A phone number and its country.
    """

    number: str
    """The number, without its first 0 in the sample. Whether other forms are taken is not stated."""
    region: str
    """Code of the country, such as VN."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
