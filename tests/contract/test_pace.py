"""How fast do requests leave? On another machine all of a run keep one pace; here nobody waits."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
import requests

from omicall.contract import Options, examine
from omicall.contract._pace import Pace

from .elsewhere import elsewhere, there
from .suite import KEY, sandbox


class Clock:
    """A clock that goes on only while somebody sleeps, and wakes them early the first time."""

    def __init__(self, early: float = 0.0) -> None:
        self.now = 100.0
        self.early = early
        self.slept: list[float] = []

    def timer(self) -> float:
        """Seconds from any beginning."""
        return self.now

    def sleep(self, seconds: float) -> None:
        """Let time go by."""
        self.slept.append(seconds)
        self.now += seconds - self.early
        self.early = 0.0


def test_the_first_request_leaves_at_once_and_each_other_at_its_turn() -> None:
    clock = Clock()
    pace = Pace(4, clock.timer, clock.sleep)
    for _ in range(3):
        pace.wait()
    assert clock.slept == [0.25, 0.25]


def test_a_pause_is_not_made_up_for() -> None:
    clock = Clock()
    pace = Pace(2, clock.timer, clock.sleep)
    pace.wait()
    clock.now += 60
    for _ in range(3):
        pace.wait()
    assert clock.slept == [0.5, 0.5]


def test_who_wakes_up_early_sleeps_on() -> None:
    clock = Clock(early=0.125)
    pace = Pace(2, clock.timer, clock.sleep)
    pace.wait()
    pace.wait()
    assert clock.slept == [0.5, 0.125]
    assert clock.now >= 100.5


@pytest.mark.slow
def test_exchange_tenant_laws_random_requests_and_removals_keep_one_pace(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock()
    left: list[tuple[float, str]] = []

    def note(request: requests.PreparedRequest) -> None:
        left.append((clock.now, f"{request.method} {request.path_url}"))

    with elsewhere(monkeypatch) as network:
        network.before = note
        pace: dict[str, Any] = {"requests_per_second": 2, "timer": clock.timer, "sleep": clock.sleep}
        outcome = examine(there("add_group", max_examples=1, **pace))
    assert outcome.errors == ()
    assert {"laws", "coverage", "fuzzing"} <= {phase for count in outcome.counts.values() for phase in count.phases}
    assert [line for _, line in left[:2]] == [f"GET /api/auth?apiKey={KEY}", "GET /api/tenant/detail"]
    assert left[-1][1].startswith("DELETE ")
    assert {later - earlier for (earlier, _), (later, _) in pairwise(left)} == {0.5}


@pytest.mark.slow
def test_nobody_waits_on_this_machine() -> None:
    clock = Clock()
    one = frozenset({"list_webhooks"})
    examine(Options(api_key=KEY, app=sandbox(), timer=clock.timer, sleep=clock.sleep, operations=one, max_examples=1))
    assert clock.slept == []
