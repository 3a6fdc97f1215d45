from __future__ import annotations

from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class ExtensionAccount(Model):
    """
    A SIP login as a softphone wants it, with the addresses to sign in at and the audio settings.
    """

    sip_user: str
    """SIP user name, which is the extension number."""
    sip_password: str = _field(repr=False)
    """SIP password in clear text."""
    display_name: None | str | Unset = UNSET
    """Name that others see."""
    sip_realm: None | str | Unset = UNSET
    """SIP realm."""
    sip_web_socket_server: None | str | Unset = UNSET
    """Server for SIP over WebSocket, a wss address."""
    sip_proxy: None | str | Unset = UNSET
    """SIP proxy, a SIP URI in angle brackets."""
    sip_proxy_port: None | str | Unset = UNSET
    """Port of the proxy, as text. Empty in the sample."""
    transport: list[SipTransport] | None | Unset = UNSET
    """Protocols that a phone may use."""
    stun_servers: list[Any] | None | Unset = UNSET
    """STUN servers, by which a phone behind a router finds its own address."""
    use_opus: bool | None | Unset = UNSET
    """Whether calls use the codec Opus."""
    opus_quality: int | None | Unset = UNSET
    """Quality of Opus. The scale is not stated."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.sip_transport import SipTransport  # noqa: E402
