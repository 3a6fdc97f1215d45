from __future__ import annotations

from attrs import define as _define

from ..base import Model


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class AiWebhookRegistration(Model):
    """
    Where to send the results of the AI to.
    """

    url: str
    """The address. The pages do not say which are allowed; other webhooks must be https, so better give one of these."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
