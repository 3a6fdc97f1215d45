from __future__ import annotations

from datetime import datetime, timedelta

from attrs import define as _define
from attrs import field as _field

from ..base import Model, as_time
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class AgentPbxAccount(Model):
    """
    A new extension, and with what a phone signs in as it.
    """

    sip_user: None | str
    """The extension number, also the SIP user name. Empty in the vendor's sample."""
    password: None | str = _field(repr=False)
    """SIP password in clear text. Empty in the vendor's sample."""
    full_name: None | str | Unset = UNSET
    """Name of the agent."""
    email: None | str | Unset = UNSET
    """E-mail of the agent."""
    domain: None | str | Unset = UNSET
    """SIP realm. Only null has been seen."""
    outbound_proxy: None | str | Unset = UNSET
    """SIP proxy. Only null has been seen."""
    public_number: None | str | Unset = UNSET
    """The hotline in use. Only null has been seen."""
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
