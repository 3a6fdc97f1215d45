from __future__ import annotations

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class HotlineAccess(Model):
    """
    One that may use a hotline. The integrator who typed it could not verify it.
    """

    id: None | str | Unset = UNSET
    """Id of the one."""
    type: None | str | Unset = UNSET
    """What the one is. The words are not known."""
    name: None | str | Unset = UNSET
    """The extension number."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
