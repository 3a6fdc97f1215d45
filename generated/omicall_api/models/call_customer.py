from __future__ import annotations

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class CallCustomer(Model):
    """
    The customer of a call.
    """

    full_name: None | str | Unset = UNSET
    """The customer's name."""
    full_name_unsigned: None | str | Unset = UNSET
    """The same name without Vietnamese marks. Not in version 3, as far as is known."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
