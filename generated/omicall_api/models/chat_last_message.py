from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from attrs import define as _define

from ..base import Model, as_time
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class ChatLastMessage(Model):
    """
    Who sent the last message, and when. The sample is cut off within these fields.
    """

    sender: None | str | Unset = UNSET
    """Which side sent it."""
    send_time: int | None | Unset = UNSET
    """When it was sent, in milliseconds since 1970."""
    create_by: Any | Unset = UNSET
    """By its name, the agent who wrote it. Only null has been seen."""

    @property
    def sent_at(self) -> datetime | None:
        """`send_time` as an aware datetime in Vietnam's zone; None where there is no time."""
        return as_time(self.send_time, timedelta(milliseconds=1))


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
