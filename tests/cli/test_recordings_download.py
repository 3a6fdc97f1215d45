"""Does `omicall recordings download` fetch each recording once, name whole files only, and tell what failed?"""

from __future__ import annotations

import errno
import json
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from omicall._download_file import PathTarget

from .commands import run, start
from .local import Door, sandbox

HEADER = b"\xff\xf3"  # of a frame of MPEG-2 layer III


@pytest.fixture
def door(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Door]:
    with sandbox(monkeypatch, tmp_path, calls=60) as opened:
        yield opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "made" / "by itself"


def download(folder: Path, *arguments: str) -> tuple[int, dict[str, Any], str]:
    """Exit code, JSON document and error output."""
    result = run("recordings", "download", *arguments, "-o", str(folder), "--json")
    return result.exit_code, json.loads(result.stdout), result.stderr


def fetched(door: Door) -> int:
    """How many recordings the sandbox was asked for."""
    count: int = door.get("stats")["requests"].get("download_recording", 0)
    return count


class DiskFull:
    """A target for recordings whose disk is full."""

    def __call__(self, target: PathTarget, data: bytes) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", str(target.path))


@pytest.mark.slow
def test_all_recordings_of_a_time_become_files_named_after_their_calls(door: Door, folder: Path) -> None:
    code, told, err = download(folder, "--since", "40d")
    rows = json.loads(run("calls", "list", "--since", "40d", "--limit", "1000", "--json").stdout)
    files = {file.name: file.read_bytes() for file in folder.iterdir()}
    assert (code, err, told["failed"], told["present"]) == (0, "", 0, 0)
    assert told["downloaded"] + told["without_recording"] == len(rows) == 60
    assert (
        set(files)
        == {row["file"] for row in told["recordings"]}
        == {f"{row['call_id']}.mp3" for row in told["recordings"]}
    )
    assert all(data.startswith(HEADER) for data in files.values())
    assert [len(files[row["file"]]) for row in told["recordings"]] == [row["size"] for row in told["recordings"]]
    assert {row["content_type"] for row in told["recordings"]} == {"audio/mpeg"}


def test_what_is_there_is_not_fetched_again(door: Door, folder: Path) -> None:
    first = run("recordings", "download", "--since", "40d", "--limit", "20", "-o", str(folder))
    before = fetched(door)
    code, told, _ = download(folder, "--since", "40d", "--limit", "20")
    assert first.exit_code == 0
    assert first.stdout.startswith(f"{before} downloaded, 0 there already, 0 failed")
    assert (code, told["downloaded"], told["present"]) == (0, 0, before)
    assert fetched(door) == before > 0


def test_one_that_fails_is_a_line_and_the_next_run_fetches_it(door: Door, folder: Path) -> None:
    # The one time and twice more that the library tries.
    door.post("faults", [{"operation": "download_recording", "kind": "http_500", "times": 3}])
    code, told, err = download(folder, "--since", "40d", "--limit", "10", "--jobs", "1")
    failed = [row for row in told["recordings"] if row["status"] == "failed"]
    again, more, _ = download(folder, "--since", "40d", "--limit", "10")
    assert (code, len(failed)) == (1, 1)
    assert err == f"{failed[0]['call_id']}: {failed[0]['error']}\n"
    assert "HTTP 500" in err
    assert (again, more["downloaded"], more["present"]) == (0, 1, told["downloaded"])


def test_calls_can_be_named_and_each_that_has_none_is_a_line(door: Door, folder: Path) -> None:
    _, told, _ = download(folder, "--since", "40d", "--limit", "5")
    named = told["recordings"][0]["call_id"]
    missed = json.loads(run("calls", "list", "--since", "40d", "--missed", "--limit", "1", "--json").stdout)
    without = missed[0]["transaction_id"]
    code, told, err = download(folder / "other", named, named, without, "nobody")
    assert code == 1
    assert [(row["call_id"], row["status"]) for row in sorted(told["recordings"], key=lambda row: row["status"])] == [
        (named, "downloaded"),
        *sorted([(without, "failed"), ("nobody", "failed")], key=lambda row: err.index(row[0])),
    ]
    assert f"{without}: The call has no recording link" in err
    assert "nobody: There is no call with this id." in err


@pytest.mark.slow
def test_filters_reach_the_call_history(door: Door, folder: Path) -> None:
    _, told, _ = download(folder, "--since", "40d", "--direction", "inbound", "--extension", "101")
    _, everything, _ = download(folder, "--since", "40d")
    assert 0 < len(told["recordings"]) < len(everything["recordings"])


def test_it_looks_at_so_many_calls_and_no_more(door: Door, folder: Path) -> None:
    _, told, _ = download(folder, "--since", "40d", "--limit", "20")
    assert len(told["recordings"]) + told["without_recording"] == 20


def test_a_day_can_be_named_as_for_the_lists(door: Door, folder: Path) -> None:
    day = json.loads(run("calls", "list", "--since", "40d", "--answered", "--limit", "1", "--json").stdout)[0]
    calls = json.loads(run("calls", "list", "--during", day["created_at"][:10], "--answered", "--json").stdout)
    _, told, _ = download(folder, "--during", day["created_at"][:10])
    assert {row["call_id"] for row in told["recordings"]} == {call["transaction_id"] for call in calls} != set()


@pytest.mark.slow
@pytest.mark.parametrize("version", ["2", "1"])
def test_an_older_version_of_the_history_gives_the_same_recordings(door: Door, folder: Path, version: str) -> None:
    download(folder, "--since", "40d")
    before = fetched(door)
    code, told, err = download(folder, "--since", "40d", "--api-version", version)
    requests = door.get("stats")["requests"]
    assert (code, told["present"], told["downloaded"]) == (0, before, 0)
    assert requests[{"2": "search_calls_v2", "1": "list_calls_v1"}[version]] > 0
    assert (version == "2") == ("Version 2 of the call history is deprecated" in err)


def test_a_wrong_direction_is_refused_as_by_the_lists(door: Door, folder: Path) -> None:
    own, lists = (
        run(*command, "--since", "7d", "--direction", "up")
        for command in (("recordings", "download", "-o", str(folder)), ("calls", "list"))
    )
    assert (own.exit_code, own.stdout) == (lists.exit_code, lists.stdout) == (2, "")
    assert own.stderr.splitlines()[-1] == lists.stderr.splitlines()[-1]
    assert "inbound" in own.stderr
    assert not folder.exists()


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["--until", "today"],
        ["--since", ""],
        ["--since", "7d", "--during", "today"],
        ["--since", "7d", "--phone", ""],
        ["an-id", "--since", "7d"],
        ["an-id", "--during", "today"],
        ["an-id", "--limit", "3"],
        ["an-id", "--api-version", "2"],
        ["an-id", "--jobs", "0"],
    ],
)
def test_it_wants_calls_or_a_time_and_not_both(door: Door, folder: Path, arguments: list[str]) -> None:
    result = run("recordings", "download", *arguments, "-o", str(folder))
    assert result.exit_code == 2
    assert not folder.exists()


def test_a_folder_that_cannot_be_made_ends_with_seven(door: Door, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    result = run("recordings", "download", "--since", "7d", "-o", str(tmp_path / "file" / "below"))
    assert result.exit_code == 7
    assert result.stderr.startswith("omicall: ")
    assert "below" in result.stderr


def test_a_full_disk_ends_with_seven_and_leaves_no_file_under_its_name(
    door: Door, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        disk = DiskFull()
        patched.setattr(PathTarget, "write", lambda target, data: disk(target, data))
        result = run("recordings", "download", "--since", "40d", "-o", str(folder))
    assert result.exit_code == 7
    assert "No space left on device" in result.stderr
    assert not list(folder.glob("*.mp3"))
    assert run("recordings", "download", "--since", "40d", "-o", str(folder)).exit_code == 0


def test_a_refused_key_ends_with_three(door: Door, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OMICALL_API_KEY", "another-key")
    result = run("recordings", "download", "--since", "7d", "-o", str(folder))
    assert result.exit_code == 3


@pytest.mark.slow
def test_ctrl_c_leaves_whole_files_alone_and_the_next_run_goes_on(door: Door, folder: Path) -> None:
    door.post("faults", [{"operation": "download_recording", "kind": "slow", "seconds": 0.5}])
    with start("recordings", "download", "--since", "40d", "-o", str(folder), "--jobs", "2") as process:
        while not list(folder.glob("*.mp3")):
            pass
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=20)
    whole = {file.name: file.stat().st_mtime_ns for file in folder.glob("*.mp3")}
    door.post("faults", [])
    code, told, _ = download(folder, "--since", "40d")
    assert (process.returncode, err) == (130, "omicall: stopped.\n")
    assert 0 < len(whole) < told["downloaded"]
    assert (code, told["present"]) == (0, len(whole))
    assert {name: (folder / name).stat().st_mtime_ns for name in whole} == whole
    assert {file.suffix for file in folder.iterdir()} == {".mp3"}
