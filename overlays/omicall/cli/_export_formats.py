"""Rows of an export as bytes: CSV for spreadsheets, JSON lines for programs. No I/O.

What a customer is called, or writes, may come from a stranger. A spreadsheet takes a cell that begins with = + - or @
for a formula, which can send what stands in other cells elsewhere; so such a text gets an apostrophe in front, as OWASP
advises ("CSV Injection"). JSON lines hold every text as it is.
"""

from __future__ import annotations

import csv
import enum
import io
import json
import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ._columns import Column, Lang, column_of, plain, row
from ._ending import Code, Ending

if TYPE_CHECKING:
    from omicall_api.models import Call

_BOM = "\ufeff"
_TRIGGERS = "=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20"
_FORMULA = re.compile(f'(^|[;\t\r\n]"*)(?=[{_TRIGGERS}])')
"""Where a formula could begin: at the start of a cell, and where a spreadsheet whose columns are parted by semicolons
or tabs, or which breaks a row inside of a text, sees one. The last four letters are the wide forms of = + - @."""
_INSIDE = re.compile("[;\t\r\n]").search
"""Behind such a letter a formula could begin inside of a cell; most have none, and need no replacing."""
_BEGINS = frozenset(_TRIGGERS.replace("\\", ""))
_FIRST = itemgetter(slice(1))
_NOTHING = type(None)


class Format(enum.StrEnum):
    """The kinds of files."""

    CSV = "csv"
    JSONL = "jsonl"
    XLSX = "xlsx"


class Rows:
    """Turns rows into bytes of one of the two line formats.

    Args:
        kind: CSV or JSONL; a workbook is made from the lines of JSONL later.
        columns: what each value of a row is.
        lang: of the titles of a CSV.
        bom: whether a CSV begins with a byte order mark, by which Excel knows that it is UTF-8.
    """

    def __init__(self, kind: Format, columns: Sequence[Column], lang: Lang, *, bom: bool) -> None:
        self._columns, self._lang = columns, lang
        self._mark = _BOM if bom else ""
        self._csv = kind is Format.CSV
        self._text = io.StringIO()
        writer = csv.writer(self._text, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
        self._write, self._write_all = writer.writerow, writer.writerows

    def head(self) -> bytes:
        """What stands before the first row."""
        if not self._csv:
            return b""
        return (self._mark + self._csv_line(column.title(self._lang) for column in self._columns)).encode()

    def line(self, values: Sequence[Any]) -> bytes:
        """A row with its line end."""
        if self._csv:
            text = self._csv_line(map(csv_cell, values))
        else:
            pairs = {column.name: plain(value) for column, value in zip(self._columns, values, strict=True)}
            text = json.dumps(pairs, ensure_ascii=False, separators=(",", ":")) + "\n"
        # Half of a surrogate pair, which JSON can hold, has no bytes.
        return text.encode(errors="replace")

    def lines(self, calls: Sequence[Call]) -> bytes:
        """The rows of several calls."""
        if not self._csv:
            return b"".join(self.line(row(call, self._columns)) for call in calls)
        columns = [csv_column(column_of(calls, column)) for column in self._columns]
        self._text.seek(0)
        self._text.truncate()
        self._write_all(zip(*columns, strict=True))
        return self._text.getvalue().encode(errors="replace")

    def _csv_line(self, cells: Iterable[str | int | float]) -> str:
        self._text.seek(0)
        self._text.truncate()
        self._write(cells)
        return self._text.getvalue()


def format_of(path: str, named: Format | None) -> Format:
    """The format of a file: the one that is named, else that of its ending.

    Raises:
        Ending: the ending says nothing.
    """
    if named is not None:
        return named
    ending = Path(path).suffix.lower().lstrip(".")
    known = {"csv": Format.CSV, "jsonl": Format.JSONL, "ndjson": Format.JSONL, "xlsx": Format.XLSX}
    if ending in known:
        return known[ending]
    raise Ending(
        "the ending of the file names no format. Nothing was sent. End it in .csv, .jsonl or .xlsx, or give --format.",
        Code.COULD_NOT_RUN,
    )


def csv_column(values: list[Any]) -> Sequence[str | int | float]:
    """Values as cells of a CSV, as `csv_cell` makes them one by one. A look at all of them together mostly finds
    nothing to change."""
    kinds = set(map(type, values))
    if kinds == {int}:
        return values
    if kinds == {datetime, _NOTHING} or kinds == {datetime}:
        return ["" if value is None else plain(value) for value in values]
    if not all(kind is _NOTHING or issubclass(kind, str) for kind in kinds):
        return list(map(csv_cell, values))
    texts = ["" if value is None else value for value in values] if _NOTHING in kinds else values
    if _BEGINS.isdisjoint(map(_FIRST, texts)) and not _INSIDE("".join(texts)):
        return texts
    return list(map(csv_cell, values))


def csv_cell(value: Any) -> str | int | float:
    """A value as a cell of a CSV: a number as such, all else as a text that can't become a formula."""
    if type(value) is not str:
        if isinstance(value, bool):
            return "true" if value else "false"
        if isinstance(value, float):
            return int(value) if value.is_integer() and abs(value) < 1e15 else value
        if isinstance(value, int):
            return value
        value = cell_text(value)
    text: str = value
    if text[:1] in _BEGINS or _INSIDE(text):
        return _FORMULA.sub(r"\1'", text)
    return text


def cell_text(value: Any) -> str:
    """A value as the text of a cell: nothing for None, a list with commas, an object as JSON."""
    if value is None:
        return ""
    if isinstance(value, list):
        # What JSON brings in a list has no type.
        items: list[Any] = value  # pyright: ignore[reportUnknownVariableType]
        if all(isinstance(item, str) for item in items):
            return ", ".join(items)
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False, default=str)
    return str(plain(value))
