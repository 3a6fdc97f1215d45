from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..base import Model, as_time
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class Greeting(Model):
    """
    A recorded greeting. The samples show only greetings that a machine has read.
    """

    _id: str = _field(alias="id")
    """Id of the greeting. This is the one to use in menus, as the time-out target of groups, and as the target of
    Recording in automatic calls."""
    greeting_name: str
    """Name of the greeting."""
    greeting_name_unsigned: None | str | Unset = UNSET
    """The name without Vietnamese marks, in lower case in most of the samples."""
    tenant_id: None | str | Unset = UNSET
    """Id of the business account."""
    is_deleted: bool | None | Unset = UNSET
    """Whether the greeting is deleted. Always false in the samples."""
    is_hidden_in_list: Any | Unset = UNSET
    """By its name, whether lists leave it out. Only null has been seen."""
    formality: None | str | Unset = UNSET
    """How the sound was made."""
    recording_file: None | str | Unset = UNSET
    """Name of the sound file, a UUID with the ending .mp3. It is not a link."""
    content: None | str | Unset = UNSET
    """The text that was read."""
    voice: LegacyVoice | None | Unset = UNSET
    """The voice that read it."""
    speed: int | None | Unset = UNSET
    """Reading speed from -3 to 3, a number here although it is sent as a text. Higher is faster, on the scale of
    `LegacySpeed`."""
    create_by: Any | Unset = UNSET
    """Who made it. Only null has been seen."""
    created_date: int | None | Unset = UNSET
    """When it was made, in milliseconds since 1970."""
    last_update_by: Any | Unset = UNSET
    """Who changed it last. Only null has been seen."""
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
from ..models.legacy_voice import LegacyVoice  # noqa: E402
