"""Is an export that was killed at random moments and started again the same as an undisturbed one?"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from tests.sizes import sized

from omicall.cli._period import ZONE
from omicall.sandbox import Settings, running

from .commands import PACKAGES, run

pytestmark = pytest.mark.slow

CALLS = sized(1_000, 2_000)
KILLS = sized(4, 10)
PROGRAM = Path(__file__).with_name("killed.py")


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    """A sandbox with some thousand calls."""
    with running(Settings(calls=CALLS)) as base_url:
        yield base_url


@pytest.fixture
def period(url: str, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The options for all of them."""
    monkeypatch.setenv("OMICALL_BASE_URL", url)
    monkeypatch.setenv("OMICALL_API_KEY", "sandbox-key")
    now = datetime.now(ZONE)
    return ["--since", (now - timedelta(days=31)).isoformat(), "--until", now.isoformat()]


def rows(path: Path) -> list[Any]:
    """What a reader of its own finds in all sheets of a workbook."""
    book = load_workbook(path, read_only=True)
    found = [tuple(row) for sheet in book.worksheets for row in sheet.iter_rows(values_only=True)]
    book.close()
    return found


def content(path: Path) -> Any:
    return rows(path) if path.suffix == ".xlsx" else path.read_bytes()


@pytest.mark.parametrize("kind", ["csv", "jsonl", "xlsx"])
def test_killed_and_started_again_it_is_the_same(kind: str, period: list[str], tmp_path: Path) -> None:
    whole = tmp_path / f"undisturbed.{kind}"
    result = run("calls", "export", *period, "-o", str(whole))
    assert (result.exit_code, result.stdout) == (0, "")
    expected = content(whole)
    lines = len(expected) if kind == "xlsx" else expected.count(b"\n")
    assert lines == CALLS + (kind != "jsonl")

    folder = tmp_path / "killed"
    folder.mkdir()
    program = [sys.executable, str(PROGRAM), f"seed {kind}", str(KILLS), str(folder / f"{{}}.{kind}")]
    ended = subprocess.run(
        [*program, "calls", "export", *period],
        env={**os.environ, "PYTHONPATH": PACKAGES},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert ended.returncode == 0, ended.stderr
    assert "Going on behind" in ended.stderr
    files = sorted(path for path in folder.iterdir() if path.suffix == f".{kind}")
    assert len(files) == int(ended.stdout) >= 1
    for file in files:
        assert content(file) == expected
    assert sorted(folder.iterdir()) == files
