"""Holds every law against every operation that it concerns."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import define, field

from omicall_api.catalog import Operation

from ._world import Found, Kept, Law, Missed, OutOfTimeError, Result, World
from .credentials import accounts_are_apart, credentials_are_asked_for
from .filters import filters_are_obeyed
from .kinds import every_kind_can_be_made
from .lifecycles import what_is_made_lives_and_goes
from .oddities import odd_texts_are_texts, one_request_has_one_answer
from .paging import pages_add_up
from .refusals import made_up_things_are_refused, refusals_name_what_is_wrong
from .secrets import refusals_echo_no_markup, secrets_stay_where_they_are
from .settings import changes_leave_the_rest
from .times import times_make_sense

LAWS: tuple[Law, ...] = (
    pages_add_up,
    filters_are_obeyed,
    credentials_are_asked_for,
    accounts_are_apart,
    refusals_echo_no_markup,
    what_is_made_lives_and_goes,
    every_kind_can_be_made,
    changes_leave_the_rest,
    made_up_things_are_refused,
    refusals_name_what_is_wrong,
    odd_texts_are_texts,
    one_request_has_one_answer,
    # Last: they look at every answer that the others saw.
    times_make_sense,
    secrets_stay_where_they_are,
)
_MOVING = frozenset({pages_add_up.__name__, filters_are_obeyed.__name__, odd_texts_are_texts.__name__})
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
    for law in laws:
        for known in list(world.operations.values()):
            results = law(world, known)
            if results is None:
                continue
            verdict = Verdict(known, law.__name__)
            try:
                _held(world, known, law, results, verdict)
            except OutOfTimeError:
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
