from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..base import Model, as_time
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class CallSearchUserV1(Model):
    """
    An agent of a call, with an id.
    """

    _id: None | str | Unset = _field(default=UNSET, alias="id")
    """Id of the agent, 24 hex digits."""
    full_name: None | str | Unset = UNSET
    """The agent's name."""
    full_name_unsigned: None | str | Unset = UNSET
    """The same name without Vietnamese marks."""
    tags_view: list[Any] | None | Unset = UNSET
    """By its name, the agent's tags for showing. Empty in the sample."""
    note_created_date: int | None | Unset = UNSET
    """When the agent's note was made, in milliseconds since 1970."""

    @property
    def id(self) -> None | str | Unset:
        """`_id` under its Python name."""
        return self._id

    @property
    def note_created_at(self) -> datetime | None:
        """`note_created_date` as an aware datetime in Vietnam's zone; None where there is no time."""
        return as_time(self.note_created_date, timedelta(milliseconds=1))


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
