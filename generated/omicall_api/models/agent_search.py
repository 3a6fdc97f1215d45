from __future__ import annotations

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class AgentSearch(Model):
    """
    Which agents to give. An empty object gives all, says one integrator's client.
    """

    filter: AgentFilter | Unset = UNSET
    """Conditions."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.agent_filter import AgentFilter  # noqa: E402
