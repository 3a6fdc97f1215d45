"""Does a long export say how far it is: a bar on a terminal, plain lines in a pipe, and nothing when it is short?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from omicall.cli._call_filters import Filters
from omicall.cli._export_progress import LINE_SECONDS, Progress
from omicall.cli._period import Period
from omicall.sandbox import Settings, running

from .local import Door
from .terminal import Terminal

BEGUN = datetime(2026, 10, 1, tzinfo=UTC)
TEN_DAYS = Period(BEGUN, BEGUN + timedelta(days=10), "", "")


class Watch:
    """Seconds that pass when a test says so."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_pipe_gets_a_plain_line_now_and_then(capsys: pytest.CaptureFixture[str]) -> None:
    watch = Watch()
    with Progress(monotonic=watch) as progress:
        progress.begin(0, 0.0)
        for second in range(1, 31):
            watch.now = second
            progress.at(second * 100, second / 40)
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.splitlines() == [
        "1,000 calls, 100 a second, 30 s left",
        "2,000 calls, 100 a second, 20 s left",
        "3,000 calls, 100 a second, 10 s left",
    ]


def test_a_short_job_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    watch = Watch()
    with Progress(monotonic=watch) as progress:
        watch.now = LINE_SECONDS - 0.1
        progress.at(5, 0.5)
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("version", "days", "share"), [(3, 5, 0.5), (3, 0, 0.0), (3, 10, 1.0), (3, None, None), (2, 5, None), (1, 5, None)]
)
def test_how_far_it_is_follows_from_the_moment_of_a_call_where_the_oldest_comes_first(
    version: int, days: int | None, share: float | None
) -> None:
    at = None if days is None else BEGUN + timedelta(days=days)
    assert Filters(version=version).share(TEN_DAYS, at) == share


def test_a_period_of_no_length_has_no_share() -> None:
    assert Filters().share(Period(BEGUN, BEGUN, "", ""), BEGUN) is None


@pytest.fixture
def door(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Door]:
    with running(Settings(calls=400)) as url:
        monkeypatch.setenv("OMICALL_BASE_URL", url)
        monkeypatch.setenv("OMICALL_API_KEY", "sandbox-key")
        monkeypatch.chdir(tmp_path)
        yield Door(url)


@pytest.mark.slow
def test_a_terminal_shows_pace_and_time_left_while_it_goes(door: Door) -> None:
    door.post("faults", [{"operation": "search_calls", "kind": "slow", "seconds": 0.15}])
    with Terminal("calls", "export", "-o", "a.csv", "--since", "31d") as terminal:
        code = terminal.ended()
    shown = re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", terminal.shown)
    assert re.search(r"\d+ calls, \d+ a second, \d+ s left", shown)
    assert "400 calls in a.csv" in shown
    assert code == 0
