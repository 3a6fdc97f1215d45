"""Invented evidence of soaks: one worker, one token, and what else a test says."""

from __future__ import annotations

from soaking.record import Billable, Dialled, Event, Evidence, Told

LIFETIME = 20.0


def begun(at: float, owner: str = "a") -> Event:
    """An exchange is sent."""
    return Event(at, owner, "token.exchange.start")


def brought(at: float, name: str, owner: str = "a") -> Event:
    """It brings a token."""
    return Event(at, owner, "token.exchange.ok", name, LIFETIME)


def failed(at: float, owner: str = "a") -> Event:
    """It fails."""
    return Event(at, owner, "token.exchange.fail", error="ExchangeUnavailable")


def rejected(at: float, name: str) -> Event:
    """The server refuses a token."""
    return Event(at, "a", "token.rejected", name)


def evidence(*workers: list[Event], killed: dict[str, float] | None = None) -> Evidence:
    """Evidence of workers that told these events; counters are right, and a read was answered."""
    told = [Told(number, events=events, answered=1) for number, events in enumerate(workers)]
    names = [event.name for each in told for event in each.events]
    return Evidence(
        "file",
        len(told),
        told=told,
        killed=killed or {},
        requests={"get_access_token": names.count("token.exchange.start")},
        handed_out=names.count("token.exchange.ok"),
    )


def sound() -> Evidence:
    """Evidence of one worker with one token, and of nothing that is wrong."""
    return evidence([begun(0.0), brought(0.1, "t1")])


def clicked(asked: list[Billable], made: list[Dialled]) -> Evidence:
    """Sound evidence, with these billable calls asked for and made."""
    found = sound()
    found.told[0].billable, found.dialled, found.billable = asked, made, len(made)
    return found
