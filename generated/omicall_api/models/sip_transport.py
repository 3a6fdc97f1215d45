from ..base import OpenStrEnum


class SipTransport(OpenStrEnum):
    """Protocols that carry SIP."""

    TCP = "tcp"
    UDP = "udp"
    WS = "ws"
    WSS = "wss"
