from __future__ import annotations

from attrs import define as _define
from attrs import field as _field

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class ExtensionUpdate(Model):
    """
    What to change about an extension.
    """

    sip_user: str
    """The extension number."""
    password: str | Unset = _field(default=UNSET, repr=False)
    """The new SIP password, in clear text. Rules for it are not stated."""
    call_timeout: str | Unset = UNSET
    """How long a call rings before it is forwarded, as a text. The unit is not stated."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
