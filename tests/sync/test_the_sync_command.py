"""What does `omicall sync` print, how does it end, and does it wait out what passes when it watches?"""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from tests.cli.commands import finished, run, start

from omicall.cli import _sync
from omicall.sandbox import Settings, running

from .loads import DuckDB

MANY = 100
BLOCKED = "import sys; sys.modules['dlt'] = None"
KEY = "sandbox-key"


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    """A sandbox with calls of the last 30 days."""
    with running(Settings(calls=60)) as base_url:
        yield base_url


@pytest.fixture
def box(url: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., None]:
    """The environment of somebody who works with that sandbox in an empty folder, and a switch for its faults."""
    monkeypatch.chdir(tmp_path)
    for name in ("DATA", "CONFIG", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name))
    monkeypatch.setenv("OMICALL_BASE_URL", url)
    monkeypatch.setenv("OMICALL_API_KEY", KEY)

    def faults(*rules: dict[str, Any]) -> None:
        httpx.post(f"{url}/__sandbox__/faults", json=list(rules)).raise_for_status()

    faults()
    return faults


Box = Callable[..., None]


@pytest.mark.slow
def test_it_makes_a_file_here_and_tells_what_it_did(box: Box, tmp_path: Path) -> None:
    first = run("sync", "--resources", "calls,tickets", "--since", "31d")
    assert first.exit_code == 0
    assert [line.split() for line in first.stdout.splitlines()[:3]] == [
        ["resource", "new", "corrected", "unchanged"],
        ["calls", "60", "0", "0"],
        ["tickets", "12", "0", "0"],
    ]
    assert first.stdout.splitlines()[-1] == "Up to date: all of 72 rows are there, 72 of them written now."
    assert DuckDB(tmp_path / "calls.duckdb").ask("select count(*) from @.calls") == [(60,)]
    again = run("sync", "--resources", "calls", "--look-back", "40")
    assert again.stdout.splitlines()[-1] == "Up to date: all of 60 rows are there, 0 of them written now."


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--resources", "calls,people"], "people is no resource"),
        (["--resources", ""], "is no resource"),
        (["--to", "duckdb:"], "needs the name of a file"),
        (["--to", "duckdb:nowhere/x.duckdb"], "in a folder that is not there"),
        (["--to", "duckdb:."], "is a folder"),
        (["--to", "duckdb:Omicall.duckdb"], "the same name"),
        (["--to", "duckdb:omicall_staging.db"], "the same name"),
        (["--to", "nosuchthing"], "no destination of dlt"),
        (["--to", "mysql://an:geheim77@db/crm"], "no destination that can be named so"),
        (["--to", "postgresql://an:geheim77@db:nope/crm"], "The URL of the database is none"),
        (["--to", "postgresql://an:geheim77@db"], "The URL of the database is none"),
        (["--since", "someday"], "--since"),
        (["--since", "2999-01-01"], "--since is later"),
        (["--look-back", "-1"], "--look-back must be"),
        (["--dataset", "My Calls"], "--dataset must be"),
        (["--dataset", "x; drop"], "--dataset must be"),
    ],
)
def test_what_makes_no_sense_ends_with_2_and_nothing_is_sent(
    arguments: list[str], said: str, box: Box, url: str, tmp_path: Path
) -> None:
    def sent() -> int:
        return sum(httpx.get(f"{url}/__sandbox__/stats").json()["requests"].values())

    before = sent()
    ended = run("sync", *arguments)
    assert (ended.exit_code, ended.stdout) == (2, "")
    assert said in ended.stderr
    assert "geheim77" not in ended.stderr
    assert sent() == before
    assert not list(tmp_path.glob("*.duckdb"))


@pytest.mark.slow
@pytest.mark.slow
@pytest.mark.parametrize(
    ("kind", "code", "said"),
    [("http_500", 5, "500"), ("http_429", 4, "Wait"), ("repeat_page", 5, "the same page")],
)
def test_what_omicall_does_has_its_exit_code(kind: str, code: int, said: str, box: Box) -> None:
    box({"operation": "search_calls", "kind": kind, "times": MANY})
    ended = run("sync", "--resources", "calls", "--since", "31d")
    assert ended.exit_code == code
    assert said in ended.stderr.splitlines()[-1]
    assert "Traceback" not in ended.stderr


def test_a_wrong_key_ends_with_3(box: Box, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OMICALL_API_KEY", "a-wrong-key-4711")
    ended = run("sync", "--resources", "agents")
    assert ended.exit_code == 3
    assert "a-wrong-key-4711" not in ended.stderr


def test_a_database_that_is_away_ends_with_5_and_its_password_is_not_told(box: Box) -> None:
    pytest.importorskip("psycopg2")
    ended = run("sync", "--to", "postgresql://an:geheim77@127.0.0.1:9/crm")
    assert ended.exit_code == 5
    assert ended.stderr.startswith("omicall: postgresql://127.0.0.1:9/crm can't be reached")
    assert "geheim77" not in ended.stdout + ended.stderr


def test_without_the_extra_it_says_what_to_install(box: Box) -> None:
    code, out, said = finished("sync", before=BLOCKED)
    assert (code, out) == (2, "")
    assert said == (
        "omicall: omicall.sync needs dlt, which is not installed. Nothing was done. "
        "Install it with: pip install 'omicall[sync]'\n"
    )


@pytest.mark.slow
def test_ctrl_c_leaves_nothing_half_done(box: Box, tmp_path: Path) -> None:
    box({"operation": "search_calls", "kind": "slow", "seconds": 2, "times": MANY})
    with start("sync", "--resources", "calls", "--since", "31d") as process:
        deadline = time.monotonic() + 60
        while not list((tmp_path / "DATA" / "omicall" / "sync").glob("*.json")) and time.monotonic() < deadline:
            os.sched_yield()
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=60)
    assert process.returncode == 130
    assert said.splitlines()[-1] == "omicall: stopped."
    assert "Traceback" not in said
    box()
    assert run("sync", "--resources", "calls", "--since", "31d").stdout.endswith("60 of them written now.\n")


class Naps:
    """In place of sleeping between two looks: does what the test has for each, and then Ctrl-C."""

    def __init__(self, *acts: Callable[[], None]) -> None:
        self._acts = list(acts)
        self.seconds: list[float] = []

    def __call__(self, seconds: float) -> None:
        self.seconds.append(seconds)
        if not self._acts:
            raise KeyboardInterrupt
        self._acts.pop(0)()


@pytest.mark.slow
@pytest.mark.slow
def test_watching_waits_out_what_passes(box: Box, url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def call() -> None:
        body = {"direction": "inbound", "from": "0900000123", "outcome": "missed"}
        httpx.post(f"{url}/__sandbox__/calls", json=body).raise_for_status()
        httpx.post(f"{url}/__sandbox__/clock", json={"advance_seconds": 120}).raise_for_status()

    def trouble() -> None:
        box({"operation": "search_calls", "kind": "http_500", "times": MANY})

    naps = Naps(lambda: None, trouble, box)
    monkeypatch.setattr(_sync.time, "sleep", naps)
    ended = run("sync", "--resources", "calls", "--since", "31d", "--watch", "5")
    assert ended.exit_code == 130
    assert len(naps.seconds) == 4
    (line,) = ended.stdout.splitlines()
    assert "calls" in line
    assert "new" in line
    assert ended.stderr.count("It is tried again.") == 1
    assert ended.stderr.splitlines()[-1] == "omicall: stopped."
