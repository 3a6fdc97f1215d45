"""Is it remembered what each receiver answered, without the path that may be its secret?"""

from __future__ import annotations

import asyncio
import socket

import pytest
from tests.sandbox.receiver import receiving

from omicall.sandbox._deliveries import Deliveries, Delivery, origin_of


async def sent(url: str, *states: str) -> list[Delivery]:
    """What is remembered after messages of these states have been sent."""
    deliveries = Deliveries((), lambda: 1_790_000_000_000)
    deliveries.start(url, [{"state": state} for state in states])
    await asyncio.gather(*deliveries._tasks)
    return list(deliveries.recent)


@pytest.mark.parametrize("status", [200, 204, 404, 500])
def test_the_status_of_the_answer_is_remembered_and_the_newest_comes_first(status: int) -> None:
    with receiving(status) as receiver:
        remembered = asyncio.run(sent(receiver.url, "ringing", "cdr"))
    origin = receiver.url.removesuffix("/hook")
    outcomes = [(one.receiver, one.what, one.outcome) for one in remembered]
    assert outcomes == [(origin, "cdr", str(status)), (origin, "ringing", str(status))]


def test_no_answer_is_remembered() -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    [lost] = asyncio.run(sent(f"http://127.0.0.1:{port}/hook", "ringing"))
    assert (lost.outcome, lost.at_ms) == ("no answer", 1_790_000_000_000)


def test_what_may_not_leave_is_remembered_as_withheld() -> None:
    [kept_back] = asyncio.run(sent("https://crm.example.vn/hook", "ringing"))
    assert kept_back.outcome == "withheld"


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://crm.example.vn/a-secret?and=more#still", "https://crm.example.vn"),
        ("http://name:word@127.0.0.1:8000/x", "http://127.0.0.1:8000"),
        ("http://[::1]:8000/x", "http://[::1]:8000"),
        ("ftp://crm.example.vn/x", "an address that nobody can read"),
        ("nonsense", "an address that nobody can read"),
    ],
)
def test_only_scheme_host_and_port_of_an_address_are_shown(url: str, shown: str) -> None:
    assert origin_of(url) == shown
