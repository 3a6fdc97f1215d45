from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..base import Model, as_time
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class ChatConversation(Model):
    """
    A conversation. Drawn from the one sample of the vendor's page, whose end could not be read, so everything but
    the id may be missing or null.
    """

    _id: str = _field(alias="id")
    """Id of the conversation, 24 hexadecimal digits."""
    uuid: None | str | Unset = UNSET
    """The conversation's id in your own system."""
    name: None | str | Unset = UNSET
    """Name of the conversation; that of the guest in the sample."""
    name_unsigned: None | str | Unset = UNSET
    """By its name, the same without Vietnamese marks. The guest's phone number in the sample."""
    guest_info: ChatGuest | None | Unset = UNSET
    """Whom the conversation is with."""
    members: list[Any] | None | Unset = UNSET
    """By its name, the agents who take part. Only the empty list has been seen."""
    status: None | str | Unset = UNSET
    """State of the conversation."""
    start_type: None | str | Unset = UNSET
    """How the conversation was begun."""
    web_navigate: Any | Unset = UNSET
    """Not explained. Only null has been seen."""
    last_message: Any | Unset = UNSET
    """The last message. Only null has been seen."""
    last_message_info: ChatLastMessage | None | Unset = UNSET
    """Who sent the last message, and when."""
    created_date: int | None | Unset = UNSET
    """When it was opened, in milliseconds since 1970."""
    last_updated_date: int | None | Unset = UNSET
    """When it was last changed, in milliseconds since 1970."""

    @property
    def id(self) -> str:
        """`_id` under its Python name."""
        return self._id

    @property
    def created_at(self) -> datetime | None:
        """`created_date` as an aware datetime in Vietnam's zone; None where there is no time."""
        return as_time(self.created_date, timedelta(milliseconds=1))

    @property
    def last_updated_at(self) -> datetime | None:
        """`last_updated_date` as an aware datetime in Vietnam's zone; None where there is no time."""
        return as_time(self.last_updated_date, timedelta(milliseconds=1))


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.chat_guest import ChatGuest  # noqa: E402
from ..models.chat_last_message import ChatLastMessage  # noqa: E402
