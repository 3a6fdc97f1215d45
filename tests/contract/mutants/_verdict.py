"""What a run over many mutants says of the suite: a table, and a number to end with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil

from attrs import frozen

GOAL = 0.95
"""The share of the mutants that is to be caught."""


@frozen
class Row:
    """One mutant and what became of it."""

    name: str
    defect: str
    area: str
    grade: str
    caught_by: str
    """The check, and the operation; empty when nothing was found."""
    requests: int
    missed_because: str = ""
    trouble: str = ""
    """Why its run could not be made."""

    @property
    def caught(self) -> bool:
        """Whether the suite found it."""
        return bool(self.caught_by)


@frozen
class Control:
    """What the same run came to without a mutant; both are empty when all is well."""

    area: str
    findings: Sequence[str] = ()
    errors: Sequence[str] = ()


@frozen
class Verdict:
    """The whole of it: a row for each mutant, and the runs without any."""

    rows: Sequence[Row]
    controls: Sequence[Control] = ()

    @property
    def unexplained(self) -> list[Row]:
        """Those that were missed without a reason beside them."""
        return [row for row in self.rows if not row.caught and not row.missed_because and not row.trouble]

    @property
    def stale(self) -> list[Row]:
        """Those that were caught in spite of a reason beside them."""
        return [row for row in self.rows if row.caught and row.missed_because]

    @property
    def exit_code(self) -> int:
        """0 when enough is caught, every miss is explained and a clean sandbox clean; 2 for no run; else 1."""
        if not self.rows or any(row.trouble for row in self.rows) or any(one.errors for one in self.controls):
            return 2
        enough = sum(row.caught for row in self.rows) >= ceil(GOAL * len(self.rows))
        return 0 if enough and not self.unexplained and not any(one.findings for one in self.controls) else 1


def table(verdict: Verdict) -> Iterator[str]:
    """The lines for a person to read.

    Example: `print(*table(Verdict(rows)), sep="\\n")`
    """
    rows = sorted(verdict.rows, key=lambda row: (row.defect, row.name))
    wide = [max((len(getattr(row, name)) for row in rows), default=0) for name in ("defect", "name", "area")]
    for row in rows:
        columns = (row.defect.ljust(wide[0]), row.name.ljust(wide[1]), row.area.ljust(wide[2]), row.grade)
        yield "  ".join((*columns, fate(row)))
    yield ""
    for defect in dict.fromkeys(row.defect for row in rows):
        of_it = [row for row in rows if row.defect == defect]
        yield f"{defect.ljust(wide[0])}  {sum(row.caught for row in of_it)} of {len(of_it)} caught"
    yield from _closing(verdict)


def fate(row: Row) -> str:
    """What became of a mutant, in some words."""
    if row.trouble:
        return f"NO RUN: {row.trouble}"
    return f"{row.caught_by} after {row.requests} requests" if row.caught else f"MISSED by {row.requests} requests"


def _closing(verdict: Verdict) -> Iterator[str]:
    for control in verdict.controls:
        for sentence in (*control.findings, *control.errors):
            yield f"mutants: without any mutant, {control.area}: {sentence}"
    for row in verdict.rows:
        if not row.caught and row.missed_because:
            yield f"mutants: missed, and we know why: {row.name}. {row.missed_because}"
    for row in verdict.unexplained:
        yield f"mutants: missed, and no reason is given: {row.name} ({row.defect}, {row.area})."
    for row in verdict.stale:
        yield f"mutants: caught, although it is said to be missed: {row.name}. Take missed_because away from it."
    for grade in ("plain", "subtle"):
        of_it = [row for row in verdict.rows if row.grade == grade]
        yield f"mutants: {grade}: {sum(row.caught for row in of_it)} of {len(of_it)} caught."
    caught, all_of_them = sum(row.caught for row in verdict.rows), len(verdict.rows)
    share = 100 * caught / all_of_them if all_of_them else 0
    yield f"mutants: {caught} of {all_of_them} caught ({share:.1f} %; the goal is {100 * GOAL:.0f} %)."
