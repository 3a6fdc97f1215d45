from __future__ import annotations

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class ChatGuestCreate(Model):
    """
    A guest, that is, the customer.
    """

    phone: str | Unset = UNSET
    """Phone number of the guest."""
    full_name: str | Unset = UNSET
    """Name of the guest."""
    domain: str | Unset = UNSET
    """Where the guest comes from, a word of your choosing."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
