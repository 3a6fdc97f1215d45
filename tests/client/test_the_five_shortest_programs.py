"""What most programs around OMICall do, and what integrators wrote by hand and got wrong: is it one line now?

The five programs and the signs are those that were found by reading sixteen public integrations. Each runs here as a
user would write it, without an account and without a network.
"""

from __future__ import annotations

import io
import traceback
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from omicall import Omicall, errors
from omicall.testing import FakeOmicall, SandboxTransport, WebhookSender
from omicall.webhooks import CallRecord, WebhookApp, parse

SECRET = "an-invented-secret-4711"
DAY = timedelta(days=1)


@pytest.fixture
def fake() -> FakeOmicall:
    return FakeOmicall(calls=120)


def test_1_all_missed_calls_between_two_moments(fake: FakeOmicall) -> None:
    until = fake.clock.now()
    since = until - 30 * DAY
    with fake.client() as client:
        everything = list(client.calls.iterate(since=since, until=until))
        missed = list(client.calls.iterate(since=since, until=until, direction="inbound", answered=False))
    assert len({call.transaction_id for call in everything}) == len(everything) == 120
    assert missed
    assert missed == [call for call in everything if call.direction == "inbound" and call.disposition != "answered"]


def test_2_a_contact_is_there_once_whatever_was_there_before(fake: FakeOmicall) -> None:
    with fake.client() as client:
        first = client.contacts.upsert(phone="0900000777", name="Nguyễn Thị Hạnh", owner_email="minh.do@example.vn")
        again = client.contacts.upsert(phone="+84 900 000 777", name="Nguyễn Thị Hạnh Dung")
    assert (first.action, again.action) == ("created", "updated")
    assert first.contact.id == again.contact.id
    assert again.attributes.full_name == "Nguyễn Thị Hạnh Dung"


def test_3_a_record_is_told_from_what_went_before_it(fake: FakeOmicall) -> None:
    saved: dict[str | None, Any] = {}

    def handle(event: object) -> None:
        if isinstance(event, CallRecord) and event.is_final:
            saved[event.call_id] = (event.customer_number, event.agent_extension, event.is_answered, event.started_at)

    app = WebhookApp(handle, secret=SECRET)
    with WebhookSender(app, path=f"/omicall/{SECRET}") as sender:
        sender.call(number="0900000123")
        sender.repeat()
        sender.null_ridden("call_record", keep=["transaction_id"])
    assert len(saved) == 2
    numbers = {number for number, *_ in saved.values()}
    assert numbers == {"0900000123", None}


def test_4_an_extension_is_found_by_its_owner(fake: FakeOmicall) -> None:
    with fake.client() as client:
        by_number = client.extensions.find(number="101")
        assert by_number is not None
        assert by_number.email
        found = client.extensions.find(email=by_number.email.upper())
        assert found is not None
        assert found.sip_user == "101"
        assert found.password
        assert found.password not in repr(found)
        assert client.extensions.find(number="999") is None


def test_5_a_recording_becomes_a_file(fake: FakeOmicall, tmp_path: Path) -> None:
    with fake.client() as client:
        calls = client.calls.iterate(since=fake.clock.now() - 30 * DAY, answered=True)
        call = next(call for call in calls if call.recording_file or call.recording_file_url)
        done = client.recordings.download(call, tmp_path / "call.mp3")
    assert done.size == (tmp_path / "call.mp3").stat().st_size > 0
    assert [path.name for path in tmp_path.iterdir()] == ["call.mp3"]


def test_the_first_call_needs_a_key_and_nothing_else(fake: FakeOmicall) -> None:
    with Omicall(fake.api_key, base_url=fake.base_url, transport=SandboxTransport(fake)) as client:
        assert client.tenant.detail().full_name


def test_a_wrong_key_says_wrong_key_and_not_what_it_was(fake: FakeOmicall) -> None:
    key = "wrong-key-8f31c7"
    with fake.client(key) as client, pytest.raises(errors.ApiKeyRejected) as caught:
        client.tenant.detail()
    told = io.StringIO()
    traceback.print_exception(caught.value, file=told)
    assert "key" in str(caught.value)
    assert key not in told.getvalue()


def test_a_program_that_runs_for_days_goes_on(fake: FakeOmicall) -> None:
    with fake.client() as client:
        for _ in range(40):
            fake.advance(3 * 3600)
            assert client.tenant.detail().full_name
    assert 5 <= fake.stats().token_exchanges <= 7


def test_a_server_that_repeats_a_page_for_ever_is_an_error_and_no_endless_program(fake: FakeOmicall) -> None:
    fake.faults({"operation": "search_calls", "kind": "repeat_page"})
    with fake.client() as client, pytest.raises(errors.PagingError, match="cursor"):
        list(client.calls.iterate(since=fake.clock.now() - 30 * DAY))
    assert fake.stats().requests["search_calls"] < 10


def test_a_page_that_is_repeated_once_loses_nothing(fake: FakeOmicall) -> None:
    fake.faults({"operation": "search_calls", "kind": "repeat_page", "times": 1})
    with fake.client() as client:
        assert len(list(client.calls.iterate(since=fake.clock.now() - 30 * DAY))) == 120


def test_a_moment_of_a_call_has_a_stated_zone(fake: FakeOmicall) -> None:
    with fake.client() as client:
        call = next(iter(client.calls.iterate(since=fake.clock.now() - 30 * DAY)))
    assert call.started_at is not None
    assert call.started_at.utcoffset() == timedelta(hours=7)
    assert fake.clock.now() - 31 * DAY < call.started_at < fake.clock.now()


def test_a_click_whose_answer_is_lost_is_unknown_and_not_repeated(fake: FakeOmicall) -> None:
    fake.faults({"operation": "click_to_call", "kind": "slow", "seconds": 60})
    with fake.client(timeout=5) as client, pytest.raises(errors.OutcomeUnknown):
        client.calls.click_to_call(extension="101", phone_number="0900000123")
    assert fake.stats().billable["click_to_call"] == 1
    assert fake.stats().requests["click_to_call"] == 1


def test_a_refusal_under_http_200_is_an_error_that_says_why(fake: FakeOmicall) -> None:
    with fake.client() as client, pytest.raises(errors.ApiError) as caught:
        client.calls.click_to_call(extension="9999", phone_number="0900000123")
    assert caught.value.code == "extension_invalid"
    assert set(caught.value.meaning) == {"vi", "en"}
    assert "0900000123" not in str(caught.value)


def test_an_unknown_body_is_no_crash() -> None:
    assert type(parse(b"[null]")).__name__ == "Unknown"
