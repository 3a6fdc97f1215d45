"""What callers do and how often: the kinds of calls, and the draw among them, for sync and async clients alike."""

from __future__ import annotations

import itertools
import random
import time
from collections.abc import Callable, Iterator
from typing import Any, Literal

from attrs import define, field, frozen

from omicall_api.models import CallFilter

from .numbers import number_of

Effect = Literal["read", "write", "billable"]

_DAY_MS = 86_400_000
_EXTENSION = "101"


@frozen
class Deed:
    """One call that a caller is to make: its name, its effect, and how it is made with a client of either kind."""

    name: str
    effect: Effect
    act: Callable[[Any], Any] = field(repr=False)
    place: int = 0
    """Which billable call of its worker it is."""


@define
class Draw:
    """What the callers of one worker do.

    Args:
        worker: number of the worker.
        pause: mean of the seconds between two calls of a caller.
        call_ids: calls of the history that can be read and changed.
        chance: decides.
    """

    worker: int
    pause: float
    call_ids: list[str]
    chance: random.Random
    _places: Iterator[int] = field(factory=itertools.count, init=False)

    def rest(self) -> float:
        """Draw the seconds until a caller makes its next call."""
        return self.chance.expovariate(1 / self.pause)

    def again(self, asked: float | None) -> float:
        """Draw the seconds until a caller asks again: what the error asked for, and a little more."""
        return (asked or 0.0) + self.chance.uniform(0.2, 1.0)

    def deed(self) -> Deed:
        """Draw a call: of ten, seven read, one writes and two cost money."""
        kind = self.chance.randrange(20)
        if kind < 4:
            return self._click()
        call_id = self.chance.choice(self.call_ids)
        if kind < 6:
            return Deed("update_call", "write", lambda client: client.calls.update(transaction_id=call_id, note="soak"))
        if kind < 9:
            return Deed("get_call", "read", lambda client: client.calls.get(transaction_id=call_id))
        if kind < 12:
            return Deed("list_extensions", "read", lambda client: client.extensions.list(page=1, size=5))
        if kind < 14:
            return Deed("search_contacts", "read", lambda client: client.contacts.search(page=1, size=5))
        if kind < 16:
            return Deed("search_calls", "read", lambda client: client.calls.search(page=1, size=5, filter=_last_day()))
        return Deed("get_tenant_detail", "read", lambda client: client.tenant.detail())

    def _click(self) -> Deed:
        place = next(self._places)
        number = number_of(self.worker, place)
        return Deed(
            "click_to_call",
            "billable",
            lambda client: client.calls.click_to_call(extension=_EXTENSION, phone_number=number),
            place,
        )


def _last_day() -> CallFilter:
    now = int(time.time() * 1000)
    return CallFilter(from_date=now - _DAY_MS, to_date=now)
