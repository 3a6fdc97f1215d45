"""Celery workers on many machines that share one OMICall token through Redis: calls back, and fetched recordings.

Run `OMICALL_API_KEY=... OMICALL_TOKEN_CACHE=redis://... CRM_BROKER=redis://... celery -A celery_workers worker`. Nobody
knows yet whether a new token ends the older ones at OMICall; with the shared store it does not matter.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import Any

from celery import Celery, Task
from celery.utils.log import get_task_logger

from omicall import Omicall
from omicall.errors import MustWait, OutcomeUnknown, TokenRejected, TransportError

logger = get_task_logger(__name__)
app = Celery("crm", broker=os.environ["CRM_BROKER"])
app.conf.task_ignore_result = True
app.conf.worker_prefetch_multiplier = 1  # no call waits behind a download

# A Redis broker hands a task to a second worker after an hour (its visibility_timeout) without an answer of the first.
# By then the call is too old to be placed; keep this well below that hour.
CALL_WITHIN_SECONDS = 600


@cache
def omicall() -> Omicall:
    """The client of this worker, made at its first task. Without a shared token no worker gets one."""
    return Omicall(token_store=os.environ["OMICALL_TOKEN_CACHE"])


# acks_late=False: the task is off the queue before it runs, so that a crash does not ring a phone twice.
@app.task(bind=True, acks_late=False, max_retries=2, expires=CALL_WITHIN_SECONDS)
def call_back(self: Task[Any, Any], extension: str, phone_number: str) -> str:
    """Let the extension (số nội bộ) ring, then the customer; costs money, so no doubtful call is repeated."""
    try:
        return omicall().calls.click_to_call(extension=extension, phone_number=phone_number).call_uuid
    except (TokenRejected, MustWait) as error:  # OMICall said no before it did anything
        raise self.retry(exc=error, countdown=getattr(error, "retry_after", None) or 1) from error
    except OutcomeUnknown as lost:  # tell a person where you can: the phone may have rung
        logger.error("Task %s: nobody knows whether the phone rang. %s", self.request.id, lost.advice)
        return "unknown"


@app.task(bind=True, acks_late=True, max_retries=5)  # reading twice does no harm
def fetch_recording(self: Task[Any, Any], call_id: str, folder: str) -> str:
    """Download the recording (ghi âm) of a call and give its path; one that is there already stays."""
    target = Path(folder, f"{call_id}.mp3")
    if target.exists():
        return str(target)
    try:
        call = omicall().calls.get(transaction_id=call_id)
        if call is None or not (call.recording_file_url or call.recording_file):
            raise self.retry(countdown=60)  # recordings come some time after the call
        omicall().recordings.download(call, target)
    except (MustWait, TransportError) as error:
        raise self.retry(exc=error, countdown=getattr(error, "retry_after", None) or 30) from error
    return str(target)
