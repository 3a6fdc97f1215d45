"""Phone numbers as people type them or keep them in a file. No I/O."""

from __future__ import annotations

import re
from collections.abc import Iterable

_BETWEEN = re.compile(r"[\s().\-\u00a0\u2010-\u2015]+")
_NUMBER = re.compile(r"\+?[0-9]{3,15}")


class NotANumber(ValueError):
    """A text that is no phone number. What was given is not repeated: it may be one with a slip."""


def number_of(text: str) -> str:
    """The digits of a number, without what people put between them.

    A leading + stays; nothing else is changed, since nobody says which forms OMICall takes besides 0... .

    Args:
        text: such as 0900 000 123 or (+84) 900-000-123.

    Raises:
        NotANumber: it is none.
    """
    number = _BETWEEN.sub("", text)
    if not number.isascii() or not _NUMBER.fullmatch(number):
        raise NotANumber("is no phone number: 3 to 15 digits, such as 0900000123, with or without blanks between them")
    return number


def numbers_of(lines: Iterable[str]) -> list[str]:
    """The numbers of a list, one a line; empty lines and those that begin with # are passed over.

    Raises:
        NotANumber: a line holds none; the text names the line and not what is in it.
    """
    numbers: list[str] = []
    for place, text in enumerate(lines, 1):
        wanted = text.strip().lstrip("\ufeff")
        if not wanted or wanted.startswith("#"):
            continue
        try:
            numbers.append(number_of(wanted))
        except NotANumber as error:
            raise NotANumber(f"line {place} {error}") from None
    return numbers
