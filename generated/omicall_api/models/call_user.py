from __future__ import annotations

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class CallUser(Model):
    """
    An agent of a call.
    """

    full_name: None | str | Unset = UNSET
    """The agent's name."""
    full_name_unsigned: None | str | Unset = UNSET
    """The same name without Vietnamese marks."""
    note: None | str | Unset = UNSET
    """The agent's note on the call."""
    tag: list[CallUserTag] | None | Unset = UNSET
    """Tags that the agent gave the call."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.call_user_tag import CallUserTag  # noqa: E402
