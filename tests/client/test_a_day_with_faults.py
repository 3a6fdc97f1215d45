"""A working day on a server that fails at every turn: is anything that costs money done twice, and does the client know
what was done?

The sandbox counts the calls that it really made, whether or not its answer arrived.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

import pytest
from tests.sizes import sized

from omicall import errors
from omicall_api.models import Call

from .doubles import Box, Caller, FakeClock

KINDS = ("refuse", "http_500", "http_429", "dead_token", "reset_after", "html", "truncated")
RATE = 0.05
HOURS = 26
"""Longer than a token lives."""
CLICKS_AN_HOUR = sized(4, 12)
HOUR = 3600

# What a click may end in, and what may then stand in the history: no call, one call, or nobody knows.
NONE_MADE = (errors.TokenRejected, errors.RateLimited, errors.ExchangeUnavailable)


@pytest.mark.slow
def test_nothing_billable_is_done_twice_and_what_is_said_is_true(
    make_guest: Callable[..., Caller], box: Box, time: FakeClock
) -> None:
    guest = make_guest()
    started = datetime.now(UTC)
    box.faults({"operation": "*", "kind": kind, "rate": RATE} for kind in KINDS)
    numbers = (f"09000000{place:04d}" for place in count())
    numbers_given: set[str] = set()
    made: list[str] = []
    unknown: list[str] = []
    not_made: list[str] = []
    for _ in range(HOURS):
        for number in (next(numbers) for _ in range(CLICKS_AN_HOUR)):
            numbers_given.add(number)
            try:
                guest.do(lambda client, n=number: client.calls.click_to_call(extension="101", phone_number=n))
                made.append(number)
            except errors.OutcomeUnknown:
                unknown.append(number)
            except NONE_MADE:
                not_made.append(number)
            read(guest)
        box.advance(HOUR)
        time.now += HOUR
    box.heal()

    dialled = Counter(call.phone_number for call in history(guest, started) if call.phone_number in numbers_given)
    assert max(dialled.values()) == 1
    assert sum(dialled.values()) == box.dialled()
    assert set(made) <= set(dialled)
    assert not set(not_made) & set(dialled)
    assert set(dialled) <= {*made, *unknown}
    # The day was one: most clicks worked, and each way to fail was met.
    assert len(made) > len(unknown) > 0
    assert not_made
    assert box.received("click_to_call") <= HOURS * CLICKS_AN_HOUR


def read(guest: Caller) -> None:
    """Read something in between; the budget of repetitions may be spent on such a day."""
    try:
        guest.do(lambda client: client.tenant.detail())
    except errors.OmicallError as error:
        assert not isinstance(error, errors.OutcomeUnknown)  # noqa: PT017 - a read never ends like this


def history(guest: Caller, started: datetime) -> list[Call]:
    """All calls of the day, by the history."""
    later = started + timedelta(hours=HOURS + 2)
    calls: list[Any] = guest.all(guest.client.calls.iterate(since=started - timedelta(minutes=1), until=later))
    return calls
