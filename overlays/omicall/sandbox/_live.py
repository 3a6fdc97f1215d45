"""Calls while they happen: each goes through its states, is told of, and enters the history at its end."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum
from heapq import heappop, heappush
from itertools import count
from typing import Any

from ._clock import Clock
from ._history import Call, Traits
from ._tenant import Tenant
from ._told import event, record, told_twice

LONGEST_RINGING_S = 600
"""After this time a call that is moved by hand is missed."""

LONGEST_TALK_S = 7_200
"""After this time a call that is moved by hand has ended."""

_NEXT_RECORD_S = 5


class State(StrEnum):
    """Where a call stands; the last two are final."""

    CREATED = "created"
    RINGING = "ringing"
    ANSWERED = "answered"
    MISSED = "missed"
    ENDED = "ended"


class Step(StrEnum):
    """What can happen to a call; those with a name for the control door can be done by hand."""

    RING = "ring"
    ANSWER = "answer"
    MISS = "miss"
    HANG_UP = "hang_up"
    TELL_AGAIN = "tell_again"


_BY_HAND = {
    State.RINGING: {Step.ANSWER: Step.ANSWER, Step.MISS: Step.MISS, Step.HANG_UP: Step.MISS},
    State.ANSWERED: {Step.HANG_UP: Step.HANG_UP},
}


class NoSuchStepError(Exception):
    """A call cannot be moved that way now; the text says why."""


@dataclass(slots=True, eq=False)
class LiveCall:
    """A call and where it stands."""

    tenant: Tenant = field(repr=False)
    call: Call
    """What it is, and what it will be if nobody moves it."""
    base_url: str
    by_hand: bool
    """Whether it waits for somebody to move it; its lengths are measured then."""
    state: State = State.CREATED
    since: float = 0.0
    """When it came into this state, in seconds since 1970."""
    turn: int = 0
    """How many steps it has taken; a step that was planned in an earlier turn does not happen."""


Send = Callable[[str, list[dict[str, Any]], int], None]


class LiveCalls:
    """The calls that are going on, and the steps that are due next.

    pace: how much of its length a call takes; 0 for nothing.
    send: takes address, messages, and a number; messages with the same number keep their order.
    """

    def __init__(self, clock: Clock, pace: float, send: Send) -> None:
        self._clock, self._pace, self._send = clock, pace, send
        self._by_id: dict[str, LiveCall] = {}
        self._planned: list[tuple[float, int, int, LiveCall, Step]] = []
        self._order = count()

    def __iter__(self) -> Iterator[LiveCall]:
        return iter(self._by_id.values())

    @property
    def next_due(self) -> float | None:
        """When the next step is due, in seconds since 1970."""
        return self._planned[0][0] if self._planned else None

    def start(
        self, tenant: Tenant, traits: Traits, base_url: str, *, ring_at: float = 0.0, by_hand: bool = False
    ) -> LiveCall:
        """Make a call that rings when time passes next, and not before `ring_at` (seconds since 1970)."""
        now = self._clock.seconds()
        live = LiveCall(tenant, tenant.history.plan(traits, self._clock.milliseconds()), base_url, by_hand)
        live.since = now
        self._by_id[live.call.transaction_id] = live
        self._plan(live, Step.RING, max(now, ring_at))
        return live

    def pass_time(self) -> None:
        """Let every step happen that is due, in order."""
        now = self._clock.seconds()
        while self._planned and self._planned[0][0] <= now:
            due, _, turn, live, step = heappop(self._planned)
            if live.turn == turn:
                self._take(live, step, due)

    def move(self, transaction_id: str, wanted: Step) -> LiveCall:
        """Move a call by hand, after which it waits for the next hand; raises NoSuchStepError."""
        live = self._by_id.get(transaction_id)
        if live is None:
            raise NoSuchStepError("No call of this id is going on.")
        step = _BY_HAND.get(live.state, {}).get(wanted)
        if step is None:
            raise NoSuchStepError(f"This call is {live.state}, so there is no {wanted} now.")
        live.by_hand = True
        self._take(live, step, self._clock.seconds())
        return live

    def _plan(self, live: LiveCall, step: Step, due: float) -> None:
        heappush(self._planned, (due, next(self._order), live.turn, live, step))

    def _take(self, live: LiveCall, step: Step, at: float) -> None:
        live.turn += 1
        if live.by_hand:
            live.call = self._measured(live, step, at)
        live.since = at
        match step:
            case Step.RING:
                self._ring(live, at)
            case Step.ANSWER:
                self._answer(live, at)
            case Step.MISS | Step.HANG_UP:
                self._end(live, State.MISSED if step is Step.MISS else State.ENDED, at)
            case Step.TELL_AGAIN:
                self._tell(live, record(live.tenant, live.call, live.base_url, 2))

    def _measured(self, live: LiveCall, step: Step, at: float) -> Call:
        """The call with what is known of it after a step."""
        passed = math.ceil((at - live.since) / (self._pace or 1))
        if step is Step.HANG_UP:
            return replace(live.call, answer_sec=max(1, passed))
        if step is Step.RING:
            return live.call
        traits = replace(live.call.traits, answered=step is Step.ANSWER)
        return replace(live.call, traits=traits, ring_sec=passed, answer_sec=0)

    def _ring(self, live: LiveCall, at: float) -> None:
        live.state = State.RINGING
        live.call = replace(live.call, started_s=int(at))
        self._tell_event(live, "ringing")
        if live.by_hand:
            self._plan(live, Step.MISS, at + LONGEST_RINGING_S * (self._pace or 1))
        else:
            then = Step.ANSWER if live.call.traits.answered else Step.MISS
            self._plan(live, then, at + live.call.ring_sec * self._pace)

    def _answer(self, live: LiveCall, at: float) -> None:
        live.state = State.ANSWERED
        self._tell_event(live, "answered")
        if live.by_hand:
            self._plan(live, Step.HANG_UP, at + LONGEST_TALK_S * (self._pace or 1))
        else:
            self._plan(live, Step.HANG_UP, at + live.call.answer_sec * self._pace)

    def _end(self, live: LiveCall, state: State, at: float) -> None:
        live.state = state
        # A row is made when its call has ended: in the vendor's sample both times are the same second.
        live.call = replace(live.call, created_ms=int(at * 1000))
        del self._by_id[live.call.transaction_id]
        live.tenant.history.keep(live.call)
        self._tell_event(live, "hangup")
        self._tell(live, record(live.tenant, live.call, live.base_url, 1))
        if told_twice(live.call):
            self._plan(live, Step.TELL_AGAIN, at + _NEXT_RECORD_S * self._pace)

    def _tell_event(self, live: LiveCall, state: str) -> None:
        hook = live.tenant.webhooks.get("call")
        if hook is not None and (hook.events is None or state in hook.events):
            self._tell(live, event(live.tenant, live.call, state))

    def _tell(self, live: LiveCall, message: dict[str, Any]) -> None:
        hook = live.tenant.webhooks.get("call")
        if hook is not None:
            self._send(hook.url, [message], live.call.variety)
