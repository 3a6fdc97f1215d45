"""Which moments do the words of --since and --until name, on any machine, and which words are refused?"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from omicall.cli._ending import Ending
from omicall.cli._period import ZONE, Period, chosen_period, period, whole

NOW = datetime(2026, 11, 5, 0, 30, tzinfo=ZONE)


def asked(since: str, until: str | None = None, now: datetime = NOW) -> list[str]:
    """Both ends of a period as texts."""
    found = period(since, until, now)
    return [found.since.isoformat(timespec="milliseconds"), found.until.isoformat(timespec="milliseconds")]


@pytest.mark.parametrize(
    ("word", "first", "last"),
    [
        ("2026-10-01", "2026-10-01T00:00:00.000+07:00", "2026-10-01T23:59:59.999+07:00"),
        ("2026-10", "2026-10-01T00:00:00.000+07:00", "2026-10-31T23:59:59.999+07:00"),
        ("2024-02", "2024-02-01T00:00:00.000+07:00", "2024-02-29T23:59:59.999+07:00"),
        ("2025-12", "2025-12-01T00:00:00.000+07:00", "2025-12-31T23:59:59.999+07:00"),
        ("yesterday", "2026-11-04T00:00:00.000+07:00", "2026-11-04T23:59:59.999+07:00"),
        ("Yesterday ", "2026-11-04T00:00:00.000+07:00", "2026-11-04T23:59:59.999+07:00"),
        ("today", "2026-11-05T00:00:00.000+07:00", "2026-11-05T23:59:59.999+07:00"),
        ("last-month", "2026-10-01T00:00:00.000+07:00", "2026-10-31T23:59:59.999+07:00"),
        ("this-month", "2026-11-01T00:00:00.000+07:00", "2026-11-30T23:59:59.999+07:00"),
        ("2026-10-01T08:30", "2026-10-01T08:30:00.000+07:00", "2026-10-01T08:30:00.000+07:00"),
        ("2026-10-01T08:30:00Z", "2026-10-01T15:30:00.000+07:00", "2026-10-01T15:30:00.000+07:00"),
        ("2026-10-01 08:30:15", "2026-10-01T08:30:15.000+07:00", "2026-10-01T08:30:15.000+07:00"),
    ],
)
def test_a_day_or_a_month_counts_whole_and_is_one_of_vietnam(word: str, first: str, last: str) -> None:
    assert asked(word, word) == [first, last]


@pytest.mark.parametrize(
    ("word", "ago"),
    [("7d", timedelta(days=7)), ("24h", timedelta(hours=24)), ("90m", timedelta(minutes=90)), ("2w", timedelta(14))],
)
def test_how_long_ago_counts_from_now(word: str, ago: timedelta) -> None:
    found = period(word, None, NOW)
    assert (found.since, found.until) == (NOW - ago, NOW)


def test_today_is_vietnams_where_the_machine_is_still_in_yesterday() -> None:
    assert asked("today", now=NOW.astimezone(UTC))[0] == "2026-11-05T00:00:00.000+07:00"


def test_a_period_has_whole_milliseconds_as_the_history_has() -> None:
    assert period("1d", None, NOW.replace(microsecond=123_456)).until.microsecond == 123_000


@pytest.mark.parametrize(
    "word",
    [
        *("", "soon", "01/10/2026", "2026", "2026-13", "2026-02-30", "-7d", "7", "7y", "1.5d", "999999w", "0001-01-01"),
        *("9999-12", "2026-10-01T25:00", "٣d"),
    ],
)
def test_a_word_that_names_no_moment_is_refused_with_those_that_do(word: str) -> None:
    with pytest.raises(Ending) as caught:
        period(word, None, NOW)
    assert caught.value.code == 2
    assert str(caught.value).startswith("--since names no moment. Nothing was sent. Write a day (2026-10-01,")


def test_ends_in_the_wrong_order_are_refused() -> None:
    with pytest.raises(Ending, match="--since is later than --until"):
        period("2026-10-02", "2026-10-01", NOW)
    with pytest.raises(Ending, match="--since is later than --until"):
        period("2026-12-01", None, NOW)


def later(since: str, until: str | None, hours: float) -> Period | None:
    """The period that the same words go on with some hours later."""
    kept = period(since, until, NOW).kept()
    return period(since, until, NOW + timedelta(hours=hours)).resumed(kept)


@pytest.mark.parametrize(("since", "until"), [("30d", None), ("24h", "now"), ("2026-10", "2026-10"), ("today", None)])
def test_the_same_words_go_on_with_the_period_that_was_begun(since: str, until: str | None) -> None:
    assert later(since, until, 5) == period(since, until, NOW)


@pytest.mark.parametrize(("since", "until"), [("yesterday", "yesterday"), ("today", None), ("last-month", None)])
def test_words_that_mean_another_day_by_now_do_not_go_on(since: str, until: str | None) -> None:
    assert later(since, until, 24 * 30) is None


@pytest.mark.parametrize("other", [("7d", None), ("30d", "2026-11-04"), ("2026-10-06T00:30", None)])
def test_other_words_do_not_go_on(other: tuple[str, str | None]) -> None:
    kept = period("30d", None, NOW).kept()
    assert period(*other, NOW).resumed(kept) is None


@pytest.mark.parametrize("kept", [{}, {"since": 1}, {"since": "x", "until": "y", "since_word": "", "until_word": ""}])
def test_what_is_no_note_of_a_period_does_not_go_on(kept: dict[str, object]) -> None:
    assert period("30d", None, NOW).resumed(kept) is None


@pytest.mark.parametrize("word", ["2026-10-01", "2026-10", "yesterday", "today", "last-month"])
def test_a_whole_day_or_month_is_what_both_ends_would_be(word: str) -> None:
    assert whole(word, NOW) == period(word, word, NOW)


@pytest.mark.parametrize("word", ["7d", "now", "2026-10-01T08:30", "nothing", ""])
def test_what_is_no_whole_day_or_month_is_refused(word: str) -> None:
    with pytest.raises(Ending) as caught:
        whole(word, NOW)
    assert caught.value.code == 2
    assert "--during" in str(caught.value)


def test_the_usual_begin_counts_only_where_no_option_says_one() -> None:
    assert chosen_period(None, None, None, NOW, "7d") == period("7d", None, NOW)
    assert chosen_period("24h", None, None, NOW, "7d") == period("24h", None, NOW)
    assert chosen_period(None, None, "2026-10", NOW, "7d") == whole("2026-10", NOW)


@pytest.mark.parametrize(("since", "until"), [("7d", None), (None, "today"), ("", None)])
def test_a_whole_day_or_month_and_two_ends_exclude_each_other(since: str | None, until: str | None) -> None:
    with pytest.raises(Ending, match="in place of --since and --until"):
        chosen_period(since, until, "2026-10", NOW)


def test_a_begin_that_is_left_empty_is_not_the_usual_one() -> None:
    with pytest.raises(Ending, match="--since names no moment"):
        chosen_period("", None, None, NOW, "7d")
