from __future__ import annotations

from typing import Any

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class GroupMember(Model):
    """
    An agent in a ring group.
    """

    agent_id: None | str | Unset = UNSET
    """Id of the agent."""
    contact_id: None | str | Unset = UNSET
    """Id of the agent's entry in the address book."""
    order: int | None | Unset = UNSET
    """By its name, the place in the order of ringing. Always 0 in the samples, for every member."""
    timeout: int | None | Unset = UNSET
    """How long this member rings, in seconds."""
    sip_user: None | str | Unset = UNSET
    """The extension. Always null in the samples, even where the group was made from extensions."""
    hold_music_id: None | str | Unset = UNSET
    """By its name, id of the music on hold. Always null in the samples."""
    view: Any | Unset = UNSET
    """Not explained. Only null has been seen."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
