"""`python -m benchmarks`, which is what scripts/bench runs."""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections.abc import Callable
from pathlib import Path

from . import call_rows, checking, decode_rows, growth, memory_rows, peers, picture, start_rows, token_rows, walk_rows
from .environments import CannotMeasureError, note
from .measuring import Row

_CALLS, _FEW_CALLS = 1_000_000, 20_000
_HELD, _FEW_HELD = 100_000, 20_000
_GROUPS = ("token", "decode", "call", "start", "memory", "walk")


def line(row: Row) -> str:
    """A row for people."""
    verdict = "" if row.reach is None else "ok" if row.reached else "BEYOND"
    spread = "" if row.low is None or row.high is None else f"{row.low:.2f} .. {row.high:.2f}"
    reach = "" if row.reach is None else f"{row.reach:g}"
    return f"{row.figure:8.2f} {row.unit:<2}  {spread:<15} {reach:>5}  {verdict:<6}  {row.who:<17}  {row.what}"


def measured(given: argparse.Namespace) -> list[Row]:
    """All rows that are wanted."""
    chance = random.Random(given.seed)
    where = {"omicall": peers.ours(), "cli": peers.ours("cli")} | ({} if given.no_peers else peers.peers())
    competing = {name: environment for name, environment in where.items() if name != "cli"}
    calls, held = (_FEW_CALLS, _FEW_HELD) if given.quick else (_CALLS, _HELD)
    calls = given.calls or calls
    groups: dict[str, Callable[[], list[Row]]] = {
        "token": lambda: token_rows.rows(given.rounds),
        "decode": lambda: decode_rows.rows(competing, given.rounds, chance),
        "call": lambda: call_rows.rows(competing, given.rounds, chance),
        "start": lambda: start_rows.rows(competing, given.rounds, chance),
        "memory": lambda: memory_rows.rows(competing, held, 1 if given.quick else 3, chance),
        "walk": lambda: walk_rows.rows(where, calls, 3 if given.quick else 1, chance),
    }
    found: list[Row] = []
    for name in given.only or _GROUPS:
        note(f"measuring: {name}")
        try:
            found += groups[name]()
        except CannotMeasureError as reason:
            # What else was measured took minutes; the exit code tells.
            note(str(reason))
            given.incomplete = True
    return found


def arguments() -> argparse.Namespace:
    """What was asked for."""
    parser = argparse.ArgumentParser(
        prog="scripts/bench",
        description="Measures costs as ratios, beside other clients on the same bytes. With --check it exits 1 when a "
        "figure is beyond its reach, or a ratio over 15 %% worse than the last released one; 2 if it can't measure.",
    )
    parser.add_argument("--rounds", type=int, default=15, help="turns that each has (default 15)")
    parser.add_argument("--quick", action="store_true", help="hold, walk and export 20,000 calls only; the rows say so")
    parser.add_argument("--calls", type=int, metavar="N", help="walk and export so many, a multiple of 50")
    parser.add_argument("--only", action="append", choices=_GROUPS, help="these rows only; may be given several times")
    parser.add_argument("--no-peers", action="store_true", help="leave other clients out")
    parser.add_argument("--seed", type=int, default=1, help="of the order in which things have their turns")
    parser.add_argument("--json", action="store_true", help="print JSON instead of the table")
    parser.add_argument("--svg", type=Path, metavar="FILE", help="draw the rows that have peers as bars")
    parser.add_argument("--check", action="store_true", help="fail on a figure that is beyond its reach or has fallen")
    parser.add_argument("--release", metavar="VERSION", help="keep the figures, for later checks to compare with")
    parser.add_argument("--growth", action="store_true", help="measure how cost grows, and nothing else")
    given = parser.parse_args()
    given.incomplete = False
    if given.rounds < 1:
        parser.error("--rounds must be 1 or more.")
    if given.calls is not None and (given.calls < 50 or given.calls % 50):
        parser.error("--calls must be a multiple of 50.")
    if given.release and (given.only or given.quick or given.calls):
        parser.error("--release keeps whole figures: leave --only, --quick and --calls out.")
    return given


def main() -> int:
    """Measure, print it, and give the exit code."""
    given = arguments()
    try:
        if given.growth:
            print(growth.table(random.Random(given.seed), quick=given.quick))
            return 0
        rows = measured(given)
    except CannotMeasureError as reason:
        print(f"bench: {reason}", file=sys.stderr)
        return 2
    if given.json:
        print(json.dumps([_document(row) for row in rows], indent=2))
    else:
        print(f"{'figure':>8}     {'quartiles':<15} {'reach':>5}  {'':<6}  {'who':<17}  what")
        print("\n".join(map(line, rows)))
    if given.svg:
        given.svg.write_text(picture.svg(rows), encoding="utf-8")
    if given.incomplete:
        return 2
    if given.release:
        checking.write_released(rows, given.release)
    if not given.check:
        return 0
    released = checking.read_released()
    wanted = {key: figure for key, figure in released.items() if not given.only or any(key == row.key for row in rows)}
    wrong = checking.complaints(rows, wanted)
    for complaint in wrong:
        print(f"bench: {complaint}", file=sys.stderr)
    return int(bool(wrong))


def _document(row: Row) -> dict[str, object]:
    found = {"key": row.key, "who": row.who, "what": row.what, "figure": round(row.figure, 3), "unit": row.unit}
    spread = None if row.low is None or row.high is None else [round(row.low, 3), round(row.high, 3)]
    return {**found, "quartiles": spread, "reach": row.reach}


if __name__ == "__main__":
    sys.exit(main())
