from __future__ import annotations

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class Author(Model):
    """
    Who made or changed something. Version 1 of the contacts and greetings give the name only.
    """

    id: None | str | Unset = UNSET
    """Id of the agent."""
    name: None | str | Unset = UNSET
    """Name of the agent."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
