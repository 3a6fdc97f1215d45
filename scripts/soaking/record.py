"""What a worker is given, what it tells at its end, and all that is known of one soak: plain data, JSON on its way."""

from __future__ import annotations

from typing import Literal

import msgspec


class Plan(msgspec.Struct, frozen=True):
    """What one worker is to do.

    Args:
        worker: its number, from 0.
        base_url: of the sandbox.
        api_key: of the sandbox, which everybody may know.
        store: address of the token store: a folder, or a URL that begins with redis://.
        seconds: for how long new calls are begun.
        pause: mean of the seconds between two calls of a caller.
        threads: sync callers, with one client together.
        tasks: async callers, in two event loops with a client each.
        call_ids: calls of the history that can be read and changed.
    """

    worker: int
    base_url: str
    api_key: str
    store: str
    seconds: float
    pause: float
    threads: int
    tasks: int
    call_ids: list[str]


class Event(msgspec.Struct, frozen=True):
    """One `TokenEvent`: when it happened, on the machine's monotonic clock, and which thread or task told it."""

    at: float
    owner: str
    name: str
    fingerprint: str | None = None
    lifetime: float | None = None
    error: str | None = None


class Billable(msgspec.Struct, frozen=True):
    """One click-to-call: its place among the worker's, what the caller was told, and the id it got if it was made."""

    worker: int
    place: int
    outcome: Literal["made", "unknown", "refused"]
    call_id: str | None = None


class Told(msgspec.Struct):
    """What a worker tells at its end; the sentences are breaches as they stand.

    Args:
        calls: how many calls ended, by effect.
        errors: how many attempts failed, by name of the error.
        answered: reads that were answered.
        asked_again: how often a caller asked again after an error.
        slowest: seconds of the slowest single call of the client, and which it was.
        late: seconds by which the worker's idle main thread woke up late, at worst.
    """

    worker: int
    events: list[Event] = msgspec.field(default_factory=list)
    billable: list[Billable] = msgspec.field(default_factory=list)
    sentences: list[str] = msgspec.field(default_factory=list)
    calls: dict[str, int] = msgspec.field(default_factory=dict)
    errors: dict[str, int] = msgspec.field(default_factory=dict)
    answered: int = 0
    asked_again: int = 0
    slowest: tuple[float, str] = (0.0, "")
    late: float = 0.0


class Dialled(msgspec.Struct, frozen=True):
    """One call that the sandbox made: whose click it was, and its id."""

    worker: int
    place: int
    call_id: str


class Evidence(msgspec.Struct):
    """All that is known of the soak of one store.

    Args:
        store: its name.
        workers: how many there were.
        told: what those told that came to their end.
        codes: the exit codes of all of them, by number; below 0 for a signal.
        killed: when the soak killed a token, by fingerprint, on the machine's monotonic clock.
        dialled: every call in the sandbox's history that a soak made.
        requests: how many the sandbox got, by operation.
        handed_out: how many tokens the sandbox has made.
        billable: how many billable operations it carried out.
        faults: how many requests met a fault: operation, kind, number.
        sentences: breaches seen outside the workers, as they stand.
    """

    store: str
    workers: int
    told: list[Told] = msgspec.field(default_factory=list)
    codes: dict[int, int] = msgspec.field(default_factory=dict)
    killed: dict[str, float] = msgspec.field(default_factory=dict)
    dialled: list[Dialled] = msgspec.field(default_factory=list)
    requests: dict[str, int] = msgspec.field(default_factory=dict)
    handed_out: int = 0
    billable: int = 0
    faults: list[tuple[str, str, int]] = msgspec.field(default_factory=list)
    sentences: list[str] = msgspec.field(default_factory=list)
