from __future__ import annotations

from datetime import datetime, timedelta

from attrs import define as _define
from attrs import field as _field

from ..base import Model, as_time
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class IvrMenu(Model):
    """
    A key menu, drawn from the vendor's samples alone. The fields of its author are named otherwise than in groups
    and greetings: `created_by` and `last_updated_by`.
    """

    _id: str = _field(alias="id")
    """Id of the menu. This is the one to use as a goal of keys, of groups and of automatic calls."""
    script_name: str
    """Name of the menu."""
    script_name_unsigned: None | str | Unset = UNSET
    """The name without Vietnamese marks."""
    script_number: None | str | Unset = UNSET
    """Number inside the switchboard, six digits in the sample."""
    tenant_id: None | str | Unset = UNSET
    """Id of the business account."""
    note: None | str | Unset = UNSET
    """Note. Null in the sample."""
    is_deleted: bool | None | Unset = UNSET
    """Whether the menu is deleted. False in the sample."""
    greeting_id: None | str | Unset = UNSET
    """Id of the greeting that opens the menu."""
    greeting_name: None | str | Unset = UNSET
    """Name of that greeting. Null in the sample."""
    greeting_short_id: None | str | Unset = UNSET
    """Id of the greeting for callers who come back to the menu; empty without one."""
    greeting_short_name: None | str | Unset = UNSET
    """Name of that greeting. Null in the sample."""
    invalid_sound_id: None | str | Unset = UNSET
    """Id of the greeting that is played after a wrong key."""
    invalid_sound_name: None | str | Unset = UNSET
    """Name of that greeting. Null in the sample."""
    scripts: list[IvrMenuKey] | None | Unset = UNSET
    """The keys."""
    time_out: int | None | Unset = UNSET
    """How long the menu waits for a key; in seconds, by the values shown."""
    max_failure: int | None | Unset = UNSET
    """How many wrong keys are allowed."""
    ivr_direct_menu_dial: None | str | Unset = UNSET
    """Not explained. The text "false", not a boolean, or null."""
    action_type: IvrMenuFallback | None | Unset = UNSET
    """What the fallback does; empty or null for nothing."""
    action: None | str | Unset = UNSET
    """Id of the group, menu or greeting of the fallback; empty for none."""
    action_name: None | str | Unset = UNSET
    """Name of that goal. Null in the sample."""
    created_by: Author | None | Unset = UNSET
    """Who made it."""
    created_date: int | None | Unset = UNSET
    """When it was made, in milliseconds since 1970."""
    last_updated_by: Author | None | Unset = UNSET
    """Who changed it last."""
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
from ..models.author import Author  # noqa: E402
from ..models.ivr_menu_fallback import IvrMenuFallback  # noqa: E402
from ..models.ivr_menu_key import IvrMenuKey  # noqa: E402
