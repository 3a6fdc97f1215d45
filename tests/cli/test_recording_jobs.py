"""Are downloads dealt out a few at a time, and stopped together when the disk fails?"""

from __future__ import annotations

import errno
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from threading import Barrier, Event, Lock
from typing import Any

import pytest

from omicall._download_run import DownloadedRecording
from omicall.cli._recording_jobs import Downloads, Result, Stopped
from omicall.errors import RecordingError


class Sounds:
    """Downloads that write what the call is, and count how many run at a time.

    Args:
        meet: how many of them wait for each other.
    """

    def __init__(self, meet: int = 1) -> None:
        self._lock, self._barrier = Lock(), Barrier(meet)
        self.running = self.most = self.begun = 0

    def download(self, call_or_url: Any, target: Path, *, hosts: Iterable[str], progress: Any) -> DownloadedRecording:
        with self._lock:
            self.begun += 1
            self.running += 1
            self.most = max(self.most, self.running)
        self._barrier.wait(10)
        try:
            if isinstance(call_or_url, Exception):
                raise call_or_url
            target.write_bytes(call_or_url)
            progress(len(call_or_url), None)
        finally:
            with self._lock:
                self.running -= 1
        return DownloadedRecording(path=target, size=3, content_type="", resumed_from=0, sha256="")


class Endless:
    """Downloads that take long unless they are stopped, but for the one of a call that is an error."""

    def __init__(self) -> None:
        self.begun, self.stopped, self._never = Event(), Event(), Event()

    def download(self, call_or_url: Any, target: Path, *, hosts: Iterable[str], progress: Any) -> DownloadedRecording:
        if isinstance(call_or_url, Exception):
            self.begun.wait(10)
            raise call_or_url
        self.begun.set()
        try:
            for _ in range(1_000):
                progress(1, None)
                self._never.wait(0.005)
        except Stopped:
            self.stopped.set()
            raise
        raise AssertionError("Nobody stopped it.")


def calls(count: int) -> Iterator[tuple[str, Any]]:
    """Calls whose sound is an MP3 frame."""
    return ((f"call-{number}", b"\xff\xfb\x90") for number in range(count))


def test_as_many_run_as_were_asked_for_and_no_more(tmp_path: Path) -> None:
    sounds = Sounds(meet=3)
    results = list(Downloads(sounds, tmp_path, jobs=3).run(calls(12)))
    assert sounds.most == 3
    assert sorted(result.call_id for result in results) == sorted(f"call-{number}" for number in range(12))
    assert {result.status for result in results} == {"downloaded"}


def test_no_call_is_taken_before_there_is_room_for_it(tmp_path: Path) -> None:
    source = calls(1000)
    with closing(Downloads(Sounds(), tmp_path, jobs=2).run(source)) as results:
        next(results)
    assert next(source)[0] in {"call-2", "call-3"}


def test_a_failure_is_a_result_and_the_others_go_on(tmp_path: Path) -> None:
    given = [("a", b"\xff\xfb\x90"), ("b", RecordingError("It is gone.")), ("c", b"RIFF0000WAVE")]
    results = {result.call_id: result for result in Downloads(Sounds(), tmp_path, jobs=2).run(given)}
    assert results["b"] == Result("b", "failed", error="It is gone.")
    assert (results["a"].path, results["c"].path) == (tmp_path / "a.mp3", tmp_path / "c.wav")


def test_what_is_a_result_already_is_handed_through(tmp_path: Path) -> None:
    known = Result("a", "failed", error="There is no call with this id.")
    assert list(Downloads(Sounds(), tmp_path, jobs=1).run([known])) == [known]


def test_a_disk_that_fails_stops_the_others(tmp_path: Path) -> None:
    endless = Endless()
    given = [("a", b""), ("b", OSError(errno.ENOSPC, "No space left on device"))]
    with pytest.raises(OSError, match="No space left"):
        list(Downloads(endless, tmp_path, jobs=2).run(given))
    assert endless.stopped.is_set()


def test_a_sound_that_came_whole_before_only_gets_its_name(tmp_path: Path) -> None:
    (tmp_path / "a.download").write_bytes(b"ID3 and the rest")
    sounds = Sounds()
    (result,) = Downloads(sounds, tmp_path, jobs=1).run([("a", b"")])
    assert (result.status, result.path, sounds.begun) == ("downloaded", tmp_path / "a.mp3", 0)
    assert [file.name for file in tmp_path.iterdir()] == ["a.mp3"]


def test_an_id_from_the_server_cannot_leave_the_folder(tmp_path: Path) -> None:
    inside = tmp_path / "inside"
    inside.mkdir()
    (result,) = Downloads(Sounds(), inside, jobs=1).run([("../../evil", b"\xff\xfb\x90")])
    assert result.path is not None
    assert result.path.parent == inside
    assert [file.name for file in tmp_path.iterdir()] == ["inside"]
