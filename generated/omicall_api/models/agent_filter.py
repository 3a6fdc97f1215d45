from __future__ import annotations

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class AgentFilter(Model):
    """
    Conditions, known from third parties only. Supposedly an agent must fit every condition that is set, and may fit
    any value of its list.
    """

    emails: list[str] | Unset = UNSET
    """Only agents with these e-mails."""
    phones: list[str] | Unset = UNSET
    """Only agents with these phone numbers."""
    extensions: list[str] | Unset = UNSET
    """Only agents with these extensions."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
