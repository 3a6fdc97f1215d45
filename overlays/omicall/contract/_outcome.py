"""What a run found, and how often it asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from attrs import define, field, frozen


@frozen
class Finding:
    """One thing in which the server and the specification disagree."""

    operation: str
    """operationId."""
    check: str
    sentence: str
    curl: str
    """A request that shows it, without key and token."""


@frozen
class NotTried:
    """A law that could not be held against an operation, which is not the same as passing it."""

    operation: str
    """operationId."""
    law: str
    reason: str
    """A sentence, such as: There was no row to take a value from."""


@define
class Asked:
    """How often an operation was asked in one phase, and how often it answered with success."""

    cases: int = 0
    successes: int = 0


def _no_refusals() -> Counter[str]:
    return Counter()


@define
class Count:
    """What was asked of one operation, and what came back.

    Example: `count.sent("fuzzing")` before a request, then `count.answered("fuzzing", seconds=0.02)`.
    """

    cases: int = 0
    successes: int = 0
    refusals: Counter[str] = field(factory=_no_refusals)
    """How often each error code came; `HTTP 404` and the like where there was no code."""
    phases: dict[str, Asked] = field(factory=dict[str, Asked])
    """By phase: examples, coverage, fuzzing, stateful, laws."""
    seconds: float = 0.0
    """Spent waiting for answers."""

    def sent(self, phase: str) -> None:
        """Note that a request goes out."""
        self.cases += 1
        self.phases.setdefault(phase, Asked()).cases += 1

    def answered(self, phase: str, *, seconds: float, refusal: str | None = None) -> None:
        """Note what came back.

        phase: the same as when it went out.
        seconds: how long the answer took.
        refusal: the error code, or what there was in place of one; None for a success.
        """
        self.seconds += seconds
        if refusal is not None:
            self.refusals[refusal] += 1
            return
        self.successes += 1
        self.phases.setdefault(phase, Asked()).successes += 1


@frozen
class Outcome:
    """The result of a run.

    counts: by operationId, for each operation of the plan.
    findings: what disagrees.
    errors: what kept the run from doing all its work, a sentence each.
    checks: names of the checks that looked at every answer.
    laws: operation and law of each law that was held against an operation.
    not_tried: the laws that could not be held against an operation.
    """

    counts: Mapping[str, Count]
    findings: tuple[Finding, ...]
    errors: tuple[str, ...] = ()
    checks: tuple[str, ...] = ()
    laws: tuple[tuple[str, str], ...] = ()
    not_tried: tuple[NotTried, ...] = ()

    @property
    def exit_code(self) -> int:
        """0 clean, 1 findings, 2 could not do all its work."""
        return 2 if self.errors else 1 if self.findings else 0

    @property
    def cases(self) -> int:
        """How many requests were sent."""
        return sum(count.cases for count in self.counts.values())

    @property
    def silent(self) -> tuple[str, ...]:
        """Operations that were asked and never answered with success."""
        return tuple(name for name, count in self.counts.items() if count.cases and not count.successes)

    @property
    def unasked(self) -> tuple[str, ...]:
        """Operations of the plan that had no turn."""
        return tuple(name for name, count in self.counts.items() if not count.cases)
