from __future__ import annotations

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class CallUserStatus(Model):
    """
    How one extension takes part in a call. As two integrators read it.
    """

    extension: None | str | Unset = UNSET
    """The extension."""
    answer_at: int | None | Unset = UNSET
    """When it answered, above 0 for the one that did. The unit is not stated."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
