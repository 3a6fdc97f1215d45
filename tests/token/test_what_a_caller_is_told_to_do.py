"""What does the slot tell a caller, for every state of the token, with and without an exchange?"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator

import pytest

from omicall.token import Grant, Moment, StoredToken, Token
from omicall.token._flight import Exchange, Fail, Failure, Flight, Kind, Use, Wait
from omicall.token._slot import Slot

START = Moment(wall=1_790_000_000.0, monotonic=100.0)
AGES = {"fresh": 0.0, "aging": 83_000.0, "critical": 86_200.0, "expired": 90_000.0}
DEAD = ["expired", "rejected", "empty"]
DOWN = Failure(Kind.OUTAGE, "ExchangeUnavailable", "It is down.")


def after(seconds: float) -> Moment:
    return Moment(START.wall + seconds, START.monotonic + seconds)


class SlotIn:
    """A slot whose token has been brought into a state."""

    def __init__(self, state: str) -> None:
        self.slot = Slot(lambda low, high: low)
        self.now = after(AGES.get(state, 0.0))
        if state != "empty":
            flight = self.exchange().flight
            self.slot.land(flight, Grant("old"), START, START, None)
        if state == "rejected":
            self.slot.refuse(self.token, self.now)

    @property
    def token(self) -> Token:
        token = self.slot.state.token
        assert token is not None
        return token

    def exchange(self) -> Exchange:
        decision = self.slot.decide(self.now, None, blocking=True)
        assert isinstance(decision, Exchange)
        return decision


@pytest.fixture
def loop() -> Iterator[asyncio.AbstractEventLoop]:
    loop = asyncio.new_event_loop()
    yield loop
    loop.close()


def test_a_fresh_token_is_used() -> None:
    place = SlotIn("fresh")
    assert place.slot.decide(place.now, None, blocking=True) == Use(place.token)


@pytest.mark.parametrize(
    ("state", "seconds"),
    [("aging", 0.0), ("critical", 10.0), ("expired", 12.0), ("rejected", 12.0), ("empty", 12.0)],
)
def test_the_first_caller_makes_the_exchange_and_knows_how_long_to_wait(state: str, seconds: float) -> None:
    assert SlotIn(state).exchange().seconds == seconds


def test_while_an_aging_token_is_renewed_others_use_it() -> None:
    place = SlotIn("aging")
    place.exchange()
    assert place.slot.decide(place.now, None, blocking=True) == Use(place.token)


@pytest.mark.parametrize(
    ("state", "seconds"),
    [("critical", 10.0), ("expired", 12.0), ("rejected", 12.0), ("empty", 12.0)],
)
def test_while_another_token_is_renewed_others_wait(state: str, seconds: float) -> None:
    place = SlotIn(state)
    flight = place.exchange().flight
    assert place.slot.decide(place.now, None, blocking=True) == Wait(flight, seconds)


def test_a_late_waiter_waits_no_longer_than_the_owner_may_live() -> None:
    place = SlotIn("empty")
    flight = place.exchange().flight
    assert place.slot.decide(after(9), None, blocking=True) == Wait(flight, 3.0)


@pytest.mark.parametrize("state", DEAD)
def test_an_owner_that_is_silent_for_12_seconds_is_replaced(state: str) -> None:
    place = SlotIn(state)
    first = place.exchange().flight
    place.now = Moment(place.now.wall + 12, place.now.monotonic + 12)
    assert place.exchange().flight is not first


@pytest.mark.parametrize("state", ["aging", "critical"])
def test_after_a_failed_renewal_the_old_token_is_used(state: str) -> None:
    place = SlotIn(state)
    place.slot.fail(place.exchange().flight, DOWN, place.now)
    assert place.slot.decide(place.now, None, blocking=True) == Use(place.token)


@pytest.mark.parametrize("state", DEAD)
def test_after_a_failed_exchange_callers_without_a_token_are_told_so(state: str) -> None:
    place = SlotIn(state)
    place.slot.fail(place.exchange().flight, DOWN, place.now)
    assert place.slot.decide(place.now, None, blocking=True) == Fail(DOWN, 1.0)


@pytest.mark.parametrize("state", ["aging", "critical", *DEAD])
def test_an_abandoned_exchange_is_free_to_be_made_at_once(state: str) -> None:
    place = SlotIn(state)
    first = place.exchange().flight
    place.slot.abandon(first)
    assert place.exchange().flight is not first


@pytest.mark.parametrize("state", ["aging", "critical"])
def test_who_blocks_the_loop_of_the_owner_uses_the_old_token(state: str, loop: asyncio.AbstractEventLoop) -> None:
    place = SlotIn(state)
    place.slot.decide(place.now, loop, blocking=False)
    assert place.slot.decide(place.now, loop, blocking=True) == Use(place.token)


@pytest.mark.parametrize("state", DEAD)
def test_who_blocks_the_loop_of_the_owner_exchanges_by_itself(state: str, loop: asyncio.AbstractEventLoop) -> None:
    place = SlotIn(state)
    first = place.slot.decide(place.now, loop, blocking=False)
    second = place.slot.decide(place.now, loop, blocking=True)
    assert isinstance(first, Exchange)
    assert isinstance(second, Exchange)
    assert second.flight is not first.flight


def test_a_task_of_the_owners_loop_waits_for_it(loop: asyncio.AbstractEventLoop) -> None:
    place = SlotIn("empty")
    place.slot.decide(place.now, loop, blocking=False)
    assert isinstance(place.slot.decide(place.now, loop, blocking=False), Wait)


def test_an_owner_that_comes_too_late_does_not_overwrite_a_newer_token() -> None:
    place = SlotIn("empty")
    slow = place.exchange().flight
    place.now = after(12)
    place.slot.land(place.exchange().flight, Grant("newer"), place.now, place.now, None)
    late = place.slot.land(slow, Grant("older"), START, after(13), None)
    assert (place.token.value, late.outcome) == ("newer", place.token)


def test_an_owner_that_fails_too_late_pauses_nothing() -> None:
    place = SlotIn("empty")
    slow = place.exchange().flight
    place.now = after(12)
    flight = place.exchange().flight
    place.slot.fail(slow, DOWN, after(13))
    assert place.slot.decide(after(13), None, blocking=True) == Wait(flight, 11.0)
    assert place.slot.state.pause is None


def test_an_owner_that_comes_too_late_is_welcome_if_there_is_no_token() -> None:
    place = SlotIn("empty")
    slow = place.exchange().flight
    place.now = after(12)
    place.exchange()
    place.slot.land(slow, Grant("late"), START, after(13), None)
    assert place.token.value == "late"


def test_the_refusal_of_an_older_token_leaves_the_newer_one_alone() -> None:
    place = SlotIn("fresh")
    old = place.token
    place.slot.refuse(old, place.now)
    place.slot.land(place.exchange().flight, Grant("new"), START, START, None)
    place.slot.refuse(old, place.now)
    assert place.slot.decide(place.now, None, blocking=True) == Use(place.token)


def test_the_refusal_of_a_token_of_another_key_leaves_this_one_alone() -> None:
    place, other = SlotIn("fresh"), SlotIn("empty")
    other.slot.land(other.exchange().flight, Grant("of another key"), START, START, None)
    place.slot.refuse(other.token, place.now)
    assert place.slot.decide(place.now, None, blocking=True) == Use(place.token)


def test_the_late_refusal_of_a_token_that_is_on_trial_again_leaves_it_alone() -> None:
    place = SlotIn("rejected")
    old = place.token
    place.now = after(30)
    place.slot.land(place.exchange().flight, Grant("old"), place.now, place.now, None)
    assert (place.token.value, place.token.generation) == (old.value, 2)
    place.slot.refuse(old, place.now)
    assert place.slot.decide(place.now, None, blocking=True) == Use(place.token)


def test_a_second_refusal_of_one_token_changes_nothing() -> None:
    place = SlotIn("rejected")
    before = place.slot.state
    assert place.slot.refuse(place.token, after(10)) == ()
    assert place.slot.state == before


def end_with_a_token(slot: Slot, flight: Flight) -> None:
    slot.land(flight, Grant("new"), START, START, None)


def end_with_a_stored_token(slot: Slot, flight: Flight) -> None:
    slot.find(flight, StoredToken("new", START.wall, 86_400.0), START)


def end_with_a_failure(slot: Slot, flight: Flight) -> None:
    slot.fail(flight, DOWN, START)


def end_with_nothing(slot: Slot, flight: Flight) -> None:
    slot.abandon(flight)


@pytest.mark.parametrize("end", [end_with_a_token, end_with_a_stored_token, end_with_a_failure, end_with_nothing])
def test_however_a_flight_ends_those_who_wait_are_woken(
    end: Callable[[Slot, Flight], None],
) -> None:
    place = SlotIn("empty")
    flight = place.exchange().flight
    end(place.slot, flight)
    assert flight._future.done()


def test_the_token_that_comes_again_ten_times_keeps_its_deadlines() -> None:
    place = SlotIn("aging")
    before = place.token
    place.now = after(82_800)
    for _ in range(5):
        flight = place.exchange().flight
        place.slot.land(flight, Grant("old"), place.now, place.now, None)
        place.now = Moment(place.now.wall + 600, place.now.monotonic + 600)
    place.now = after(86_100)
    for _ in range(5):
        flight = place.exchange().flight
        place.slot.land(flight, Grant("old"), place.now, place.now, None)
        place.now = Moment(place.now.wall + 30, place.now.monotonic + 30)
    assert place.token == before
