"""A sandbox that calls, a receiver with an inbox, a sync: is each call there at once, once, in the end as synced?"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from tests.webhooks.doubles import SECRET, Kept, serving

from omicall import Omicall
from omicall.sandbox import Settings, running
from omicall.sync import PostgresInbox, run_sync
from omicall.token import MemoryStore
from omicall.webhooks import CallEvent, CallRecord, webhook_url
from omicall.webhooks.asgi import WebhookApp
from omicall_api.models import WebhookEvent, WebhookSettings, WebhookType

from .inboxes import Tables, event, looking, record

CUSTOMER = "0900000123"
OLD_CALLS = 3


class Story:
    """An account whose webhooks come to a receiver with an inbox, and what happens there."""

    def __init__(self, client: Omicall, sandbox: str, receiver: str, database: str, folder: Path, kept: Kept) -> None:
        self._client = client
        self._door = f"{sandbox}/__sandbox__/calls"
        self._database = database
        self._folder = folder
        self._kept = kept
        self.address = webhook_url(receiver, SECRET)
        wanted = WebhookSettings(type=WebhookType.CALL, url=self.address, events=list(WebhookEvent))
        client.webhooks.register(webhook=wanted)

    def call(self) -> str:
        """A customer calls, is answered and hangs up; the call's id, when all of it was told."""
        asked = {"direction": "inbound", "from": CUSTOMER, "outcome": "answered"}
        answer = httpx.post(self._door, json=asked, trust_env=False).raise_for_status()
        told = [self._kept.next() for _ in range(4)]
        assert [type(each) for each in told] == [CallEvent] * 3 + [CallRecord]
        return str(answer.json()["transaction_id"])

    def tell(self, body: dict[str, Any]) -> int:
        """A report comes; the status of the answer."""
        return httpx.post(self.address, json=body, trust_env=False).status_code

    def sync(self) -> tuple[int, int, int]:
        """A sync; how many calls were new, corrected and unchanged."""
        done = run_sync(self._client, self._database, resources=["calls"], folder=self._folder).resources["calls"]
        return done.new, done.corrected, done.unchanged


@pytest.fixture
def story(postgres_url: str, tmp_path: Path) -> Iterator[Story]:
    with (
        PostgresInbox(postgres_url) as inbox,
        running(Settings(calls=OLD_CALLS)) as box,
        Omicall("sandbox-key", base_url=box, token_store=MemoryStore()) as client,
    ):
        inbox.create()
        kept = Kept()
        with serving(WebhookApp(kept, secret=SECRET, save=inbox.receive)) as receiver:
            yield Story(client, box, receiver, postgres_url, tmp_path, kept)


@pytest.fixture
def tables(postgres_url: str) -> Iterator[Tables]:
    with looking(postgres_url) as tables:
        yield tables


def of(tables: Tables, call: str) -> list[dict[str, Any]]:
    """What the view shows of a call."""
    return tables.ask("select * from @.calls_now where transaction_id = %s", call)


@pytest.mark.slow
def test_a_call_is_there_at_once_then_as_synced_and_nothing_late_changes_it(story: Story, tables: Tables) -> None:
    call = story.call()
    (told,) = of(tables, call)
    assert (told["known_from"], told["known_state"], told["phone_number"]) == ("webhook", "cdr", CUSTOMER)

    new, corrected, _ = story.sync()
    assert (new, corrected) == (OLD_CALLS + 1, 0)
    (synced,) = of(tables, call)
    assert (synced["known_from"], synced["known_state"], synced["known_at"]) == ("sync", None, None)
    same = ("phone_number", "direction", "answer_sec", "time_start_call", "sip_user", "sip_number")
    assert {name: synced[name] for name in same} == {name: told[name] for name in same}
    assert tables.ask("select known_from, count(*) as n from @.calls_now group by 1") == [
        {"known_from": "sync", "n": OLD_CALLS + 1}
    ]

    for late in (event(call_uuid=call, state="ringing"), record(transaction_id=call, call_uuid=call, answer_sec=1)):
        assert story.tell(late) == 200
    assert of(tables, call) == [synced]
    assert story.sync()[:2] == (0, 0)
    assert of(tables, call) == [synced]


@pytest.mark.slow
def test_a_redelivery_is_kept_once(story: Story, tables: Tables) -> None:
    story.call()
    before = tables.inbox()
    assert len(before) == 4
    for row in before:
        assert story.tell(row["body"]) == 200
    after = tables.inbox()
    assert [row["deliveries"] for row in after] == [2] * 4
    assert [{**row, "deliveries": 1} for row in after] == before


@pytest.mark.slow
def test_the_inbox_changes_nothing_of_what_a_sync_makes(story: Story, tables: Tables) -> None:
    story.sync()
    columns = """select column_name, data_type, is_nullable, numeric_precision, numeric_scale
        from information_schema.columns where table_schema = %s and table_name = 'calls' order by ordinal_position"""
    after_an_inbox = tables.ask(columns, tables.schema)
    rows = tables.ask("select * from @.calls order by transaction_id")
    tables.ask("drop schema @ cascade")
    assert story.sync()[0] == OLD_CALLS
    assert tables.ask(columns, tables.schema) == after_an_inbox
    assert tables.ask("select * from @.calls order by transaction_id") == rows


@pytest.mark.slow
def test_what_the_database_did_not_take_is_not_acknowledged(
    story: Story, tables: Tables, postgres_server_url: str, postgres_url: str
) -> None:
    name = postgres_url.rpartition("/")[2]
    assert story.tell(event(state="ringing")) == 200
    with looking(postgres_server_url) as server:
        server.ask(f"alter database {name} allow_connections false")
        server.ask(
            "select pg_terminate_backend(pid) from pg_stat_activity where datname = %s and application_name = %s",
            name,
            "omicall-inbox",
        )
        assert [story.tell(record()), story.tell(record(note="again"))] == [500, 500]
        server.ask(f"alter database {name} allow_connections true")
    assert len(tables.inbox()) == 1
    assert story.tell(record()) == 200
    assert [row["kind"] for row in tables.inbox()] == ["call_event", "call_record"]
