from __future__ import annotations

from attrs import define as _define

from ..base import Model


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class ContactFilterV1(Model):
    """
    One condition.
    """

    field_code: str
    """By what to filter. Only contact_owner is shown by the vendor."""
    value: list[str]
    """The values to look for, any of them supposedly. With contact_owner, who owns the contact."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
