from __future__ import annotations

from attrs import define as _define

from ..base import Model


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class CallAnalysisListRequest(Model):
    """
    Which calls' analyses to read.
    """

    transaction_ids: list[str]
    """Ids of the calls, as in the call history. No limit is stated; one integrator sends at most 50."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
