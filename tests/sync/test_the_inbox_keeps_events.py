"""Does the inbox keep every event that it takes, each once, and say so when it can't?"""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from attrs import evolve

from omicall.errors import ConfigurationError, OmicallError
from omicall.sync import AsyncPostgresInbox, InboxError, PostgresInbox
from omicall.sync._inbox_row import inbox_row
from omicall.webhooks import parse

from .inboxes import CALL, NUMBER, Tables, event, looking, record

NOBODY = "postgresql://crm:an-invented-password@127.0.0.1:1/crm"


def test_an_event_is_kept_as_it_came_with_what_it_says_of_itself(inbox: PostgresInbox, tables: Tables) -> None:
    wrapped = {"payload": event(date_time=1767232812345), "sent_by": "somebody new"}
    assert inbox.receive(parse(wrapped)) is True
    (row,) = tables.inbox()
    assert row["body"] == wrapped
    assert (row["kind"], row["call_id"], row["state"], row["deliveries"]) == ("call_event", CALL, "answered", 1)
    assert row["moment"].timestamp() == 1767232812.345
    assert row["received_at"].tzinfo is not None


def test_a_second_delivery_is_counted_and_not_kept_again(inbox: PostgresInbox, tables: Tables) -> None:
    told = [inbox.receive(parse(record(send_num_retry=number))) for number in (1, 2, 3)]
    assert told == [True, False, False]
    (row,) = tables.inbox()
    assert (row["deliveries"], row["body"]["send_num_retry"]) == (3, 1)


def test_a_correction_is_another_event(inbox: PostgresInbox, tables: Tables) -> None:
    assert inbox.receive(parse(record(note="a")))
    assert inbox.receive(parse(record(note="b")))
    assert [row["body"]["note"] for row in tables.inbox()] == ["a", "b"]


BODIES = {
    "contact": ({"action": "updated", "data": [{"contact_id": "66a0"}]}, "contact"),
    "transfer": ({"requestId": "3b9d", "status": "SUCCESS"}, "agent_transfer"),
    "ai": ({"tracking_id": "file-42", "text": "xin chào"}, "ai_result"),
    "page": (b"<html>", "unknown"),
    "bytes": (b"\xff\x00\xfe", "unknown"),
    "empty": (b"", "unknown"),
    "list": (b"[1, 2]", "unknown"),
    "not a number": (b'{"a": NaN, "b": Infinity}', "unknown"),
    "zero byte": (rb'{"transaction_id": "a\u0000b", "phone_number": "\u0000", "state": "cdr"}', "call_record"),
    "half a pair": (rb'{"call_uuid": "\ud800", "state": "\udfff", "hotline": "\ud800"}', "call_event"),
    "long id": (json.dumps({"transaction_id": "x" * 100_000}).encode(), "call_record"),
    "numbers": (b'{"transaction_id": "n", "bill_sec": 1e400, "duration": 9e99, "answer_sec": -1e308}', "call_record"),
    "many digits": (b'{"transaction_id": "d", "answer_sec": ' + b"9" * 4000 + b"}", "call_record"),
    "deep": (b'{"call_uuid": "e", "state": "ringing", "a": ' + b"[" * 900 + b"]" * 900 + b"}", "call_event"),
    "far moments": (b'{"call_uuid": "f", "state": "hangup", "date_time": 9007199254740991}', "call_event"),
    "wrong types": (b'{"transaction_id": "w", "answer_sec": [], "time_end_call": "x", "tag": {"a": 1}}', "call_record"),
}


@pytest.mark.parametrize("name", BODIES)
def test_no_body_is_too_bad(inbox: PostgresInbox, tables: Tables, name: str) -> None:
    body, kind = BODIES[name]
    assert inbox.receive(parse(body)) is True
    assert inbox.receive(parse(body)) is False
    (row,) = tables.inbox()
    assert (row["kind"], row["deliveries"]) == (kind, 2)
    assert len(tables.now("known_from")) == (kind in {"call_record", "call_event"} and name != "long id")


def test_what_is_no_json_can_be_read_back(inbox: PostgresInbox, tables: Tables) -> None:
    inbox.receive(parse("<a>đổ chuông</a>".encode()))
    inbox.receive(parse(b'{"a": NaN}'))
    assert [row["body"] for row in tables.inbox()] == ["<a>đổ chuông</a>", '{"a": NaN}']


def test_what_postgres_refuses_for_its_content_is_kept_as_a_text(
    inbox: PostgresInbox, tables: Tables, monkeypatch: pytest.MonkeyPatch
) -> None:
    # None of the bodies above is refused; a report that some other version of PostgreSQL refuses must not be lost.
    monkeypatch.setattr(
        "omicall.sync._inbox.inbox_row", lambda event: evolve(inbox_row(event), call=json.dumps({"a": "\x00"}))
    )
    assert inbox.receive(parse(record())) is True
    (row,) = tables.inbox()
    assert (json.loads(row["body"]), row["call"], row["call_id"]) == (record(), None, CALL)
    assert tables.now("transaction_id", "answer_sec") == [(CALL, None)]


@pytest.mark.slow
def test_many_threads_and_deliveries_make_one_row_an_event(inbox: PostgresInbox, tables: Tables) -> None:
    reports = [parse(record(transaction_id=f"call-{number % 20}", call_uuid=None)) for number in range(100)]
    with ThreadPoolExecutor(8) as threads:
        assert sum(threads.map(inbox.receive, reports)) == 20
    rows = tables.inbox()
    assert (len(rows), {row["deliveries"] for row in rows}) == (20, {5})


def test_any_number_of_workers_may_make_the_tables_at_once(database: str, tables: Tables) -> None:
    def make(_: int) -> None:
        with PostgresInbox(database, schema=tables.schema) as inbox:
            inbox.create()

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(make, range(8)))
    assert tables.inbox() == []


@pytest.mark.parametrize("schema", ['Công ty "A"', "100%s", "a.b"])
def test_a_schema_may_have_any_name_and_is_an_inbox_of_its_own(
    database: str, inbox: PostgresInbox, tables: Tables, schema: str
) -> None:
    with PostgresInbox(database, schema=schema) as other:
        other.create()
        other.receive(parse(record()))
    with looking(database, schema.replace('"', '""')) as others:
        assert others.now("known_from") == [("webhook",)]
        others.ask("drop schema @ cascade")
    assert tables.now("known_from") == []


def test_a_connection_that_broke_while_nobody_used_it_is_replaced(inbox: PostgresInbox, tables: Tables) -> None:
    inbox.receive(parse(event(state="ringing")))
    ended = tables.ask(
        "select pg_terminate_backend(pid) as ended from pg_stat_activity where application_name = 'omicall-inbox'"
    )
    assert [row["ended"] for row in ended] == [True]
    assert inbox.receive(parse(event(state="answered"))) is True
    assert [row["state"] for row in tables.inbox()] == ["ringing", "answered"]


def test_idle_connections_are_few_and_closed_at_the_end(inbox: PostgresInbox, tables: Tables) -> None:
    asked = "select count(*) as n from pg_stat_activity where application_name = 'omicall-inbox'"
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(inbox.receive, [parse(event(unique_id=str(number))) for number in range(64)]))
    assert inbox._database._idle.maxlen is None
    assert 1 <= len(inbox._database._idle) <= 4
    inbox.close()
    assert len(inbox._database._idle) == 0
    assert inbox.receive(parse(record())) is True
    assert tables.ask(asked)[0]["n"] <= 9


def test_a_lock_in_the_database_does_not_hold_an_answer_for_ever(
    inbox: PostgresInbox, tables: Tables, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("omicall.sync._inbox_database._SECONDS", 0.2)
    inbox.close()
    tables.ask("begin; lock table @.webhook_inbox")
    with pytest.raises(InboxError, match="SQLSTATE 57014"):
        inbox.receive(parse(record()))
    tables.ask("rollback")
    assert inbox.receive(parse(record())) is True


def test_a_database_that_is_away_saves_nothing_and_says_so() -> None:
    with PostgresInbox(NOBODY) as inbox, pytest.raises(InboxError) as caught:
        inbox.receive(parse(record()))
    told = str(caught.value)
    assert told.startswith("An event was not saved: PostgreSQL can't be reached")
    assert isinstance(caught.value, OmicallError)
    assert "sent again" in caught.value.advice


def test_an_inbox_without_tables_saves_nothing_and_says_so(database: str, tables: Tables) -> None:
    with PostgresInbox(database, schema=tables.schema) as inbox, pytest.raises(InboxError, match="SQLSTATE 42P01"):
        inbox.receive(parse(record()))


def test_an_error_shows_neither_the_row_nor_the_password(inbox: PostgresInbox, tables: Tables, database: str) -> None:
    tables.ask("alter table @.webhook_inbox add constraint nobody check (call_id is null)")
    password = database.split(":")[2].partition("@")[0]
    with pytest.raises(InboxError, match="CheckViolation") as caught:
        inbox.receive(parse(record()))
    error: BaseException = caught.value
    assert (error.__cause__, error.__context__) == (None, None)
    assert not any(word in f"{error!r} {error} {inbox!r} {vars(error)}" for word in (CALL, NUMBER, password))


@pytest.mark.parametrize(
    "url",
    ["", "crm", "mysql://a:an-invented-password@b/c", "postgresql://a:an-invented-password@b:x:y/c?zz=1", None, 7],
)
def test_a_url_that_cannot_be_read_is_refused_without_showing_it(url: Any) -> None:
    with pytest.raises(ConfigurationError, match="URL of the inbox") as caught:
        PostgresInbox(url)
    assert "an-invented-password" not in f"{caught.value} {caught.value.__cause__}"


@pytest.mark.parametrize("schema", ["", "a\x00b", None])
def test_a_schema_needs_a_name(schema: Any) -> None:
    with pytest.raises(ConfigurationError, match="schema"):
        PostgresInbox(NOBODY, schema=schema)


def test_without_the_driver_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg2", None)
    with pytest.raises(ConfigurationError, match=r"omicall\[postgres\]"):
        PostgresInbox(NOBODY)


@pytest.mark.slow
def test_a_receiver_does_not_load_dlt() -> None:
    program = "import sys; from omicall.sync import PostgresInbox; print('dlt' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=True)
    assert ran.stdout == "False\n"


def test_it_is_the_same_for_asyncio(database: str, tables: Tables) -> None:
    async def play() -> list[bool]:
        async with AsyncPostgresInbox(database, schema=tables.schema) as inbox:
            assert repr(inbox) == f"<AsyncPostgresInbox in schema {tables.schema}>"
            await inbox.create()
            return await asyncio.gather(*(inbox.receive(parse(record())) for _ in range(5)))

    assert sorted(asyncio.run(play())) == [False, False, False, False, True]
    assert [row["deliveries"] for row in tables.inbox()] == [5]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this machine has no fork")
@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
def test_a_child_after_a_fork_has_connections_of_its_own(inbox: PostgresInbox, tables: Tables) -> None:
    tables.ask("alter table @.webhook_inbox add column by integer default pg_backend_pid()")
    inbox.receive(parse(event(state="ringing")))
    child = os.fork()
    if child == 0:
        ended = 1
        try:
            ended = 0 if inbox.receive(parse(event(state="answered"))) else 2
        finally:
            os._exit(ended)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert inbox.receive(parse(event(state="hangup"))) is True
    rows = tables.inbox()
    assert [row["state"] for row in rows] == ["ringing", "answered", "hangup"]
    assert rows[0]["by"] == rows[2]["by"] != rows[1]["by"]
