from __future__ import annotations

from attrs import define as _define
from attrs import field as _field

from ..base import Model


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class App2AppPhoneOut(Model):
    """
    Which extensions get which hotline.
    """

    extensions: list[str]
    """Extensions of agents."""
    sipNumber: str = _field(alias="sip_number")
    """The hotline that they call out with."""

    @property
    def sip_number(self) -> str:
        """`sipNumber` under its Python name."""
        return self.sipNumber


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
