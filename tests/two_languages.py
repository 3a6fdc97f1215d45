"""What of a document is the same in Vietnamese and in English: code, commands, names, links, the order of things."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from .code_blocks import code_blocks

_FENCE = re.compile(r"^```.*?^```$", flags=re.DOTALL | re.MULTILINE)
_COMMENT = re.compile(r"\s*#.*$", flags=re.MULTILINE)


def in_english(path: Path) -> Path:
    """The English document beside a Vietnamese one."""
    return path.with_name(path.name.replace(".vi.md", ".md"))


def programs(path: Path) -> list[str]:
    """What its blocks of code do, without comments and docstrings, which may be in either language."""
    return [_program(code) if language == "python" else _COMMENT.sub("", code) for language, code in code_blocks(path)]


def outline(path: Path) -> list[str]:
    """Its headings, lists and tables, as marks without words, in their order."""
    lines = _text(path).splitlines()
    return [mark[0].strip() for mark in (re.match(r"#+ |\* |\d+\. |\|", line) for line in lines) if mark]


def names(path: Path) -> set[str]:
    """What stands between backquotes, with white space made one; a guide by its English name."""
    spans = re.findall(r"`([^`]+)`", _text(path))
    return {re.sub(r"\s+", " ", span).replace(".vi.md", ".md") for span in spans}


def links(path: Path) -> set[str]:
    """Where it links to, but for its own other language."""
    other = {"README.md", "README.vi.md", "GUIDE.md", "GUIDE.vi.md"}
    return set(re.findall(r"\]\(([^)]+)\)", _text(path))) - other


def _text(path: Path) -> str:
    return _FENCE.sub("", path.read_text(encoding="utf-8"))


def _program(code: str) -> str:
    tree = ast.parse(code)
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.Module) and ast.get_docstring(node) is not None:
            node.body = node.body[1:]
    return ast.dump(tree)
