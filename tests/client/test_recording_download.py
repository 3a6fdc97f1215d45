"""What becomes of a link: which one is taken, what is given back, and what is no recording?"""

from __future__ import annotations

import ast
import doctest
import gzip
import hashlib
import io
import textwrap
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from inspect import isawaitable
from pathlib import Path
from typing import Any, NamedTuple

import httpx
import pytest

from omicall import errors
from omicall.resources.recordings import AsyncRecordings, Recordings
from omicall_api.models import Call, CallRecord

from .doubles import BASE, NOON, Box, Caller, FakeClock, ScriptedServer, answers
from .recording_doubles import SECRET, download, sound_reply

URL = f"{BASE}/uc?id={SECRET}"
OTHER = f"{BASE}/other?id={SECRET}"


class Event(NamedTuple):
    """An event that has chosen its link."""

    recording_url: str | None


@pytest.fixture
def sounds(server: ScriptedServer) -> ScriptedServer:
    """The scripted server, which answers with a small sound."""
    server.rest = sound_reply
    return server


@pytest.mark.parametrize(
    ("call", "path"),
    [
        (URL, "/uc"),
        (Call(transaction_id="1", recording_file_url=URL), "/uc"),
        (Call(transaction_id="1", recording_file_url=URL, recording_file=OTHER), "/uc"),
        (Call(transaction_id="1", recording_file_url="", recording_file=OTHER), "/other"),
        (Call(transaction_id="1", recording_file_url=None, recording_file=OTHER), "/other"),
        (Call(transaction_id="1", recording_file=OTHER), "/other"),
        (CallRecord(recording_file_url=URL), "/uc"),
        (Event(URL), "/uc"),
        ({"recording_file_url": URL, "recording_file": OTHER}, "/uc"),
        ({"recording_file_url": " ", "recording_file": f"\n{OTHER} "}, "/other"),
    ],
)
def test_the_usable_link_of_a_call_is_taken(
    caller: Caller, sounds: ScriptedServer, tmp_path: Path, call: object, path: str
) -> None:
    download(caller, call, tmp_path / "call.mp3")
    assert [request.url.raw_path.decode() for request in sounds.sent] == [f"{path}?id={SECRET}"]


@pytest.mark.parametrize(
    "call",
    [
        Call(transaction_id="1"),
        Call(transaction_id="1", recording_file_url="", recording_file=None),
        {"recording_file": ""},
        Event(None),
    ],
)
def test_a_call_without_a_link_may_have_one_later(
    caller: Caller, sounds: ScriptedServer, tmp_path: Path, call: object
) -> None:
    with pytest.raises(errors.RecordingError, match="fetch the call again later"):
        download(caller, call, tmp_path / "call.mp3")
    assert sounds.sent == []


@pytest.mark.parametrize("call", [None, 7, {}, object(), {"url": URL}])
def test_what_can_have_no_link_is_a_wrong_argument(
    caller: Caller, sounds: ScriptedServer, tmp_path: Path, call: object
) -> None:
    with pytest.raises(errors.ConfigurationError, match="recording_file_url"):
        download(caller, call, tmp_path / "call.mp3")
    assert sounds.sent == []


def test_the_result_says_what_came(caller: Caller, sounds: ScriptedServer, tmp_path: Path) -> None:
    told: list[tuple[int, int | None]] = []
    target = tmp_path / "call.mp3"
    done = download(caller, URL, target, progress=lambda *far: told.append(far))
    assert target.read_bytes() == b"sound"
    assert (done.path, done.size, done.content_type, done.resumed_from) == (target, 5, "audio/mpeg", 0)
    assert done.sha256 == hashlib.sha256(b"sound").hexdigest()
    assert told == [(5, 5)]
    assert list(tmp_path.iterdir()) == [target]


def test_a_path_may_be_a_text(
    caller: Caller, sounds: ScriptedServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert download(caller, URL, "call.mp3").path == Path("call.mp3")
    assert Path("call.mp3").read_bytes() == b"sound"


def test_an_open_file_is_written_and_left_open(caller: Caller, sounds: ScriptedServer) -> None:
    file = io.BytesIO(b"before: ")
    file.seek(0, io.SEEK_END)
    done = download(caller, URL, file)
    assert (file.getvalue(), done.path, done.size) == (b"before: sound", None, 5)


class Slow(io.RawIOBase):
    """An unbuffered file that takes two bytes at a time."""

    def __init__(self) -> None:
        self.taken = b""

    def write(self, data: Any) -> int:
        self.taken += data[:2]
        return len(data[:2])


def test_a_file_that_takes_little_at_a_time_gets_all_of_it(caller: Caller, sounds: ScriptedServer) -> None:
    file = Slow()
    download(caller, URL, file)
    assert file.taken == b"sound"


@pytest.mark.parametrize(
    "kind_of_sound", ["audio/mpeg", "AUDIO/x-wav; rate=8000", "application/octet-stream", "binary/octet-stream"]
)
def test_a_sound_is_told_by_its_type(
    caller: Caller, server: ScriptedServer, tmp_path: Path, kind_of_sound: str
) -> None:
    server.rest = answers(200, b"sound", content_type=kind_of_sound)
    kept = download(caller, URL, tmp_path / "call.mp3").content_type
    assert kept == kind_of_sound.partition(";")[0].lower()


def test_a_sound_of_no_type_is_taken(caller: Caller, server: ScriptedServer, tmp_path: Path) -> None:
    server.rest = answers(200, b"sound")
    assert download(caller, URL, tmp_path / "call.mp3").content_type == ""


NO_SOUND = [
    (answers(200, "<html>", content_type="text/html; charset=utf-8"), "a web page"),
    (answers(200, '{"status_code": -9999}', content_type="application/json"), "JSON"),
    (answers(200, "MZ", content_type="application/x-msdownload"), "something else"),
    (answers(200, gzip.compress(b"sound"), content_type="audio/mpeg", content_encoding="gzip"), "compressed"),
    (answers(200, b"", content_type="audio/mpeg"), "an empty recording"),
    (answers(401), "HTTP 401.*no longer works"),
    (answers(403), "HTTP 403.*no longer works"),
    (answers(404, "Not Found"), "HTTP 404.*no longer works"),
    (answers(410), "HTTP 410.*no longer works"),
]


@pytest.mark.parametrize(("reply", "words"), NO_SOUND)
def test_what_is_no_sound_is_not_kept(
    caller: Caller, server: ScriptedServer, tmp_path: Path, reply: Any, words: str
) -> None:
    server.rest = reply
    with pytest.raises(errors.RecordingError, match=words) as caught:
        download(caller, URL, tmp_path / "call.mp3")
    assert "api.example.vn" in str(caught.value)
    assert SECRET not in str(caught.value)
    assert list(tmp_path.iterdir()) == []
    assert len(server.sent) == 1


@pytest.mark.parametrize("status", [204, 206, 300, 304, 400, 416])
def test_another_status_is_said(caller: Caller, server: ScriptedServer, tmp_path: Path, status: int) -> None:
    server.rest = answers(status)
    with pytest.raises(errors.UnexpectedStatus, match=f"HTTP {status}") as caught:
        download(caller, URL, tmp_path / "call.mp3")
    assert caught.value.http_status == status
    assert list(tmp_path.iterdir()) == []


def test_a_recording_as_large_as_allowed_is_taken(caller: Caller, sounds: ScriptedServer, tmp_path: Path) -> None:
    assert download(caller, URL, tmp_path / "call.mp3", max_bytes=5).size == 5


def test_a_recording_that_says_that_it_is_too_large_is_not_read(
    caller: Caller, server: ScriptedServer, tmp_path: Path
) -> None:
    body = Body()
    headers = {"content-type": "audio/mpeg", "content-length": "6"}
    server.rest = lambda _: httpx.Response(200, stream=body, headers=headers)
    with pytest.raises(errors.RecordingError, match="larger than 5 bytes"):
        download(caller, URL, tmp_path / "call.mp3", max_bytes=5)
    assert body.given == 0
    assert list(tmp_path.iterdir()) == []


def test_a_recording_that_never_ends_is_given_up_at_the_limit(
    caller: Caller, server: ScriptedServer, tmp_path: Path
) -> None:
    body = Body()
    server.rest = lambda _: httpx.Response(200, stream=body, headers={"content-type": "audio/mpeg"})
    with pytest.raises(errors.RecordingError, match="larger than 1000 bytes"):
        download(caller, URL, tmp_path / "call.mp3", max_bytes=1000)
    assert body.given == 1010
    assert list(tmp_path.iterdir()) == []


class Body(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body without an end, ten bytes at a time; notes how much was asked for."""

    def __init__(self) -> None:
        self.given = 0

    def __iter__(self) -> Any:
        while True:
            self.given += 10
            yield b"0123456789"

    async def __aiter__(self) -> Any:
        while True:
            self.given += 10
            yield b"0123456789"


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"max_bytes": 0}, "max_bytes"),
        ({"max_bytes": True}, "max_bytes"),
        ({"max_bytes": 1.5}, "max_bytes"),
        ({"timeout": 0}, "timeout"),
        ({"hosts": "media.example.com"}, "hosts"),
        ({"hosts": 7}, "hosts"),
        ({"hosts": ["https://media.example.com"]}, "hosts"),
        ({"hosts": ["media.example.com/path"]}, "hosts"),
        ({"hosts": ["media.example.com/"]}, "hosts"),
        ({"hosts": ["an@media.example.com"]}, "hosts"),
        ({"hosts": [""]}, "hosts"),
        ({"target": ""}, "target"),
        ({"target": "."}, "target"),
        ({"target": "no-such-folder/call.mp3"}, "target"),
        ({"target": 7}, "target"),
        ({"target": io.StringIO()}, "binary"),
    ],
)
def test_a_wrong_argument_is_named_and_nothing_is_sent(
    caller: Caller, sounds: ScriptedServer, tmp_path: Path, options: dict[str, Any], words: str
) -> None:
    with pytest.raises(errors.ConfigurationError, match=words):
        download(caller, URL, **{"target": tmp_path / "call.mp3", **options})
    assert sounds.sent == []
    assert list(tmp_path.iterdir()) == []


def test_a_closed_client_downloads_nothing(caller: Caller, sounds: ScriptedServer, tmp_path: Path) -> None:
    client = caller.client
    caller.do(lambda client: client.close() if hasattr(client, "close") else client.aclose())
    with pytest.raises(errors.ConfigurationError, match="closed"):
        caller.do(lambda _: client.recordings.download(URL, tmp_path / "call.mp3"))
    assert sounds.sent == []


def test_the_fetch_of_the_spec_stays_beside_it(caller: Caller, sounds: ScriptedServer) -> None:
    assert caller.do(lambda client: client.recordings.fetch(id="invented")) == b"sound"


def recorded(guest: Caller) -> Any:
    """A call of the sandbox that has a recording."""
    since = datetime.now(UTC) - timedelta(days=29)
    return next(call for call in guest.all(guest.client.calls.iterate(since=since)) if call.recording_file_url)


@pytest.fixture
def now(time: FakeClock) -> FakeClock:
    """The clock of the sandbox."""
    time.now = datetime.now(UTC).timestamp()
    assert time.now != NOON
    return time


def test_a_call_of_the_sandbox_is_downloaded(guest: Caller, now: FakeClock, box: Box, tmp_path: Path) -> None:
    done = download(guest, recorded(guest), tmp_path / "call.mp3")
    sound = (tmp_path / "call.mp3").read_bytes()
    assert (done.size, done.content_type, sound[:2]) == (len(sound), "audio/mpeg", b"\xff\xf3")
    assert box.received("download_recording") == 1


@pytest.mark.parametrize("fault", ["refuse", "http_500", "http_429", "reset_after"])
@pytest.mark.slow
def test_a_fault_of_the_sandbox_is_got_over(
    guest: Caller, now: FakeClock, box: Box, tmp_path: Path, fault: str
) -> None:
    call = recorded(guest)
    download(guest, call, tmp_path / "sound.mp3")
    box.fault("download_recording", fault, times=1)
    download(guest, call, tmp_path / "again.mp3")
    assert (tmp_path / "again.mp3").read_bytes() == (tmp_path / "sound.mp3").read_bytes()
    assert box.received("download_recording") == 3


def examples(function: Callable[..., Any]) -> list[doctest.Example]:
    return doctest.DocTestParser().get_examples(textwrap.dedent(function.__doc__ or ""))


def giving(result: Any) -> Callable[[Any], Any]:
    """An action that gives this."""
    return lambda _client: result


def test_the_examples_of_the_docstrings_run(
    kind: str,
    guest: Caller,
    now: FakeClock,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    names = {"client": guest.client, "call": recorded(guest)}
    found = examples(Recordings.download if kind == "sync" else AsyncRecordings.download)
    assert len(found) == 2
    for example in found:
        code = compile(example.source, "example", "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
        # With an `await` in it, running the code gives a coroutine.
        result = eval(code, names)
        if isawaitable(result):
            guest.do(giving(result))
        assert capsys.readouterr().out == example.want
