from __future__ import annotations

from attrs import define as _define

from ..base import Model


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class GroupCreate(Model):
    """
    A ring group to make. The vendor states no bounds for the time of ringing; those here are the specification's
    own.
    """

    group_name: str
    """Name of the group."""
    strategy: RingStrategy
    """In which order the members ring."""
    sip_members: list[str]
    """The extensions of the group, by number."""
    timeout: int
    """How long each member rings, in seconds. 30 in the samples."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.ring_strategy import RingStrategy  # noqa: E402
