"""Does `omicall calls export` write what was asked for, go on where it was cut, and end well whatever stops it?"""

from __future__ import annotations

import csv
import errno
import json
import os
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from omicall.cli import _export
from omicall.cli._export_formats import Rows
from omicall.sandbox import Settings, running

from .commands import run, start
from .local import Door

CALLS = 300


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    """A sandbox for this file."""
    with running(Settings(calls=CALLS)) as base_url:
        yield base_url


@pytest.fixture
def door(url: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Door]:
    """That sandbox as the one that commands find, in a folder of this test's; its faults end with the test."""
    monkeypatch.setenv("OMICALL_BASE_URL", url)
    monkeypatch.setenv("OMICALL_API_KEY", "sandbox-key")
    folder = tmp_path / "out"
    folder.mkdir()
    monkeypatch.chdir(folder)
    one = Door(url)
    yield one
    one.post("faults", [])


def export(*arguments: str, since: str = "31d") -> Any:
    return run("calls", "export", "--since", since, *arguments)


def left() -> list[str]:
    return sorted(path.name for path in Path().iterdir())


def test_a_csv_has_all_calls_once_with_whole_numbers(door: Door) -> None:
    result = export("-o", "calls.csv")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.startswith(f"{CALLS} calls in calls.csv, from ")
    assert left() == ["calls.csv"]
    with Path("calls.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len({row["Call ID"] for row in rows}) == len(rows) == CALLS
    assert [row["Recorded"] for row in rows] == sorted(row["Recorded"] for row in rows)
    assert any(row["Customer number"].startswith("09000000") for row in rows)


def test_filters_and_columns_are_obeyed(door: Door) -> None:
    result = export(
        "-o", "a.jsonl", "--missed", "--direction", "inbound", "--columns", "disposition,direction,sip_user"
    )
    assert result.exit_code == 0
    rows = [json.loads(line) for line in Path("a.jsonl").read_text("utf-8").splitlines()]
    assert rows
    assert {(row["direction"], row["disposition"]) for row in rows} == {("inbound", "cancelled")}
    assert {tuple(row) for row in rows} == {("disposition", "direction", "sip_user")}


def test_older_versions_of_the_history_give_the_same_calls(door: Door) -> None:
    export("-o", "3.jsonl", "--columns", "transaction_id")
    result = export("-o", "2.jsonl", "--columns", "transaction_id", "--api-version", "2")
    assert "deprecated by OMICall" in result.stderr
    assert sorted(Path("2.jsonl").read_text().splitlines()) == sorted(Path("3.jsonl").read_text().splitlines())


def test_one_document_says_what_was_done(door: Door) -> None:
    document = json.loads(export("-o", "a.csv", "--json").stdout)
    assert (document["file"], document["format"], document["calls"], document["resumed_after"]) == (
        "a.csv",
        "csv",
        300,
        0,
    )


def test_a_period_without_calls_gives_titles_alone(door: Door) -> None:
    result = export("-o", "a.csv", "--until", "2020-01-02", since="2020-01-01")
    assert result.exit_code == 0
    assert len(Path("a.csv").read_bytes().splitlines()) == 1
    assert left() == ["a.csv"]


def test_standard_output_gets_cut_numbers_unless_they_are_wanted_whole(door: Door) -> None:
    cut, whole = (
        export("-o", "-", "--format", "jsonl", "--columns", "phone_number,transaction_id", *more)
        for more in ([], ["--show-numbers"])
    )
    rows = [json.loads(line) for line in cut.stdout.splitlines()]
    assert len(rows) == CALLS
    assert "0900000" not in cut.output
    assert "0900***0" in cut.stdout
    assert [row["transaction_id"] for row in rows] == [
        json.loads(line)["transaction_id"] for line in whole.stdout.splitlines()
    ]
    assert '"0900000' in whole.stdout


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["-o", "a.txt"], "names no format"),
        (["-o", "a.csv", "--columns", "nothing"], "--columns wants names"),
        (["-o", "-", "--format", "xlsx"], "a workbook can't go to standard output"),
        (["-o", "-", "--format", "csv", "--json"], "can't both go to standard output"),
        (["-o", "a.csv", "--until", "soon"], "--until names no moment"),
        (["-o", "gone/a.csv"], "the folder gone is not there"),
        (["-o", "a.csv", "--phone", " "], "want a number"),
        (["-o", "a.csv", "--api-version", "4"], "--api-version"),
    ],
)
def test_what_can_not_be_is_refused_before_anything_is_asked(door: Door, arguments: list[str], why: str) -> None:
    before = door.get("stats")["requests"].get("search_calls", 0)
    result = export(*arguments)
    assert result.exit_code == 2
    assert why in " ".join(result.stderr.split())
    assert left() == []
    assert door.get("stats")["requests"].get("search_calls", 0) == before


def test_a_file_that_is_there_stays_unless_force_is_given(door: Door) -> None:
    Path("a.csv").write_text("mine")
    assert export("-o", "a.csv").exit_code == 2
    assert Path("a.csv").read_text() == "mine"
    assert export("-o", "a.csv", "--force").exit_code == 0
    assert Path("a.csv").read_text("utf-8-sig").startswith('"Call ID"')


def test_a_wrong_key_leaves_no_file(door: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OMICALL_API_KEY", "a-wrong-key")
    result = export("-o", "a.csv")
    assert result.exit_code == 3
    assert left() == []
    assert "a-wrong-key" not in result.output


def cut(door: Door, monkeypatch: pytest.MonkeyPatch, *arguments: str) -> Any:
    """An export for which there is no room behind its first page."""
    pages = iter(range(1))
    original = Rows.lines

    def lines(*values: Any) -> bytes:
        if next(pages, None) is None:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return original(*values)

    with monkeypatch.context() as patch:
        patch.setattr(Rows, "lines", lines)
        return export("-o", "a.csv", *arguments)


def test_a_cut_export_goes_on_where_it_was(door: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    until = ["--until", "today"]
    export("-o", "whole.csv", *until, since="2026-01-01")
    with monkeypatch.context() as patch:
        patch.setattr(_export, "_CHECKPOINT_ROWS", 1)
        assert cut(door, monkeypatch, *until, "--since", "2026-01-01").exit_code == 7
    result = export("-o", "a.csv", *until, since="2026-01-01")
    assert result.exit_code == 0
    assert "Going on behind 50 calls" in result.stderr
    assert Path("a.csv").read_bytes() == Path("whole.csv").read_bytes()
    assert left() == ["a.csv", "whole.csv"]


@pytest.mark.parametrize(
    ("other", "named"),
    [
        (["--lang", "vi"], "--lang"),
        (["--columns", "tag"], "--columns"),
        (["--missed"], "--answered"),
        (["--no-bom"], "--bom"),
        (["--direction", "inbound"], "--direction"),
        (["--since", "7d"], "--since or --until"),
    ],
)
def test_other_options_do_not_go_on_with_it(
    door: Door, monkeypatch: pytest.MonkeyPatch, other: list[str], named: str
) -> None:
    cut(door, monkeypatch)
    kept = Path("a.csv.part").read_bytes()
    result = export("-o", "a.csv", *other)
    assert result.exit_code == 2
    text = " ".join(result.stderr.split())
    assert f"begun with another choice of {named}." in text
    assert "--restart to throw it away" in text
    assert Path("a.csv.part").read_bytes() == kept
    assert export("-o", "a.csv", *other, "--restart").exit_code == 0
    assert left() == ["a.csv"]


def test_another_account_does_not_go_on_with_it(door: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    cut(door, monkeypatch)
    monkeypatch.setenv("OMICALL_API_KEY", "another-key")
    assert "another choice of account or host." in " ".join(export("-o", "a.csv").stderr.split())


def test_the_note_holds_no_key(door: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    cut(door, monkeypatch)
    assert "sandbox-key" not in Path("a.csv.part.json").read_text()


def test_a_full_disk_ends_with_a_sentence_and_keeps_what_came(door: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    fsync, calls = os.fsync, iter(range(6))

    def full(descriptor: int) -> None:
        if next(calls, None) is None:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        fsync(descriptor)

    with monkeypatch.context() as patch:
        patch.setattr(_export, "_CHECKPOINT_ROWS", 50)
        patch.setattr("os.fsync", full)
        result = export("-o", "a.csv")
    assert result.exit_code == 7
    assert "No space left on device" in result.stderr
    assert "a.csv.part keeps 50 calls. The same command goes on from there" in result.stderr
    assert "Traceback" not in result.stderr
    assert left() == ["a.csv.part", "a.csv.part.json", "a.csv.part.json.tmp"]
    assert export("-o", "a.csv").exit_code == 0
    assert left() == ["a.csv"]
    assert len(Path("a.csv").read_bytes().splitlines()) == CALLS + 1


def test_a_folder_that_is_read_only_ends_with_a_sentence(door: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = os.open

    def read_only(path: Any, *arguments: Any, **named: Any) -> int:
        if str(path).endswith(".part"):
            raise OSError(errno.EROFS, os.strerror(errno.EROFS), str(path))
        return opened(path, *arguments, **named)

    with monkeypatch.context() as patch:
        patch.setattr("omicall.cli._export_part.os.open", read_only)
        result = export("-o", "a.csv")
    assert result.exit_code == 7
    assert "Read-only file system" in result.stderr
    assert "a.csv.part" in result.stderr
    assert left() == []


@pytest.mark.slow
def test_a_server_that_fails_ends_with_five_and_the_same_command_goes_on(door: Door) -> None:
    door.post("faults", [{"operation": "search_calls", "kind": "http_500", "rate": 0.9}])
    result = export("-o", "a.csv")
    door.post("faults", [])
    assert result.exit_code == 5
    assert "Traceback" not in result.stderr
    assert export("-o", "a.csv").exit_code == 0
    assert len(Path("a.csv").read_bytes().splitlines()) == CALLS + 1
    assert left() == ["a.csv"]


@pytest.mark.slow
def test_ctrl_c_ends_with_a_sentence_and_130_and_keeps_what_came(door: Door) -> None:
    door.post("faults", [{"operation": "search_calls", "kind": "slow", "seconds": 0.4}])
    process = start("calls", "export", "-o", "a.csv", "--since", "31d")
    note = Path("a.csv.part.json")
    ends = time.monotonic() + 20
    while time.monotonic() < ends and not (note.exists() and json.loads(note.read_text())["mark"]["rows"]):
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=20)
    assert (process.returncode, out) == (130, "")
    assert "omicall: stopped." in err
    assert "The same command goes on from there" in err
    assert "Traceback" not in err
    door.post("faults", [])
    assert export("-o", "a.csv").exit_code == 0
    assert len(Path("a.csv").read_bytes().splitlines()) == CALLS + 1


@pytest.mark.slow
def test_whatever_read_the_rows_may_go(door: Door) -> None:
    process = start("calls", "export", "-o", "-", "--format", "jsonl", "--since", "31d", "--columns", "all")
    with subprocess.Popen(["head", "-1"], stdin=process.stdout, stdout=subprocess.PIPE, text=True) as head:
        assert process.stdout is not None
        process.stdout.close()
        shown, _ = head.communicate(timeout=20)
    process.stdout = None
    _, err = process.communicate(timeout=20)
    assert json.loads(shown)["transaction_id"]
    assert (process.returncode, err) == (141, "")
