from __future__ import annotations

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class ContactNoteCreateV1(Model):
    """
    A note to add to a customer.
    """

    content: str
    """Text of the note."""
    phone: str
    """Phone number of the customer."""
    note_by: str | Unset = UNSET
    """E-mail of the agent who wrote it. The account's admin when it is empty."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
