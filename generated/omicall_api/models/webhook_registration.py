from __future__ import annotations

from attrs import define as _define

from ..base import Model


@_define(kw_only=True, weakref_slot=False)
class WebhookRegistration(Model):
    """
    A wrapper around the webhook to register.
    """

    webhook: WebhookSettings
    """What to report, and where to. The vendor marks neither `type` nor `url` as required; integrators always send
    both, and so the specification asks for them."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.webhook_settings import WebhookSettings  # noqa: E402
