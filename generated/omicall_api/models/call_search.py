from __future__ import annotations

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class CallSearch(Model):
    """
    What to look for in the call history, and in which order to give it.
    """

    filter: CallFilter
    """Which calls."""
    sort: CallSort | Unset = UNSET
    """In which order. May be left out, says one integrator."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.call_filter import CallFilter  # noqa: E402
from ..models.call_sort import CallSort  # noqa: E402
