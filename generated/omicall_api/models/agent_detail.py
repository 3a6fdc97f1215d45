from __future__ import annotations

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class AgentDetail(Model):
    """
    One agent as the look-up by e-mail gives it. The fields are those that third parties read.
    """

    id: None | str | Unset = UNSET
    """Id of the agent."""
    contact_id: None | str | Unset = UNSET
    """Id in the address book."""
    full_name: None | str | Unset = UNSET
    """Name of the agent."""
    email: None | str | Unset = UNSET
    """E-mail."""
    phone: None | str | Unset = UNSET
    """Phone number."""
    pbx_account: AgentSipLogin | None | Unset = UNSET
    """SIP login of the agent's extension. Two integrators read it."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.agent_sip_login import AgentSipLogin  # noqa: E402
