"""Moments as people write them: `2026-10-01`, `last-month`, `7d`. No I/O; who calls brings the time.

A day or a month is one of Vietnam's (+07:00), whatever zone this machine is in: so the same command gives the same
calls on every machine.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import Any

from ._ending import Code, Ending

ZONE = timezone(timedelta(hours=7))
FORMS = (
    "a day (2026-10-01, today, yesterday), a month (2026-10, this-month, last-month), a time (2026-10-01T08:30), "
    "or how long ago (7d, 24h, 90m)"
)

_UNITS = {"m": timedelta(minutes=1), "h": timedelta(hours=1), "d": timedelta(days=1), "w": timedelta(weeks=1)}
_AGO = re.compile(r"([0-9]{1,6})([mhdw])")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MONTH = re.compile(r"([0-9]{4})-([0-9]{2})")
_LAST = timedelta(milliseconds=1)
"""Before the next day: moments of the call history are milliseconds."""
_DAY_LONG = timedelta(days=1) - _LAST


@dataclass(frozen=True)
class Period:
    """From a moment to another, both included, and the words that named them."""

    since: datetime
    until: datetime
    since_word: str
    until_word: str

    @property
    def text(self) -> str:
        """The period for people."""
        return f"{self.since:%Y-%m-%d %H:%M} to {self.until:%Y-%m-%d %H:%M} (+07:00)"

    def kept(self) -> dict[str, str]:
        """What a later run needs to know whether it is asked for the same period."""
        return {
            "since": self.since.isoformat(),
            "until": self.until.isoformat(),
            "since_word": self.since_word,
            "until_word": self.until_word,
        }

    def resumed(self, kept: Mapping[str, Any]) -> Period | None:
        """The period that was begun, if these words still mean it.

        "7d" and "now" mean another moment at each start, so their words are compared; of all else ("yesterday", a
        date) the moment is.

        Args:
            kept: what `kept` gave then.

        Returns:
            That period; None if it is another one.
        """
        begun = _read(kept)
        if begun is None:
            return None
        for word, begun_word, moment, begun_moment in (
            (self.since_word, begun.since_word, self.since, begun.since),
            (self.until_word, begun.until_word, self.until, begun.until),
        ):
            if _moves(word) or _moves(begun_word):
                if word != begun_word:
                    return None
            elif moment != begun_moment:
                return None
        return begun


def period(since: str, until: str | None, now: datetime) -> Period:
    """The period between two words.

    Args:
        since: its begin; of a day or month its first moment.
        until: its end; of a day or month its last millisecond; now when left out.
        now: the moment of the call, with a zone.

    Raises:
        Ending: a word names no moment, or the end is before the begin.

    Example:
        >>> period("2026-10", "2026-10", datetime(2026, 11, 5, tzinfo=ZONE)).text
        '2026-10-01 00:00 to 2026-10-31 23:59 (+07:00)'
    """
    begin, _ = _span("--since", since, now)
    _, end = _span("--until", until or "now", now)
    if begin > end:
        raise Ending("--since is later than --until. Nothing was sent. Swap them.", Code.COULD_NOT_RUN)
    return Period(begin, end, _plain(since), _plain(until or "now"))


def whole(word: str, now: datetime) -> Period:
    """The day or month that a word names, all of it.

    Args:
        word: such as 2026-10, last-month or yesterday.
        now: the moment of the call, with a zone.

    Raises:
        Ending: the word names no day and no month.

    Example:
        >>> whole("2026-10", datetime(2026, 11, 5, tzinfo=ZONE)).text
        '2026-10-01 00:00 to 2026-10-31 23:59 (+07:00)'
    """
    begin, end = _span("--during", word, now)
    if end - begin < _DAY_LONG:
        raise Ending(
            "--during wants a whole day or month, such as 2026-10, last-month or yesterday. Nothing was sent. For "
            "anything else use --since and --until.",
            Code.COULD_NOT_RUN,
        )
    return Period(begin, end, _plain(word), _plain(word))


def chosen_period(since: str | None, until: str | None, during: str | None, now: datetime, usual: str = "") -> Period:
    """The period that the options of a command mean.

    Args:
        since: its begin.
        until: its end; now when left out.
        during: a day or month in place of both.
        now: the moment of the call, with a zone.
        usual: its begin where no option says one.

    Raises:
        Ending: a word names no moment, or both ways are mixed.

    Example:
        >>> chosen_period(None, None, "2026-10", datetime(2026, 11, 5, tzinfo=ZONE)).text
        '2026-10-01 00:00 to 2026-10-31 23:59 (+07:00)'
    """
    if during is None:
        return period(usual if since is None else since, until, now)
    if since is not None or until is not None:
        raise Ending(
            "--during stands in place of --since and --until. Nothing was sent. Give one or the others.",
            Code.COULD_NOT_RUN,
        )
    return whole(during, now)


def _plain(word: str) -> str:
    return word.strip().lower().replace("_", "-")


def _moves(word: str) -> bool:
    return word == "now" or _AGO.fullmatch(word) is not None


def _span(option: str, text: str, now: datetime) -> tuple[datetime, datetime]:
    """First and last moment of what a word names."""
    word = _plain(text)
    try:
        found = _named(word, now.astimezone(ZONE)) or _written(text.strip())
        if found is not None:
            first, last = found
            # Years that the call history can't be asked for; also what a later sum would overflow on.
            if first.year >= 1971 and last.year <= 9998:
                return found
    except (ValueError, OverflowError):
        pass
    raise Ending(f"{option} names no moment. Nothing was sent. Write {FORMS}.", Code.COULD_NOT_RUN)


def _named(word: str, now: datetime) -> tuple[datetime, datetime] | None:
    # Whole milliseconds, as the history has them.
    now = now.replace(microsecond=now.microsecond // 1000 * 1000)
    today = now.replace(hour=0, minute=0, second=0, microsecond=0)
    if word == "now":
        return now, now
    if word == "today":
        return _day(today)
    if word == "yesterday":
        return _day(today - timedelta(days=1))
    if word == "this-month":
        return _month(today.year, today.month)
    if word == "last-month":
        before = today.replace(day=1) - timedelta(days=1)
        return _month(before.year, before.month)
    if ago := _AGO.fullmatch(word):
        moment = now - int(ago[1]) * _UNITS[ago[2]]
        return moment, moment
    return None


def _written(text: str) -> tuple[datetime, datetime] | None:
    if month := _MONTH.fullmatch(text):
        return _month(int(month[1]), int(month[2]))
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=ZONE)
    moment = moment.astimezone(ZONE)
    return _day(moment) if _DAY.fullmatch(text) else (moment, moment)


def _day(midnight: datetime) -> tuple[datetime, datetime]:
    return midnight, midnight + timedelta(days=1) - _LAST


def _month(year: int, month: int) -> tuple[datetime, datetime]:
    first = datetime(year, month, 1, tzinfo=ZONE)
    following = datetime(year + month // 12, month % 12 + 1, 1, tzinfo=ZONE)
    return first, following - _LAST


def _read(kept: Mapping[str, Any]) -> Period | None:
    try:
        since, until = (datetime.fromisoformat(kept[name]) for name in ("since", "until"))
        period = Period(since, until, kept["since_word"], kept["until_word"])
    except (KeyError, TypeError, ValueError):
        return None
    return period if since.tzinfo is not None and until.tzinfo is not None else None
