"""The words of a report, in both languages."""

from __future__ import annotations

from ._columns import Lang
from ._period import Period

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
