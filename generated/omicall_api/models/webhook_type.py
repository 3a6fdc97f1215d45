from ..base import OpenStrEnum


class WebhookType(OpenStrEnum):
    """What a webhook reports. The vendor documents what it sends for calls only."""

    CALL = "call"
    CONTACT = "contact"
