"""Finds the Python in our documents and runs it as a reader would."""

from __future__ import annotations

import re
from pathlib import Path

_FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", flags=re.DOTALL | re.MULTILINE)


def code_blocks(path: Path) -> list[tuple[str, str]]:
    """Language and text of every block of code in a Markdown file."""
    return _FENCE.findall(path.read_text(encoding="utf-8"))


def python_blocks(path: Path) -> list[str]:
    """The blocks that are Python."""
    return [code for language, code in code_blocks(path) if language == "python"]


def run(code: str, name: str) -> None:
    """Run a block as a program of its own."""
    exec(compile(code, name, "exec", dont_inherit=True), {"__name__": "__main__"})
