from __future__ import annotations

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class CallEvaluationValue(Model):
    """
    Points for one criterion.
    """

    criteria_id: str | Unset = UNSET
    """Id of the criterion, 24 hex digits in the picture. `list_evaluation_criteria_v1` should give it."""
    name: str | Unset = UNSET
    """Name of the criterion."""
    point: int | Unset = UNSET
    """Points. The largest number is not stated; 2 and 3 in the picture."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
