from __future__ import annotations

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class AgentIdentity(Model):
    """
    Name and e-mail of a new agent.
    """

    full_name: None | str | Unset = UNSET
    """Name of the agent."""
    email: None | str | Unset = UNSET
    """Login e-mail."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
