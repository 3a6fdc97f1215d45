"""How long is waited before a request is sent again, and when is that too much?"""

from __future__ import annotations

from collections.abc import Callable
from email.utils import formatdate

import httpx
import pytest

from omicall import errors

from .asking import REFUSAL, ask, error_of
from .doubles import NOON, Caller, FakeClock, ScriptedServer, answers, answers_json, fails


@pytest.mark.parametrize(
    ("asked", "pause"),
    [("7", 7.0), ("0", 0.0), ("120", 120.0), ("3600", 120.0), ("-1", 0.5), ("inf", 0.5), ("soon", 0.5)],
)
def test_retry_after_is_obeyed_up_to_two_minutes(
    caller: Caller, server: ScriptedServer, time: FakeClock, asked: str, pause: float
) -> None:
    server.script = [answers(429, retry_after=asked)]
    ask(caller, "read")
    assert time.pauses == [pause]


@pytest.mark.parametrize(
    ("later", "told", "pause"),
    [
        (30, {}, 30.0),
        (-30, {}, 0.0),
        (3600, {}, 120.0),
        (30, {"date": NOON + 10}, 20.0),
        (30, {"date": NOON + 90}, 0.0),
    ],
)
def test_a_date_in_retry_after_counts_from_the_server_s_date_or_from_now(
    caller: Caller, server: ScriptedServer, time: FakeClock, later: int, told: dict[str, float], pause: float
) -> None:
    dates = {"retry_after": NOON + later, **told}
    named = {name: formatdate(moment, usegmt=True) for name, moment in dates.items()}
    server.script = [answers(503, **named)]
    ask(caller, "read")
    assert time.pauses == [pause]


def test_a_date_in_retry_after_stands_in_the_error_by_the_client_s_clock(
    caller: Caller, server: ScriptedServer
) -> None:
    server.rest = answers(429, retry_after=formatdate(NOON + 45, usegmt=True))
    with pytest.raises(errors.RateLimited, match="Wait 45 s") as caught:
        ask(caller, "billable")
    assert caught.value.retry_after == 45


def test_retry_after_stands_in_the_error_too(make_caller: Callable[..., Caller], server: ScriptedServer) -> None:
    server.rest = answers(429, retry_after="3600")
    with pytest.raises(errors.RateLimited) as caught:
        ask(make_caller(), "billable")
    assert caught.value.retry_after == 3600


def test_pauses_double_up_to_eight_seconds_and_are_drawn_from_zero_on(
    make_caller: Callable[..., Caller], server: ScriptedServer, time: FakeClock
) -> None:
    caller = make_caller(max_retries=7)
    ask(caller, "read")
    time.ranges.clear()
    time.draw = 0.25
    server.rest = fails(httpx.ReadTimeout)
    assert error_of(caller, "read") is not None
    longest = [0.5, 1.0, 2.0, 4.0, 8.0, 8.0, 8.0]
    assert time.ranges == [(0.0, most) for most in longest]
    assert time.pauses == [most / 4 for most in longest]


def test_the_budget_ends_repetitions_and_answers_bring_it_back(caller: Caller, server: ScriptedServer) -> None:
    server.rest = answers(500)
    for _ in range(10):
        assert error_of(caller, "read") is not None
    assert len(server.sent) == 30
    assert error_of(caller, "read") is not None
    assert len(server.sent) == 31
    server.script = [answers_json(200, REFUSAL)] * 10
    for _ in range(10):
        assert isinstance(error_of(caller, "read"), errors.ApiError)
    assert error_of(caller, "read") is not None
    assert len(server.sent) == 31 + 10 + 2


def test_a_budget_used_up_does_not_stop_a_new_token(caller: Caller, server: ScriptedServer) -> None:
    server.rest = answers(500)
    for _ in range(11):
        assert error_of(caller, "read") is not None
    server.script = [answers(401)]
    server.rest = answers_json(200, REFUSAL)
    assert isinstance(error_of(caller, "read"), errors.ApiError)
    assert server.exchanges == 2
