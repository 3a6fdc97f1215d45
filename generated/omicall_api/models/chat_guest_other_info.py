from __future__ import annotations

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class ChatGuestOtherInfo(Model):
    """
    A guest under the keys of the address book.
    """

    full_name: None | str | Unset = UNSET
    """Name of the guest."""
    mail: None | str | Unset = UNSET
    """E-mail of the guest. Only null has been seen."""
    phone_number: None | str | Unset = UNSET
    """Phone number of the guest."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
