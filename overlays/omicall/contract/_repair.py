"""Windows of time, passwords and files, put where a schema cannot put them.

A window must not end before it begins, and at some operations must not be too long. Values drawn at
random break such rules nearly always; and where they do not, they lie where nobody ever called, and
an empty page proves nothing about a row. So a request that is meant to work asks for the last days.
"""

from __future__ import annotations

import copy
from collections.abc import Collection, Iterator, Mapping, MutableMapping
from typing import Any, cast

from ._shapes import fields_of, rows_of

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


def repair_secrets(values: object, example: object, names: Collection[str]) -> None:
    """Put the example's password, or another secret, in place of each that was drawn: rules of passwords stand in no
    schema.

    values: a decoded body, changed in place; objects inside it count too.
    example: the body of the operation's example.
    names: fields that hold a secret.

    Example: `{"password": "aaaaaaaa"}` becomes the example's.
    """
    if not isinstance(values, MutableMapping) or not isinstance(example, Mapping):
        return
    fields, shown = cast(Values, values), cast("Mapping[str, Any]", example)
    for name in fields:
        if name in names and isinstance(fields[name], str) and name in shown:
            fields[name] = shown[name]
        else:
            repair_secrets(fields[name], shown.get(name), names)


def repair_existing(values: object, example: object, names: Collection[str]) -> None:
    """Put the example's extension, group or the like in place of each that was drawn: a chain of requests goes nowhere
    from a thing that could not be made.

    values: query parameters or a decoded body, changed in place; objects inside it count too, and a list whose rows
        hold such a field becomes the example's.
    example: parameters or the body of the operation's example.
    names: fields that must name something which is already there.

    Example: `{"sip_members": ["zz"]}` becomes the example's.
    """
    if not isinstance(values, MutableMapping) or not isinstance(example, Mapping):
        return
    fields, shown = cast(Values, values), cast("Mapping[str, Any]", example)
    for name in fields:
        if name in shown and (name in names or _has_rows_with(shown[name], names)):
            fields[name] = copy.deepcopy(shown[name])
        else:
            repair_existing(fields[name], shown.get(name), names)


def _has_rows_with(shown: object, names: Collection[str]) -> bool:
    return any(name in names for row in rows_of(shown) for name in fields_of(row))


def repair_files(values: object, names: Collection[str]) -> None:
    """Put something into each file that was drawn empty: what is drawn for a file obeys no length.

    values: a decoded body, changed in place.
    names: fields that are files.

    Example: `{"file": b""}` becomes a file of one byte.
    """
    if isinstance(values, MutableMapping):
        fields = cast(Values, values)
        for name in names:
            if name in fields and not fields[name]:
                fields[name] = b"\x00"


def _windows(fields: Values) -> Iterator[tuple[str, str]]:
    """Pairs of names such as from_date and to_date, or fromDate and toDate."""
    for name in list(fields):
        other = "to" + name.removeprefix("from")
        # Dates that are written out stay: only numbers are moments here.
        if name.startswith("from") and _is_moment(fields.get(name)) and _is_moment(fields.get(other)):
            yield name, other


def _is_moment(value: object) -> bool:
    return isinstance(value, int | float) or (isinstance(value, str) and value.lstrip("-").isdecimal())


def _put(fields: Values, name: str, value: int) -> None:
    # In a query a number may already be text.
    fields[name] = str(value) if isinstance(fields[name], str) else value
