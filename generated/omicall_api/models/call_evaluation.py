from __future__ import annotations

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class CallEvaluation(Model):
    """
    A rating. What it holds is known from one picture; which fields are required is not stated.
    """

    comment: str | Unset = UNSET
    """A remark on the call."""
    values: list[CallEvaluationValue] | Unset = UNSET
    """Points, one entry a criterion."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.call_evaluation_value import CallEvaluationValue  # noqa: E402
