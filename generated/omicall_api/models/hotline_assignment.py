from __future__ import annotations

from attrs import define as _define

from ..base import Model


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class HotlineAssignment(Model):
    """
    A hotline, and the agent to whom it is dedicated.
    """

    hotline: str
    """Number of the hotline."""
    user_email: str
    """E-mail of the agent."""
    directions: list[HotlineDirection]
    """For which calls."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.hotline_direction import HotlineDirection  # noqa: E402
