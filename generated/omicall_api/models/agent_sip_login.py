from __future__ import annotations

from attrs import define as _define
from attrs import field as _field

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class AgentSipLogin(Model):
    """
    With what a phone signs in as the agent's extension.
    """

    sip_user: None | str | Unset = UNSET
    """The extension number, also the SIP user name."""
    sip_password: None | str | Unset = _field(default=UNSET, repr=False)
    """SIP password in clear text. `invite_agent` calls this key `password`."""
    domain: None | str | Unset = UNSET
    """SIP realm. Read by one integrator in the look-up, and said to be missing there by a third party."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
