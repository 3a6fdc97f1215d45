from __future__ import annotations

from attrs import define as _define

from ..base import Model


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class ChatRoom(Model):
    """
    A wrapper around the conversation.
    """

    conversation: ChatConversation
    """The conversation."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.chat_conversation import ChatConversation  # noqa: E402
