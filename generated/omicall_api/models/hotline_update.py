from __future__ import annotations

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class HotlineUpdate(Model):
    """
    What to change about a hotline.
    """

    hotline: str
    """Number of the hotline."""
    allow_call_in: HotlineSwitch | Unset = UNSET
    """Whether the hotline takes calls; a text, not a boolean."""
    allow_call_out: HotlineSwitch | Unset = UNSET
    """Whether the hotline makes calls; a text, not a boolean."""
    access_type: HotlineAccessType | Unset = UNSET
    """Who may use the hotline."""
    extensions: list[str] | Unset = UNSET
    """The extensions that may use it, by number, in place of all that could before. Meant for access by criteria."""
    group_ids: list[str] | Unset = UNSET
    """By its name, the ring groups that may use it, by id. Whether they too replace the former ones is not stated."""
    call_script: str | Unset = UNSET
    """Id of the default call script, from `list_call_scripts`."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.hotline_access_type import HotlineAccessType  # noqa: E402
from ..models.hotline_switch import HotlineSwitch  # noqa: E402
