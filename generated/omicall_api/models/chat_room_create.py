from __future__ import annotations

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class ChatRoomCreate(Model):
    """
    A conversation to open.
    """

    guest_info: ChatGuestCreate
    """Whom the conversation is with."""
    uuid: str | Unset = UNSET
    """The conversation's id in your own system. OMICall makes one when it is empty."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.chat_guest_create import ChatGuestCreate  # noqa: E402
