"""A FastAPI application that receives OMICall's webhooks and calls a customer at a click (gọi từ CRM).

Run it with `uvicorn fastapi_app:app --no-access-log` and the variables OMICALL_API_KEY and OMICALL_WEBHOOK_SECRET set
(make the secret with `omicall.webhooks.new_secret()`). Let OMICall report to https://your.host/omicall/SECRET. Whoever
may POST /call spends your money: put it behind your own login. With several processes or restarts in quick succession,
set OMICALL_TOKEN_CACHE (`file` or `redis://...`), or each process fetches a token of its own.
"""

from __future__ import annotations

import os
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from fastapi import FastAPI, HTTPException, Request
from pydantic import BaseModel

from omicall import AsyncOmicall
from omicall.errors import ApiError, OmicallError, OutcomeUnknown
from omicall.webhooks import CallRecord, Deduplicator, Event
from omicall.webhooks.asgi import WebhookApp

records: dict[str, CallRecord] = {}  # your database
reports = Deduplicator()  # with several processes: AsyncDeduplicator(AsyncRedisSeen(...)), and await judge and forget


async def work(event: Event) -> None:
    """Keep the newest record of each call; runs after OMICall has got its answer."""
    if not reports.judge(event).is_news:
        return
    try:
        if isinstance(event, CallRecord) and event.call_id:
            records[event.call_id] = event
    except Exception:
        reports.forget(event)  # or the next delivery would count as a repeat
        raise


webhooks = WebhookApp(work, secret=os.environ["OMICALL_WEBHOOK_SECRET"])


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncGenerator[None]:
    async with AsyncOmicall() as client, webhooks.running():
        app.state.omicall = client
        yield


class Click(BaseModel):
    """Who calls whom: the extension (số nội bộ) rings first, then the customer."""

    extension: str
    phone_number: str


app = FastAPI(lifespan=lifespan)
app.mount("/omicall", webhooks)


@app.post("/call")
async def call(click: Click, request: Request) -> dict[str, str]:
    """Place a call, once; the answer holds its id."""
    client: AsyncOmicall = request.app.state.omicall
    try:
        started = await client.calls.click_to_call(extension=click.extension, phone_number=click.phone_number)
    except OutcomeUnknown as error:
        raise HTTPException(504, "The phone may be ringing. Look at it before you click again.") from error
    except ApiError as error:
        raise HTTPException(409, {"code": error.code, "meaning": error.meaning, "advice": error.advice}) from error
    except OmicallError as error:
        raise HTTPException(502, "The call was not placed.") from error
    return {"call_id": started.call_uuid}


@app.get("/calls/{call_id}")
async def result(call_id: str) -> dict[str, bool | str | None]:
    """What came of a call, as far as OMICall has told."""
    record = records.get(call_id)
    if record is None:
        raise HTTPException(404, "No record of this call has come yet.")
    return {"answered": record.is_answered, "extension": record.agent_extension, "recording": record.recording_url}
