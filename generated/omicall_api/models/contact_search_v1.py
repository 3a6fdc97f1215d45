from __future__ import annotations

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class ContactSearchV1(Model):
    """
    What to look for. Leaving everything out is supposed to give all contacts.
    """

    keyword: str | Unset = UNSET
    """A phone number, an e-mail or a name. One integrator found that only whole numbers are matched."""
    filters: list[ContactFilterV1] | Unset = UNSET
    """Further conditions."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.contact_filter_v1 import ContactFilterV1  # noqa: E402
