"""The invented phone numbers of the soak: one for each billable call, and which call it was."""

from __future__ import annotations

import re

_OURS = re.compile(r"0900([0-9]{2})([0-9]{6})")


def number_of(worker: int, place: int) -> str:
    """Give the number that a click dials and no other one does.

    Args:
        worker: number of the worker, from 0 to 98.
        place: which of its clicks it is, from 0.

    Returns:
        Twelve digits: longer than any real number.

    Example:
        >>> number_of(2, 17)
        '090003000017'
    """
    return f"0900{worker + 1:02d}{place:06d}"


def click_of(number: str) -> tuple[int, int] | None:
    """Say whose click dialled a number.

    Args:
        number: as `number_of` gave it.

    Returns:
        Worker and place, None for a number of another kind.

    Example:
        >>> click_of("090003000017")
        (2, 17)
    """
    found = _OURS.fullmatch(number)
    return None if found is None else (int(found[1]) - 1, int(found[2]))
