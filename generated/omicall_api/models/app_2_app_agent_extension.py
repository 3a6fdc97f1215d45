from __future__ import annotations

from attrs import define as _define
from attrs import field as _field

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class App2AppAgentExtension(Model):
    """
    The SIP login of an agent. The guide's sample has all four fields; those that a login can't do without are
    required here.
    """

    extension: str
    """The extension and SIP user name, such as 11111113 for agents."""
    password: str = _field(repr=False)
    """SIP password in clear text."""
    domain: None | str | Unset = UNSET
    """SIP realm."""
    outboundProxy: None | str | Unset = _field(default=UNSET, alias="outbound_proxy")
    """SIP proxy, a host name."""

    @property
    def outbound_proxy(self) -> None | str | Unset:
        """`outboundProxy` under its Python name."""
        return self.outboundProxy


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
