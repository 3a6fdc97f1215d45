"""Do a sandbox that sends and an application that receives understand each other, over real sockets?"""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from omicall import Omicall
from omicall.sandbox import Settings, running
from omicall.token import MemoryStore
from omicall.webhooks import CallEvent, CallRecord, Deduplicator, Verdict, webhook_url
from omicall.webhooks.asgi import WebhookApp
from omicall_api.models import WebhookEvent, WebhookSettings, WebhookType

from .doubles import SECRET, Kept, serving

KEY = "an-invented-key-4712"
CUSTOMER = "0900000123"


def owner_of(number: str, hotline: str | None) -> list[str]:
    assert hotline
    return ["999", "102"] if number == CUSTOMER else []


@pytest.fixture
def kept() -> Kept:
    return Kept()


def call_in(url: str, door: str, number: str) -> dict[str, Any]:
    """Let a customer call, be answered and hang up, and give what the sandbox says of the call."""
    with httpx.Client(base_url=door, trust_env=False, verify=False) as client:
        asked = {"url": f"{url}/get_owner_contact_by_phone", "key": KEY}
        client.post("owner_lookup", json=asked).raise_for_status()
        begun = client.post("calls", json={"direction": "inbound", "from": number, "outcome": "answered"})
        answer: dict[str, Any] = begun.raise_for_status().json()
        return answer


@pytest.mark.slow
def test_a_call_is_told_from_its_first_ring_to_its_record(kept: Kept) -> None:
    app = WebhookApp(kept, secret=SECRET, lookup=owner_of, lookup_key=KEY)
    settings: dict[str, Any] = {"token_store": MemoryStore(), "verify": False}
    with running(Settings(calls=3)) as box, serving(app) as url:
        with Omicall("sandbox-key", base_url=box, **settings) as client:
            wanted = WebhookSettings(type=WebhookType.CALL, url=webhook_url(url, SECRET), events=list(WebhookEvent))
            client.webhooks.register(webhook=wanted)
        call = call_in(url, f"{box}/__sandbox__/", CUSTOMER)
        told = [kept.next() for _ in range(4)]
    assert call["extension"] == "102"
    assert [type(event) for event in told] == [CallEvent] * 3 + [CallRecord]
    for event in told:
        assert isinstance(event, CallEvent | CallRecord)
        assert (event.call_id, event.customer_number) == (call["transaction_id"], CUSTOMER)
        assert event.direction == "inbound"
        assert event.started_at is not None
    record = told[3]
    assert isinstance(record, CallRecord)
    assert (record.is_final, record.is_answered, record.agent_extension) == (True, True, "102")
    assert record.started_at < record.ended_at  # type: ignore[operator]
    reports = Deduplicator()
    assert [reports.judge(event) for event in told] == [Verdict.FIRST] + [Verdict.NEWER] * 3
    assert reports.judge(told[0]) is Verdict.OLDER
