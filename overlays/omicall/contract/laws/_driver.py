"""Holds every law against every operation that it concerns."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import define, field

from omicall_api.catalog import Operation

from ._world import Found, Kept, Law, Missed, OutOfTimeError, Result, World
from .credentials import accounts_are_apart, credentials_are_asked_for
from .filters import filters_are_obeyed
from .lifecycles import what_is_made_lives_and_goes
from .paging import pages_add_up
from .secrets import refusals_echo_no_markup, secrets_stay_where_they_are
from .times import times_make_sense

LAWS: tuple[Law, ...] = (
    pages_add_up,
    filters_are_obeyed,
    credentials_are_asked_for,
    accounts_are_apart,
    refusals_echo_no_markup,
    what_is_made_lives_and_goes,
    # Last: they look at every answer that the others saw.
    times_make_sense,
    secrets_stay_where_they_are,
)
_MOVING = frozenset({pages_add_up.__name__, filters_are_obeyed.__name__})
"""Laws that compare several answers. Rows may come in between: only what is found twice is told."""

OUT_OF_TIME = "There was no time left."


@define
class Verdict:
    """What came of one law at one operation."""

    operation: Operation
    law: str
    found: list[Found] = field(factory=list[Found])
    missed: list[str] = field(factory=list[str])
    """Why the law, or a part of it, could not be tried."""
    tried: bool = False
    """Whether at least a part of it was."""


def hold(world: World, laws: tuple[Law, ...] = LAWS) -> Iterator[Verdict]:
    """Hold laws against all operations of a world, and tell of each pair of them; pairs that have nothing to do with
    each other are left out.

    laws: in the order in which they are to be held.

    Example: `[verdict.found for verdict in hold(world)]`
    """
    out_of_time = False
    for law in laws:
        for known in list(world.operations.values()):
            results = law(world, known)
            if results is None:
                continue
            verdict = Verdict(known, law.__name__)
            try:
                if out_of_time:
                    raise OutOfTimeError
                _held(world, known, law, results, verdict)
            except OutOfTimeError:
                out_of_time = True
                verdict.missed.append(OUT_OF_TIME)
            yield verdict


def _held(world: World, known: Operation, law: Law, results: Iterator[Result], verdict: Verdict) -> None:
    collected = list(results)
    found = [result for result in collected if isinstance(result, Found)]
    if found and law.__name__ in _MOVING:
        again = {result.sentence for result in law(world, known) or () if isinstance(result, Found)}
        found = [result for result in found if result.sentence in again]
    verdict.found = found
    verdict.missed = list(dict.fromkeys(result.reason for result in collected if isinstance(result, Missed)))
    verdict.tried = any(isinstance(result, Found | Kept) for result in collected)
