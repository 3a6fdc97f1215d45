from __future__ import annotations

from typing import Any

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class CallbotContact(Model):
    """
    Somebody whom the bot calls.
    """

    phone: str
    """The number to call."""
    email: str | Unset = UNSET
    """E-mail. Empty in the sample."""
    ext_contact_code: str | Unset = UNSET
    """Code of the contact in your own system. Empty in the sample."""
    mapping_variables: Any | Unset = UNSET
    """Values for the places that the script leaves open, a JSON object from name to text. The names are those of your
    script; `list_callbot_scripts` is said to give them as `field_code`."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
