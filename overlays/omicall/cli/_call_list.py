"""The last calls of a period, newest first, without asking for all of it; and how a list of them looks."""

from __future__ import annotations

import heapq
import os
import shutil
import sys
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from ._call_filters import Filters
from ._columns import ALL, COLUMNS, row
from ._export_formats import cell_text as as_text
from ._output import cell_text, note, print_table
from ._period import Period

if TYPE_CHECKING:
    from omicall import Omicall
    from omicall_api.models import Call

_FIRST_STEP = timedelta(hours=1)
_MILLISECOND = timedelta(milliseconds=1)
_NAME = 20
"""Cells of a name on a wide terminal; a narrow one has two less."""
_SHOWN = {
    "created_at": "time",
    "direction": "direction",
    "disposition": "result",
    "phone_number": "customer",
    "sip_user": "ext.",
    "agent_name": "agent",
    "answer_sec": "talk s",
    "transaction_id": "id",
}
_WIDE = 120
"""Columns of a terminal that hold all of them; a narrower one has no place for ids of 36 letters."""


def last_calls(client: Omicall, filters: Filters, period: Period, limit: int) -> list[Call]:
    """The last calls of a period, newest first.

    Versions 3 and 2 are asked for ever longer steps back from the end, since the history gives the oldest call first;
    version 1 for the whole period at once, because OMICall may want half an hour between two requests of it.
    """
    if filters.version == 1:
        return _newest_first(filters.calls(client, period.since, period.until), limit)
    found: list[Call] = []
    end, step = period.until, _FIRST_STEP
    while len(found) < limit and end >= period.since:
        begin = max(end - step, period.since)
        found += _newest_first(filters.calls(client, begin, end), limit - len(found))
        end, step = begin - _MILLISECOND, step * 2
    return found


def print_calls(calls: Sequence[Call], *, show_numbers: bool) -> None:
    """A table of calls; on a narrow terminal without their ids."""
    from rich.cells import cell_len, set_cell_size

    columns = dict(_SHOWN)
    of_name = _NAME
    room = width()
    narrow = room is not None and room < _WIDE
    if narrow:
        del columns["transaction_id"]
        of_name -= 2
    chosen = [COLUMNS[name] for name in columns]
    rows: list[dict[str, Any]] = [dict(zip(columns, row(call, chosen), strict=True)) for call in calls]
    if room is not None:
        # On a terminal a row is to be a line.
        for each in rows:
            if each["created_at"] is not None:
                each["created_at"] = f"{each['created_at']:%m-%d %H:%M}"
            if isinstance(each["agent_name"], str) and cell_len(each["agent_name"]) > of_name:
                each["agent_name"] = f"{set_cell_size(each['agent_name'], of_name - 1)}…"
    print_table(columns, rows, show_numbers=show_numbers, right=("answer_sec",))
    if narrow and calls:
        note(f"Ids need a terminal of {_WIDE} columns, or --json.")


def _newest_first(calls: Iterable[Call], limit: int) -> list[Call]:
    # Not more than is wanted is held at a time, however many calls there are.
    return heapq.nlargest(limit, calls, key=_moment)


def _moment(call: Call) -> datetime:
    from omicall_api.base import VIETNAM

    return call.created_at or datetime.min.replace(tzinfo=VIETNAM)


def width() -> int | None:
    """Columns of the terminal; None for a pipe, which has room for all."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() or "COLUMNS" in os.environ else None


def lines_of(call: Any) -> list[str]:
    """One call for people: a line for each thing that is known of it."""
    chosen = [column for column in ALL if column.name != "recording_file_url"]
    left = max(len(column.en) for column in chosen) + 2
    found = zip(chosen, row(call, chosen), strict=True)
    lines = [
        f"{column.en:<{left}}{cell_text(_shown(value), show_numbers=True)}"
        for column, value in found
        if value not in (None, "", [])
    ]
    return [*lines, f"{'Recording':<{left}}{'yes' if getattr(call, 'recording_file_url', None) else 'no'}"]


def _shown(value: Any) -> Any:
    return value if isinstance(value, datetime) else as_text(value)
