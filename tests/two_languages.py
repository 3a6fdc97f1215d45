"""What of a document is the same in Vietnamese and in English: code, commands, names, links, the order of things."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from .code_blocks import code_blocks

_FENCE = re.compile(r"^```.*?^```$", flags=re.DOTALL | re.MULTILINE)
_COMMENT = re.compile(r"(?:^|\s+)#.*$", flags=re.MULTILINE)
_HEADING = re.compile(r"^(?=#+ )", flags=re.MULTILINE)
_MARK = re.compile(r"#+ |\s*\* |\s*\d+\. |\|")
_NAME = re.compile(r"`[^`]+`|\b[A-Z]+_[A-Z_]+\b")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def in_english(path: Path) -> Path:
    """The English document beside a Vietnamese one."""
    return path.with_name(path.name.replace(".vi.md", ".md"))


def programs(path: Path) -> list[tuple[str, str]]:
    """Language and meaning of its blocks of code, without comments and docstrings, which may be in either language."""
    return [
        (language, _program(code) if language == "python" else _COMMENT.sub("", code))
        for language, code in code_blocks(path)
    ]


def outline(path: Path) -> list[tuple[str, ...]]:
    """Its headings, paragraphs, lists and tables, as marks without words, in their order."""
    return [tuple(mark[0] for mark in map(_MARK.match, lines.splitlines()) if mark) for lines in _parts(_text(path))]


def names(path: Path) -> list[set[str]]:
    """What stands between backquotes, and names of variables, under each heading; a guide by its English name."""
    return [
        {re.sub(r"\s+", " ", name).replace(".vi.md", ".md") for name in _NAME.findall(section)}
        for section in _sections(path)
    ]


def figures(path: Path) -> list[tuple[set[str], int]]:
    """The numbers of the text under each heading, and how often it stresses something."""
    return [
        (
            {number.replace(".", "").replace(",", "") for number in _NUMBER.findall(re.sub(r"`[^`]*`", "", section))},
            section.count("**"),
        )
        for section in _sections(path)
    ]


def links(path: Path) -> set[str]:
    """Where it links to, but for its own other language."""
    other = {"README.md", "README.vi.md", "GUIDE.md", "GUIDE.vi.md"}
    return set(re.findall(r"\]\(([^)]+)\)", _text(path))) - other


def _text(path: Path) -> str:
    return _FENCE.sub("", path.read_text(encoding="utf-8"))


def _sections(path: Path) -> list[str]:
    return _HEADING.split(_text(path))


def _parts(text: str) -> list[str]:
    return [part for part in re.split(r"\n\s*\n", text) if part.strip()]


def _program(code: str) -> str:
    tree = ast.parse(code)
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.Module) and ast.get_docstring(node) is not None:
            node.body = node.body[1:]
    return ast.dump(tree)
