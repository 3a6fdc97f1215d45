from __future__ import annotations

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class CallReportLocal(Model):
    """
    Totals of the internal calls.
    """

    total_call: int | None | Unset = UNSET
    """Number of calls."""
    total_call_answer: int | None | Unset = UNSET
    """How many of them were answered. Null in the sample."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
