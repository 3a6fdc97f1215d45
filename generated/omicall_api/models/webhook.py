from __future__ import annotations

from attrs import define as _define

from ..base import Model


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class Webhook(Model):
    """
    A registered webhook.
    """

    url: str
    """Where the reports go."""
    type: WebhookType
    """What is reported."""
    status: str
    """State of the webhook."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.webhook_type import WebhookType  # noqa: E402
