"""What does the view show of a call that webhooks told of, that a sync brought, or both, whatever the order?"""

from __future__ import annotations

import itertools
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from omicall.sync import InboxError, PostgresInbox
from omicall.webhooks import parse

from .inboxes import CALL, NUMBER, Tables, event, record

VIETNAM = timezone(timedelta(hours=7))
STATES = ("create", "early", "ringing", "answered", "hangup")
HISTORY = {
    "transaction_id": CALL,
    "disposition": "answered",
    "answer_sec": 62,
    "call_out_price": 682.505,
    "time_start_call": 1767232800,
    "recording_file_url": "https://ghi-am.example.vn/a.mp3",
    "tag": ["khách quen"],
}


def now(tables: Tables) -> list[dict[str, Any]]:
    """All of the view but when an event came."""
    rows = tables.ask("select * from @.calls_now order by transaction_id")
    return [{name: value for name, value in row.items() if name != "known_at"} for row in rows]


def test_an_event_shows_a_call_that_goes_on(inbox: PostgresInbox, tables: Tables) -> None:
    inbox.receive(parse(event()))
    (row,) = now(tables)
    assert (row["known_from"], row["known_state"], row["transaction_id"]) == ("webhook", "answered", CALL)
    assert (row["direction"], row["phone_number"], row["sip_user"]) == ("outbound", NUMBER, "101")
    assert row["sip_number"] == "842810000001"
    assert row["time_start_call"] == datetime(2026, 1, 1, 9, tzinfo=VIETNAM)
    assert row["time_answer_start"] == datetime(2026, 1, 1, 9, 0, 12, 345000, tzinfo=VIETNAM)
    assert (row["time_end_call"], row["disposition"], row["answer_sec"]) == (None, None, None)


def test_a_record_fills_the_columns_of_the_history_in_their_types(inbox: PostgresInbox, tables: Tables) -> None:
    inbox.receive(parse(record()))
    (row,) = now(tables)
    assert (row["known_from"], row["known_state"], row["disposition"]) == ("webhook", "cdr", "answered")
    assert (row["answer_sec"], row["call_out_price"]) == (62, Decimal("682.505"))
    assert row["time_end_call"] == datetime(2026, 1, 1, 9, 1, 14, tzinfo=VIETNAM)
    assert row["customer"]["full_name"] == "Nguyễn Thị Hạnh"
    assert row["extra"]["provider"] == "viettel"


def test_the_record_of_a_call_and_its_row_in_the_history_have_the_same_columns(
    inbox: PostgresInbox, tables: Tables
) -> None:
    call = {name: value for name, value in record().items() if name != "send_num_retry"}
    inbox.receive(parse(call))
    (told,) = now(tables)
    tables.synced(call)
    (synced,) = now(tables)
    assert (told.pop("known_from"), told.pop("known_state")) == ("webhook", "cdr")
    assert (synced.pop("known_from"), synced.pop("known_state")) == ("sync", None)
    assert told == synced


def test_a_synced_call_is_shown_once_and_as_the_sync_brought_it(inbox: PostgresInbox, tables: Tables) -> None:
    inbox.receive(parse(event()))
    tables.synced(HISTORY)
    (row,) = now(tables)
    assert (row["known_from"], row["known_state"], row["recording_file_url"], row["direction"]) == (
        "sync",
        None,
        HISTORY["recording_file_url"],
        None,
    )
    assert tables.now("known_at") == [(None,)]


@pytest.mark.parametrize("late", [event(state="ringing"), event(state="hangup"), record(note="later")])
def test_nothing_that_comes_late_changes_a_synced_call(
    inbox: PostgresInbox, tables: Tables, late: dict[str, Any]
) -> None:
    tables.synced(HISTORY)
    before = now(tables)
    assert inbox.receive(parse(late)) is True
    assert now(tables) == before


@pytest.mark.parametrize("state", STATES)
def test_no_event_comes_after_the_record(inbox: PostgresInbox, tables: Tables, state: str) -> None:
    inbox.receive(parse(record(last_updated_date=1)))
    before = now(tables)
    inbox.receive(parse(event(state=state, date_time=1999999999999)))
    assert now(tables) == before


def test_a_state_that_nobody_knows_counts_less_than_all_others(inbox: PostgresInbox, tables: Tables) -> None:
    inbox.receive(parse(event(state="parked", date_time=1999999999999)))
    assert tables.now("known_state") == [("parked",)]
    inbox.receive(parse(event(state="create", date_time=1)))
    assert tables.now("known_state") == [("create",)]


def test_the_record_that_was_changed_last_counts(inbox: PostgresInbox, tables: Tables) -> None:
    inbox.receive(parse(record(last_updated_date=2000, recording_file_url="https://ghi-am.example.vn/new.mp3")))
    inbox.receive(parse(record(last_updated_date=1000, recording_file_url="")))
    assert tables.now("recording_file_url") == [("https://ghi-am.example.vn/new.mp3",)]


def test_of_two_records_without_a_time_the_fuller_one_counts(inbox: PostgresInbox, tables: Tables) -> None:
    without = {"last_updated_date": None, "recording_file": None, "call_uuid": None}
    for number in range(8):
        for link in ("https://ghi-am.example.vn/new.mp3", None):
            inbox.receive(parse(record(**without, transaction_id=f"call-{number}", recording_file_url=link)))
    assert tables.now("recording_file_url") == [("https://ghi-am.example.vn/new.mp3",)] * 8


def test_a_value_that_is_no_json_costs_the_rest_of_a_record_nothing(inbox: PostgresInbox, tables: Tables) -> None:
    inbox.receive(parse(b'{"transaction_id": "n", "state": "cdr", "answer_sec": 5, "bill_sec": NaN, "new": Infinity}'))
    assert tables.now("answer_sec", "bill_sec") == [(5, None)]


def test_which_delivery_came_first_makes_no_difference(inbox: PostgresInbox, tables: Tables) -> None:
    ends = []
    for order in ((1, 7), (7, 1)):
        tables.ask("truncate @.webhook_inbox")
        for number in order:
            inbox.receive(parse(record(send_num_retry=number)))
        ends.append(now(tables))
    assert ends[0] == ends[1]


def test_what_is_no_call_is_kept_and_not_shown(inbox: PostgresInbox, tables: Tables) -> None:
    inbox.receive(parse({"action": "updated", "data": [{"contact_id": "66a0"}]}))
    inbox.receive(parse({"state": "ringing"}))
    assert len(tables.inbox()) == 2
    assert now(tables) == []


def test_a_look_up_by_id_reads_no_more_of_the_inbox_than_it_must(inbox: PostgresInbox, tables: Tables) -> None:
    tables.ask("set enable_seqscan = off")
    plan = tables.ask("explain (format json) select * from @.calls_now where transaction_id = %s", CALL)
    text = str(plan)
    assert "webhook_inbox_calls" in text
    assert "'Index Cond': \"((call_id)::text = " in text


def test_columns_that_a_newer_sync_added_come_into_the_view(inbox: PostgresInbox, tables: Tables) -> None:
    tables.synced(HISTORY)
    tables.ask("alter table @.calls add column mood varchar, add column _dlt_id varchar")
    tables.ask("update @.calls set mood = 'calm'")
    inbox.create()
    assert tables.now("mood") == [("calm",)]
    assert "_dlt_id" not in now(tables)[0]
    inbox.receive(parse(record(transaction_id="another", call_uuid=None)))
    assert tables.now("known_from", "mood") == [("webhook", None), ("sync", "calm")]


def test_a_table_that_was_made_anew_with_other_columns_gets_its_view(inbox: PostgresInbox, tables: Tables) -> None:
    tables.ask("drop table @.calls cascade")
    tables.ask("create table @.calls (answer_sec bigint, transaction_id varchar, row_digest varchar)")
    inbox.create()
    inbox.receive(parse(record()))
    assert tables.now("answer_sec", "transaction_id") == [(62, CALL)]
    tables.ask("alter table @.calls add column direction varchar")
    inbox.create()
    assert tables.now("direction") == [("outbound",)]


def test_a_column_that_has_another_name_now_has_it_in_the_view(inbox: PostgresInbox, tables: Tables) -> None:
    tables.ask("alter table @.calls rename column answer_sec to seconds_of_talk")
    inbox.create()
    assert tables.ask("select count(seconds_of_talk) as n from @.calls_now") == [{"n": 0}]


def test_a_view_of_the_users_own_that_needs_the_old_one_is_not_taken_away(inbox: PostgresInbox, tables: Tables) -> None:
    tables.ask("create view @.mine as select answer_sec from @.calls_now")
    tables.ask("alter table @.calls rename column answer_sec to seconds_of_talk")
    with pytest.raises(InboxError, match="SQLSTATE 2BP01"):
        inbox.create()
    assert tables.ask("select count(answer_sec) as n from @.mine") == [{"n": 0}]


def test_a_view_of_the_users_own_stops_no_start(inbox: PostgresInbox, tables: Tables) -> None:
    tables.ask("create view @.mine as select transaction_id from @.calls_now")
    tables.ask("alter table @.calls add column mood varchar")
    inbox.create()
    assert "mood" in tables.ask("select count(mood) as mood from @.calls_now")[0]


def test_a_user_without_rights_is_told(database: str, inbox: PostgresInbox, tables: Tables) -> None:
    tables.ask(f"create role {tables.schema} login password 'invented'")
    weak = database.replace(database.split("//")[1].partition("@")[0], f"{tables.schema}:invented")
    try:
        with PostgresInbox(weak, schema=tables.schema) as other, pytest.raises(InboxError, match="SQLSTATE 42501"):
            other.create()
    finally:
        tables.ask(f"drop role {tables.schema}")


EVENTS = [
    *(event(state=state, date_time=1767232800000 + place * 1000) for place, state in enumerate(STATES)),
    event(state="ringing", date_time=None),
    event(state="parked", date_time=None),
    event(state="valet", date_time=1999999999999),
    record(last_updated_date=1767232875269),
    record(last_updated_date=1767232875269, send_num_retry=7),
    record(last_updated_date=1767232879999, note="corrected"),
    record(last_updated_date=None, note="without a time"),
    record(last_updated_date=None, note="another without a time"),
]
SYNCS = [HISTORY, {**HISTORY, "answer_sec": 63}]


@st.composite
def courses(draw: st.DrawFn) -> tuple[list[dict[str, Any]], list[dict[str, Any]], list[list[int]]]:
    """Some events, some syncs, and two orders of all of them, in which the syncs come in their own."""
    chosen = draw(st.lists(st.sampled_from(EVENTS), min_size=1, max_size=8))
    syncs = SYNCS[: draw(st.integers(0, len(SYNCS)))]
    numbers = list(range(len(chosen) + len(syncs)))
    return chosen, syncs, [draw(st.permutations(numbers)), draw(st.permutations(numbers))]


@pytest.mark.slow
@settings(max_examples=60, deadline=None, database=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(courses())
def test_any_order_of_events_and_syncs_ends_in_the_same_view(
    inbox: PostgresInbox, tables: Tables, course: tuple[list[dict[str, Any]], list[dict[str, Any]], list[list[int]]]
) -> None:
    events, syncs, orders = course
    ends = []
    for order in orders:
        tables.ask("truncate @.webhook_inbox, @.calls")
        left = iter(syncs)
        for number in order:
            if number < len(events):
                inbox.receive(parse(events[number]))
            else:
                tables.synced(next(left))
        ends.append(now(tables))
    assert ends[0] == ends[1]
    assert len(ends[0]) == 1
    if syncs:
        assert (ends[0][0]["known_from"], ends[0][0]["answer_sec"]) == ("sync", syncs[-1]["answer_sec"])
    elif any(told.get("state") == "cdr" for told in events):
        assert ends[0][0]["known_state"] == "cdr"


def test_every_order_of_four_reports_ends_with_the_record(inbox: PostgresInbox, tables: Tables) -> None:
    reports = [event(state="ringing"), event(state="answered"), event(state="hangup"), record()]
    ends = []
    for order in itertools.permutations(reports):
        tables.ask("truncate @.webhook_inbox")
        for report in order:
            inbox.receive(parse(report))
        ends.append(now(tables))
    assert all(end == ends[0] for end in ends)
    assert ends[0][0]["known_state"] == "cdr"
