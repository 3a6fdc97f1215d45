"""Do links to sound lead to sound of the promised kind and length?"""

from __future__ import annotations

import io
import wave
from base64 import urlsafe_b64encode
from typing import Any
from uuid import UUID

import pytest

from omicall.sandbox._sound import mp3, wav
from omicall.sandbox.data.recordings import _masked, speech_url

from .driver import NOW, Box

PATH = "/third_party/recording/uc"


def frames(sound: bytes) -> int:
    """How many frames an MP3 has; each header is checked bit by bit."""
    at = count = 0
    while at < len(sound):
        header = int.from_bytes(sound[at : at + 4], "big")
        assert header >> 21 == 0x7FF  # sync
        assert header >> 19 & 3 == 2  # MPEG-2
        assert header >> 17 & 3 == 1  # layer III
        assert header >> 16 & 1 == 1  # no checksum
        assert header >> 12 & 15 == 1  # 8 kbit/s
        assert header >> 10 & 3 == 0  # 22,050 Hz
        assert header >> 6 & 3 == 3  # mono
        at += 72 * 8000 // 22_050 + (header >> 9 & 1)
        count += 1
    assert at == len(sound)
    return count


def answered(box: Box) -> dict[str, Any]:
    return dict(box.search(size=1, isAnswer=True)["items"][0])


@pytest.mark.parametrize("seconds", [0, 1, 2, 59, 424, 7200])
def test_a_recording_is_a_mono_mp3_at_22050_hz_of_its_length(seconds: int) -> None:
    sound = mp3(seconds)
    assert abs(frames(sound) * 576 / 22_050 - seconds) < 0.02
    # Players tell the length by the size; only right padding makes it come out even.
    assert abs(len(sound) * 8 / 8000 - seconds) < 0.02


def test_every_answered_call_has_a_recording_as_long_as_it_was_billed(box: Box) -> None:
    rows = box.search(isAnswer=True)["items"]
    assert len(rows) == 50
    for row in rows[:10]:
        answer = box.send("GET", row["recording_file_url"])
        assert (answer.status_code, answer.headers["content-type"]) == (200, "audio/mpeg")
        assert abs(frames(answer.content) * 576 / 22_050 - row["bill_sec"]) < 0.02
        assert row["recording_file"] == row["recording_file_url"]


def test_a_call_that_was_just_made_has_one_too(box: Box) -> None:
    box.click()
    row = box.search(size=1)["items"][0]
    assert row["created_date"] == NOW
    assert abs(len(box.send("GET", row["recording_file_url"]).content) / 1000 - row["bill_sec"]) < 0.02


def test_a_call_that_nobody_answered_has_none(box: Box) -> None:
    assert {row["recording_file_url"] for row in box.search(isAnswer=False)["items"]} == {""}


def test_the_id_alone_is_enough_and_does_not_show_the_call(box: Box) -> None:
    row = answered(box)
    link = row["recording_file_url"]
    opaque = link.partition("id=")[2].partition("&")[0]
    assert row["transaction_id"].replace("-", "") not in opaque
    assert box.send("GET", PATH, params={"id": opaque}).status_code == 200


def test_a_link_that_was_never_given_is_a_plain_404(box: Box) -> None:
    link = answered(box)["recording_file_url"]
    opaque = link.partition("id=")[2].partition("&")[0]
    turned = ("B" if opaque[0] == "A" else "A") + opaque[1:]
    for wrong in ("", "x", turned, opaque[:-1], "A" * 32, "é" * 32, "a" * 10_000):
        answer = box.send("GET", PATH, params={"id": wrong})
        assert (answer.status_code, answer.headers["content-type"]) == (404, "text/plain")
    assert box.send("GET", PATH).status_code == 404
    assert box.send("GET", PATH, params={"id": opaque, "code": "another"}).status_code == 404


def test_a_link_that_somebody_made_up_from_the_id_of_a_call_is_a_404(box: Box) -> None:
    plain, seal = UUID(answered(box)["transaction_id"]).bytes, bytes(8)
    forged = urlsafe_b64encode(seal + _masked(plain, seal)).decode()
    assert box.send("GET", PATH, params={"id": forged}).status_code == 404


def test_a_recording_belongs_to_the_account_of_its_call() -> None:
    box = Box(more_api_keys=("second",))
    first = box.app.sandbox.tenants["sandbox-key"].history
    links = [row["recording_file_url"] for row in box.search(isAnswer=True)["items"]]
    assert all(first.by_id(link.partition("code=")[2]) for link in links)
    call = box.door("calls", {"direction": "inbound", "from": "0900000005", "outcome": "answered", "api_key": "second"})
    assert first.by_id(call["transaction_id"]) is None
    assert box.app.sandbox.tenants["second"].history.by_id(call["transaction_id"])


@pytest.mark.parametrize("seconds", [0, 0.07, 1.61, 61.25])
def test_speech_is_a_mono_wav_at_8000_hz_of_its_length(box: Box, seconds: float) -> None:
    answer = box.send("GET", speech_url("http://127.0.0.1", seconds, "Xin chào"))
    assert (answer.status_code, answer.headers["content-type"]) == (200, "audio/wav")
    with wave.open(io.BytesIO(answer.content)) as sound:
        assert (sound.getnchannels(), sound.getframerate(), sound.getsampwidth()) == (1, 8000, 2)
        assert sound.getnframes() == round(seconds * 8000)
        assert seconds == 0 or max(sound.readframes(100)) > 0


def test_text_to_speech_promises_the_length_of_its_file(box: Box) -> None:
    data = box.payload("POST", "/api/ai/text_to_speech", json={"text": "Xin chào quý khách"})["data"]
    with wave.open(io.BytesIO(box.send("GET", data["url"]).content)) as sound:
        assert sound.getnframes() == round(data["audioDuration"] * data["sampleRate"])


@pytest.mark.parametrize("name", ["x", "0" * 48, "é", "%00", "a/b"])
def test_speech_that_was_never_made_is_a_404(box: Box, name: str) -> None:
    assert box.send("GET", f"/third_party/speech/{name}.wav").status_code == 404


def test_speech_of_more_than_an_hour_leads_nowhere(box: Box) -> None:
    assert box.send("GET", speech_url("http://127.0.0.1", 3600.5, "x")).status_code == 404
    assert len(wav(1)) == 16_044


def test_speech_is_only_read(box: Box) -> None:
    url = speech_url("http://127.0.0.1", 1, "x")
    assert box.send("POST", url).status_code == 405
