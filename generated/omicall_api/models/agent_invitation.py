from __future__ import annotations

from attrs import define as _define

from ..base import Model


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class AgentInvitation(Model):
    """
    The new agent and the new extension.
    """

    agent: AgentIdentity
    """The new agent."""
    pbx_account: AgentPbxAccount
    """The new extension and its SIP login."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.agent_identity import AgentIdentity  # noqa: E402
from ..models.agent_pbx_account import AgentPbxAccount  # noqa: E402
