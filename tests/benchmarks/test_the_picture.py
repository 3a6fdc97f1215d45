"""Does the picture show the figures, and is it sound SVG?"""

from __future__ import annotations

import xml.etree.ElementTree as ET

from benchmarks.measuring import Row
from benchmarks.picture import svg

ROWS = [
    Row("decode", "decode <a page>", 0.5, 1.0),
    Row("decode", "decode <a page>", 2.0, who="stock"),
    Row("alone", "nobody else does this", 1.0, 1.0),
]
SPACE = "{http://www.w3.org/2000/svg}"


def test_bars_are_as_long_as_their_figures() -> None:
    bars = {bar.get("class"): float(bar.get("width", 0)) for bar in ET.fromstring(svg(ROWS)).iter(f"{SPACE}rect")}
    assert bars["peer"] == 4 * bars["ours"]


def test_the_reach_is_a_line_at_its_place() -> None:
    root = ET.fromstring(svg(ROWS))
    line = next(root.iter(f"{SPACE}line"))
    bar = next(bar for bar in root.iter(f"{SPACE}rect") if bar.get("class") == "ours")
    assert float(line.get("x1", 0)) - float(bar.get("x", 0)) == 2 * float(bar.get("width", 0))


def test_a_row_without_peers_is_not_drawn() -> None:
    assert "nobody else" not in "".join(ET.fromstring(svg(ROWS)).itertext())


def test_it_is_readable_on_dark_too_and_without_eyes() -> None:
    made = svg(ROWS)
    assert "prefers-color-scheme: dark" in made
    assert "decode <a page>: 0.50" in (ET.fromstring(made).get("aria-label") or "")
