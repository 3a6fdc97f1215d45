from __future__ import annotations

from datetime import datetime, timedelta

from attrs import define as _define
from attrs import field as _field

from ..base import Model, as_time
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class Extension(Model):
    """
    An extension, who uses it and how a phone signs in to it.
    """

    sip_user: str
    """The extension number, also the SIP user name."""
    full_name: str
    """Name of the agent."""
    password: str = _field(repr=False)
    """SIP password in clear text."""
    email: None | str | Unset = UNSET
    """E-mail of the agent."""
    agent_id: None | str | Unset = UNSET
    """Id of the agent."""
    enabled: bool | None | Unset = UNSET
    """Whether the extension is switched on. Read by one integrator, not on the vendor's page."""
    domain: None | str | Unset = UNSET
    """SIP realm."""
    outbound_proxy: None | str | Unset = UNSET
    """SIP proxy, a wss address."""
    public_number: None | str | Unset = UNSET
    """The hotline in use."""
    created_date: int | None | Unset = UNSET
    """When the extension was made, in milliseconds since 1970."""
    last_updated_date: int | None | Unset = UNSET
    """When it was last changed, in milliseconds since 1970."""

    @property
    def created_at(self) -> datetime | None:
        """`created_date` as an aware datetime in Vietnam's zone; None where there is no time."""
        return as_time(self.created_date, timedelta(milliseconds=1))

    @property
    def last_updated_at(self) -> datetime | None:
        """`last_updated_date` as an aware datetime in Vietnam's zone; None where there is no time."""
        return as_time(self.last_updated_date, timedelta(milliseconds=1))


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
