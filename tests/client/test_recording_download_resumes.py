"""What happens when a download is cut: what is asked for again, after which pause, and what stays for the next one?"""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from omicall import errors

from .doubles import Caller, FakeClock
from .recording_doubles import SECRET, SOUND, Handler, SoundServer, cut, says

SIZE = len(SOUND)
CUT = 120_000


@pytest.fixture
def sounds() -> Iterator[SoundServer]:
    sounds = SoundServer()
    yield sounds
    sounds.close()


@pytest.fixture
def make_listener(make_caller: Callable[..., Caller], sounds: SoundServer) -> Callable[..., Caller]:
    """Give a function that makes callers of the server of sounds, over real connections."""

    def make(**settings: Any) -> Caller:
        return make_caller(base_url=sounds.url, transport=None, verify=False, **settings)

    return make


@pytest.fixture
def listener(make_listener: Callable[..., Caller]) -> Caller:
    return make_listener()


@pytest.fixture
def hasty(make_listener: Callable[..., Caller]) -> Caller:
    """A caller that sends nothing again."""
    return make_listener(max_retries=0)


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "call.mp3"


def download(caller: Caller, sounds: SoundServer, target: object, **options: Any) -> Any:
    return caller.do(lambda client: client.recordings.download(sounds.link, target, **options))


def names(target: Path) -> list[str]:
    """What stands in the folder of a target."""
    return sorted(path.name for path in target.parent.iterdir())


def fails(caller: Caller, sounds: SoundServer, target: object, error: type[Exception], **options: Any) -> str:
    """The text of the error of a download."""
    with pytest.raises(error) as caught:
        download(caller, sounds, target, **options)
    assert type(caught.value) is error
    assert SECRET not in str(caught.value)
    return str(caught.value)


def test_after_a_cut_the_rest_is_asked_for(
    listener: Caller, sounds: SoundServer, target: Path, time: FakeClock
) -> None:
    sounds.plan = [cut(CUT), cut(CUT)]
    done = download(listener, sounds, target)
    assert target.read_bytes() == SOUND
    assert sounds.ranges == [None, f"bytes={CUT}-", f"bytes={2 * CUT}-"]
    assert [headers.get("if-range") for headers in sounds.seen] == [None, '"one"', '"one"']
    assert (done.size, done.resumed_from, done.sha256) == (SIZE, 0, hashlib.sha256(SOUND).hexdigest())
    assert time.ranges == [(0.0, 0.5), (0.0, 1.0)]
    assert time.pauses == [0.5, 1.0]
    assert names(target) == ["call.mp3"]


def test_the_date_of_the_last_change_tells_versions_too(listener: Caller, sounds: SoundServer, target: Path) -> None:
    sounds.version = {"Last-Modified": "Thu, 01 Jan 2026 00:00:00 GMT", "ETag": 'W/"weak"'}
    sounds.plan = [cut(CUT)]
    download(listener, sounds, target)
    assert target.read_bytes() == SOUND
    assert sounds.ranges == [None, f"bytes={CUT}-"]
    assert sounds.seen[1]["if-range"] == "Thu, 01 Jan 2026 00:00:00 GMT"


@pytest.mark.parametrize("version", [{}, {"ETag": 'W/"weak"'}, {"ETag": "unquoted"}])
def test_without_a_sure_version_everything_is_asked_for_again(
    listener: Caller, sounds: SoundServer, target: Path, version: dict[str, str]
) -> None:
    sounds.version = version
    sounds.plan = [cut(CUT)]
    download(listener, sounds, target)
    assert target.read_bytes() == SOUND
    assert sounds.ranges == [None, None]


def test_a_server_without_ranges_begins_anew(listener: Caller, sounds: SoundServer, target: Path) -> None:
    sounds.knows_ranges = False
    sounds.plan = [cut(CUT)]
    told: list[int] = []
    done = download(listener, sounds, target, progress=lambda now, _: told.append(now))
    assert target.read_bytes() == SOUND
    assert sounds.ranges == [None, f"bytes={CUT}-"]
    assert (done.size, done.sha256) == (SIZE, hashlib.sha256(SOUND).hexdigest())
    assert CUT in told
    assert told[-1] == SIZE


def test_a_sound_that_changed_meanwhile_is_taken_from_its_start(
    listener: Caller, sounds: SoundServer, target: Path
) -> None:
    def changed(handler: Handler) -> None:
        sounds.sound, sounds.version = SOUND[::-1], {"ETag": '"two"'}
        handler.whole()

    sounds.plan = [cut(CUT), changed]
    download(listener, sounds, target)
    assert target.read_bytes() == SOUND[::-1]


REST = SOUND[CUT:]


@pytest.mark.parametrize(
    "reply",
    [
        says(416, content_range=f"bytes */{SIZE}"),
        says(206, REST, content_type="audio/mpeg"),
        says(206, REST, content_type="audio/mpeg", content_range="bytes 1-2/3"),
        says(206, REST, content_type="audio/mpeg", content_range=f"bytes {CUT - 1}-{SIZE - 1}/{SIZE}"),
        says(206, REST, content_type="audio/mpeg", content_range=f"bytes {CUT}-{SIZE}/{SIZE + 1}"),
        says(206, REST, content_type="audio/mpeg", content_range=f"bytes {CUT}-{SIZE - 1}/{SIZE}", etag='"two"'),
    ],
)
def test_a_part_that_does_not_fit_is_not_used(
    listener: Caller, sounds: SoundServer, target: Path, time: FakeClock, reply: Any
) -> None:
    sounds.plan = [cut(CUT), reply]
    download(listener, sounds, target)
    assert target.read_bytes() == SOUND
    assert sounds.ranges == [None, f"bytes={CUT}-", None]
    assert len(time.pauses) == 1


def test_less_than_announced_is_never_whole(hasty: Caller, sounds: SoundServer, target: Path) -> None:
    sounds.plan = [cut(CUT)]
    text = fails(hasty, sounds, target, errors.TransportError)
    assert "kept for the next download" in text
    assert "127.0.0.1" in text
    assert names(target) == ["call.mp3.part", "call.mp3.part.json"]
    assert SECRET not in (target.parent / "call.mp3.part.json").read_text()


def test_the_next_download_goes_on_from_there(hasty: Caller, sounds: SoundServer, target: Path) -> None:
    sounds.plan = [cut(CUT), cut(CUT)]
    fails(hasty, sounds, target, errors.TransportError)
    fails(hasty, sounds, target, errors.TransportError)
    told: list[tuple[int, int | None]] = []
    done = download(hasty, sounds, target, progress=lambda *far: told.append(far))
    assert target.read_bytes() == SOUND
    assert sounds.ranges == [None, f"bytes={CUT}-", f"bytes={2 * CUT}-"]
    assert (done.resumed_from, done.size) == (2 * CUT, SIZE)
    assert done.sha256 == hashlib.sha256(SOUND).hexdigest()
    assert told[0][0] > 2 * CUT
    assert told[-1] == (SIZE, SIZE)
    assert names(target) == ["call.mp3"]


def test_the_part_of_another_link_is_not_used(hasty: Caller, sounds: SoundServer, target: Path) -> None:
    sounds.plan = [cut(CUT)]
    fails(hasty, sounds, target, errors.TransportError)
    other = f"{sounds.url}/uc?id=other"
    done = hasty.do(lambda client: client.recordings.download(other, target))
    assert sounds.ranges == [None, None]
    assert (target.read_bytes(), done.resumed_from) == (SOUND, 0)


@pytest.mark.parametrize(
    "note",
    [
        b"",
        b"[]",
        b"\xff",
        b"{}",
        b"no json",
        {"version": ""},
        {"version": 7},
        {"total": CUT},
        {"total": "many"},
        {"link": "another"},
    ],
)
def test_a_broken_note_is_as_none(hasty: Caller, sounds: SoundServer, target: Path, note: Any) -> None:
    sounds.plan = [cut(CUT)]
    fails(hasty, sounds, target, errors.TransportError)
    place = target.parent / "call.mp3.part.json"
    place.write_bytes(
        note if isinstance(note, bytes) else json.dumps({**json.loads(place.read_text()), **note}).encode()
    )
    download(hasty, sounds, target)
    assert sounds.ranges == [None, None]
    assert target.read_bytes() == SOUND


def test_nothing_is_left_or_used_without_resume(hasty: Caller, sounds: SoundServer, target: Path) -> None:
    sounds.plan = [cut(CUT), cut(CUT)]
    fails(hasty, sounds, target, errors.TransportError)
    assert "Nothing of it can be used" in fails(hasty, sounds, target, errors.TransportError, resume=False)
    assert names(target) == []
    assert sounds.ranges == [None, None]


def test_without_resume_a_cut_is_got_over_from_the_start(listener: Caller, sounds: SoundServer, target: Path) -> None:
    sounds.plan = [cut(CUT)]
    download(listener, sounds, target, resume=False)
    assert sounds.ranges == [None, None]
    assert target.read_bytes() == SOUND


def test_an_open_file_gets_the_rest_too(listener: Caller, sounds: SoundServer) -> None:
    sounds.plan = [cut(CUT)]
    file = io.BytesIO()
    done = download(listener, sounds, file)
    assert (file.getvalue(), done.sha256) == (SOUND, hashlib.sha256(SOUND).hexdigest())
    assert sounds.ranges == [None, f"bytes={CUT}-"]


def test_an_open_file_gets_nothing_twice(listener: Caller, sounds: SoundServer) -> None:
    sounds.version = {}
    sounds.plan = [cut(2 * CUT), cut(CUT)]
    file = io.BytesIO()
    done = download(listener, sounds, file)
    assert (file.getvalue(), done.size) == (SOUND, SIZE)


def test_an_open_file_can_not_take_a_sound_that_changed(listener: Caller, sounds: SoundServer) -> None:
    def changed(handler: Handler) -> None:
        sounds.sound = SOUND[::-1]
        handler.whole()

    sounds.version = {}
    sounds.plan = [cut(CUT), changed]
    file = io.BytesIO()
    assert "changed" in fails(listener, sounds, file, errors.RecordingError)
    assert file.getvalue() == SOUND[:CUT]


def test_an_open_file_can_not_take_a_sound_that_got_shorter(listener: Caller, sounds: SoundServer) -> None:
    def changed(handler: Handler) -> None:
        sounds.sound = SOUND[: CUT - 1]
        handler.whole()

    sounds.version = {}
    sounds.plan = [cut(CUT), changed]
    assert "changed" in fails(listener, sounds, io.BytesIO(), errors.RecordingError)


def test_retries_have_an_end(listener: Caller, sounds: SoundServer, target: Path, time: FakeClock) -> None:
    sounds.plan = [cut(10_000)] * 9
    text = fails(listener, sounds, target, errors.TransportError)
    assert "attempts: 3" in text
    assert len(sounds.seen) == 3
    assert len(time.pauses) == 2
    assert (target.parent / "call.mp3.part").stat().st_size == 30_000


def test_retries_are_of_the_budget_of_the_client(listener: Caller, sounds: SoundServer, target: Path) -> None:
    budget = listener.client._account.budget
    budget.level = 10
    sounds.plan = [cut(10_000)] * 9
    fails(listener, sounds, target, errors.TransportError)
    assert len(sounds.seen) == 2
    budget.level = 10
    sounds.plan = []
    download(listener, sounds, target)
    assert budget.level == 11


@pytest.mark.parametrize("status", [429, 500, 502, 503])
def test_a_busy_server_is_asked_again(
    listener: Caller, sounds: SoundServer, target: Path, time: FakeClock, status: int
) -> None:
    sounds.plan = [cut(CUT), says(status)]
    download(listener, sounds, target)
    assert sounds.ranges == [None, f"bytes={CUT}-", f"bytes={CUT}-"]
    assert target.read_bytes() == SOUND


@pytest.mark.parametrize(("asked", "waited"), [("7", 7.0), ("0", 0.0), ("3600", 120.0), ("soon", 0.5)])
def test_a_pause_that_the_server_asks_for_is_kept_within_bounds(
    listener: Caller, sounds: SoundServer, target: Path, time: FakeClock, asked: str, waited: float
) -> None:
    sounds.plan = [says(429, retry_after=asked)]
    download(listener, sounds, target)
    assert sum(time.pauses) == waited


@pytest.mark.parametrize(
    ("reply", "error", "words"),
    [
        (says(429, retry_after="7"), errors.RateLimited, "Wait 7 s"),
        (says(429), errors.RateLimited, "Wait a while"),
        (says(503, b"<html>"), errors.UnexpectedStatus, "HTTP 503"),
    ],
)
def test_a_server_that_stays_busy_is_an_error(
    hasty: Caller, sounds: SoundServer, target: Path, reply: Any, error: type[Exception], words: str
) -> None:
    sounds.plan = [cut(CUT), reply]
    fails(hasty, sounds, target, errors.TransportError)
    assert words in fails(hasty, sounds, target, error)
    assert names(target) == ["call.mp3.part", "call.mp3.part.json"]


def test_nobody_at_the_other_end_is_a_transport_error(
    listener: Caller, sounds: SoundServer, target: Path, time: FakeClock
) -> None:
    sounds.close()
    assert "ConnectError, attempts: 3" in fails(listener, sounds, target, errors.TransportError)
    assert len(time.pauses) == 2
    assert names(target) == []


def test_more_than_announced_is_dropped(listener: Caller, sounds: SoundServer, target: Path) -> None:
    """The rest of a part that is longer than it says: with chunks, as a length would hide it."""

    def too_much(handler: Handler) -> None:
        handler.send_response(206)
        for name, value in {"Content-Type": "audio/mpeg", "Transfer-Encoding": "chunked"}.items():
            handler.send_header(name, value)
        handler.send_header("Content-Range", f"bytes {CUT}-{SIZE - 1}/{SIZE}")
        handler.end_headers()
        body = REST + b"more"
        handler.wfile.write(b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body))

    sounds.plan = [cut(CUT), too_much]
    assert "more than the 300000 bytes" in fails(listener, sounds, target, errors.RecordingError)
    assert names(target) == []


def test_a_part_may_be_shorter_than_asked_for(listener: Caller, sounds: SoundServer, target: Path) -> None:
    kind = {"content_type": "audio/mpeg", "etag": '"one"'}
    some = says(206, SOUND[CUT : CUT + 9], content_range=f"bytes {CUT}-{CUT + 8}/{SIZE}", **kind)
    sounds.plan = [cut(CUT), some]
    download(listener, sounds, target)
    assert target.read_bytes() == SOUND
    assert sounds.ranges == [None, f"bytes={CUT}-", f"bytes={CUT + 9}-"]


def test_a_link_that_died_meanwhile_leaves_nothing(hasty: Caller, sounds: SoundServer, target: Path) -> None:
    sounds.plan = [cut(CUT), says(404)]
    fails(hasty, sounds, target, errors.TransportError)
    fails(hasty, sounds, target, errors.RecordingError)
    assert names(target) == []


def test_the_limit_counts_what_is_there_already(hasty: Caller, sounds: SoundServer, target: Path) -> None:
    sounds.plan = [cut(CUT)]
    fails(hasty, sounds, target, errors.TransportError)
    assert "larger than" in fails(hasty, sounds, target, errors.RecordingError, max_bytes=SIZE - 1)
    assert names(target) == []
