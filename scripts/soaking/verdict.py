"""Judges the soak of one store: each breach as a sentence. Pure, so that every rule can be tried on invented events."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from attrs import frozen

from .exchanges import Exchange, exchanges_of
from .record import Evidence

EARLY = 1 / 3
"""The part of a short token's life before its end in which it is renewed."""
_SLACK = 0.1
"""Seconds between the moment from which a token's life counts and the event that tells of it."""
_LAST_SECONDS = 1.5
"""A server counts the end of a token in whole seconds, so it may refuse one this long before its end."""
_EATEN = ("reset_after", "html", "truncated")
_MANY = 1000
_LONGEST_EXCHANGE = 3.0
"""Seconds. The longest fault of an exchange takes one, and the product's limits begin at five."""
_LATEST = 1.0


@frozen
class Verdict:
    """What a soak proved.

    Args:
        breaches: what must not have happened, as sentences without anything secret.
        doubtful: the same, where the machine was so busy that it may come of that.
        busy: why it may, as a sentence; None for a machine that was not too busy.
    """

    breaches: list[str]
    doubtful: list[str]
    busy: str | None = None


def verdict(evidence: Evidence) -> Verdict:
    """Judge a soak.

    Args:
        evidence: of one store.

    Returns:
        The verdict; it has neither breaches nor doubts if all is well.

    Example:
        >>> verdict(Evidence(store="file", workers=0)).breaches
        ['No token was ever made, so nothing was proved.', 'No read was answered, so nothing was proved.']
    """
    exchanges = exchanges_of(evidence.told)
    surely = [
        *_workers(evidence),
        *_unended(exchanges),
        *_refusals(exchanges, evidence),
        *_untold(exchanges, evidence),
        *_money(evidence),
        *evidence.sentences,
        *(sentence for told in evidence.told for sentence in told.sentences),
        *_proves_something(exchanges, evidence),
    ]
    timed = [
        *_one_at_a_time(exchanges),
        *_one_a_generation(exchanges, evidence.killed),
        *_lost(exchanges, evidence),
    ]
    busy = _busy(exchanges, evidence)
    return Verdict([*surely, *timed], []) if busy is None else Verdict(surely, timed, busy)


def _busy(exchanges: list[Exchange], evidence: Evidence) -> str | None:
    longest = max((one.ended - one.began for one in exchanges if one.ended), default=0.0)
    late = max((told.late for told in evidence.told), default=0.0)
    if longest < _LONGEST_EXCHANGE and late < _LATEST:
        return None
    return (
        f"An exchange took {longest:.1f} s and a worker woke up {late:.1f} s late. By design nobody waits for another "
        "process's exchange for longer than 5 s while the old token lives. Try again when the machine is less busy."
    )


def _workers(evidence: Evidence) -> Iterator[str]:
    came = {told.worker for told in evidence.told}
    for worker in range(evidence.workers):
        code = evidence.codes.get(worker, 0)
        if worker not in came or code:
            how = f"signal {-code}" if code < 0 else f"exit code {code}"
            yield f"Worker {worker} did not come to its end ({how}). What it printed stands above."


def _unended(exchanges: list[Exchange]) -> Iterator[str]:
    for exchange in exchanges:
        if exchange.ended is None:
            yield f"Worker {exchange.worker} began an exchange that never ended."


def _one_at_a_time(exchanges: list[Exchange]) -> Iterator[str]:
    before: Exchange | None = None
    for exchange in exchanges:
        if exchange.ended is None:
            continue
        if before is not None and before.ended is not None and exchange.began < before.ended:
            yield (
                f"Two exchanges were under way at the same time: worker {exchange.worker} began one "
                f"{before.ended - exchange.began:.2f} s before that of worker {before.worker} had ended."
            )
        if before is None or before.ended is None or exchange.ended > before.ended:
            before = exchange


def _one_a_generation(exchanges: list[Exchange], killed: dict[str, float]) -> Iterator[str]:
    for exchange in exchanges:
        older = [one for one in exchanges if one.fingerprint and one.ended and one.ended <= exchange.began]
        if not older:
            continue
        newest = max(older, key=lambda one: one.ended or 0.0)
        age = exchange.began - newest.began
        if age >= newest.lifetime * (1 - EARLY) - _SLACK:
            continue
        if killed.get(newest.fingerprint or "", float("inf")) <= exchange.began:
            continue
        yield (
            f"A second exchange in one generation: worker {exchange.worker} made one when token {newest.fingerprint} "
            f"of worker {newest.worker} was {age:.2f} s old, alive and not yet to be renewed."
        )


def _refusals(exchanges: list[Exchange], evidence: Evidence) -> Iterator[str]:
    made = {one.fingerprint: one for one in exchanges if one.fingerprint}
    first: dict[str, float] = {}
    for event in sorted((event for told in evidence.told for event in told.events), key=lambda event: event.at):
        if event.name == "token.rejected" and event.fingerprint:
            first.setdefault(event.fingerprint, event.at)
    for name, at in first.items():
        token = made.get(name)
        if token is None:
            yield f"Token {name} was refused, and no exchange had brought it."
        elif evidence.killed.get(name, float("inf")) > at and at < token.began + token.lifetime - _LAST_SECONDS:
            yield f"Token {name} was refused when it was {at - token.began:.2f} s old, and nobody had killed it."


def _untold(exchanges: list[Exchange], evidence: Evidence) -> Iterator[str]:
    asked = evidence.requests.get("get_access_token", 0)
    if asked != len(exchanges):
        yield f"The sandbox was asked for a token {asked} times, and the clients told of {len(exchanges)} exchanges."


def _lost(exchanges: list[Exchange], evidence: Evidence) -> Iterator[str]:
    eaten = sum(n for name, kind, n in evidence.faults if name == "get_access_token" and kind in _EATEN)
    brought = sum(1 for one in exchanges if one.fingerprint)
    if evidence.handed_out - eaten != brought:
        yield (
            f"The sandbox handed out {evidence.handed_out} tokens, of which faults ate {eaten}, "
            f"and the clients told of {brought}."
        )


def _money(evidence: Evidence) -> Iterator[str]:
    times = Counter((call.worker, call.place) for call in evidence.dialled)
    ids = {(call.worker, call.place): call.call_id for call in evidence.dialled}
    asked = {(click.worker, click.place): click for told in evidence.told for click in told.billable}
    for click, n in sorted(times.items()):
        name = f"Billable call {click[1]} of worker {click[0]}"
        if n > 1:
            yield f"{name} was made {n} times."
        if click not in asked:
            # That of a worker which never told is no second breach.
            if click[0] in {told.worker for told in evidence.told}:
                yield f"{name} was made, and nobody had asked for it."
        elif asked[click].outcome == "refused":
            yield f"{name} was made, although its caller was told that it was not."
        elif asked[click].call_id not in (None, ids[click]):
            yield f"{name} has another id in the history than its caller was told."
    for place, call in asked.items():
        if call.outcome == "made" and place not in times:
            yield f"Billable call {place[1]} of worker {place[0]} was reported as made, and it is not in the history."
    if evidence.billable != len(evidence.dialled):
        yield f"The sandbox charged {evidence.billable} calls, and its history has {len(evidence.dialled)}."


def _proves_something(exchanges: list[Exchange], evidence: Evidence) -> Iterator[str]:
    if not any(one.fingerprint for one in exchanges):
        yield "No token was ever made, so nothing was proved."
    if not sum(told.answered for told in evidence.told):
        yield "No read was answered, so nothing was proved."
    if sum(evidence.requests.values()) > _MANY and not evidence.faults:
        yield "No request met a fault, so nothing was proved."
