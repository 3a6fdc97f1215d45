"""What calls take that a program holds, in fresh processes, over the dicts of `json.loads`."""

from __future__ import annotations

import random
import statistics
import tempfile
from collections.abc import Mapping
from pathlib import Path

from .environments import CannotMeasureError, Environment, note
from .measuring import Row, quartiles, shuffled
from .processes import INSIDE, report

_SCRIPT = str(INSIDE / "holding.py")
_PEERS = ("stock", "openapi-generator", "clientele", "pydantic", "msgspec")


def rows(where: Mapping[str, Environment], calls: int, rounds: int, chance: random.Random) -> list[Row]:
    """The rows of this module.

    Args:
        where: the environments.
        calls: how many are held; a multiple of 50.
        rounds: fresh processes of each.
        chance: for their order.
    """
    ways = {"base": "omicall", "omicall": "omicall", "keep": "omicall"} | {
        name: name for name in _PEERS if name in where
    }
    taken: dict[str, list[float]] = {way: [] for way in ways}
    with tempfile.TemporaryDirectory(prefix="omicall-bench-") as folder:
        source = str(Path(folder) / "pages")
        report(where["omicall"], "-c", _writing(calls, source))
        for _ in range(rounds):
            for way in shuffled(ways, chance):
                try:
                    taken_now = report(where[ways[way]], _SCRIPT, way, str(calls), source)
                except CannotMeasureError as reason:
                    note(f"{way} is left out of the memory rows: {reason}")
                    continue
                if taken_now["calls"] != calls:
                    raise CannotMeasureError(f"{way} held {taken_now['calls']} calls, not {calls}.")
                taken[way].append(taken_now["bytes"])
    base = statistics.median(taken.pop("base"))
    what = f"memory of {calls:,} calls held, over dicts"
    made: list[Row] = []
    for way, found in taken.items():
        if not found:
            continue
        figures = [one / base for one in found]
        low, high = quartiles(figures)
        key, text, reach, who = {
            "omicall": ("memory", what, 0.6, "omicall"),
            "keep": ("memory-keep", f"{what}, with unknown keys kept", 1.0, "omicall"),
        }.get(way, ("memory", what, None, way))
        made.append(Row(key, text, statistics.median(figures), reach, who=who, low=low, high=high))
    return made


def _writing(calls: int, source: str) -> str:
    path = f"import sys, pathlib; sys.path.insert(0, {str(INSIDE)!r}); import holding; "
    return path + f"holding.write(pathlib.Path({source!r}), {calls}); print('{{}}')"
