from __future__ import annotations

from attrs import define as _define

from ..base import Model


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class CallAnalysisRequest(Model):
    """
    Which call's analysis to read.
    """

    transaction_id: str
    """Id of the call, as in the call history."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
