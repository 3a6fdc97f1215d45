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


def test_every_call_of_a_session_is_told(caller: httpx.Client) -> None:
    numbers = ["0900000501", "0900000502", "0900000503"]
    body = {
        "phone_number_list": numbers,
        "template_dialplans": [{"target_type": "Text_variable"}],
    }
    with receiving() as receiver:
        register(caller, receiver)
        caller.post("/api/auto_call/execute_by_phone", json=body)
        got = receiver.next(12)
    assert [body["to_number"] for body in got] == [number for number in numbers for _ in range(4)]
    assert all(body["is_auto_call"] for body in got if body["state"] == "cdr")


@pytest.mark.parametrize("status", [500, 307])
def test_a_receiver_that_fails_or_points_elsewhere_disturbs_nobody(caller: httpx.Client, status: int) -> None:
    with receiving(status) as receiver:
        register(caller, receiver)
        click(caller)
        assert [body["path"] for body in receiver.next(4)] == ["/hook"] * 4
    register(caller, receiver, [])
    assert click(caller)
    assert caller.get("/__sandbox__/stats").json()["deliveries"]["sent"] == 0


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
