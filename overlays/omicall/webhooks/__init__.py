"""Webhooks of OMICall: typed reports, a check of the sender, a receiver, and a judge of repeats.

    from omicall.webhooks import CallRecord, parse

    event = parse(body)
    if isinstance(event, CallRecord):
        store(event.call_id, event.customer_number, event.is_answered, event.recording_url)

OMICall signs nothing. `GUIDE.md` beside this file shows how to know the sender, and how to answer fast and work after.
"""

from typing import TYPE_CHECKING, Any

from omicall.webhooks._call import CallEvent as CallEvent
from omicall.webhooks._call import CallRecord as CallRecord
from omicall.webhooks._dedup import AsyncDeduplicator as AsyncDeduplicator
from omicall.webhooks._dedup import Deduplicator as Deduplicator
from omicall.webhooks._marks import Verdict as Verdict
from omicall.webhooks._others import AgentTransferResult as AgentTransferResult
from omicall.webhooks._others import AiResult as AiResult
from omicall.webhooks._others import ContactEvent as ContactEvent
from omicall.webhooks._others import Reason as Reason
from omicall.webhooks._others import Unknown as Unknown
from omicall.webhooks._parse import Event as Event
from omicall.webhooks._parse import parse as parse
from omicall.webhooks._secret import Secret as Secret
from omicall.webhooks._secret import new_secret as new_secret
from omicall.webhooks._secret import verify as verify
from omicall.webhooks._secret import webhook_url as webhook_url
from omicall.webhooks._seen import AsyncSeen as AsyncSeen
from omicall.webhooks._seen import MemorySeen as MemorySeen
from omicall.webhooks._seen import Seen as Seen
from omicall.webhooks._seen import SQLiteSeen as SQLiteSeen
from omicall.webhooks._seen_redis import AsyncRedisSeen as AsyncRedisSeen
from omicall.webhooks._seen_redis import RedisSeen as RedisSeen
from omicall.webhooks._worker import Worker as Worker

if TYPE_CHECKING:
    from omicall.webhooks.asgi import WebhookApp as WebhookApp


def __getattr__(name: str) -> Any:
    # Most programs receive with a framework of their own.
    if name == "WebhookApp":
        from omicall.webhooks.asgi import WebhookApp

        return WebhookApp
    raise AttributeError(f"module 'omicall.webhooks' has no attribute {name!r}")
