from __future__ import annotations

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class ClickToCallRequest(Model):
    """
    Whom to connect with whom.
    """

    extension: str
    """The agent's extension. It must be registered with the switchboard."""
    phone_number: str
    """The number to call. Customers' numbers are shown in the form 0...; whether +84... is taken is not stated."""
    hotline: str | Unset = UNSET
    """The hotline to call out with. Send it where you know it; see the operation's description."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
