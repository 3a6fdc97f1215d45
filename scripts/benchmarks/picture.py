"""The figures as bars: an SVG of its own, light or dark as the reader's system is. No processes."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from itertools import groupby

from .measuring import Row

_WIDTH, _LEFT, _BAR, _GAP, _TITLE = 820, 150, 16, 6, 30
_LONGEST = _WIDTH - _LEFT - 80
_STYLE = """
text { font: 13px system-ui, sans-serif; fill: #1f2328 }
.title { font-weight: 600 }
.small { font-size: 11px; fill: #59636e }
.ours { fill: #0a7d4f }
.peer { fill: #b6bfc9 }
.reach { stroke: #c4320a; stroke-width: 1.5; stroke-dasharray: 4 3 }
@media (prefers-color-scheme: dark) {
  text { fill: #e6edf3 } .small { fill: #9198a1 }
  .ours { fill: #3fb984 } .peer { fill: #59636e } .reach { stroke: #ff8a65 }
}
"""


def svg(rows: Sequence[Row]) -> str:
    """Bars for the rows that have peers to compare with, the shortest first; the dashed line is the reach.

    Args:
        rows: what was measured.

    Returns:
        An SVG document.

    Example:
        >>> svg([Row("decode", "decode", 0.4, 0.5), Row("decode", "decode", 3.0, who="stock")])[:4]
        '<svg'
    """
    parts: list[str] = []
    top = 10
    for _, group in groupby(sorted(rows, key=lambda row: _order(rows, row)), key=lambda row: row.key):
        of_key = sorted(group, key=lambda row: row.figure)
        if len(of_key) > 1:
            drawn, top = _chart(of_key, top)
            parts += drawn
    parts.append(f'<text class="small" x="10" y="{top + 12}">Shorter is better. Dashed: what omicall promises.</text>')
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {top + 24}" role="img" '
        f'aria-label="{escape(_said(rows))}"><style>{_STYLE}</style>'
    )
    return "\n".join([head, *parts, "</svg>\n"])


def _chart(rows: Sequence[Row], top: int) -> tuple[list[str], int]:
    ours = next((row for row in rows if row.who == "omicall"), rows[0])
    longest = max(max(row.figure for row in rows), ours.reach or 0)
    parts = [f'<text class="title" x="10" y="{top + 16}">{escape(ours.what)}</text>']
    begun = top = top + _TITLE
    for row in rows:
        length = max(_LONGEST * row.figure / longest, 1)
        kind = "ours" if row.who == "omicall" else "peer"
        parts += [
            f'<text x="{_LEFT - 8}" y="{top + 13}" text-anchor="end">{escape(row.who)}</text>',
            f'<rect class="{kind}" x="{_LEFT}" y="{top}" width="{length:.1f}" height="{_BAR}" rx="2"/>',
            # At the edge, where no line of a reach runs through it.
            f'<text x="{_WIDTH - 10}" y="{top + 13}" text-anchor="end">{row.figure:.2f}</text>',
        ]
        top += _BAR + _GAP
    if ours.reach is not None:
        place = _LEFT + _LONGEST * ours.reach / longest
        parts.append(f'<line class="reach" x1="{place:.1f}" x2="{place:.1f}" y1="{begun - 4}" y2="{top}"/>')
    return parts, top + 12


def _order(rows: Sequence[Row], row: Row) -> int:
    return next(place for place, other in enumerate(rows) if other.key == row.key)


def _said(rows: Sequence[Row]) -> str:
    return "; ".join(f"{row.who}, {row.what}: {row.figure:.2f}" for row in rows if row.who == "omicall")
