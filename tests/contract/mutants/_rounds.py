"""Runs for many mutants, in two processes and in rounds: the cheapest first."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from threading import Thread

from attrs import evolve

from ._mutant import Mutant
from ._trial import Trial, operations_for, own_operations, try_clean, try_mutant
from ._verdict import Control, Row, Verdict, fate

WORKERS = 2
FEW_EXAMPLES = 3

ROUNDS: tuple[tuple[str, Callable[[Mutant], frozenset[str]], int | None], ...] = (
    ("only the operations that they sit in, with few random examples", own_operations, FEW_EXAMPLES),
    ("all that the suite would test with these, with few random examples", operations_for, FEW_EXAMPLES),
    ("the same with as many random examples as everybody's run has", operations_for, None),
)
"""What is run for those that the round before has not caught: what to say, what to test, how many examples."""


def measured(mutants: Sequence[Mutant], say: Callable[[str], None]) -> Verdict:
    """Run the suite for each mutant until it is caught or the last round is over.

    say: takes a line about each run as it ends.
    """
    rows: dict[str, Row] = {}
    controls: list[Control] = []
    # Not forked: a child would begin with whatever threads and state the parent has.
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(WORKERS, mp_context=context, initializer=end_with_parent)
    try:
        for told, tested_for, examples in ROUNDS:
            left = [mutant for mutant in mutants if mutant.name not in rows or not rows[mutant.name].caught]
            if not left:
                break
            say(f"mutants: {len(left)} mutants; {told}.")
            more, clean_runs = _round(pool, left, tested_for, examples, say)
            sent = {name: row.requests for name, row in rows.items()}
            rows |= {name: evolve(row, requests=row.requests + sent.get(name, 0)) for name, row in more.items()}
            controls += clean_runs
    finally:
        pool.shutdown(cancel_futures=True)
    return Verdict(list(rows.values()), controls)


def end_with_parent() -> None:
    """Let this process end as soon as the one that started it has; a worker would go on with what is in its queue."""
    parent = multiprocessing.parent_process()
    assert parent is not None

    def watch() -> None:
        parent.join()
        os._exit(1)

    Thread(target=watch, daemon=True).start()


def _round(
    pool: ProcessPoolExecutor,
    mutants: Sequence[Mutant],
    tested_for: Callable[[Mutant], frozenset[str]],
    examples: int | None,
    say: Callable[[str], None],
) -> tuple[dict[str, Row], list[Control]]:
    """One run for each mutant, and before it one without a mutant for each selection of operations."""
    areas = {tested_for(mutant): mutant.area for mutant in mutants}
    without = {tested: pool.submit(try_clean, tested, examples) for tested in areas}
    clean_trials = {tested: future.result() for tested, future in without.items()}
    trials = {
        pool.submit(try_mutant, m.name, tested_for(m), clean_trials[tested_for(m)].findings, examples): m
        for m in mutants
    }
    rows: dict[str, Row] = {}
    for place, future in enumerate(as_completed(trials), 1):
        row = rows[trials[future].name] = _row(trials[future], future.result())
        say(f"{place} of {len(trials)}: {row.name}: {fate(row)} ({future.result().seconds:.0f} s)")
    controls = [
        Control(areas[tested], tuple(f"{o}, {c}: {s}" for o, c, s in trial.findings), trial.errors)
        for tested, trial in clean_trials.items()
    ]
    return rows, controls


def _row(mutant: Mutant, trial: Trial) -> Row:
    operation, check, _ = trial.findings[0] if trial.findings else ("", "", "")
    return Row(
        name=mutant.name,
        defect=mutant.defect,
        area=mutant.area,
        grade=mutant.grade,
        caught_by=f"{check} ({operation})" if check else "",
        requests=trial.requests,
        missed_because=mutant.missed_because,
        trouble="" if trial.findings else "; ".join(trial.errors),
    )
