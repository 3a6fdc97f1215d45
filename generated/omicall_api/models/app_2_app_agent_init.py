from __future__ import annotations

from attrs import define as _define
from attrs import field as _field

from ..base import Model


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class App2AppAgentInit(Model):
    """
    The agent who needs an extension.
    """

    uuid: str
    """Your own id of the agent."""
    phoneNumber: App2AppPhone = _field(alias="phone_number")
    """The agent's phone number."""
    fullName: str = _field(alias="full_name")
    """The agent's name, as shown in calls."""
    sipNumber: str = _field(alias="sip_number")
    """The hotline that the agent calls out with."""

    @property
    def phone_number(self) -> App2AppPhone:
        """`phoneNumber` under its Python name."""
        return self.phoneNumber

    @property
    def full_name(self) -> str:
        """`fullName` under its Python name."""
        return self.fullName

    @property
    def sip_number(self) -> str:
        """`sipNumber` under its Python name."""
        return self.sipNumber


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.app_2_app_phone import App2AppPhone  # noqa: E402
