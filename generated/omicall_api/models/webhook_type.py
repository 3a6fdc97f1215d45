from ..base import OpenStrEnum


class WebhookType(OpenStrEnum):
    """What a webhook reports. What is sent for contacts is not documented."""

    CALL = "call"
    CONTACT = "contact"
