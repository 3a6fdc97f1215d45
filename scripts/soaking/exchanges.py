"""Puts the events of all workers together to exchanges. Pure."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from .record import Event, Told


@frozen
class Exchange:
    """One exchange of the key.

    Args:
        worker: who made it.
        began: when it was sent; this and the next on the machine's monotonic clock, in seconds.
        ended: when its answer had been read, None if nobody told.
        fingerprint: of the token that it brought, None if it failed.
        lifetime: seconds of life that the token had.
        error: name of the error that it ended with.
    """

    worker: int
    began: float
    ended: float | None = None
    fingerprint: str | None = None
    lifetime: float = 0.0
    error: str | None = None


def exchanges_of(told: Iterable[Told]) -> list[Exchange]:
    """Find the exchanges of all workers.

    Args:
        told: what they told.

    Returns:
        The exchanges, by their beginning.
    """
    found = [exchange for each in told for exchange in _of_one(each.worker, each.events)]
    return sorted(found, key=lambda exchange: exchange.began)


def _of_one(worker: int, events: Iterable[Event]) -> Iterable[Exchange]:
    # A thread or a task makes one exchange after the other.
    begun: dict[str, Event] = {}
    for event in sorted(events, key=lambda event: event.at):
        if event.name == "token.exchange.start":
            if event.owner in begun:
                yield Exchange(worker, begun[event.owner].at)
            begun[event.owner] = event
        elif event.name != "token.rejected" and event.owner in begun:
            began = begun.pop(event.owner).at
            yield Exchange(worker, began, event.at, event.fingerprint, event.lifetime or 0.0, event.error)
    for event in begun.values():
        yield Exchange(worker, event.at)
