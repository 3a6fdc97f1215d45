"""The lines of an export as an Excel workbook, with as much memory for a million rows as for ten.

Nothing becomes a formula, a link or a number that was none: every text is written as a text. Times are real dates in
Vietnam's time, since Excel knows no zones; their titles say so.
"""

from __future__ import annotations

import json
import math
import shutil
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from datetime import datetime
from importlib import import_module
from pathlib import Path
from typing import Any

from ._columns import TIMES, Column, Lang
from ._ending import Code, Ending
from ._export_formats import cell_text
from ._period import ZONE

ROWS_OF_A_SHEET = 1_048_576
LONGEST_TEXT = 32_767
_MOST_DIGITS = 10**15
"""From here on Excel changes the last digits of a number."""
_NAMES = {Lang.EN: "Calls", Lang.VI: "Cuộc gọi"}
_WIDTHS = {"transaction_id": 38, "customer_name": 26, "agent_name": 26, "hangup_cause": 26}


def check_extra() -> None:
    """Say at once, and not after an hour of export, that workbooks can't be written here."""
    try:
        import_module("xlsxwriter")
    except ModuleNotFoundError:
        raise Ending(
            "an Excel workbook needs xlsxwriter, which is not installed. Nothing was sent. "
            "Install it with: pip install 'omicall[cli]'. Or export to .csv.",
            Code.COULD_NOT_RUN,
        ) from None


def write_book(
    lines: Path,
    book: Path,
    columns: Sequence[Column],
    lang: Lang,
    *,
    rows_of_a_sheet: int = ROWS_OF_A_SHEET,
    each: Callable[[], None] = lambda: None,
) -> int:
    """Make a workbook of JSON lines.

    Args:
        lines: a file of JSON objects by the columns' names, one a line.
        book: the file to write.
        columns: in their order.
        lang: of the titles.
        rows_of_a_sheet: where the next sheet begins, the row of titles among them.
        each: is called after each row.

    Returns:
        How many texts were cut, because Excel takes 32,767 letters in a cell.

    Raises:
        OSError: it can't be written.
    """
    library = import_module("xlsxwriter")
    with _pieces(book) as folder:
        made: Any = library.Workbook(
            str(book), {"constant_memory": True, "tmpdir": str(folder), "strings_to_urls": False, "use_zip64": True}
        )
        try:
            cut = _Sheets(made, columns, lang, rows_of_a_sheet).fill(lines, each)
            made.close()
        except library.exceptions.FileCreateError as error:
            reason = error.args[0] if error.args else None
            raise reason if isinstance(reason, OSError) else OSError(str(error)) from None
    return cut


@contextmanager
def _pieces(book: Path) -> Generator[Path]:
    """A folder for what the library writes on the way: beside the book, so that what is in it stays on that disk, and
    always of the same name, so that the next run removes what a killed one left."""
    folder = book.with_name(f"{book.name}.pieces")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=0o700)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


class _Sheets:
    def __init__(self, book: Any, columns: Sequence[Column], lang: Lang, rows_of_a_sheet: int) -> None:
        self._book, self._columns, self._lang = book, columns, lang
        self._most = rows_of_a_sheet
        self._bold = book.add_format({"bold": True})
        self._time = book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"})
        self._cut = 0

    def fill(self, lines: Path, each: Callable[[], None]) -> int:
        sheet, row = self._sheet(1), 0
        number = 1
        with lines.open("rb") as file:
            for line in file:
                row += 1
                if row == self._most:
                    self._close(sheet, row - 1)
                    number, row = number + 1, 1
                    sheet = self._sheet(number)
                values = json.loads(line)
                for place, column in enumerate(self._columns):
                    self._write(sheet, row, place, column, values.get(column.name))
                each()
        self._close(sheet, row)
        return self._cut

    def _sheet(self, number: int) -> Any:
        name = _NAMES[self._lang] if number == 1 else f"{_NAMES[self._lang]} {number}"
        sheet = self._book.add_worksheet(name)
        sheet.freeze_panes(1, 0)
        for place, column in enumerate(self._columns):
            is_time = column.name in TIMES
            title = f"{column.title(self._lang)} (+07:00)" if is_time else column.title(self._lang)
            sheet.set_column(place, place, _WIDTHS.get(column.name, max(20 if is_time else 12, len(title) + 2)))
            sheet.write_string(0, place, title, self._bold)
        return sheet

    def _close(self, sheet: Any, last: int) -> None:
        sheet.autofilter(0, 0, last, len(self._columns) - 1)
        # Else Excel marks every phone number as a number that was meant to be one.
        sheet.ignore_errors({"number_stored_as_text": f"A1:{_letter(len(self._columns))}{last + 1}"})

    def _write(self, sheet: Any, row: int, place: int, column: Column, value: Any) -> None:
        if value is None:
            return
        if column.name in TIMES:
            moment = datetime.fromisoformat(value).astimezone(ZONE).replace(tzinfo=None)
            sheet.write_datetime(row, place, moment, self._time)
        elif isinstance(value, bool):
            sheet.write_boolean(row, place, value)
        elif isinstance(value, int | float) and math.isfinite(value) and abs(value) < _MOST_DIGITS:
            sheet.write_number(row, place, value)
        else:
            text = cell_text(value)
            self._cut += len(text) > LONGEST_TEXT
            sheet.write_string(row, place, text[:LONGEST_TEXT])


def _letter(number: int) -> str:
    """The name of a column, of the first 26."""
    return chr(ord("A") + number - 1)
