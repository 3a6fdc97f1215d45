from __future__ import annotations

from attrs import define as _define

from ..base import Model


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class WebhookRegistration(Model):
    """
    A wrapper around the webhook to register.
    """

    webhook: WebhookSettings
    """The webhook to register."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.webhook_settings import WebhookSettings  # noqa: E402
