"""Are webhooks really sent: the right ones, in order, and only where they may go?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from omicall.sandbox import Settings, running

from .driver import CLICK, KEY, Box
from .receiver import Receiver, receiving


@pytest.fixture
def caller() -> Iterator[httpx.Client]:
    """A client with a token, of a sandbox on a socket."""
    with running(Settings()) as url, httpx.Client(base_url=url) as client:
        token = client.get("/api/auth", params={"apiKey": KEY}).json()["payload"]["access_token"]
        client.headers["Authorization"] = f"Bearer {token}"
        yield client


def register(client: httpx.Client, receiver: Receiver, events: Any = None) -> None:
    hook = {"webhook": {"type": "call", "url": receiver.url, "events": events}}
    assert client.post("/api/webhooks/register", json=hook).json()["status_code"] == 9999


def click(client: httpx.Client, number: str = "0900000001") -> str:
    body = {**CLICK, "phone_number": number}
    return str(client.post("/api/click2call", json=body).json()["payload"]["call_uuid"])


def test_an_answered_call_is_told_in_order_and_in_the_documented_shapes(
    caller: httpx.Client,
) -> None:
    with receiving() as receiver:
        register(caller, receiver)
        call_id = click(caller)
        *events, cdr = receiver.next(4)
    assert [event["state"] for event in events] == ["ringing", "answered", "hangup"]
    for event in events:
        assert event["call_uuid"] == call_id
        assert "transaction_id" not in event
        assert event["date_time"] >= event["created_time"] * 1000
    assert events[0].keys() - {"path"} == {
        "to_number",
        "created_time",
        "date_time",
        "from_number",
        "hotline",
        "call_uuid",
        "state",
        "direction",
    }
    assert (cdr["transaction_id"], cdr["state"]) == (call_id, "cdr")
    assert "call_uuid" not in cdr
    assert (cdr["source_number"], cdr["from_number"], cdr["to_number"]) == (
        "842810000001",
        "101",
        "0900000001",
    )
    assert cdr["customer"]["full_name"]


def test_a_call_that_nobody_answers_has_no_answered_event(caller: httpx.Client) -> None:
    with receiving() as receiver:
        register(caller, receiver)
        click(caller, "0900000009")
        states = [body["state"] for body in receiver.next(3)]
    assert states == ["ringing", "hangup", "cdr"]


@pytest.mark.parametrize(
    ("events", "states"),
    [(["answered"], ["answered", "cdr"]), ([], ["cdr"]), (["hangup", "ringing"], None)],
)
def test_only_the_chosen_events_are_told(caller: httpx.Client, events: list[str], states: list[str] | None) -> None:
    expected = states or ["ringing", "hangup", "cdr"]
    with receiving() as receiver:
        register(caller, receiver, events)
        click(caller)
        assert [body["state"] for body in receiver.next(len(expected))] == expected


@pytest.mark.slow
def test_every_call_of_a_session_is_told_and_each_in_its_order(caller: httpx.Client) -> None:
    numbers = [f"09000005{place:02}" for place in range(20)]
    body = {
        "phone_number_list": numbers,
        "template_dialplans": [{"target_type": "Text_variable"}],
    }
    with receiving() as receiver:
        register(caller, receiver)
        caller.post("/api/auto_call/execute_by_phone", json=body)
        got: list[dict[str, Any]] = []
        while not quiet(caller, got):
            got += receiver.next(1)
    for number in numbers:
        states = [body["state"] for body in got if body["to_number"] == number]
        beginning = ["ringing", "hangup", "cdr"] if number.endswith("9") else ["ringing", "answered", "hangup", "cdr"]
        assert states in (beginning, [*beginning, "cdr"])
    assert all(body["is_auto_call"] for body in got if body["state"] == "cdr")


def quiet(client: httpx.Client, got: list[dict[str, Any]]) -> bool:
    """Whether every call has its last record; those with a link to come are told twice."""
    records = [body for body in got if body["state"] == "cdr"]
    done = [body for body in records if body["recording_file_url"] or not body["bill_sec"]]
    return bool(len(done) == client.get("/__sandbox__/stats").json()["stored"]["calls"] - 500)


@pytest.mark.slow
def test_about_one_answered_call_in_four_is_told_twice_and_the_second_time_has_the_link(caller: httpx.Client) -> None:
    with receiving() as receiver:
        register(caller, receiver, [])
        got: list[dict[str, Any]] = []
        for _ in range(24):
            click(caller)
        while not quiet(caller, got):
            got += receiver.next(1)
    twice = [body for body in got if not body["recording_file_url"]]
    assert 1 <= len(twice) <= 12
    assert len(got) == 24 + len(twice)
    for first in twice:
        second = got[[body["transaction_id"] for body in got].index(first["transaction_id"], got.index(first) + 1)]
        assert (first["send_num_retry"], second["send_num_retry"]) == (1, 2)
        assert first["last_updated_date"] < second["last_updated_date"]
        changed = {"recording_file_url", "send_num_retry", "last_updated_date"}
        assert {name for name in first if first[name] != second[name]} == changed
        assert caller.get(second["recording_file_url"]).status_code == 200


RECORD = {
    "transaction_id", "state", "direction", "tenant_id", "domain_fusion", "source_number", "destination_number",
    "from_number", "to_number", "phone_number", "hotline", "sip_number", "sip_user", "answer_sec", "bill_sec",
    "record_seconds", "duration", "call_out_price", "created_date", "last_updated_date", "time_start_call",
    "time_start_to_answer", "time_end_call", "create_by", "customer", "user", "note", "tag", "transfer_histories",
    "endby_name", "is_auto_call", "is_have_forward_out", "ivr", "provider", "recording_file_url", "send_num_retry",
}  # fmt: skip


def test_a_record_has_every_documented_key(caller: httpx.Client) -> None:
    with receiving() as receiver:
        register(caller, receiver, [])
        click(caller, "0900000009")
        (cdr,) = receiver.next(1)
    assert cdr.keys() - {"path"} == RECORD
    assert cdr["create_by"].keys() == {"id", "name", "contact_id"}
    assert cdr["customer"].keys() == {"full_name", "full_name_unsigned"}
    assert [user.keys() for user in cdr["user"]] == [{"full_name", "full_name_unsigned"}]
    assert (cdr["recording_file_url"], cdr["send_num_retry"], cdr["call_out_price"]) == ("", 1, 0)


def test_a_call_that_takes_its_time_is_told_step_by_step() -> None:
    with running(Settings(pace=1)) as url, httpx.Client(base_url=url) as client, receiving() as receiver:
        token = client.get("/api/auth", params={"apiKey": KEY}).json()["payload"]["access_token"]
        client.headers["Authorization"] = f"Bearer {token}"
        register(client, receiver)
        call_id = click(client)
        (ringing,) = receiver.next(1)
        assert (ringing["state"], ringing["call_uuid"]) == ("ringing", call_id)
        assert receiver.got.empty()
        client.post("/__sandbox__/clock", json={"advance_seconds": 30}).raise_for_status()
        (answered,) = receiver.next(1)
        assert answered["state"] == "answered"
        client.post("/__sandbox__/clock", json={"advance_seconds": 900}).raise_for_status()
        hangup, cdr = receiver.next(2)
    assert (hangup["state"], cdr["state"]) == ("hangup", "cdr")
    assert ringing["date_time"] < answered["date_time"] < hangup["date_time"] == cdr["time_end_call"] * 1000


def test_a_call_that_takes_its_time_goes_on_by_itself() -> None:
    with running(Settings(pace=0.001)) as url, httpx.Client(base_url=url) as client, receiving() as receiver:
        token = client.get("/api/auth", params={"apiKey": KEY}).json()["payload"]["access_token"]
        client.headers["Authorization"] = f"Bearer {token}"
        register(client, receiver)
        call_id = click(client)
        assert [body["state"] for body in receiver.next(4)] == ["ringing", "answered", "hangup", "cdr"]
        assert client.get(f"/api/call_transaction/detail/{call_id}").json()["payload"]["transaction_id"] == call_id


def test_a_receiver_that_was_registered_while_a_call_goes_on_hears_the_rest() -> None:
    with running(Settings()) as url, httpx.Client(base_url=url) as client, receiving() as receiver:
        token = client.get("/api/auth", params={"apiKey": KEY}).json()["payload"]["access_token"]
        client.headers["Authorization"] = f"Bearer {token}"
        incoming = {"direction": "inbound", "from": "0900000005"}
        call_id = client.post("/__sandbox__/calls", json=incoming).json()["transaction_id"]
        register(client, receiver)
        for step in ("answer", "hang_up"):
            client.post(f"/__sandbox__/calls/{call_id}", json={"do": step}).raise_for_status()
        answered, hangup, cdr = receiver.next(3)
    assert [body["state"] for body in (answered, hangup, cdr)] == ["answered", "hangup", "cdr"]
    assert (cdr["direction"], cdr["phone_number"], cdr["from_number"]) == ("inbound", "0900000005", "0900000005")
    assert (cdr["from_number"], cdr["to_number"]) == (answered["from_number"], answered["to_number"])


@pytest.mark.parametrize("status", [500, 307])
def test_a_receiver_that_fails_or_points_elsewhere_disturbs_nobody(caller: httpx.Client, status: int) -> None:
    with receiving(status) as receiver:
        register(caller, receiver)
        click(caller)
        assert [body["path"] for body in receiver.next(4)] == ["/hook"] * 4
    register(caller, receiver, [])
    assert click(caller)
    assert caller.get("/__sandbox__/stats").json()["deliveries"]["sent"] == 0


def test_an_address_that_cannot_be_connected_to_gets_nothing(box: Box) -> None:
    hook = {"type": "call", "url": "http://127.0.0.1:99999/"}
    box.payload("POST", "/api/webhooks/register", json={"webhook": hook})
    box.click()
    assert box.door("stats")["deliveries"] == {"sent": 0, "failed": 0, "withheld": 4}


def test_a_host_that_is_not_named_gets_nothing() -> None:
    box = Box()
    hook = {"type": "call", "url": "https://example.vn/hook"}
    box.payload("POST", "/api/webhooks/register", json={"webhook": hook})
    box.click()
    assert box.door("stats")["deliveries"] == {"sent": 0, "failed": 0, "withheld": 4}


def test_a_removed_receiver_hears_nothing_more(caller: httpx.Client) -> None:
    with receiving() as receiver:
        register(caller, receiver, [])
        click(caller)
        receiver.next(1)
        caller.post("/api/webhooks/destroy?hook_type=call")
        click(caller)
        register(caller, receiver, [])
        last = click(caller)
        assert receiver.next(1)[0]["transaction_id"] == last
