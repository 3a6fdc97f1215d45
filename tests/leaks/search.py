"""Looks for secrets in a text: whole, in usual encodings, and pieces of them."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from urllib.parse import quote, quote_plus

PIECE = 11
"""Characters of a piece. asyncio's own lines shorten a text to its first and last twelve."""
JWT = re.compile(r"eyJ[\w-]{8,}")
"""What any token of the sandbox begins with."""


class Secrets:
    """Texts that may stand nowhere, each under a name that may be shown."""

    def __init__(self) -> None:
        self._pieces: dict[str, str] = {}

    def add(self, name: str, value: str) -> None:
        """Watch for a secret, in all its forms."""
        assert len(value) >= PIECE
        for form in _forms(value):
            for start in range(len(form) - PIECE + 1):
                self._pieces.setdefault(form[start : start + PIECE], name)

    def found(self, text: str) -> set[str]:
        """The names of those that stand in the text."""
        return {name for piece in _pieces(text) if (name := self._pieces.get(piece)) is not None}


def _forms(value: str) -> Iterator[str]:
    yield value
    yield quote(value, safe="")
    yield quote_plus(value)
    # Inside a longer text, such as the name and password of a header, base64 begins at one of three places.
    for before in range(3):
        coded = base64.b64encode(b"\0" * before + value.encode())
        inner = coded[4 if before else 0 : -4].decode()
        yield inner
        yield inner.translate(str.maketrans("+/", "-_"))


def _pieces(text: str) -> Iterator[str]:
    for word in re.findall(rf"\S{{{PIECE},}}", text):
        for start in range(len(word) - PIECE + 1):
            yield word[start : start + PIECE]
