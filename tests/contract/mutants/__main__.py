"""The command behind scripts/mutants."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence

from tests.contract.suite import KEY, PARTNER_KEY, now

from omicall.contract import Options, examine
from omicall.sandbox import served_operations

from . import DEFECTS, MUTANTS, Mutant
from ._ground import OTHER_KEY, clean
from ._rounds import WORKERS, measured
from ._verdict import table

CLEAN_CASES = 10_000
CLEAN_EXAMPLES = 25


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and give its exit code."""
    parser = argparse.ArgumentParser(prog="scripts/mutants", description="Measure how good the contract suite is.")
    parser.add_argument("--only", action="append", default=[], metavar="NAME", help="a mutant, a class or an area")
    parser.add_argument("--list", action="store_true", help="print the mutants and run nothing")
    parser.add_argument("--clean", action="store_true", help="run the whole suite on a sandbox without a mutant")
    given = parser.parse_args(arguments)
    chosen = [mutant for mutant in MUTANTS.values() if not given.only or _is_meant(mutant, given.only)]
    if not chosen:
        sys.stderr.write("mutants: no mutant, class or area is called that. --list shows all.\n")
        return 2
    if given.list:
        return _listed(chosen)
    return _run_clean() if given.clean else _run(chosen)


def _is_meant(mutant: Mutant, names: Sequence[str]) -> bool:
    return any(name.replace("_", " ") in (mutant.name, mutant.defect, mutant.area) for name in names)


def _listed(mutants: Sequence[Mutant]) -> int:
    for defect in DEFECTS:
        for mutant in (mutant for mutant in mutants if mutant.defect == defect):
            _say(f"{defect}: {mutant.name} ({mutant.area}, {mutant.grade}: {', '.join(mutant.operations)})")
    _say(f"mutants: {len(mutants)}, of {len({mutant.defect for mutant in mutants})} classes.")
    return 0


def _run_clean() -> int:
    _say(f"mutants: the whole suite on a sandbox without a mutant, for {CLEAN_CASES} cases; some three minutes.")
    started = time.monotonic()
    outcome = examine(
        Options(
            api_key=KEY,
            other_key=OTHER_KEY,
            partner_key=PARTNER_KEY,
            app=clean(),
            operations=served_operations(),
            max_examples=CLEAN_EXAMPLES,
            clock=now,
        )
    )
    for finding in outcome.findings:
        _say(f"{finding.check} in {finding.operation}: {finding.sentence}\n  {finding.curl}")
    for error in outcome.errors:
        _say(f"mutants: {error}")
    cases = sum(count.cases for count in outcome.counts.values())
    seconds = time.monotonic() - started
    _say(f"mutants: {cases} cases in {seconds:.0f} s, {len(outcome.findings)} findings.")
    if outcome.errors or cases < CLEAN_CASES:
        _say(f"mutants: fewer than {CLEAN_CASES} cases, or not all of it could be run: raise CLEAN_EXAMPLES.")
        return 2
    return 1 if outcome.findings else 0


def _run(mutants: Sequence[Mutant]) -> int:
    minutes = max(1, round(len(mutants) / 9))
    _say(f"mutants: {len(mutants)} mutants in {WORKERS} processes; about {minutes} minutes on a machine that is quiet.")
    verdict = measured(mutants, _say)
    for line in table(verdict):
        _say(line)
    return verdict.exit_code


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        _say("mutants: interrupted; nothing was measured.")
        sys.exit(130)
