"""Reading of single values that may be of any type: what does not fit gives None, and nothing raises."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

from omicall_api.models import Direction


def text(value: object) -> str | None:
    """The value if it is a text with something in it."""
    return value if isinstance(value, str) and value.strip() else None


def first_text(*values: object) -> str | None:
    """The first of the values that is a text with something in it."""
    return next((found for value in values if (found := text(value)) is not None), None)


def number(value: object) -> float | None:
    """The value if it is a number; True and False are none."""
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None


def mapping(value: object) -> dict[str, Any]:
    """The value if it is a JSON object, else an empty one."""
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}


def items(value: object) -> list[object]:
    """The value if it is a list, else an empty one."""
    return cast("list[object]", value) if isinstance(value, list) else []


def direction_of(value: object) -> Direction | None:
    """The value if it was read as a direction; an undocumented word is one, too."""
    return value if isinstance(value, Direction) else None


def customer_of(direction: Direction | None, told: object, incoming: Iterable[object], outgoing: Iterable[object],
                ours: Iterable[object]) -> str | None:  # fmt: skip
    """The customer's number.

    Args:
        direction: who called whom.
        told: what stands under the vendor's own key for it, which wins.
        incoming: what may hold it when the customer called, the best one first.
        outgoing: the same when the customer was called.
        ours: numbers of the hotline and the agent, which it can't be.
    """
    candidates: Iterable[object] = ()
    if direction == Direction.INBOUND:
        candidates = incoming
    elif direction == Direction.OUTBOUND:
        candidates = outgoing
    own = [found for value in ours if (found := text(value)) is not None]
    return first_text(told, *(value for value in candidates if value not in own))


def answering_extension(content: dict[str, Any]) -> str | None:
    """The extension that answered, by the list of those that rang; integrators know it under two names."""
    for name in ("users_status", "user_status"):
        for entry in map(mapping, items(content.get(name))):
            if (number(entry.get("answer_at")) or 0) > 0 and (extension := text(entry.get("extension"))):
                return extension
    return None
