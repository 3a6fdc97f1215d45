from __future__ import annotations

from attrs import define as _define

from ..base import Model
from ..types import UNSET, Unset


@_define(kw_only=True, weakref_slot=False, repr=False, eq=False)
class WebhookSettings(Model):
    """
    What to report, and where to. The vendor marks neither `type` nor `url` as required; integrators always send
    both, and so the specification asks for them.
    """

    type: WebhookType
    """What to report."""
    url: str
    """Where to send the reports to; an https address."""
    events: list[WebhookEvent] | None | Unset = UNSET
    """Which events of a running call to report. Null in the vendor's sample; what null, or leaving it out, does is not
    stated. The report at the end of a call comes apart from these."""


# Below the class, because two models may hold each other; at run time, because the decoder looks names up here.
from ..models.webhook_event import WebhookEvent  # noqa: E402
from ..models.webhook_type import WebhookType  # noqa: E402
