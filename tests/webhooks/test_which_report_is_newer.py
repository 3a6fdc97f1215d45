"""Is news told from repeats and late arrivals, in whatever order reports come?"""

from __future__ import annotations

import asyncio
import itertools
from typing import Any

import pytest

from omicall.webhooks import AsyncDeduplicator, Deduplicator, Verdict, parse

from .doubles import body_of, event, record

FIRST, NEWER, REPEAT, OLDER = Verdict
STATES = ("create", "early", "ringing", "answered", "hangup")
UPDATED = record()["last_updated_date"]
SENT = event()["date_time"]


def verdicts(*bodies: Any) -> list[Verdict]:
    reports = Deduplicator()
    return [reports.judge(parse(body)) for body in bodies]


def test_only_the_first_two_verdicts_are_news() -> None:
    assert [verdict.is_news for verdict in Verdict] == [True, True, False, False]


def test_the_states_of_a_call_follow_each_other() -> None:
    life = [event(state=state) for state in STATES] + [record()]
    assert verdicts(*life) == [FIRST] + [NEWER] * 5
    assert verdicts(*reversed(life)) == [FIRST] + [OLDER] * 5


@pytest.mark.parametrize("order", list(itertools.permutations(range(4))))
def test_a_record_is_never_overwritten_by_an_event(order: tuple[int, ...]) -> None:
    late = 10**9
    life = [
        event(state="ringing"),
        event(state="hangup", date_time=SENT + late),
        event(state="a-new-word", date_time=SENT + 2 * late),
        record(last_updated_date=None),
    ]
    given = verdicts(*(life[place] for place in order))
    seen_record = False
    for place, verdict in zip(order, given, strict=True):
        assert verdict is (OLDER if seen_record else verdict)
        if place == 3:
            assert verdict.is_news
            seen_record = True


def test_the_same_content_is_a_repeat_whatever_its_order_and_counter() -> None:
    again = dict(reversed(record(send_num_retry=2).items()))
    assert verdicts(record(), again, record()) == [FIRST, REPEAT, REPEAT]
    assert verdicts(record(), record(note="Gọi lại")) == [FIRST, NEWER]


def test_a_later_record_replaces_an_earlier_one_and_not_the_other_way_round() -> None:
    linked = record(last_updated_date=UPDATED + 5000)
    bare = record(recording_file_url="")
    assert verdicts(bare, linked) == [FIRST, NEWER]
    assert verdicts(linked, bare, linked) == [FIRST, OLDER, REPEAT]


def test_what_is_older_is_not_remembered() -> None:
    assert verdicts(record(), event(state="ringing"), record()) == [FIRST, OLDER, REPEAT]


@pytest.mark.parametrize("unreadable", [None, "1767232875269", 0, -5, 10**400, float("nan")])
def test_where_nothing_decides_the_later_arrival_is_newer(unreadable: Any) -> None:
    assert verdicts(record(), record(last_updated_date=unreadable)) == [FIRST, NEWER]
    assert verdicts(record(last_updated_date=unreadable), record()) == [FIRST, NEWER]
    assert verdicts(record(), record(note="x")) == [FIRST, NEWER]


def test_within_a_state_the_time_of_sending_decides() -> None:
    second = event(state="answered", date_time=SENT + 9000, extension="102")
    assert verdicts(event(state="answered"), second) == [FIRST, NEWER]
    assert verdicts(second, event(state="answered")) == [FIRST, OLDER]


def test_a_state_that_nobody_knows_is_placed_by_its_time() -> None:
    early, late = event(state="held", date_time=SENT - 1), event(state="held", date_time=SENT + 1)
    assert verdicts(event(state="answered"), late) == [FIRST, NEWER]
    assert verdicts(event(state="answered"), early) == [FIRST, OLDER]


def test_a_call_is_one_thing_under_both_names_of_its_id() -> None:
    assert verdicts(event(), record(call_uuid=None)) == [FIRST, NEWER]
    assert verdicts(record(), record(transaction_id="another", call_uuid="another")) == [FIRST, FIRST]


def test_contacts_transfers_and_texts_have_keys_of_their_own() -> None:
    item = body_of("receive_contact_event")["data"][0]
    older = {**item, "last_updated_date": item["last_updated_date"] - 1}
    contacts = [body_of("receive_contact_event", data=[each]) for each in (item, older, {**item, "contact_id": "x"})]
    assert verdicts(*contacts, contacts[0]) == [FIRST, OLDER, FIRST, REPEAT]

    transfer = "receive_agent_transfer_result"
    failed = body_of(transfer, status="ERROR")
    assert verdicts(failed, body_of(transfer), body_of(transfer)) == [FIRST, NEWER, REPEAT]
    assert verdicts(failed, body_of(transfer, requestId="x")) == [FIRST, FIRST]
    assert verdicts(body_of(transfer, requestId=None), failed | {"requestId": None}) == [FIRST, NEWER]

    text = "receive_speech_to_text_result"
    next_piece = {"from": "3.90", "to": "5.10", "text": "vâng"}
    pieces = [body_of(text), body_of(text, **next_piece), body_of(text)]
    assert verdicts(*pieces) == [FIRST, FIRST, REPEAT]
    findings = body_of("receive_voice_insights_result")
    assert verdicts(findings, findings, {**findings, "customer_talk_time": 1.0}) == [FIRST, REPEAT, FIRST]


@pytest.mark.parametrize("body", [b"<html>", b"[]", b"{}", {"state": "ringing"}, {"action": "created", "data": []}])
def test_what_has_no_id_is_known_by_its_content(body: Any) -> None:
    assert verdicts(body, body) == [FIRST, REPEAT]
    assert verdicts(body, b'{"x": 1}') == [FIRST, FIRST]


def test_what_was_forgotten_is_news_again() -> None:
    reports = Deduplicator()
    call = parse(record())
    assert reports.judge(call) is FIRST
    reports.forget(call)
    reports.forget(parse(b"<html>"))
    assert [reports.judge(call), reports.judge(call)] == [FIRST, REPEAT]


def test_the_async_judge_says_the_same() -> None:
    async def story() -> list[Verdict]:
        reports = AsyncDeduplicator()
        bodies = (event(), record(), record(), event())
        given = [await reports.judge(parse(body)) for body in bodies]
        await reports.forget(parse(record()))
        return [*given, await reports.judge(parse(record()))]

    assert asyncio.run(story()) == [FIRST, NEWER, REPEAT, OLDER, FIRST]
