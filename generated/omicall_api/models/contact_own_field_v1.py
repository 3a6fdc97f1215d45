from __future__ import annotations

from attrs import define as _define

from ..base import Model


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class ContactOwnFieldV1(Model):
    """
    The value of a field that the account made for itself.
    """

    value_type: str
    """Name of the field."""
    display_value: str
    """The value, as text."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
