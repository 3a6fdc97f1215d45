"""The words of a report, in both languages."""

from __future__ import annotations

from collections.abc import Sequence

from ._columns import Lang
from ._period import Period
from ._report import Line, Report

WORDS = {
    Lang.EN: {
        "title": "Calls",
        "period": "{since} to {until} (+07:00)",
        "clock": "{hours} h {minutes} min",
        "calls": "calls",
        "answered": "answered",
        "missed": "missed",
        "rate": "answer rate",
        "talk": "time of talk",
        "hours": "By hour of the day (+07:00)",
        "directions": "By direction",
        "agents": "By extension and agent",
        "hotlines": "By hotline",
        "customers": "By customer number",
        "hour": "hour",
        "shown": "{shown} of {all}, those with the most calls",
        "none": "There are none.",
        "table": "The numbers",
        "made": "Made on {when} by omicall {version}.",
        "inbound": "inbound",
        "outbound": "outbound",
        "local": "local",
        "unknown": "unknown",
    },
    Lang.VI: {
        "title": "Cuộc gọi",
        "period": "{since} đến {until} (+07:00)",
        "clock": "{hours} giờ {minutes} phút",
        "calls": "cuộc gọi",
        "answered": "nghe máy",
        "missed": "gọi nhỡ",
        "rate": "tỷ lệ nghe máy",
        "talk": "thời gian nói",
        "hours": "Theo giờ trong ngày (+07:00)",
        "directions": "Theo chiều gọi",
        "agents": "Theo số nội bộ và nhân viên",
        "hotlines": "Theo đầu số (hotline)",
        "customers": "Theo số khách hàng",
        "hour": "giờ",
        "shown": "{shown} trong {all}, nhiều cuộc gọi nhất",
        "none": "Không có.",
        "table": "Số liệu",
        "made": "Lập lúc {when} bằng omicall {version}.",
        "inbound": "gọi vào",
        "outbound": "gọi ra",
        "local": "nội bộ",
        "unknown": "không rõ",
    },
}


def share(part: int, whole: int) -> str:
    """A part of a whole in per cent."""
    return f"{part / whole:.0%}" if whole else "-"


def clock(seconds: int, lang: Lang) -> str:
    """Seconds as hours and minutes."""
    hours, rest = divmod(seconds, 3600)
    return WORDS[lang]["clock"].format(hours=f"{hours:,}", minutes=f"{rest // 60:02}")


def when(period: Period, lang: Lang) -> str:
    """From when to when."""
    since, until = (f"{moment:%Y-%m-%d %H:%M}" for moment in (period.since, period.until))
    return WORDS[lang]["period"].format(since=since, until=until)


def sections(found: Report, lang: Lang) -> tuple[tuple[str, Sequence[Line]], ...]:
    """What is counted beside the hours, under the key of its title."""
    words = WORDS[lang]
    directions = [Line(words.get(one.name, one.name), one.answered, one.missed) for one in found.directions]
    return (
        ("directions", directions),
        ("agents", found.agents),
        ("hotlines", found.hotlines),
        ("customers", found.customers),
    )


def shown(found: Report, name: str, lines: Sequence[Line], lang: Lang) -> str:
    """How many of all the lines of a section are; empty where they are all."""
    counted = found.of.get(name, 0)
    return WORDS[lang]["shown"].format(shown=len(lines), all=f"{counted:,}") if counted > len(lines) else ""
