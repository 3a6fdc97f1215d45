"""A complaint that comes in over chat, becomes a ticket and is closed; and an app that calls inside."""

from __future__ import annotations

import json
from typing import Any

from .driver import CLICK, Box


def tickets(box: Box, keyword: str) -> list[dict[str, Any]]:
    """The tickets with a keyword."""
    rows: list[dict[str, Any]] = box.payload("POST", "/api/v2/ticket/search?page=1&size=50", json={"keyword": keyword})[
        "items"
    ]
    return rows


def test_a_complaint_in_a_chat_becomes_a_ticket_and_is_closed(box: Box) -> None:
    guest = {"uuid": "khach-42", "guest_info": {"full_name": "Đỗ Văn Minh", "phone": "0900000042"}}
    room = box.payload("POST", "/api/social/livetalk/new_room", json=guest)
    assert box.payload("POST", "/api/social/livetalk/new_room", json=guest) == room

    (category, *_) = box.payload("GET", "/api/ticket/category/get_all")
    agent = box.payload("GET", "/api/call_center/internal_phone/list")["items"][0]["email"]
    wanted = {"name": "Máy lọc nước rò rỉ", "description": "Gọi thợ", "assignee": agent, "priority": "high"}
    made = box.payload("POST", "/api/ticket/create", json={**wanted, "ticket_category_id": category["_id"]})
    (found,) = [ticket for ticket in tickets(box, "") if ticket["name"] == wanted["name"]]
    assert (found["priority"], found["current_status"], found["_id"]) == ("high", 0, made["_id"])

    states = [box.payload("POST", f"/api/ticket/update_status/{made['_id']}")["current_status"] for _ in range(5)]
    assert states == [1, 2, 3, 4, 4]
    assert tickets(box, made["_id"])[0]["current_status"] == 4


def test_an_agent_signs_in_to_an_app_calls_and_signs_out(box: Box) -> None:
    person = {"uuid": "nv-app-7", "phoneNumber": {"number": "900000555", "region": "VN"}, "fullName": "Phạm Thị Lan"}
    login = box.payload(
        "POST", "/sdk-app/call-center/agent-extension/init", json={**person, "sipNumber": "842810000001"}
    )
    extension = login["extension"]
    call = {**CLICK, "extension": extension}
    assert box.refusal("POST", "/api/click2call", json=call) == "user_not_registered"

    device = {"projectId": "mau", "appId": "vn.example.mau", "deviceId": "may-7", "token": "vi-du", "type": "ANDROID"}
    path = "/sdk-app/call-center/agent-extension/"
    assert box.payload("POST", path + "add-device", json={"extension": extension, "uuid": "nv-app-7", "device": device})
    assert box.payload("POST", "/api/click2call", json=call)["call_uuid"]

    gone = {"extension": extension, "projectId": "mau", "appId": "vn.example.mau", "deviceId": "may-7"}
    assert box.payload("POST", path + "logout", json=gone)
    assert box.refusal("POST", "/api/click2call", json=call) == "user_not_registered"
    assert json.dumps(login).count(login["password"]) == 1
