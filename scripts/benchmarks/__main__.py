"""`python -m benchmarks`, which is what scripts/bench runs."""

from __future__ import annotations

import argparse
import json
import sys

from . import token_rows
from .measuring import Row


def _line(row: Row) -> str:
    verdict = "ok" if row.reached else "BEYOND"
    return f"{row.figure:7.2f} {row.unit:<2} (reach {row.reach:g})  {verdict:<6}  {row.what}"


def main() -> int:
    """Measure everything, print it, and give the exit code."""
    parser = argparse.ArgumentParser(
        prog="scripts/bench", description="Measures costs as ratios. Exits 1 with --check when one is beyond its reach."
    )
    parser.add_argument("--rounds", type=int, default=15, help="turns that each of the two has (default 15)")
    parser.add_argument("--json", action="store_true", help="print JSON instead of the table")
    parser.add_argument("--check", action="store_true", help="fail when a figure is beyond its reach")
    given = parser.parse_args()
    if given.rounds < 1:
        parser.error("--rounds must be 1 or more.")
    rows = token_rows.rows(given.rounds)
    if given.json:
        found = [{"what": r.what, "figure": round(r.figure, 3), "unit": r.unit, "reach": r.reach} for r in rows]
        print(json.dumps(found, indent=2))
    else:
        print("\n".join(map(_line, rows)))
    return int(given.check and not all(row.reached for row in rows))


if __name__ == "__main__":
    sys.exit(main())
