from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..base import Model, as_time
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class Group(Model):
    """
    A ring group. In the samples many settings are null right after creation, and empty texts or zeros in the list:
    read the two alike. Some settings have no explanation beyond their names.
    """

    _id: str = _field(alias="id")
    """Id of the group. This is the one to use as `group_id` and as the goal of a menu's key."""
    group_name: str
    """Name of the group."""
    group_number: str
    """Number inside the switchboard, five digits. The call history filters by it (`queue_destination`)."""
    group_name_unsigned: None | str | Unset = UNSET
    """The name without Vietnamese marks."""
    tenant_id: None | str | Unset = UNSET
    """Id of the business account."""
    note: None | str | Unset = UNSET
    """Note. Always null in the samples."""
    is_deleted: bool | None | Unset = UNSET
    """Whether the group is deleted. Always false in the samples."""
    strategy: None | RingStrategy | Unset = UNSET
    """In which order the members ring."""
    members: list[GroupMember] | None | Unset = UNSET
    """The agents of the group."""
    sip_members: list[str] | None | Unset = UNSET
    """The extensions as they were sent. Only in the answers to adding and changing; one integrator allows for it in
    the list."""
    timeout: int | None | Unset = UNSET
    """The time of ringing as it was sent, in seconds. Only in the answers to adding and changing."""
    ring_back_id: None | str | Unset = UNSET
    """By its name, id of the tone that the caller hears while it rings. Empty or null in the samples."""
    ring_back_name: None | str | Unset = UNSET
    """By its name, the name of that tone. Always null in the samples."""
    is_answer: None | str | Unset = UNSET
    """Not explained. The text "false", not a boolean; null right after creation."""
    ring_group_type: int | None | Unset = UNSET
    """Not explained. 0 or null in the samples."""
    ring_group_wait_time: int | None | Unset = UNSET
    """Not explained, and the unit is not stated. 0 or null in the samples."""
    ring_group_wait_time_sequence: int | None | Unset = UNSET
    """Not explained, and the unit is not stated. 0, 2 or null in the samples."""
    ring_group_type_result: Any | Unset = UNSET
    """Not explained. Only null has been seen."""
    target_timeout_type: GroupTimeoutTarget | None | Unset = UNSET
    """What the call goes to when nobody answers; empty or null for nothing."""
    target_timeout: None | str | Unset = UNSET
    """Id of that greeting, menu or group; empty or null for nothing. For Voice_mail the sample has the id of a
    greeting."""
    target_timeout_name: None | str | Unset = UNSET
    """Name of that target. Always null in the samples, also where there is a target."""
    is_forward_to_user_owner: bool | None | Unset = UNSET
    """By its name, whether a customer's own agent is rung. Always null in the samples."""
    is_forward_to_outer_group: bool | None | Unset = UNSET
    """By its name, whether the call goes on to an outer group. Always false in the samples."""
    outer_group_id: None | str | Unset = UNSET
    """By its name, id of that group. Always null in the samples."""
    enable_criteria: bool | None | Unset = UNSET
    """Not explained; by its name, whether `criterias` are in force. False or null in the samples."""
    criterias: list[Any] | None | Unset = UNSET
    """Not explained. Empty or null in the samples."""
    create_by: Author | None | Unset = UNSET
    """Who made it."""
    created_date: int | None | Unset = UNSET
    """When it was made, in milliseconds since 1970."""
    last_update_by: Author | None | Unset = UNSET
    """Who changed it last; null before the first change."""
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
from ..models.group_member import GroupMember  # noqa: E402
from ..models.group_timeout_target import GroupTimeoutTarget  # noqa: E402
from ..models.ring_strategy import RingStrategy  # noqa: E402
