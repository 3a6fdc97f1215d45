"""Does one run a destination keep others out, say who it is, and free the way when it dies?"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from omicall._clock import Clock
from omicall.sync import AnotherRun
from omicall.sync._lock import only_run

from .loads import SEARCH, Account, DuckDB

HOLDER = """
import sys
from pathlib import Path
from omicall._clock import Clock
from omicall.sync._lock import only_run
with only_run(Path(sys.argv[1]), "x", Clock()):
    print("held", flush=True)
    input()
"""


@pytest.mark.slow
def test_a_second_run_says_who_the_first_is(account: Account, duckdb_file: DuckDB, folder: Path) -> None:
    told: list[str] = []

    def second(request: httpx.Request) -> None:
        if request.url.path == SEARCH and not told:
            with pytest.raises(AnotherRun) as caught:
                account.sync(duckdb_file.to, folder)
            told.append(str(caught.value))

    account.transport.before = second
    assert account.sync(duckdb_file.to, folder).resources["calls"].new == 130
    assert f"process {os.getpid()}, since 2026-01-01" in told[0]
    account.transport.before = lambda _: None
    assert account.sync(duckdb_file.to, folder).resources["calls"].new == 0


@pytest.mark.slow
def test_two_names_of_one_file_are_one_destination(
    account: Account, filled_file: DuckDB, folder: Path, tmp_path: Path
) -> None:
    link = tmp_path / "link.duckdb"
    link.symlink_to(filled_file.file)
    told: list[bool] = []

    def second(request: httpx.Request) -> None:
        if request.url.path == SEARCH and not told:
            told.append(True)
            with pytest.raises(AnotherRun):
                account.sync(f"duckdb:{link}", folder)

    account.transport.before = second
    account.sync(filled_file.to, folder)
    assert told


def test_the_lock_of_a_process_that_was_killed_is_free(tmp_path: Path) -> None:
    path = tmp_path / "a" / "x.lock"
    program = [sys.executable, "-c", HOLDER, str(path)]
    with subprocess.Popen(program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(AnotherRun, match=f"process {other.pid}, since"), only_run(path, "x", Clock()):
            pass
        other.send_signal(signal.SIGKILL)
    assert json.loads(path.with_suffix(".json").read_text())["pid"] == other.pid
    with only_run(path, "x", Clock()):
        assert json.loads(path.with_suffix(".json").read_text())["pid"] == os.getpid()
    assert not path.with_suffix(".json").exists()


@pytest.mark.slow
def test_a_lock_of_ones_own_takes_the_place_of_the_file(account: Account, duckdb_file: DuckDB, folder: Path) -> None:
    held: list[str] = []

    @contextmanager
    def own() -> Iterator[None]:
        held.append("entered")
        yield
        held.append("left")

    account.sync(duckdb_file.to, folder, lock=own())
    assert held == ["entered", "left"]
    assert not list(folder.glob("*.lock"))
