"""Can somebody set up a whole switchboard, change it, and take it down again?"""

from __future__ import annotations

from typing import Any

from .driver import Box

CENTRE = "/api/call_center"
ACCOUNT_HOTLINES = ("842810000001", "842810000002", "842810000003")


def outbound(box: Box, extension: str) -> Any:
    return box.payload("GET", f"{CENTRE}/hotline/list", params={"extension": extension})


def first_menu(box: Box) -> Any:
    return box.payload("GET", f"{CENTRE}/key-interaction/list?page=1&size=1")["items"][0]


def test_a_switchboard_is_set_up_changed_and_taken_down(box: Box) -> None:
    # A welcome that a machine reads, and a farewell out of a file.
    spoken = {"text": "Xin chào, mời quý khách bấm phím 1.", "speed": "0", "voice": "banmai"}
    path = f"{CENTRE}/greeting/upload-text-to-speech"
    welcome = box.payload("POST", path, params={"greeting_name": "Chào"}, json=spoken)["file"]["_id"]
    box.ask("POST", f"{CENTRE}/greeting/upload", files={"file": ("Tạm biệt.mp3", b"ID3\x04")})
    farewell = box.payload("GET", f"{CENTRE}/greeting/list?page=1&size=1")["items"][0]
    assert farewell["greeting_name"] == "Tạm biệt"

    # A group that hands on to the farewell, and a menu that leads to the group.
    settings = {"group_name": "Nhóm Bảo Hành", "strategy": "rollover", "sip_members": ["105"], "timeout": 25}
    group = box.payload("POST", f"{CENTRE}/internal_group/add", json=settings)["_id"]
    settings |= {"target_timeout_type": "Recording", "target_timeout": farewell["_id"]}
    shown = box.payload("POST", f"{CENTRE}/internal_group/update/{group}", json=settings)
    assert shown["target_timeout"] == farewell["_id"]
    menu: dict[str, Any] = {"script_name": "Bảo hành", "greeting_id": welcome, "max_failure": 2, "time_out": 5}
    menu["scripts"] = [{"ivr": "1", "action_type": "Ring_group", "action": group}]
    box.payload("POST", f"{CENTRE}/key-interaction/add", json=menu)

    # Only the group may call out with the second hotline; it grows by one.
    access = {"access_type": "applies_according_to_employee_criteria", "group_ids": [group]}
    box.payload("POST", f"{CENTRE}/hotline/update", json={"hotline": ACCOUNT_HOTLINES[1], **access})
    members = {"group_id": group, "sip_users": ["106"]}
    box.ask("POST", f"{CENTRE}/internal_group/add-members", json=members)
    allowed = [ACCOUNT_HOTLINES[1] in outbound(box, extension) for extension in ("104", "105", "106")]
    assert allowed == [False, True, True]

    # The third hotline becomes the own one of an agent.
    agent = box.payload("GET", f"{CENTRE}/internal_phone/list?keyword=107")["items"][0]
    own = {"hotline": "02810000003", "user_email": agent["email"], "directions": ["outbound", "inbound"]}
    box.ask("POST", f"{CENTRE}/hotline/extension/update", json=own)
    assert outbound(box, "107") == [ACCOUNT_HOTLINES[0], ACCOUNT_HOTLINES[2]]
    assert outbound(box, "101") == [ACCOUNT_HOTLINES[0]]

    # Without the group nothing leads to it, and without the farewell nothing plays it.
    box.ask("DELETE", f"{CENTRE}/internal_group/delete/{group}")
    assert first_menu(box)["scripts"][0]["action"] == ""
    assert outbound(box, "105") == [ACCOUNT_HOTLINES[0]]
    box.ask("DELETE", f"{CENTRE}/key-interaction/delete/{first_menu(box)['_id']}")
    for greeting in (welcome, farewell["_id"]):
        box.ask("DELETE", f"{CENTRE}/greeting/delete/{greeting}")
    stored = box.door("stats")["stored"]
    assert (stored["groups"], stored["ivr_menus"], stored["greetings"]) == (4, 2, 4)


def test_a_reset_brings_the_first_switchboard_back(box: Box) -> None:
    before = [box.payload("GET", f"{CENTRE}/{part}") for part in ("internal_group/get_all", "hotline/search")]
    for group in before[0]:
        box.ask("DELETE", f"{CENTRE}/internal_group/delete/{group['_id']}")
    box.payload("POST", f"{CENTRE}/hotline/update", json={"hotline": ACCOUNT_HOTLINES[0], "allow_call_in": "false"})
    assert box.payload("GET", f"{CENTRE}/internal_group/get_all") == []
    box.door("reset", {})
    again = Box.new_token(box)
    headers = {"Authorization": f"Bearer {again}"}
    answers = [
        box.send("GET", f"{CENTRE}/{part}", headers=headers) for part in ("internal_group/get_all", "hotline/search")
    ]
    assert [answer.json()["payload"] for answer in answers] == before
