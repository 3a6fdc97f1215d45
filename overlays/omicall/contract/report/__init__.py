"""How a run is told: lines for a terminal, JUnit for CI, and one HTML page for a ticket."""

from __future__ import annotations

from ._facts import Facts, LeftOut, facts_of
from ._files import check_places, write_whole
from ._junit import junit
from ._page import page
from ._text import text_lines

__all__ = ["Facts", "LeftOut", "check_places", "facts_of", "junit", "page", "text_lines", "write_whole"]
