"""Are greetings kept, whether uploaded or read by a machine?"""

from __future__ import annotations

import re
from typing import Any

import pytest

from .driver import NOW, Box

GREETINGS = "/api/call_center/greeting"
SPEAK = f"{GREETINGS}/upload-text-to-speech?greeting_name=Nhắc lịch hẹn"
NEW: dict[str, Any] = {"text": "Quý khách có một lịch hẹn vào ngày mai.", "speed": "-1", "voice": "leminh"}
SOUND = b"ID3\x04\x00\xff\xfb\x90\r\n\r\n\x00"
FILE = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.mp3")


def listed(box: Box, page: int = 1, size: int = 50) -> Any:
    return box.payload("GET", f"{GREETINGS}/list", params={"page": page, "size": size})["items"]


def upload(box: Box, name: str = "chao.mp3", content: bytes = SOUND, query: str = "") -> Any:
    return box.ask("POST", f"{GREETINGS}/upload{query}", files={"file": (name, content)})


def test_a_text_becomes_the_first_greeting_of_the_list(box: Box) -> None:
    payload = box.payload("POST", SPEAK, json=NEW)
    assert list(payload) == ["file"]
    assert listed(box, size=1) == [payload["file"]]
    made = payload["file"]
    assert len(made.pop("_id")) == 24
    assert FILE.fullmatch(made.pop("recording_file"))
    assert made.pop("tenant_id")
    assert made == {
        "created_date": NOW,
        "last_updated_date": NOW,
        "create_by": None,
        "last_update_by": None,
        "greeting_name": "Nhắc lịch hẹn",
        "greeting_name_unsigned": "Nhac lich hen",
        "formality": "Robot đọc",
        "content": NEW["text"],
        "voice": "leminh",
        "speed": -1,
        "is_deleted": False,
        "is_hidden_in_list": None,
    }
    assert box.door("stats")["billable"] == {"create_greeting_from_text": 1}


def test_a_text_has_at_most_300_characters(box: Box) -> None:
    assert box.payload("POST", SPEAK, json={**NEW, "text": "ỹ" * 300})
    assert box.refusal("POST", SPEAK, json={**NEW, "text": "ỹ" * 301}) == "request_invalid"
    assert box.door("stats")["billable"] == {"create_greeting_from_text": 1}


def test_no_money_goes_for_a_text(box: Box) -> None:
    before = box.payload("GET", "/api/tenant/detail")
    box.payload("POST", SPEAK, json=NEW)
    assert box.payload("GET", "/api/tenant/detail") == before


@pytest.mark.parametrize("speed", ["-3", "0", "3"])
def test_a_speed_is_sent_as_a_text_and_comes_back_as_a_number(box: Box, speed: str) -> None:
    assert box.payload("POST", SPEAK, json={**NEW, "speed": speed})["file"]["speed"] == int(speed)


@pytest.mark.parametrize(
    "body",
    [
        {"text": ""},
        {"text": None},
        {"speed": 0},
        {"speed": "4"},
        {"speed": "- 3"},
        {"speed": "0.5"},
        {"speed": "٣"},
        {"voice": "northern_female_ngocanh"},
    ],
)
def test_what_cannot_be_read_out_is_refused(box: Box, body: dict[str, Any]) -> None:
    assert box.refusal("POST", SPEAK, json={**NEW, **body}) == "request_invalid"
    assert len(listed(box)) == 4


@pytest.mark.parametrize("name", sorted(NEW))
def test_text_speed_and_voice_must_be_there(box: Box, name: str) -> None:
    body = {key: value for key, value in NEW.items() if key != name}
    assert box.refusal("POST", SPEAK, json=body) == "request_invalid"


def test_a_greeting_out_of_a_text_needs_a_name(box: Box) -> None:
    path = f"{GREETINGS}/upload-text-to-speech"
    assert box.refusal("POST", path, json=NEW) == "request_invalid"
    assert box.refusal("POST", f"{path}?greeting_name=", json=NEW) == "request_invalid"


def test_an_uploaded_file_is_listed_under_the_name_that_was_given(box: Box) -> None:
    assert "payload" not in upload(box, query="?greeting_name=Lời chào ngày lễ")
    made = listed(box, size=1)[0]
    assert (made["greeting_name"], made["greeting_name_unsigned"]) == ("Lời chào ngày lễ", "Loi chao ngay le")
    assert (made["content"], made["voice"], made["speed"]) == (None, None, None)
    assert FILE.fullmatch(made["recording_file"])
    assert made["formality"] != "Robot đọc"


@pytest.mark.parametrize("name", ["Lời chào.mp3", "Lời chào.MP3"])
def test_an_uploaded_file_without_a_name_has_that_of_the_file(box: Box, name: str) -> None:
    upload(box, name)
    assert listed(box, size=1)[0]["greeting_name"] == "Lời chào"


def test_a_file_whose_name_has_no_ending_is_taken(box: Box) -> None:
    assert upload(box, "chao")["status_code"] == 9999


@pytest.mark.parametrize(("name", "content"), [("chao.wav", SOUND), ("chao.mp3.exe", SOUND), ("chao.mp3", b"")])
def test_only_mp3_files_are_taken(box: Box, name: str, content: bytes) -> None:
    refused = upload(box, name, content)
    assert (refused["status_code"], refused["message"]) == (-9999, "request_invalid")
    assert len(listed(box)) == 4


def test_an_upload_is_a_form_with_a_file(box: Box) -> None:
    path = f"{GREETINGS}/upload"
    assert box.refusal("POST", path) == "request_body_required"
    assert box.refusal("POST", path, json={"file": "chao.mp3"}) == "request_invalid"
    assert box.refusal("POST", path, files={"sound": ("chao.mp3", SOUND)}) == "request_invalid"


def test_pages_of_greetings_add_up_and_must_be_asked_for(box: Box) -> None:
    box.payload("POST", SPEAK, json=NEW)
    ids = [row["_id"] for page in (1, 2, 3) for row in listed(box, page, 2)]
    assert len(ids) == len(set(ids)) == box.door("stats")["stored"]["greetings"] == 5
    assert box.payload("GET", f"{GREETINGS}/list?page=1&size=2")["extension"] is None
    for query in ("", "?page=1", "?size=10"):
        assert box.refusal("GET", f"{GREETINGS}/list{query}") == "request_invalid"


def test_a_deleted_greeting_is_gone(box: Box) -> None:
    made = box.payload("POST", SPEAK, json=NEW)["file"]
    path = f"{GREETINGS}/delete/{made['_id']}"
    assert "payload" not in box.ask("DELETE", path)
    assert made["_id"] not in [row["_id"] for row in listed(box)]
    assert box.refusal("DELETE", path) == "request_invalid"
