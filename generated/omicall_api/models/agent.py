from __future__ import annotations

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class Agent(Model):
    """
    One agent as version 3 is supposed to give it: the fields that one integrator's client reads, and those that
    notes on the vendor's list of operations name. No real row is known, so everything may be missing or null. The
    notes call the id `_id`; if it comes under that name, it is in the raw data only.
    """

    id: None | str | Unset = UNSET
    """Id of the agent. Read by one integrator."""
    identify_info: None | str | Unset = UNSET
    """Login e-mail. Named in the notes."""
    is_active: bool | None | Unset = UNSET
    """Whether the login has been activated. Read by one integrator; version 1 has it too."""
    full_name: None | str | Unset = UNSET
    """Name of the agent. Read by one integrator."""
    email: None | str | Unset = UNSET
    """E-mail. Read by one integrator."""
    phone: None | str | Unset = UNSET
    """Phone number. Read by one integrator."""
    attribute_structure: list[ContactAttribute] | None | Unset = UNSET
    """Name, e-mails, phone numbers and so on, one entry a kind. Named in the notes."""
    pbx_account: AgentSipLogin | None | Unset = UNSET
    """SIP login of the agent's extension. Read by one integrator."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.agent_sip_login import AgentSipLogin  # noqa: E402
from ..models.contact_attribute import ContactAttribute  # noqa: E402
