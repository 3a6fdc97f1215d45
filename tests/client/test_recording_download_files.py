"""What stands on the disk during a download, after it and after its failure, and how much of it is ever in memory?"""

from __future__ import annotations

import asyncio
import errno
import io
import os
import threading
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from omicall import AsyncOmicall, errors
from omicall._download_file import PathTarget

from .doubles import KEY, Caller
from .recording_doubles import SOUND, Handler, SoundServer, cut

MIB = 1024 * 1024


@pytest.fixture
def sounds() -> Iterator[SoundServer]:
    sounds = SoundServer()
    yield sounds
    sounds.close()


@pytest.fixture
def listener(make_caller: Callable[..., Caller], sounds: SoundServer) -> Caller:
    """A caller of the server of sounds, over real connections, that sends nothing again."""
    return make_caller(base_url=sounds.url, transport=None, verify=False, max_retries=0)


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "call.mp3"


def part(target: Path) -> Path:
    """Where a download gathers."""
    return target.with_name("call.mp3.part")


def download(caller: Caller, sounds: SoundServer, target: object, **options: Any) -> Any:
    return caller.do(lambda client: client.recordings.download(sounds.link, target, **options))


def test_a_file_has_its_name_when_it_is_whole_and_not_before(
    listener: Caller, sounds: SoundServer, target: Path
) -> None:
    seen: list[tuple[bool, bool]] = []
    download(listener, sounds, target, progress=lambda *_: seen.append((target.exists(), part(target).exists())))
    assert set(seen) == {(False, True)}
    assert target.read_bytes() == SOUND


def test_a_file_gets_its_name_once_the_disk_has_it(
    listener: Caller, sounds: SoundServer, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    replace = Path.replace

    def named(path: Path, other: Path) -> Path:
        done.append("name")
        return replace(path, other)

    monkeypatch.setattr(os, "fsync", lambda fd: done.append(f"sync {os.fstat(fd).st_size >= len(SOUND)}"))
    monkeypatch.setattr(Path, "replace", named)
    download(listener, sounds, target)
    assert done == ["sync True", "name", "sync False"]


def test_a_file_that_is_there_is_left_as_it_is(listener: Caller, sounds: SoundServer, target: Path) -> None:
    target.write_bytes(b"mine")
    with pytest.raises(errors.ConfigurationError, match="overwrite=True"):
        download(listener, sounds, target)
    assert target.read_bytes() == b"mine"
    assert sounds.seen == []


def test_a_file_may_be_overwritten_by_a_whole_one(listener: Caller, sounds: SoundServer, target: Path) -> None:
    target.write_bytes(b"mine")
    sounds.plan = [cut(1000)]
    with pytest.raises(errors.TransportError):
        download(listener, sounds, target, overwrite=True)
    assert target.read_bytes() == b"mine"
    download(listener, sounds, target, overwrite=True)
    assert target.read_bytes() == SOUND


def test_a_file_that_came_meanwhile_is_left_as_it_is(listener: Caller, sounds: SoundServer, target: Path) -> None:
    with pytest.raises(errors.ConfigurationError, match="left as it is"):
        download(listener, sounds, target, progress=lambda *_: target.write_bytes(b"mine"))
    assert target.read_bytes() == b"mine"


def test_a_link_under_the_name_of_the_part_is_not_followed(
    listener: Caller, sounds: SoundServer, target: Path, tmp_path: Path
) -> None:
    precious = tmp_path / "precious"
    precious.write_bytes(b"mine")
    part(target).symlink_to(precious)
    with pytest.raises(errors.ConfigurationError, match="no regular file"):
        download(listener, sounds, target)
    assert precious.read_bytes() == b"mine"
    assert sounds.seen == []


def test_a_link_under_the_name_of_the_note_is_not_written_through(
    listener: Caller, sounds: SoundServer, target: Path, tmp_path: Path
) -> None:
    precious = tmp_path / "precious"
    precious.write_bytes(b"mine")
    target.with_name("call.mp3.part.json").symlink_to(precious)
    sounds.plan = [cut(1000)]
    with pytest.raises(errors.TransportError):
        download(listener, sounds, target)
    assert precious.read_bytes() == b"mine"
    assert download(listener, sounds, target).resumed_from == 1000


def test_a_pipe_under_the_name_of_the_part_is_not_written(listener: Caller, sounds: SoundServer, target: Path) -> None:
    os.mkfifo(part(target))
    with pytest.raises(errors.ConfigurationError, match="no regular file"):
        download(listener, sounds, target)
    assert sounds.seen == []


def test_two_downloads_never_write_to_one_file(listener: Caller, sounds: SoundServer, target: Path) -> None:
    other = PathTarget(target, overwrite=False)
    other.open("a link")
    with pytest.raises(errors.RecordingError, match="Another download"):
        download(listener, sounds, target)
    assert sounds.seen == []
    assert part(target).exists()
    other.abandon(keep=False)
    download(listener, sounds, target)
    assert target.read_bytes() == SOUND


def test_whoever_waited_for_a_part_that_got_its_name_takes_a_new_one(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = PathTarget(target, overwrite=False), PathTarget(target, overwrite=False)
    first.open("a link")
    first.write(b"sound")
    opened = os.open

    def late(path: Any, *rest: Any) -> int:
        descriptor = opened(path, *rest)
        monkeypatch.setattr(os, "open", opened)
        first.finish()
        return descriptor

    monkeypatch.setattr(os, "open", late)
    assert second.open("a link") is None
    second.write(b"other")
    assert (target.read_bytes(), part(target).exists()) == (b"sound", True)
    second.abandon(keep=False)
    assert target.read_bytes() == b"sound"
    assert not part(target).exists()


class Full(io.BytesIO):
    """A file on a full disk."""

    def write(self, data: Any) -> int:
        raise OSError(errno.ENOSPC, "no space left")


def test_a_full_disk_is_an_os_error_and_asks_nobody_again(
    make_caller: Callable[..., Caller], sounds: SoundServer
) -> None:
    caller = make_caller(base_url=sounds.url, transport=None, verify=False)
    with pytest.raises(OSError, match="no space left"):
        download(caller, sounds, Full())
    assert len(sounds.seen) == 1


@pytest.mark.parametrize("error", [RuntimeError, KeyboardInterrupt])
def test_what_came_before_an_interruption_is_gone_on_from(
    listener: Caller, sounds: SoundServer, target: Path, error: type[BaseException]
) -> None:
    def stop(*_: object) -> None:
        raise error

    with pytest.raises(error):
        download(listener, sounds, target, progress=stop)
    came = part(target).stat().st_size
    assert 0 < came < len(SOUND)
    done = download(listener, sounds, target)
    assert done.resumed_from == came
    assert target.read_bytes() == SOUND


def test_a_cancelled_download_is_gone_on_from(sounds: SoundServer, target: Path) -> None:
    begun, goes_on = threading.Event(), threading.Event()

    def slowly(handler: Handler) -> None:
        handler.head(200, {"Content-Length": str(len(SOUND))})
        handler.wfile.write(SOUND[:1000])
        begun.set()
        goes_on.wait(10)
        handler.close_connection = True

    async def story() -> int:
        async with AsyncOmicall(KEY, base_url=sounds.url, verify=False) as client:
            far = asyncio.Event()
            downloading = asyncio.ensure_future(
                client.recordings.download(sounds.link, target, progress=lambda *_: far.set())
            )
            await far.wait()
            downloading.cancel()
            with pytest.raises(asyncio.CancelledError):
                await downloading
            goes_on.set()
            return (await client.recordings.download(sounds.link, target)).resumed_from

    sounds.plan = [slowly]
    assert asyncio.run(story()) == 1000
    assert begun.is_set()
    assert target.read_bytes() == SOUND


def test_a_cancelled_download_waits_for_the_write_that_runs(sounds: SoundServer) -> None:
    writing, goes_on = threading.Event(), threading.Event()
    written: list[bool] = []

    class Patient(io.BytesIO):
        """A file whose first write takes until it is told to end."""

        def write(self, data: Any) -> int:
            writing.set()
            goes_on.wait(10)
            written.append(True)
            return super().write(data)

    async def story() -> None:
        async with AsyncOmicall(KEY, base_url=sounds.url, verify=False) as client:
            downloading = asyncio.ensure_future(client.recordings.download(sounds.link, Patient()))
            # The loop is free while the file is written.
            await asyncio.to_thread(writing.wait, 10)
            downloading.cancel()
            await asyncio.sleep(0)
            assert not downloading.done()
            goes_on.set()
            with pytest.raises(asyncio.CancelledError):
                await downloading

    asyncio.run(story())
    assert written == [True]


@pytest.mark.slow
def test_a_recording_of_50_mib_is_never_in_memory(listener: Caller, sounds: SoundServer, target: Path) -> None:
    sounds.sound, sounds.times = SOUND[: 256 * 1024], 200
    pieces: list[int] = []
    tracemalloc.start()
    try:
        download(listener, sounds, target, progress=lambda now, _: pieces.append(now))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert target.stat().st_size == pieces[-1] == 50 * MIB
    assert len(pieces) > 200
    assert peak < 8 * MIB
