"""Does the sandbox speak, listen, and tell what it made of calls?"""

from __future__ import annotations

import io
import json
import wave
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from omicall.sandbox import Settings, running

from .driver import KEY, NOW, Box
from .receiver import receiving

AI = "/api/ai"
TODAY = ("/api/ai/register_webhook_ai", "/api/ai/speech_to_text", "file", "tracking_id")
OF_2023 = ("/api/asr/register", "/api/asr/upload", "audio", "id")
SOUND = b"RIFF\x00\x00\x00\x00WAVEfmt \r\n\r\n"
OBJECTS = (
    "result_speech_analytics", "result_nlp_analytics", "analyst_results", "quality_evaluation_result",
    "nl_analyze_result",
)  # fmt: skip
WORDS = ("staff_word_alignments", "customer_word_alignments")
CALL = (
    "tenant_id", "transaction_id", "direction", "recording_file", "sip_number", "phone_number", "time_start_to_answer",
    "duration", "bill_sec",
)  # fmt: skip


@pytest.fixture
def caller() -> Iterator[httpx.Client]:
    """A client with the key, of a sandbox on a socket."""
    with running(Settings()) as url, httpx.Client(base_url=url, headers={"apiKey": KEY}) as client:
        yield client


def upload(caller: httpx.Client, service: tuple[str, ...], name: str, own_id: str, content: bytes = SOUND) -> Any:
    _, path, file, tracking = service
    return caller.post(path, files={file: (name, content)}, data={tracking: own_id}).json()


def send_in(box: Box, service: tuple[str, ...], name: str, content: bytes = SOUND, **texts: str) -> Any:
    return box.ask("POST", service[1], files={service[2]: (name, content)}, data=texts)


def analysed(box: Box, transaction_id: str) -> Any:
    return box.payload("POST", f"{AI}/call_transaction/get", json={"transaction_id": transaction_id})


def listed(box: Box, ids: list[str]) -> Any:
    return box.payload("POST", f"{AI}/call_transaction/list", json={"transaction_ids": ids})


# Speech


@pytest.mark.parametrize("path", [f"{AI}/text_to_speech", "/v1/tts"])
def test_the_link_to_speech_leads_to_a_sound_of_the_length_that_was_said(box: Box, path: str) -> None:
    answer = box.ask("POST", path, json={"text": "Xin chào quý khách"})
    data = answer.get("payload", answer)["data"]
    sound = box.send("GET", data["url"])
    assert sound.headers["content-type"] == "audio/wav"
    with wave.open(io.BytesIO(sound.content)) as file:
        assert file.getframerate() == data["sampleRate"]
        assert file.getnframes() / file.getframerate() == pytest.approx(data["audioDuration"])


def test_the_service_of_2023_answers_without_an_envelope_and_has_one_voice_more(box: Box) -> None:
    body = {"text": "Xin chào", "speaker_id": "southern_female_honganh"}
    answer = box.ask("POST", "/v1/tts", json=body)
    assert answer.keys() == {"data"}
    assert answer["data"].keys() == {"audioDuration", "sampleRate", "url"}
    assert box.refusal("POST", f"{AI}/text_to_speech", json=body) == "request_invalid"
    assert box.refusal("POST", "/v1/tts", json={**body, "speaker_id": "banmai"}) == "request_invalid"
    assert box.door("stats")["billable"] == {"text_to_speech_v1": 1}


def test_another_voice_has_another_link(box: Box) -> None:
    voices = ("northern_female_ngocanh", "southern_male_tienhuy")
    links = [
        box.payload("POST", f"{AI}/text_to_speech", json={"text": "a", "speaker_id": voice})["data"]["url"]
        for voice in voices
    ]
    assert links[0] != links[1]


# Text


@pytest.mark.parametrize("service", [TODAY, OF_2023])
def test_what_was_heard_comes_to_the_registered_address_in_pieces(
    caller: httpx.Client, service: tuple[str, ...]
) -> None:
    with receiving() as receiver:
        assert "payload" not in caller.post(service[0], json={"url": receiver.url}).json()
        assert "payload" not in upload(caller, service, "Hỏi.WAV", "ghi-âm-1")
        pieces = receiver.next(2)
    assert pieces[0].keys() - {"path"} == {"from", "to", "word_alignment", "text", service[3]}
    assert {piece[service[3]] for piece in pieces} == {"ghi-âm-1"}
    assert all(isinstance(value, str) for piece in pieces for value in piece.values())
    words = json.loads(pieces[0]["word_alignment"])
    assert " ".join(word["word"] for word in words) == pieces[0]["text"]
    assert (float(pieces[0]["from"]), float(pieces[0]["to"])) == (words[0]["start"], words[-1]["end"])
    assert float(pieces[0]["from"]) == 0 < float(pieces[0]["to"]) <= float(pieces[1]["from"])


def test_the_same_file_has_the_same_text_and_another_file_another(caller: httpx.Client) -> None:
    texts: list[str] = []
    for content in (b"one", b"one", b"two"):
        with receiving() as receiver:
            caller.post(TODAY[0], json={"url": receiver.url})
            upload(caller, TODAY, "a.mp3", "x", content)
            texts.append("/".join(piece["text"] for piece in receiver.next(2)))
    assert texts[0] == texts[1] != texts[2]


def test_the_two_services_have_an_address_each(caller: httpx.Client) -> None:
    with receiving() as today, receiving() as of_2023:
        caller.post(TODAY[0], json={"url": today.url})
        caller.post(OF_2023[0], json={"url": of_2023.url})
        upload(caller, OF_2023, "a.wav", "old")
        upload(caller, TODAY, "a.wav", "new")
        assert "id" in of_2023.next(1)[0]
        assert "tracking_id" in today.next(1)[0]
    assert caller.get("/__sandbox__/stats").json()["stored"]["ai_webhooks"] == 2


def test_only_the_last_address_hears_of_a_file(box: Box) -> None:
    for url in ("http://127.0.0.1:9/hook", "https://example.vn/hook"):
        box.ask("POST", TODAY[0], json={"url": url})
    send_in(box, TODAY, "a.wav", tracking_id="x")
    deliveries = box.door("stats")["deliveries"]
    assert deliveries["withheld"] >= 2
    assert (deliveries["sent"], deliveries["failed"]) == (0, 0)


def test_without_an_address_a_file_is_taken_and_nothing_is_sent(box: Box) -> None:
    assert send_in(box, TODAY, "a.wav", tracking_id="x")["status_code"] == 9999
    stats = box.door("stats")
    assert stats["deliveries"] == {"sent": 0, "failed": 0, "withheld": 0}
    assert stats["billable"] == {"speech_to_text": 1}


def test_calls_are_not_told_to_the_address_of_the_ai(box: Box) -> None:
    box.ask("POST", TODAY[0], json={"url": "https://example.vn/hook"})
    box.click()
    assert box.door("stats")["deliveries"]["withheld"] == 0
    assert box.payload("GET", "/api/webhooks/list") == []


@pytest.mark.parametrize("url", ["no address", "https://[", "http://\x00/", "ftp://127.0.0.1/"])
def test_an_address_that_cannot_be_one_disturbs_nobody(box: Box, url: str) -> None:
    box.ask("POST", TODAY[0], json={"url": url})
    assert send_in(box, TODAY, "a.wav", tracking_id="x")["status_code"] == 9999


@pytest.mark.parametrize("body", [{}, {"url": ""}, {"url": None}, {"url": ["https://example.vn/"]}])
@pytest.mark.parametrize("path", [TODAY[0], OF_2023[0]])
def test_an_address_must_be_a_text(box: Box, path: str, body: Any) -> None:
    assert box.refusal("POST", path, json=body) == "request_invalid"


@pytest.mark.parametrize(
    ("service", "name", "content", "texts"),
    [
        (TODAY, "a.ogg", SOUND, {"tracking_id": "x"}),
        (TODAY, "a.wav", b"", {"tracking_id": "x"}),
        (TODAY, "a.wav", SOUND, {"tracking_id": ""}),
        (TODAY, "a.wav", SOUND, {"id": "x"}),
        (OF_2023, "a.mp3", SOUND, {"id": "x"}),
        (OF_2023, "a.wav", SOUND, {"tracking_id": "x"}),
        ((*TODAY[:2], "audio"), "a.wav", SOUND, {"tracking_id": "x"}),
    ],
)
def test_what_is_no_sound_with_an_id_is_refused(
    box: Box, service: tuple[str, ...], name: str, content: bytes, texts: dict[str, str]
) -> None:
    assert send_in(box, service, name, content, **texts)["message"] == "request_invalid"
    assert box.door("stats")["billable"] == {}


def test_a_json_body_is_no_form(box: Box) -> None:
    assert box.refusal("POST", TODAY[1], json={"tracking_id": "x"}) == "request_invalid"
    assert box.refusal("POST", TODAY[1]) == "request_body_required"


# Analyses


def test_an_analysis_has_every_key_and_agrees_with_the_history(box: Box) -> None:
    row = box.list_v1(disposition="answered")["items"][0]
    found = analysed(box, row["transaction_id"])
    assert found.keys() == {*CALL, *OBJECTS, *WORDS}
    assert {name: found[name] for name in CALL} == {name: row[name] for name in CALL}
    assert all(found[name] for name in (*OBJECTS, *WORDS))


def test_nobody_speaks_after_the_end_of_a_call_and_the_sides_take_turns(box: Box) -> None:
    for row in box.list_v1(disposition="answered", size=20)["items"]:
        found = analysed(box, row["transaction_id"])
        turns = found["result_speech_analytics"]["turns"]
        assert [turn["speaker"] for turn in turns[:2]] == ["staff", "customer"]
        assert [turn["from"] for turn in turns] == sorted(turn["from"] for turn in turns)
        words = found["staff_word_alignments"] + found["customer_word_alignments"]
        assert max(word["end"] for word in words) <= row["answer_sec"] + 0.01
        assert all(word["start"] <= word["end"] for word in words)


def test_the_marks_of_an_analysis_agree_with_each_other(box: Box) -> None:
    row = box.list_v1(disposition="answered")["items"][0]
    found = analysed(box, row["transaction_id"])
    marks = found["quality_evaluation_result"]
    points = [criterion["point"] for criterion in marks["criteria"]]
    assert marks["score"] == pytest.approx(sum(points) / len(points), abs=0.05)
    assert marks["score"] == found["analyst_results"]["score"] <= marks["scale"]


def test_the_same_call_is_always_analysed_alike_and_calls_differ(box: Box) -> None:
    ids = [row["transaction_id"] for row in box.list_v1(disposition="answered")["items"]]
    assert [analysed(box, call_id) for call_id in ids[:5]] == listed(Box(), ids[:5])
    assert len({row["result_speech_analytics"]["turns"][0]["text"] for row in listed(box, ids)}) > 1


def test_a_call_that_was_just_made_is_analysed_too(box: Box) -> None:
    call_id = box.click()["call_uuid"]
    assert analysed(box, call_id)["time_start_to_answer"] == NOW // 1000


def test_what_is_unknown_or_was_not_answered_has_no_analysis(box: Box) -> None:
    silent = box.list_v1(disposition="cancelled")["items"][0]["transaction_id"]
    for call_id in (silent, "x", "\x00", "00000000-0000-4000-8000-000000000000"):
        assert analysed(box, call_id) is None


def test_several_analyses_come_in_the_order_asked_for_without_what_is_not_there(box: Box) -> None:
    ids = [row["transaction_id"] for row in box.list_v1(disposition="answered")["items"][:3]]
    asked = [ids[2], "x", ids[0], ids[2], ids[1]]
    assert [row["transaction_id"] for row in listed(box, asked)] == [ids[2], ids[0], ids[1]]
    assert listed(box, ids)[0] == analysed(box, ids[0])
    assert listed(box, ["x"]) == []


def test_only_the_first_fifty_ids_are_looked_at(box: Box) -> None:
    pages = (box.list_v1(disposition="answered", page=page)["items"] for page in (1, 2))
    ids = [row["transaction_id"] for page in pages for row in page]
    assert [row["transaction_id"] for row in listed(box, ids)] == ids[:50]


@pytest.mark.parametrize("value", [None, 7, "", [], ["x"], {}])
def test_the_id_of_a_call_is_a_text(box: Box, value: Any) -> None:
    refused = box.refusal("POST", f"{AI}/call_transaction/get", json={"transaction_id": value})
    assert refused == "request_invalid"


@pytest.mark.parametrize("value", [None, "x", [], [""], [7], [None], {}])
def test_the_ids_of_calls_are_a_list_of_texts(box: Box, value: Any) -> None:
    refused = box.refusal("POST", f"{AI}/call_transaction/list", json={"transaction_ids": value})
    assert refused == "request_invalid"


@pytest.mark.parametrize("path", [f"{AI}/call_transaction/get", f"{AI}/call_transaction/list"])
def test_analyses_take_the_token_and_not_the_key(box: Box, path: str) -> None:
    assert box.send("POST", path, headers={"apiKey": KEY, "x-api-key": KEY}, json={}).status_code == 401


@pytest.mark.parametrize("path", [TODAY[0], OF_2023[0], TODAY[1], OF_2023[1], "/v1/tts"])
def test_the_other_operations_take_the_key_and_not_the_token(box: Box, path: str) -> None:
    headers = {"Authorization": f"Bearer {box.token}", "x-api-key": KEY}
    assert box.send("POST", path, headers=headers, json={}).json()["message"] == "api_key_is_required"
    wrong = box.send("POST", path, headers={"apikey": "wrong"}, json={}).json()
    assert wrong["message"] == "api_key_invalid"
