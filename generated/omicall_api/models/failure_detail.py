from __future__ import annotations

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class FailureDetail(Model):
    """
    The refusal as click-to-call puts it into the payload.
    """

    status: None | str | Unset = UNSET
    """The word "fail" in the one sample."""
    error: None | str | Unset = UNSET
    """Error code."""
    message: None | str | Unset = UNSET
    """English text about the error."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
