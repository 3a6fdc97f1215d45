from __future__ import annotations

from attrs import define as _define

from ..base import Model


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class GroupMembersChange(Model):
    """
    Which extensions to put into a group, or to take out of it.
    """

    group_id: str
    """Id of the group (`_id` in the list)."""
    sip_users: list[str]
    """The extensions, by number."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
