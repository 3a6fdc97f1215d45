from ..base import OpenStrEnum


class WebhookEvent(OpenStrEnum):
    """Events of a running call."""

    RINGING = "ringing"
    ANSWERED = "answered"
    HANGUP = "hangup"
