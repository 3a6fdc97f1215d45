"""Are key menus kept, and do their keys lead to things that are there?"""

from __future__ import annotations

from typing import Any

import pytest

from .driver import NOW, Box

MENUS = "/api/call_center/key-interaction"
LIST = f"{MENUS}/list?page=1&size=50"


def greetings(box: Box) -> list[str]:
    return [row["_id"] for row in box.payload("GET", "/api/call_center/greeting/list?page=1&size=50")["items"]]


def groups(box: Box) -> list[str]:
    return [row["_id"] for row in box.payload("GET", "/api/call_center/internal_group/list")["items"]]


def new(box: Box, **body: Any) -> dict[str, Any]:
    good = {
        "script_name": "Kịch bản ngày lễ",
        "greeting_id": greetings(box)[0],
        "max_failure": 2,
        "time_out": 5,
        "scripts": [key("1", "Ring_group", groups(box)[0])],
    }
    return {**good, **body}


def add(box: Box, **body: Any) -> Any:
    return box.payload("POST", f"{MENUS}/add", json=new(box, **body))


def key(name: Any, action_type: str = "", action: str = "") -> dict[str, Any]:
    return {"ivr": name, "action_type": action_type, "action": action}


def listed(box: Box, **query: Any) -> Any:
    return box.payload("GET", f"{MENUS}/list", params={"page": 1, "size": 50, **query})["items"]


def test_a_new_menu_is_listed_first(box: Box) -> None:
    made = add(box)
    assert listed(box, size=1) == [made]
    number = made["script_number"]
    assert number.isdigit()
    assert len(number) == 6
    assert made["script_name_unsigned"] == "Kich ban ngay le"
    assert (made["greeting_id"], made["max_failure"], made["time_out"]) == (greetings(box)[0], 2, 5)
    assert made["scripts"] == [
        {"key": None, "action_type": "Ring_group", "action": groups(box)[0], "action_name": None, "ivr": "1"}
    ]
    assert (made["action_type"], made["action"]) == ("", "")
    assert (made["greeting_short_id"], made["invalid_sound_id"]) == ("", "")
    assert (made["created_date"], made["last_updated_date"]) == (NOW, NOW)
    assert made["created_by"] == made["last_updated_by"]
    assert made["ivr_direct_menu_dial"] == "false"
    assert box.door("stats")["stored"]["ivr_menus"] == 3


def test_an_account_starts_with_menus_that_lead_to_its_groups(box: Box) -> None:
    night, day = listed(box)
    goals = {one["ivr"]: (one["action_type"], one["action"]) for one in day["scripts"]}
    tech, sales, service, everybody = groups(box)
    assert goals == {
        "1": ("Ring_group", service),
        "2": ("Ring_group", sales),
        "3": ("Ring_group", tech),
        "9": ("Ivr_menu", night["_id"]),
        "0": ("", ""),
    }
    assert (day["action_type"], day["action"]) == ("Ring_group", everybody)
    assert {day["greeting_id"], day["greeting_short_id"], day["invalid_sound_id"]} < set(greetings(box))


def test_page_and_size_must_be_there(box: Box) -> None:
    for query in ("", "?page=1", "?size=5"):
        assert box.refusal("GET", f"{MENUS}/list{query}") == "request_invalid"
    assert box.payload("GET", LIST)["extension"] is None


def test_a_menu_is_found_by_name_and_number(box: Box) -> None:
    made = add(box)
    for keyword in ("ngay le", "NGÀY LỄ", made["script_number"]):
        assert [menu["_id"] for menu in listed(box, keyword=keyword)] == [made["_id"]]


def test_a_name_belongs_to_one_menu(box: Box) -> None:
    made = add(box)
    assert box.refusal("POST", f"{MENUS}/add", json=new(box)) == "request_invalid"
    other = add(box, script_name="Kịch bản Tết")
    path = f"{MENUS}/update/{other['_id']}"
    assert box.refusal("POST", path, json=new(box)) == "request_invalid"
    assert box.payload("POST", f"{MENUS}/update/{made['_id']}", json=new(box))["_id"] == made["_id"]


def test_an_update_changes_a_menu_and_keeps_what_may_be_left_out(box: Box) -> None:
    sounds = greetings(box)
    fallback = {"action_type": "Recording", "action": sounds[1]}
    made = add(box, invalid_sound_id=sounds[2], greeting_short_id=sounds[3], **fallback)
    box.door("clock", {"advance_seconds": 5})
    keys = [{"ivr": "*", "action_type": "Ivr_menu", "action": made["_id"]}, key("0")]
    body = new(box, script_name="Kịch bản Tết", greeting_id=sounds[1], max_failure=0, time_out=9, scripts=keys)
    changed = box.payload("POST", f"{MENUS}/update/{made['_id']}", json=body)
    assert listed(box, size=1) == [changed]
    assert changed["script_number"] == made["script_number"]
    assert (changed["script_name"], changed["greeting_id"]) == ("Kịch bản Tết", sounds[1])
    assert (changed["max_failure"], changed["time_out"]) == (0, 9)
    goals = [(one["ivr"], one["action_type"], one["action"]) for one in changed["scripts"]]
    assert goals == [("*", "Ivr_menu", made["_id"]), ("0", "", "")]
    assert (changed["invalid_sound_id"], changed["greeting_short_id"]) == (sounds[2], sounds[3])
    assert (changed["action_type"], changed["action"]) == ("Recording", sounds[1])
    assert (changed["created_date"], changed["last_updated_date"]) == (NOW, NOW + 5000)


def test_empty_texts_take_sounds_and_fallback_away(box: Box) -> None:
    sounds = greetings(box)
    made = add(box, invalid_sound_id=sounds[2], action_type="Recording", action=sounds[1])
    body = new(box, invalid_sound_id="", action_type="", action="")
    changed = box.payload("POST", f"{MENUS}/update/{made['_id']}", json=body)
    assert (changed["invalid_sound_id"], changed["action_type"], changed["action"]) == ("", "", "")


def test_keys_that_led_to_a_deleted_group_lead_nowhere(box: Box) -> None:
    group = groups(box)[0]
    add(box, action_type="Ring_group", action=group)
    box.ask("DELETE", f"/api/call_center/internal_group/delete/{group}")
    shown = listed(box, size=1)[0]
    assert [(one["ivr"], one["action_type"], one["action"]) for one in shown["scripts"]] == [("1", "", "")]
    assert (shown["action_type"], shown["action"]) == ("", "")


def test_keys_that_led_to_a_deleted_menu_lead_nowhere(box: Box) -> None:
    goal = add(box)["_id"]
    add(box, script_name="Kịch bản Tết", scripts=[key("1", "Ivr_menu", goal)])
    assert "payload" not in box.ask("DELETE", f"{MENUS}/delete/{goal}")
    menus = listed(box)
    assert goal not in [menu["_id"] for menu in menus]
    assert menus[0]["scripts"][0]["action"] == ""
    assert box.refusal("DELETE", f"{MENUS}/delete/{goal}") == "request_invalid"
    assert box.refusal("POST", f"{MENUS}/update/{goal}", json=new(box)) == "request_invalid"


def test_a_deleted_greeting_is_played_no_more(box: Box) -> None:
    sound = greetings(box)[0]
    add(box, invalid_sound_id=sound, greeting_short_id=sound, action_type="Recording", action=sound)
    box.ask("DELETE", f"/api/call_center/greeting/delete/{sound}")
    shown = listed(box, size=1)[0]
    names = ("greeting_id", "invalid_sound_id", "greeting_short_id", "action_type", "action")
    assert [shown[name] for name in names] == [""] * 5


@pytest.mark.parametrize("name", ["script_name", "greeting_id", "max_failure", "time_out", "scripts"])
def test_every_required_setting_must_be_there(box: Box, name: str) -> None:
    body = new(box)
    del body[name]
    assert box.refusal("POST", f"{MENUS}/add", json=body) == "request_invalid"


@pytest.mark.parametrize(
    "body",
    [
        {"script_name": ""},
        {"greeting_id": "nothing"},
        {"max_failure": -1},
        {"max_failure": "2"},
        {"time_out": 0},
        {"scripts": {}},
        {"scripts": ["1"]},
        {"scripts": [{}]},
        {"scripts": [key("")]},
        {"scripts": [key(1)]},
        {"scripts": [key("1"), key("1")]},
        {"scripts": [key("1", "Ring_group", "nothing")]},
        {"scripts": [{"ivr": "1", "action_type": ""}]},
        {"scripts": [{"ivr": "1", "action": ""}]},
        {"action_type": "Recording", "action": "nothing"},
        {"action_type": "Recording"},
        {"action": "nothing"},
        {"action_type": "Voice_mail", "action": ""},
        {"invalid_sound_id": "nothing"},
        {"greeting_short_id": None},
    ],
)
def test_a_menu_that_does_not_fit_is_refused(box: Box, body: dict[str, Any]) -> None:
    assert box.refusal("POST", f"{MENUS}/add", json=new(box, **body)) == "request_invalid"
    assert len(listed(box)) == 2


def test_a_key_cannot_play_a_greeting(box: Box) -> None:
    keys = [key("1", "Recording", greetings(box)[0])]
    assert box.refusal("POST", f"{MENUS}/add", json=new(box, scripts=keys)) == "request_invalid"
