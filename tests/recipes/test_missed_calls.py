"""Does the script write all of yesterday's missed calls, and only these?"""

from __future__ import annotations

import csv
import runpy
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path
from types import ModuleType

import pytest

from omicall import Omicall
from omicall.errors import OmicallError
from omicall.testing import FakeOmicall

from .conftest import RECIPES

VIETNAM = timezone(timedelta(hours=7))
TODAY = datetime(2026, 1, 1, 9, tzinfo=VIETNAM)


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def missed(client: Omicall, since: datetime, until: datetime) -> list[str]:
    """Ids of missed inbound calls, picked here and not by the server."""
    return [
        call.transaction_id
        for call in client.calls.iterate(since=since, until=until)
        if call.direction == "inbound" and call.disposition != "answered"
    ]


def test_all_missed_calls_of_yesterday_are_written(recipe: Callable[[str], ModuleType], tmp_path: Path) -> None:
    fake = FakeOmicall(calls=20_000, start=TODAY)
    with fake.client() as client:
        count = recipe("missed_calls").missed_calls(client, str(tmp_path / "out.csv"), TODAY)
        begin, end = datetime(2025, 12, 31, tzinfo=VIETNAM), datetime(2026, 1, 1, tzinfo=VIETNAM)
        expected = missed(client, begin, end - timedelta(milliseconds=1))
    written = rows(tmp_path / "out.csv")
    assert [row["call_id"] for row in written] == expected
    assert count == len(expected) > 50
    assert written[0]["started_at"].endswith("+07:00")
    assert written[0]["phone_number"].startswith("0")


def test_the_day_is_vietnams_wherever_the_machine_stands(recipe: Callable[[str], ModuleType], tmp_path: Path) -> None:
    late_evening_in_utc = datetime(2025, 12, 31, 23, tzinfo=timezone.utc)  # noqa: UP017
    fake = FakeOmicall(calls=2_000, start=TODAY)
    with fake.client() as client:
        recipe("missed_calls").missed_calls(client, str(tmp_path / "utc.csv"), late_evening_in_utc)
        recipe("missed_calls").missed_calls(client, str(tmp_path / "vn.csv"), TODAY)
    assert rows(tmp_path / "utc.csv") == rows(tmp_path / "vn.csv") != []


def test_a_day_without_missed_calls_gives_a_file_with_a_heading(
    recipe: Callable[[str], ModuleType], tmp_path: Path
) -> None:
    with FakeOmicall(calls=20, start=TODAY).client() as client:
        assert recipe("missed_calls").missed_calls(client, str(tmp_path / "out.csv"), TODAY - timedelta(days=90)) == 0
    assert (tmp_path / "out.csv").read_text("utf-8-sig").startswith("started_at,phone_number")


def test_a_run_that_fails_leaves_the_file_of_the_last_one(recipe: Callable[[str], ModuleType], tmp_path: Path) -> None:
    (tmp_path / "out.csv").write_text("of the last run")
    fake = FakeOmicall(calls=20, start=TODAY)
    fake.faults({"operation": "search_calls", "kind": "failure", "code": "permission_denied"})
    with fake.client() as client, pytest.raises(OmicallError):
        recipe("missed_calls").missed_calls(client, str(tmp_path / "out.csv"), TODAY)
    assert (tmp_path / "out.csv").read_text() == "of the last run"


def test_it_runs_as_a_program(
    sandbox_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    runpy.run_path(str(RECIPES / "missed_calls.py"), run_name="__main__")
    assert capsys.readouterr().err == f"{len(rows(tmp_path / 'missed-calls.csv'))} missed calls in missed-calls.csv\n"
