"""Everything that commands print passes here, so that no key, no password and no whole phone number is shown.

JSON and tables go to standard output, notes to standard error. Tables have no frames; what reads them from a pipe gets
a row a line, never wrapped or cut.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime, timedelta, timezone
from typing import Any, cast

_PLAIN = re.compile(r"(?<![\w-])\+?\d{8,15}(?![\w-])")
_GROUPED = re.compile(r"(?<![\w-])(?:\+|0)\d{1,3}(?:[ .-]\d{2,4}){2,4}(?![\w-])")
"""A number with blanks, dots or dashes in it. Money and dates of ours begin otherwise."""
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""What moves the cursor or turns the direction of writing: a name may not redraw somebody's terminal."""
_ID = re.compile(r"(?:.*_)?(?:u?u?id|ids)", re.IGNORECASE)
_NUMBER_NAME = re.compile(r"phone|number|hotline|caller|callee|destination", re.IGNORECASE)
_SECRET_NAME = re.compile(r".*(password|secret|api_?key|access_?token|voip_?token)|token", re.IGNORECASE)
_VIETNAM = timezone(timedelta(hours=7))
_UNBOUNDED = 100_000


def masked(text: str) -> str:
    """The same text with whole phone numbers cut to their first four and last three characters.

    Args:
        text: any text. Numbers of 8 to 15 digits count, alone or in groups; digits inside an id do not.

    Returns:
        The text to print.

    Example:
        >>> masked("0900000123 called 101")
        '0900***123 called 101'
    """
    return _PLAIN.sub(_cut, _GROUPED.sub(_cut, text))


def document_of(value: Any) -> Any:
    """A payload as plain values for JSON, in a form that stays.

    Every field of a model stands under the library's name in snake_case, null where it is missing; times stand beside
    the vendor's number as ISO 8601 in Vietnam's zone; secrets are left out, keys that the spec does not know as well.

    Args:
        value: a model of the library, or lists and dictionaries of such.

    Returns:
        Dictionaries, lists, texts, numbers, booleans and None.

    Example:
        >>> document_of(client.tenant.detail())["full_name"]
        'Công ty TNHH Hoa Sen'
    """
    from omicall_api.base import Model

    if isinstance(value, Model):
        return {name: document_of(inner) for name, inner in _fields(value).items()}
    if isinstance(value, Mapping):
        held: dict[Any, Any] = {**value}
        return {str(name): document_of(inner) for name, inner in held.items() if not _SECRET_NAME.fullmatch(str(name))}
    if isinstance(value, list | tuple | set | frozenset):
        return [document_of(inner) for inner in cast("Iterable[Any]", value)]
    return _plain(value)


def print_json(document: Any, *, show_numbers: bool = False) -> None:
    """Print one JSON document and nothing else.

    Args:
        document: plain values, models, times and enumerations.
        show_numbers: whether phone numbers are shown whole.
    """
    print(_as_json(document, show_numbers, indent=2))


def json_line(document: Any, *, show_numbers: bool = False) -> str:
    """One JSON document as a line without its end, for streams of them."""
    return _as_json(document, show_numbers)


def print_table(
    columns: Mapping[str, str],
    rows: Iterable[Mapping[str, Any]],
    *,
    show_numbers: bool = False,
    title: str = "",
    right: Collection[str] = (),
) -> None:
    """Print rows below their titles, lined up by what a terminal shows, Vietnamese too.

    Args:
        columns: titles by the names of the rows' fields, in their order. Columns of ids are not cut as numbers are.
        rows: values by name; None shows as nothing.
        show_numbers: whether phone numbers are shown whole.
        title: a line above.
        right: names of columns that stand at the right, such as amounts.
    """
    from rich.table import Table
    from rich.text import Text

    console = _console()
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, show_edge=False, header_style="bold")
    for name, heading in columns.items():
        table.add_column(Text(heading), overflow="fold", justify="right" if name in right else "left")
    for row in rows:
        table.add_row(
            *(
                Text(cell_text(row.get(name), show_numbers=show_numbers or _ID.fullmatch(name) is not None))
                for name in columns
            )
        )
    if title:
        print_line(title, show_numbers=show_numbers)
    with console.capture() as captured:
        console.print(table)
    for line in captured.get().splitlines():
        print(line.rstrip())


def cell_text(value: Any, *, show_numbers: bool = False) -> str:
    """One value as a table or a line shows it: no control characters, times to the second."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        return value.astimezone(_VIETNAM).strftime("%Y-%m-%d %H:%M:%S")
    if isinstance(value, list):
        values: list[Any] = [*value]
        return ", ".join(cell_text(each, show_numbers=show_numbers) for each in values)
    text = _CONTROLS.sub(" ", str(_plain(value)))
    return text if show_numbers else masked(text)


def print_line(text: str, *, show_numbers: bool = False) -> None:
    """Print a line on standard output."""
    print(cell_text(text, show_numbers=show_numbers))


def note(text: str, *, show_numbers: bool = False) -> None:
    """Tell people something on standard error, a line."""
    print(cell_text(text, show_numbers=show_numbers), file=sys.stderr, flush=True)


def is_terminal() -> bool:
    """Whether somebody sits at standard input and can be asked."""
    return sys.stdin is not None and sys.stdin.isatty()


def _as_json(document: Any, show_numbers: bool, indent: int | None = None) -> str:
    plain = document_of(document)
    shown = plain if show_numbers else _masked_values(plain)
    text = json.dumps(shown, ensure_ascii=not _speaks_unicode(), indent=indent)
    # Outside of texts there are none but the ends of lines, so this stays JSON.
    return _CONTROLS.sub(lambda found: "\n" if found[0] == "\n" else f"\\u{ord(found[0]):04x}", text)


def _fields(model: Any) -> dict[str, Any]:
    """A model's values by snake_case name: its fields, and properties that stand beside them."""
    import attrs
    from msgspec import UNSET

    members: dict[str, Any] = dict(_kind(model).__dict__)
    fields: tuple[Any, ...] = attrs.fields(_kind(model))
    secret = {_snake(each.name) for each in fields if not each.repr or _SECRET_NAME.fullmatch(each.name)}
    values: dict[str, Any] = {}
    for each in fields:
        values[_snake(each.name)] = getattr(model, each.name)
    for name, held in members.items():
        # A trailing underscore only keeps a name clear of a word of Python; the field itself is there.
        if isinstance(held, property) and not name.startswith("_") and not name.endswith("_"):
            values[name] = getattr(model, name)
    return {name: None if value is UNSET else value for name, value in values.items() if name not in secret}


def _kind(model: object) -> Any:
    return type(model)


def _snake(name: str) -> str:
    return re.sub(r"(?<=[a-z0-9])([A-Z])", r"_\1", name).lower().lstrip("_")


def _plain(value: Any) -> Any:
    import enum

    if isinstance(value, enum.Enum):
        return value.value
    if isinstance(value, datetime):
        return value.astimezone(_VIETNAM).isoformat()
    if isinstance(value, date | os.PathLike):
        return str(cast("object", value))
    return value


def _masked_values(value: Any, name: str = "") -> Any:
    if isinstance(value, dict):
        held: dict[str, Any] = {**value}
        return {key: _masked_values(inner, key) for key, inner in held.items()}
    if isinstance(value, list):
        rows: list[Any] = [*value]
        return [_masked_values(inner, name) for inner in rows]
    if isinstance(value, str):
        return value if _ID.fullmatch(name) else masked(value)
    # A number that came as a number where the spec says text.
    if type(value) is int and value >= 10**7 and _NUMBER_NAME.search(name) is not None:
        return masked(str(value))
    return value


def _cut(found: re.Match[str]) -> str:
    text = found[0]
    digits = sum(letter.isdigit() for letter in text)
    if digits < 8 or (digits < 9 and not text.isdigit()):
        return text  # a date such as 01-10-2026
    # Of a short one less is shown, for one hidden digit hides nothing.
    return f"{text[:4]}***{text[-3:]}" if digits > 9 else f"{text[:3]}***{text[-2:]}"


def _console() -> Any:
    from rich.console import Console

    if sys.stdout.isatty() or "COLUMNS" in os.environ:
        return Console(highlight=False, markup=False, emoji=False)
    return Console(highlight=False, markup=False, emoji=False, width=_UNBOUNDED)


def _speaks_unicode() -> bool:
    return "utf" in (sys.stdout.encoding or "utf-8").lower()
