"""A Django app `crm` that takes OMICall's webhooks into a table and reads the call history (lịch sử cuộc gọi) into it.

In a project of yours these parts go to `crm/models.py`, `crm/views.py`, `crm/urls.py` and
`crm/management/commands/sync_calls.py`; run `manage.py sync_calls` from cron, one at a time. Settings come from the
variables OMICALL_API_KEY and OMICALL_WEBHOOK_SECRET. Set OMICALL_TOKEN_CACHE (`file` or `redis://...`), too, or each
run of `sync_calls` fetches a token of its own. Let OMICall report to https://your.host/omicall/SECRET, and keep that
path out of the access log of your server.
"""

from __future__ import annotations

import os
from datetime import datetime, timedelta
from itertools import islice
from typing import Any

from django.core.management.base import BaseCommand
from django.db import close_old_connections, models, transaction
from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt

from omicall import Omicall
from omicall.webhooks import CallRecord, Deduplicator, Event, Worker, parse, verify

SECRET = os.environ["OMICALL_WEBHOOK_SECRET"]


class Call(models.Model):
    """A call (cuộc gọi), from a webhook or from the history, whichever came last."""

    call_id = models.CharField(max_length=128, primary_key=True)
    started_at = models.DateTimeField(null=True)
    direction = models.CharField(max_length=64, blank=True)  # roomy: one value too long would stop the whole reading
    customer_number = models.CharField(max_length=128, blank=True)
    extension = models.CharField(max_length=128, blank=True)
    answered = models.BooleanField(null=True)
    recording_url = models.TextField(blank=True)

    class Meta:
        app_label = "crm"


class Bookmark(models.Model):
    """Where the next reading of the history goes on: one row."""

    cursor = models.TextField()

    class Meta:
        app_label = "crm"


def keep(call_id: str, recording_url: str | None, **values: Any) -> None:
    """Insert or update a call; a report that came late without a recording does not take one away."""
    if recording_url:
        values["recording_url"] = recording_url
    Call.objects.update_or_create(call_id=call_id, defaults=values)


reports = Deduplicator()  # with several processes: Deduplicator(RedisSeen(...))


def work(event: Event) -> None:
    """Store the record of a call; runs in a thread after OMICall has got its answer."""
    if not isinstance(event, CallRecord) or not event.call_id or not reports.judge(event).is_news:
        return
    close_old_connections()
    try:
        keep(
            event.call_id,
            event.recording_url,
            started_at=event.started_at,
            direction=event.direction or "",
            customer_number=event.customer_number or "",
            extension=event.agent_extension or "",
            answered=event.is_answered,
        )
    except Exception:
        reports.forget(event)  # or the next delivery would count as a repeat
        raise
    finally:
        close_old_connections()


worker = Worker(work)


@csrf_exempt
def receive(request: HttpRequest, secret: str) -> HttpResponse:
    """Answer at once; the work is done by the worker."""
    if not verify(SECRET, secret) or request.method != "POST":
        return HttpResponse(status=404)
    taken = worker.put(parse(request.body, request.content_type))
    return HttpResponse(status=200 if taken else 503)


urlpatterns = [path("omicall/<str:secret>", receive)]


class Command(BaseCommand):
    help = "Read the call history since the last run, or of the last --days, into the table of calls."

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("--days", type=int, default=30, help="how far back the first run goes")

    def handle(self, *args: Any, days: int, now: datetime | None = None, **options: Any) -> None:
        bookmark = Bookmark.objects.filter(pk=1).first()
        since = (now or timezone.now()) - timedelta(days=days)
        count = 0
        with Omicall() as client:
            calls = client.calls.iterate(since=since, cursor=bookmark.cursor if bookmark else None)
            while batch := list(islice(calls, 500)):
                with transaction.atomic():  # rows and bookmark together: a run that dies loses nothing
                    for call in batch:
                        keep(
                            call.transaction_id,
                            call.recording_file_url or call.recording_file or None,
                            started_at=call.started_at,
                            direction=call.direction or "",
                            customer_number=call.phone_number or "",
                            extension=call.sip_user or "",
                            answered=None if not call.disposition else call.disposition == "answered",
                        )
                    Bookmark.objects.update_or_create(pk=1, defaults={"cursor": calls.cursor})
                count += len(batch)
        self.stdout.write(f"{count} calls read")
