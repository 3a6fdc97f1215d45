"""Starts calls."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from ._answers import RefusedError
from ._check import LARGEST_PAGE, Fields, as_integer, within
from ._clock import LATEST_MS
from ._history import Call, Traits, digest
from ._operation import Ask
from ._rows import CALL_PRICE

_count = within(as_integer, 0, LARGEST_PAGE)
_some = within(as_integer, 1, LARGEST_PAGE)
_epoch_ms = within(as_integer, 0, LATEST_MS)


def place_call(
    ask: Ask,
    number: str,
    hotline: str,
    *,
    extension: str = "",
    autocall_id: str | None = None,
    ring_at: float = 0.0,
    answered: bool | None = None,
) -> Call:
    """Start one outbound call.

    answered: unless given, a call is answered if its number does not end in 9.
    ring_at: when it may ring at the earliest, in seconds since 1970.

    Returns the call as it is planned; it enters the history when it has ended.
    """
    tenant = ask.tenant
    traits = Traits(
        direction="outbound",
        extension=extension,
        peer="",
        hotline=hotline,
        number=number,
        answered=not number.endswith("9") if answered is None else answered,
        automatic=autocall_id is not None,
        autocall_id=autocall_id,
    )
    tenant.balance = max(0, tenant.balance - CALL_PRICE)
    return ask.sandbox.live.start(tenant, traits, ask.base_url, ring_at=ring_at).call


def calling_hotline(ask: Ask, number: str) -> str:
    """The hotline of a number, or else the first one; refused in an account without hotlines."""
    hotline = ask.tenant.find_hotline(number) or next(iter(ask.tenant.hotlines), None)
    if hotline is None:
        raise RefusedError("number_call_out_invalid")
    return hotline


def session_id(ask: Ask) -> str:
    """A new UUID for a session of automatic calls."""
    ask.tenant.made += 1
    noise = digest(ask.sandbox.settings.seed, "session", ask.tenant.made)
    return str(UUID(bytes=noise, version=4))


@dataclass(frozen=True, slots=True)
class Batches:
    """How many calls of a session ring at once, and how long it is until the next ones do."""

    begin_s: float
    per_batch: int
    gap_s: float

    def ring_at(self, place: int) -> float:
        """When the call of a place, from 0, may ring; in seconds since 1970."""
        return self.begin_s + place // self.per_batch * self.gap_s


def read_batches(
    ask: Ask, body: Fields, per_batch: str, gap: str, begin: str | None, others: tuple[str, ...]
) -> Batches:
    """The numbers about the pace of a session, by their names in the body; `others` are checked and ignored.

    A sandbox in which calls pass at once has no use for any of them.
    """
    size = body.optional(per_batch, _some) or 15
    gap_s = body.optional(gap, _count)
    begin_ms = body.optional(begin, _epoch_ms) if begin else None
    for name in others:
        body.optional(name, _count)
    pace, now = ask.sandbox.settings.pace, ask.sandbox.clock.seconds()
    if not pace:
        return Batches(now, size, 0.0)
    return Batches(max(now, (begin_ms or 0) / 1000), size, (30 if gap_s is None else gap_s) * pace)
