from __future__ import annotations

from typing import Any

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class ChatGuest(Model):
    """
    The guest of a conversation.
    """

    uuid: None | str | Unset = UNSET
    """The id of the conversation once more, in the sample."""
    full_name: None | str | Unset = UNSET
    """Name of the guest."""
    phone: None | str | Unset = UNSET
    """Phone number of the guest."""
    email: None | str | Unset = UNSET
    """E-mail of the guest. Only null has been seen."""
    domain: None | str | Unset = UNSET
    """Where the guest comes from, the word that was sent."""
    other_info: ChatGuestOtherInfo | None | Unset = UNSET
    """Name, e-mail and phone number once more, under other keys."""
    contact_id: None | str | Unset = UNSET
    """Id of the contact. Only null has been seen."""
    new_contact: bool | None | Unset = UNSET
    """By its name, whether a contact was made for the guest."""
    browser: Any | Unset = UNSET
    """Only null has been seen."""
    ip: Any | Unset = UNSET
    """Only null has been seen."""
    address: Any | Unset = UNSET
    """Only null has been seen."""
    lat: Any | Unset = UNSET
    """By its name, the latitude. Only null has been seen."""
    lon: Any | Unset = UNSET
    """By its name, the longitude. Only null has been seen."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.chat_guest_other_info import ChatGuestOtherInfo  # noqa: E402
