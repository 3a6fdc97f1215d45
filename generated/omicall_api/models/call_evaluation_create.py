from __future__ import annotations

from attrs import define as _define

from ..base import Model


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class CallEvaluationCreate(Model):
    """
    A rating of a call, and the agent in whose name it stands.
    """

    user_uuid: str
    """The agent, by the id in your own system or by the extension."""
    evaluation: CallEvaluation
    """The rating."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.call_evaluation import CallEvaluation  # noqa: E402
