"""The words of the pages in each language, and how texts become Markdown."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent


@cache
def _all() -> dict[str, dict[str, Any]]:
    return tomllib.loads((HERE / "words.toml").read_text(encoding="utf-8"))


class Words:
    """Words of one language.

    Example:
        >>> Words("vi")("voices")
        'Giọng đọc và tốc độ đọc'
    """

    def __init__(self, language: str) -> None:
        self.language = language
        self._words = _all()[language]

    def __call__(self, name: str) -> str:
        """A word. It is an error to ask for one that is not there."""
        return str(self._words[name])

    @property
    def theme(self) -> dict[str, str]:
        """Words of the theme, by the English ones."""
        return dict(self._words.get("theme", {}))

    def tag(self, name: str) -> str:
        """The title of an area."""
        return str(self._words["tags"][name])


def cell(text: object) -> str:
    """A text as a cell of a table."""
    return re.sub(r"\s+", " ", str(text)).strip().replace("|", "\\|")


def code(text: object) -> str:
    """A text as code within a line."""
    return f"`{text}`"


def table(heads: list[str], rows: list[list[str]]) -> str:
    """A table whose rows wrap on a phone (see site.css), or nothing where it would have no row."""
    if not rows:
        return ""
    lines = [heads, ["---"] * len(heads), *[[cell(one) for one in row] for row in rows]]
    return "\n".join(["{.rows}", *("| " + " | ".join(line) + " |" for line in lines)]) + "\n"


def fence(language: str, text: str) -> str:
    """A block of code, whatever fences stand in it."""
    longest = max((len(found) for found in re.findall(r"`{3,}", text)), default=2)
    ticks = "`" * max(3, longest + 1)
    return f"{ticks}{language}\n{text.rstrip()}\n{ticks}\n"


def details(summary: str, text: str) -> str:
    """A part that is opened by the reader."""
    return f"<details>\n<summary>{summary}</summary>\n\n{text}\n\n</details>\n"
