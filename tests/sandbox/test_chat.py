"""Are conversations opened once, and with the right guest?"""

from __future__ import annotations

from typing import Any

import pytest

from .driver import KEY, NOW, Box

ROOM = "/api/social/livetalk/new_room"
GUEST = {"phone": "0900000750", "full_name": "Hồ Thị Khách", "domain": "hotro"}


def opened(box: Box, path: str = ROOM, **body: Any) -> dict[str, Any]:
    return dict(box.payload("POST", path, json={"uuid": "chat-1", "guest_info": GUEST, **body})["conversation"])


def test_a_conversation_has_its_guest_and_every_known_field(box: Box) -> None:
    room = opened(box)
    assert len(room.pop("_id")) == 24
    assert room == {
        "created_date": NOW,
        "last_updated_date": NOW,
        "guest_info": {
            **GUEST,
            "email": None,
            "contact_id": None,
            "new_contact": False,
            "uuid": "chat-1",
            "browser": None,
            "ip": None,
            "address": None,
            "lat": None,
            "lon": None,
            "other_info": {"full_name": "Hồ Thị Khách", "mail": None, "phone_number": "0900000750"},
        },
        "last_message": None,
        "web_navigate": None,
        "status": "active",
        "uuid": "chat-1",
        "name": "Hồ Thị Khách",
        "name_unsigned": "0900000750",
        "start_type": "script",
        "members": [],
        "last_message_info": {"sender": "guest", "send_time": NOW, "create_by": None},
    }


def test_an_id_in_use_gives_the_conversation_that_is_there(box: Box) -> None:
    first = opened(box)
    assert opened(box, guest_info={"full_name": "Người Khác"}) == first
    assert opened(box, "/api/social/zalo/new_room")["_id"] != first["_id"]
    assert box.door("stats")["stored"]["chat_rooms"] == 2


@pytest.mark.parametrize("body", [{"uuid": ""}, {}])
def test_an_empty_id_makes_one_each_time(box: Box, body: dict[str, str]) -> None:
    rooms = [box.payload("POST", ROOM, json={"guest_info": GUEST, **body})["conversation"] for _ in range(2)]
    assert len({room["uuid"] for room in rooms}) == 2
    assert all(room["uuid"] == room["guest_info"]["uuid"] for room in rooms)


def test_a_guest_who_is_in_the_address_book_is_known_by_id(box: Box) -> None:
    contact = box.payload("GET", "/api/contacts/get", params={"phone": "0900000001"})
    assert opened(box, guest_info={"phone": "0900000001"})["guest_info"]["contact_id"] == contact["_id"]


def test_only_the_key_opens_a_conversation(box: Box) -> None:
    body = {"guest_info": GUEST}
    bearer = box.send("POST", ROOM, json=body, headers={"Authorization": f"Bearer {box.token}"}).json()
    assert bearer["message"] == "api_key_is_required"
    assert box.send("POST", ROOM, json=body, headers={"x-api-key": KEY}).json()["status_code"] == 9999


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/api/social/fax/new_room", {"guest_info": GUEST}),
        (ROOM, {}),
        (ROOM, {"guest_info": "0900000750"}),
        (ROOM, {"guest_info": {"phone": 900000750}}),
        (ROOM, {"guest_info": {}, "uuid": None}),
    ],
)
def test_what_does_not_fit_is_request_invalid(box: Box, path: str, body: dict[str, Any]) -> None:
    assert box.refusal("POST", path, json=body) == "request_invalid"
