"""Sums over operations: by area, by evidence, or by both."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from attrs import frozen

from omicall.contract._outcome import Outcome
from omicall_api.catalog import OPERATIONS, Operation


@frozen
class Tally:
    """What was done to a set of operations.

    operations: how many the specification has.
    tried: how many were asked at least once.
    succeeded: how many answered with success at least once.
    cases: requests sent.
    findings: findings in them.
    """

    operations: int
    tried: int
    succeeded: int
    cases: int
    findings: int


def tally(outcome: Outcome, members: Iterable[Operation]) -> Tally:
    """The sums over some operations.

    Example: `tally(outcome, OPERATIONS.values()).cases`
    """
    names = [known.id for known in members]
    counts = [outcome.counts[name] for name in names if name in outcome.counts]
    found = findings_of(outcome)
    return Tally(
        operations=len(names),
        tried=sum(1 for count in counts if count.cases),
        succeeded=sum(1 for count in counts if count.successes),
        cases=sum(count.cases for count in counts),
        findings=sum(found[name] for name in names),
    )


def grouped(outcome: Outcome, key: Callable[[Operation], str]) -> dict[str, Tally]:
    """A tally for each group of operations, in the order of the catalogue.

    key: the group that an operation belongs to.

    Example: `grouped(outcome, lambda known: known.tag)["calls"].tried`
    """
    members: dict[str, list[Operation]] = {}
    for known in OPERATIONS.values():
        members.setdefault(key(known), []).append(known)
    return {group: tally(outcome, some) for group, some in members.items()}


def area(known: Operation) -> str:
    """The area of an operation."""
    return known.tag


def evidence(known: Operation) -> str:
    """Where the specification has an operation from."""
    return known.evidence


def findings_of(outcome: Outcome) -> Counter[str]:
    """How many findings each operation has; those without any are not named."""
    return Counter(finding.operation for finding in outcome.findings)
