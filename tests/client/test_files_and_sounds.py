"""What is sent again, and how, where a file goes out, and what comes of an answer that has no envelope?"""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

import omicall
from omicall import File, errors

from .doubles import Caller, Reply, ScriptedServer, answers, fails

SOUND = b"RIFF an invented sound \x00\xff" * 100

LOST = [httpx.ReadTimeout, httpx.WriteError, httpx.RemoteProtocolError]
SUCCESS = '{"status_code": 9999}'


def speech(file: File) -> Callable[[Any], Any]:
    """Sound to be turned into text, which may cost money."""
    return lambda client: client.ai.speech_to_text(file=file, tracking_id="ghi-am-0001")


@pytest.fixture(params=["bytes", "an open file", "a file in memory", "a path"])
def file(request: pytest.FixtureRequest, tmp_path: Path) -> Any:
    """The same sound in each form that it may have."""
    path = tmp_path / "a.wav"
    path.write_bytes(SOUND)
    with path.open("rb") as opened:
        yield {
            "bytes": File(SOUND, "a.wav"),
            "an open file": File(opened, "a.wav"),
            "a file in memory": File(io.BytesIO(SOUND), "a.wav"),
            "a path": File.from_path(path),
        }[request.param]


class Bodies:
    """Reads every request to its end, as a server does, and then gives the next reply."""

    def __init__(self, server: ScriptedServer, *replies: Reply) -> None:
        self.seen: list[bytes] = []
        self._replies = list(replies)
        server.rest = self

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.seen.append(request.content)
        return self._replies.pop(0)(request)


def test_a_billable_upload_that_never_left_is_sent_again_whole(
    caller: Caller, server: ScriptedServer, file: File
) -> None:
    bodies = Bodies(server, fails(httpx.ConnectError), fails(httpx.PoolTimeout), answers(200, SUCCESS))
    assert caller.do(speech(file)) is None
    assert len(bodies.seen) == 3
    assert len(set(bodies.seen)) == 1
    assert bodies.seen[0].count(SOUND) == 1
    assert len({(request.url, request.headers["content-type"]) for request in server.sent}) == 1


@pytest.mark.parametrize("failure", LOST)
def test_a_billable_upload_that_may_have_arrived_is_sent_once(
    caller: Caller, server: ScriptedServer, failure: type[Exception]
) -> None:
    Bodies(server, fails(failure))
    with pytest.raises(errors.OutcomeUnknown) as caught:
        caller.do(speech(File(SOUND, "a.wav")))
    assert caught.value.operation == "speech_to_text"
    assert len(server.sent) == 1


@pytest.mark.parametrize("reply", [answers(502), answers(200, "<html>"), answers(200, "")])
def test_an_upload_without_a_readable_answer_is_an_unknown_outcome(
    caller: Caller, server: ScriptedServer, reply: Reply
) -> None:
    Bodies(server, reply)
    with pytest.raises(errors.OutcomeUnknown):
        caller.do(speech(File(SOUND, "a.wav")))
    assert len(server.sent) == 1


def test_an_upload_whose_token_was_refused_is_sent_again_whole(
    caller: Caller, server: ScriptedServer, file: File
) -> None:
    bodies = Bodies(server, answers(401), answers(200, SUCCESS))
    caller.do(lambda client: client.greetings.upload(file=file, greeting_name="Chào"))
    assert bodies.seen[0] == bodies.seen[1]
    assert bodies.seen[0].count(SOUND) == 1
    assert server.authorizations == ["Bearer token-1", "Bearer token-2"]


def test_an_open_file_is_sent_from_its_start_and_left_open(caller: Caller, server: ScriptedServer) -> None:
    opened = io.BytesIO(SOUND)
    opened.read(7)
    bodies = Bodies(server, answers(200, SUCCESS))
    caller.do(speech(File(opened, "a.wav")))
    assert SOUND in bodies.seen[0]
    assert not opened.closed


def test_a_sound_comes_as_its_bytes(caller: Caller, server: ScriptedServer) -> None:
    server.rest = answers(200, SOUND, content_type="audio/mpeg")
    assert caller.do(lambda client: client.recordings.fetch(id="invented")) == SOUND
    assert server.exchanges == 0


@pytest.mark.parametrize("reply", [answers(503), fails(httpx.ReadTimeout), fails(httpx.ConnectError), answers(429)])
def test_a_sound_is_asked_for_again(caller: Caller, server: ScriptedServer, reply: Reply) -> None:
    server.script = [reply]
    server.rest = answers(200, SOUND, content_type="audio/mpeg")
    assert caller.do(lambda client: client.recordings.fetch(id="invented")) == SOUND
    assert len(server.sent) == 2


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("failure", LOST)
def test_a_billable_answer_without_envelope_that_got_lost_is_an_unknown_outcome(
    caller: Caller, server: ScriptedServer, failure: type[Exception]
) -> None:
    server.rest = fails(failure)
    with pytest.raises(errors.OutcomeUnknown):
        caller.do(lambda client: client.ai.text_to_speech_v1(text="Xin chào"))
    assert len(server.sent) == 1


def test_a_deprecated_operation_warns_once_with_its_replacement(caller: Caller) -> None:
    with pytest.warns(DeprecationWarning, match=r"use ai\.text_to_speech\.") as warned:
        caller.do(lambda client: client.ai.text_to_speech_v1(text="Xin chào"))
    assert len(warned) == 1


def test_a_file_does_not_show_its_content() -> None:
    assert "invented sound" not in repr(omicall.File(SOUND, "a.wav"))
