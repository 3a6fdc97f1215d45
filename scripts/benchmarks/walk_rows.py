"""A long history walked and exported, from a server of canned bytes in a process of its own."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Mapping
from pathlib import Path

from .environments import CannotMeasureError, Environment
from .measuring import Row, row, shuffled
from .processes import INSIDE, canned_server, cpu, report

MEGABYTE = 1e6
_EXPORT = "from omicall.cli import main; main()"


def rows(where: Mapping[str, Environment], calls: int, rounds: int, chance: random.Random) -> list[Row]:
    """The rows of this module.

    Args:
        where: the environments; `cli` is ours with the extra of that name.
        calls: how many calls the server has; a multiple of 50.
        rounds: how often each of the two exports runs.
        chance: for their order.
    """
    with canned_server(where["omicall"], calls) as url:
        found = report(where["omicall"], str(INSIDE / "walking.py"), url, str(calls))
        peak = found["peak"] / MEGABYTE
        what = f"{calls:,} calls walked by iterate: peak of memory over the start"
        grown = (found["peak"] - found["tenth"]) / MEGABYTE
        flat = f"{what}, all of it over the first tenth"
        figures = exported(where, url, calls, rounds, chance)
    text = f"CPU to export {calls:,} calls to CSV, over asyncio + httpx + json + csv by hand"
    return [
        Row("walk-peak", what, peak, 60.0, unit="MB"),
        # What the allocator takes now and then; a walk that kept its calls would take hundreds.
        Row("walk-growth", flat, grown, 8.0, unit="MB"),
        row("export", text, figures, 1.0),
    ]


def exported(where: Mapping[str, Environment], url: str, calls: int, rounds: int, chance: random.Random) -> list[float]:
    """CPU of `omicall calls export` over that of the loop by hand, one figure a round.

    Raises:
        CannotMeasureError: the two files are not the same, byte for byte.
    """
    figures: list[float] = []
    with tempfile.TemporaryDirectory(prefix="omicall-bench-") as name:
        folder = Path(name)
        ours, theirs = folder / "ours.csv", folder / "theirs.csv"
        period = ["--since", "2026-01-01T00:00:00+07:00", "--until", "2026-01-30T00:00:00+07:00"]
        command = ["-c", _EXPORT, "calls", "export", "-o", str(ours), "--force", *period]
        variables = {
            "OMICALL_API_KEY": "a-key",
            "OMICALL_BASE_URL": url,
            "XDG_CACHE_HOME": str(folder),
            "XDG_CONFIG_HOME": str(folder),
        }
        for _ in range(rounds):
            used: dict[str, float] = {}
            for which in shuffled(("ours", "theirs"), chance):
                if which == "ours":
                    used[which] = cpu(where["cli"], *command, variables=variables)
                else:
                    used[which] = cpu(where["omicall"], str(INSIDE / "by_hand.py"), url, str(theirs))
            _check_same(ours, theirs, calls)
            figures.append(used["ours"] / used["theirs"])
    return figures


def _check_same(ours: Path, theirs: Path, calls: int) -> None:
    with ours.open("rb") as left, theirs.open("rb") as right:
        count = 0
        for one, other in zip(left, right, strict=True):
            if one != other:
                raise CannotMeasureError(f"Line {count} of the two exports differs, so nothing was compared.")
            count += 1
    if count != calls + 1:
        raise CannotMeasureError(f"The exports have {count - 1} calls and not {calls}.")
