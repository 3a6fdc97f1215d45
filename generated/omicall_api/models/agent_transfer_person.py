from __future__ import annotations

from attrs import define as _define
from attrs import field as _field

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class AgentTransferPerson(Model):
    """
    An agent in the report of a transfer.
    """

    fullName: None | str | Unset = _field(default=UNSET, alias="full_name")
    """Name of the agent."""
    phoneNumber: None | str | Unset = _field(default=UNSET, alias="phone_number")
    """Phone number of the agent."""
    email: None | str | Unset = UNSET
    """E-mail of the agent."""

    @property
    def full_name(self) -> None | str | Unset:
        """`fullName` under its Python name."""
        return self.fullName

    @property
    def phone_number(self) -> None | str | Unset:
        """`phoneNumber` under its Python name."""
        return self.phoneNumber


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
