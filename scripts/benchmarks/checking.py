"""Whether figures are good enough: within reach, and ratios at most 15 % worse than the last released ones. No
processes."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from attrs import evolve

from .measuring import Row

RELEASED = Path(__file__).with_name("released.json")
WORST = 1.15
"""How much of a released figure is still as good: the noise of a shared machine is no fall."""


def read_released(path: Path = RELEASED) -> dict[str, float]:
    """The released figures by key; none where nothing was released yet."""
    if not path.exists():
        return {}
    found: dict[str, float] = json.loads(path.read_bytes())["figures"]
    return found


def write_released(rows: Sequence[Row], version: str, path: Path = RELEASED) -> None:
    """Keep our own figures as those of a release."""
    figures = {row.key: round(row.figure, 3) for row in rows if row.who == "omicall"}
    path.write_text(json.dumps({"version": version, "figures": figures}, indent=2) + "\n", encoding="utf-8")


def complaints(rows: Sequence[Row], released: Mapping[str, float]) -> list[str]:
    """A sentence for each of our figures that is beyond its reach, has fallen, or is missing; none if all is well.

    What was released beyond its reach is known, and README.md says why: of that only a fall is told.

    Args:
        rows: what was measured.
        released: figures by key, as `read_released` gives them.

    Example:
        >>> complaints([Row("import", "import omicall", 0.05, 0.1)], {"import": 0.05})
        []
    """
    own = {row.key: row for row in rows if row.who == "omicall"}
    found = [
        f"{row.what}: {row.figure:.2f} {row.unit}, beyond its reach of {row.reach:g}."
        for row in own.values()
        if not row.reached and not _is_known(row, released)
    ]
    for key, before in released.items():
        if key not in own:
            found.append(f"{key}: was released with {before:.2f} and was not measured now.")
        # Of memory in MB a run takes now more and now less; it has its reach, which is what was promised.
        elif own[key].unit == "x" and before > 0 and own[key].figure > before * WORST:
            row = own[key]
            worse = 100 * (row.figure / before - 1)
            found.append(
                f"{row.what}: {row.figure:.2f} {row.unit}, {worse:.0f} % worse than the released {before:.2f}."
            )
    return found


def _is_known(row: Row, released: Mapping[str, float]) -> bool:
    return row.key in released and not evolve(row, figure=released[row.key]).reached
