"""Windows of time, put where a schema cannot put them.

A window must not end before it begins, and at some operations must not be too long. Values drawn at
random break such rules nearly always; and where they do not, they lie where nobody ever called, and
an empty page proves nothing about a row. So a request that is meant to work asks for the last days.
"""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping
from typing import Any, cast

_DAY_MS = 86_400_000
_USUAL_DAYS = 30

Values = MutableMapping[str, Any]


def repair_windows(values: object, longest_days: float | None, now_ms: int) -> None:
    """Put the last days in place of each window that was drawn.

    values: query parameters or a decoded body, changed in place; objects inside it count too.
    longest_days: `window_days` of the operation's limits, None without such a limit.
    now_ms: milliseconds since 1970; the new window ends here.

    Example: `{"from_date": 9, "to_date": 3}` becomes the last 30 days.
    """
    if not isinstance(values, MutableMapping):
        return
    fields = cast(Values, values)
    days = _USUAL_DAYS if longest_days is None else longest_days
    for first, last in _windows(fields):
        _put(fields, first, now_ms - int(days * _DAY_MS))
        _put(fields, last, now_ms)
    for value in list(fields.values()):
        repair_windows(value, longest_days, now_ms)


def _windows(fields: Values) -> Iterator[tuple[str, str]]:
    """Pairs of names such as from_date and to_date, or fromDate and toDate."""
    for name in list(fields):
        if name.startswith("from") and (other := "to" + name.removeprefix("from")) in fields:
            yield name, other


def _put(fields: Values, name: str, value: int) -> None:
    # In a query a number may already be text.
    fields[name] = str(value) if isinstance(fields[name], str) else value
