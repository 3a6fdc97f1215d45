"""The columns of a list of calls: name, titles, and what a call has there. No I/O.

Names are the library's; titles in English keep the vendor's words (hotline, extension).
"""

from __future__ import annotations

import enum
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from ._ending import Code, Ending

if TYPE_CHECKING:
    from omicall_api.models import Call


class Lang(enum.StrEnum):
    """The languages of titles."""

    EN = "en"
    VI = "vi"


@dataclass(frozen=True)
class Column:
    """A column; `path` leads to its value, `usual` says whether it is there when nobody chooses."""

    name: str
    en: str
    vi: str
    path: tuple[str, ...]
    usual: bool = True

    def title(self, lang: Lang) -> str:
        """What stands above it."""
        return self.vi if lang is Lang.VI else self.en


def _column(name: str, en: str, vi: str, *path: str, usual: bool = True) -> Column:
    return Column(name, en, vi, path or (name,), usual)


COLUMNS = {
    column.name: column
    for column in (
        _column("transaction_id", "Call ID", "Mã cuộc gọi"),
        _column("created_at", "Recorded", "Ghi nhận lúc"),
        _column("started_at", "Started", "Bắt đầu"),
        _column("ringing_at", "Ringing", "Đổ chuông", usual=False),
        _column("answered_at", "Answered", "Nghe máy"),
        _column("ended_at", "Ended", "Kết thúc"),
        _column("direction", "Direction", "Chiều gọi"),
        _column("disposition", "Result", "Kết quả"),
        _column("phone_number", "Customer number", "Số khách hàng"),
        _column("customer_name", "Customer", "Khách hàng", "customer", "full_name"),
        _column("sip_number", "Hotline", "Hotline (đầu số)"),
        _column("sip_user", "Extension", "Số nội bộ"),
        _column("agent_name", "Agent", "Nhân viên", "create_by", "name"),
        _column("source_number", "From", "Số gọi", usual=False),
        _column("destination_number", "To", "Số nhận", usual=False),
        _column("duration", "Duration (s)", "Thời lượng (giây)"),
        _column("answer_sec", "Talk time (s)", "Thời gian nói (giây)"),
        _column("bill_sec", "Billed (s)", "Tính cước (giây)"),
        _column("call_out_price", "Price", "Giá cước"),
        _column("endby_name", "Ended by", "Bên kết thúc"),
        _column("hangup_cause", "Hangup cause", "Nguyên nhân kết thúc"),
        _column("invite_failure_status", "Failure", "Lý do không gọi được", usual=False),
        _column("tag", "Tags", "Thẻ"),
        _column("recording_file_url", "Recording link", "Liên kết ghi âm", usual=False),
        _column("user_data_str", "Own data", "Dữ liệu kèm theo", usual=False),
    )
}
TIMES = frozenset({"created_at", "started_at", "ringing_at", "answered_at", "ended_at"})
USUAL = tuple(column for column in COLUMNS.values() if column.usual)
ALL = tuple(COLUMNS.values())


def chosen(names: str | None) -> tuple[Column, ...]:
    """The columns that were asked for.

    Args:
        names: their names, with commas between them; "all"; None for the usual ones.

    Raises:
        Ending: there is no column of a name, or a name twice.
    """
    if names is None:
        return USUAL
    wanted = [name.strip() for name in names.split(",") if name.strip()]
    if wanted == ["all"]:
        return ALL
    if not wanted or len(set(wanted)) < len(wanted) or not set(wanted) <= COLUMNS.keys():
        raise Ending(
            "--columns wants names with commas between them, each once. Nothing was sent. "
            f'There are: {", ".join(COLUMNS)}; and "all".',
            Code.COULD_NOT_RUN,
        )
    return tuple(COLUMNS[name] for name in wanted)


def row(call: Call, columns: Iterable[Column]) -> list[Any]:
    """What a call has in these columns: texts, numbers, datetimes of +07:00, lists; None for nothing."""
    from omicall_api.types import UNSET

    values: list[Any] = []
    for column in columns:
        value: Any = call
        for name in column.path:
            # What does not fit its type is kept as the vendor sent it, so an object may be a text here.
            value = getattr(value, name, None)
        if value is UNSET:
            value = None
        elif isinstance(value, enum.Enum):
            value = value.value
        values.append(value)
    return values


def column_of(calls: Sequence[Call], column: Column) -> list[Any]:
    """What several calls have in a column, as `row` gives it of one but for enumerations of texts, which stay what they
    are: nearly all is done for all calls at once."""
    from omicall_api.types import UNSET

    values: list[Any] = list(calls)
    for name in column.path:
        try:
            values = list(map(attrgetter(name), values))
        except AttributeError:
            values = [getattr(value, name, None) for value in values]
    kinds = set(map(type, values))
    if type(UNSET) in kinds:
        values = [None if value is UNSET else value for value in values]
    if any(issubclass(kind, enum.Enum) and not issubclass(kind, str) for kind in kinds):
        values = [value.value if isinstance(value, enum.Enum) else value for value in values]
    return values


def document(call: Call, columns: Sequence[Column] = ALL) -> dict[str, Any]:
    """A call as a JSON object, with times as ISO 8601."""
    return {column.name: plain(value) for column, value in zip(columns, row(call, columns), strict=True)}


def plain(value: Any) -> Any:
    """A value as JSON has it."""
    if not isinstance(value, datetime):
        return value
    return value.isoformat(timespec="milliseconds" if value.microsecond else "seconds")
