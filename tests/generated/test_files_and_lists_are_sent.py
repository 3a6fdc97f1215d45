"""How do a file and a list go out, and which are refused before anything is sent?"""

from __future__ import annotations

import asyncio
import email
import email.policy
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from omicall_api.api import AsyncResources, Resources
from omicall_api.models import ContactCreate, ContactNoteCreateV1, ContactPoint
from omicall_api.types import UNSET, File

from .vendor import Vendor

SOUND = b"RIFF\x00\xff\r\n--an invented sound"
NOTE = ContactNoteCreateV1(content="Gọi lại", phone="0900000123")
CONTACTS = [
    ContactCreate(full_name="Nguyễn Thị Hạnh", ref_id="KH-0007", phones=[ContactPoint(data="0900000123")]),
    ContactCreate(full_name="Trần Quốc Bảo", ref_id="KH-0008"),
]


@pytest.fixture
def vendor() -> Vendor:
    """A server that took it."""
    return Vendor('{"status_code": 9999, "payload": 1}')


def parts_of(request: httpx.Request) -> list[tuple[str, str | None, str | None, bytes]]:
    """Name, file name, media type and content of each part of a form, read by the standard library."""
    head = f"Content-Type: {request.headers['content-type']}\r\n\r\n".encode()
    form: Any = email.message_from_bytes(head + request.content, policy=email.policy.HTTP)
    return [
        (
            part.get_param("name", header="content-disposition"),
            part.get_filename(),
            None if part["content-type"] is None else part.get_content_type(),
            part.get_payload(decode=True),
        )
        for part in form.get_payload()
    ]


def test_a_form_has_the_file_and_the_texts_under_their_names(vendor: Vendor) -> None:
    Resources(vendor.client()).ai.speech_to_text(file=File(SOUND, "a.wav", "audio/wav"), tracking_id="ghi-âm 1")
    assert vendor.sent.headers["content-type"].startswith("multipart/form-data; boundary=")
    assert parts_of(vendor.sent) == [
        ("file", "a.wav", "audio/wav", SOUND),
        ("tracking_id", None, None, "ghi-âm 1".encode()),
    ]


def test_the_async_resource_sends_the_same_parts(vendor: Vendor) -> None:
    async def upload() -> None:
        await AsyncResources(vendor.client()).ai.speech_to_text(file=File(SOUND, "a.wav", "audio/wav"), tracking_id="1")

    asyncio.run(upload())
    assert parts_of(vendor.sent) == [("file", "a.wav", "audio/wav", SOUND), ("tracking_id", None, None, b"1")]


def test_the_media_type_is_that_of_the_name_if_left_out(vendor: Vendor) -> None:
    Resources(vendor.client()).greetings.upload(file=File(SOUND, "chao.mp3"))
    assert parts_of(vendor.sent) == [("file", "chao.mp3", "audio/mpeg", SOUND)]


def test_a_text_beside_the_form_goes_into_the_query(vendor: Vendor) -> None:
    Resources(vendor.client()).greetings.upload(file=File(SOUND, "chao.mp3"), greeting_name="Chào & mời")
    assert list(vendor.sent.url.params.values()) == ["Chào & mời"]


def test_an_open_file_is_read_from_its_start_and_stays_open(vendor: Vendor) -> None:
    opened = io.BytesIO(SOUND)
    opened.seek(9)
    Resources(vendor.client()).greetings.upload(file=File(opened, "chao.mp3"))
    assert parts_of(vendor.sent)[0][3] == SOUND
    assert not opened.closed


def test_a_file_from_a_path_has_its_name_and_content(tmp_path: Path) -> None:
    path = tmp_path / "lời chào.mp3"
    path.write_bytes(SOUND)
    for given in (path, str(path)):
        assert File.from_path(given) == File(SOUND, "lời chào.mp3")
    with pytest.raises(FileNotFoundError):
        File.from_path(tmp_path / "none.mp3")


def test_a_name_can_not_make_a_header_of_its_own(vendor: Vendor) -> None:
    name = 'a"; x="\r\nX-Evil: 1.mp3'
    Resources(vendor.client()).greetings.upload(file=File(SOUND, name))
    assert b"\r\nX-Evil" not in vendor.sent.content
    ((wire, _, _, content),) = parts_of(vendor.sent)
    assert (wire, content) == ("file", SOUND)


REFUSED: dict[str, tuple[str, Callable[[Any], Any]]] = {
    "bytes for a file": ("file must be a File", lambda r: r.greetings.upload(file=SOUND)),
    "a path for a file": ("file must be a File", lambda r: r.greetings.upload(file="a.mp3")),
    "no file": ("file must be a File", lambda r: r.greetings.upload(file=None)),
    "a number for a text": (
        "tracking_id must be a str",
        lambda r: r.ai.speech_to_text(file=File(SOUND, "a.wav"), tracking_id=7),
    ),
    "a file for a text": (
        "tracking_id must be a str",
        lambda r: r.ai.speech_to_text(file=File(SOUND, "a.wav"), tracking_id=File(SOUND, "a.wav")),
    ),
    "one item for a list": (
        "items must be a list of ContactNoteCreateV1",
        lambda r: r.contacts.add_notes_v1(items=NOTE),
    ),
    "plain values for items": (
        "items must be a list of ContactNoteCreateV1",
        lambda r: r.contacts.add_notes_v1(items=[{"content": "a", "phone": "0900000123"}]),
    ),
    "items of another kind": ("items must be a list of ContactCreate", lambda r: r.contacts.add_many(items=[NOTE])),
    "a text for items": ("items must be a list of ContactCreate", lambda r: r.contacts.add_many(items="KH")),
    "nothing for items": ("items must be a list of ContactCreate", lambda r: r.contacts.add_many(items=None)),
    "a wrong value in an item": (
        "do not fit ContactNoteCreateV1",
        lambda r: r.contacts.add_notes_v1(items=[NOTE, ContactNoteCreateV1(content="a", phone=UNSET)]),  # type: ignore[arg-type]
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_does_not_fit_is_refused_by_name_before_anything_is_sent(vendor: Vendor, case: str) -> None:
    text, call = REFUSED[case]
    with pytest.raises(ValueError, match=r"[Nn]othing was sent") as refused:
        call(Resources(vendor.client()))
    assert text in str(refused.value)
    assert vendor.requests == []


def test_a_list_is_sent_as_a_json_array_with_the_names_on_the_wire(vendor: Vendor) -> None:
    Resources(vendor.client()).contacts.add_many(items=CONTACTS)
    assert json.loads(vendor.sent.content) == [
        {"fullName": "Nguyễn Thị Hạnh", "refId": "KH-0007", "phones": [{"data": "0900000123"}]},
        {"fullName": "Trần Quốc Bảo", "refId": "KH-0008"},
    ]
    assert vendor.sent.headers["content-type"] == "application/json"


def test_a_tuple_is_as_good_as_a_list_and_the_answer_is_typed(vendor: Vendor) -> None:
    notes: Any = (NOTE, NOTE)
    assert Resources(vendor.client()).contacts.add_notes_v1(items=notes) == 1
    assert json.loads(vendor.sent.content) == [NOTE.to_dict()] * 2


def test_the_async_resource_sends_the_same_list(vendor: Vendor) -> None:
    async def add() -> None:
        await AsyncResources(vendor.client()).contacts.add_notes_v1(items=[NOTE])

    asyncio.run(add())
    assert json.loads(vendor.sent.content) == [NOTE.to_dict()]


def test_an_empty_list_is_an_empty_array(vendor: Vendor) -> None:
    Resources(vendor.client()).contacts.add_many(items=[])
    assert vendor.sent.content == b"[]"
