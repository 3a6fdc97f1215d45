"""Are ring groups kept, and are their members the agents of the account?"""

from __future__ import annotations

from random import Random
from typing import Any

import pytest

from omicall.sandbox.data.groups import free_number

from .driver import NOW, Box

GROUPS = "/api/call_center/internal_group"
NEW: dict[str, Any] = {
    "group_name": "Nhóm Giao Hàng",
    "strategy": "rollover",
    "sip_members": ["101", "102"],
    "timeout": 20,
}
LATER = (
    "ring_back_id", "ring_back_name", "is_answer", "target_timeout_type", "target_timeout", "target_timeout_name",
    "ring_group_type", "ring_group_wait_time", "ring_group_wait_time_sequence", "ring_group_type_result",
    "enable_criteria", "criterias",
)  # fmt: skip


def add(box: Box, **body: Any) -> Any:
    return box.payload("POST", f"{GROUPS}/add", json={**NEW, **body})


def update(box: Box, group: Any, **body: Any) -> Any:
    return box.payload("POST", f"{GROUPS}/update/{group['_id']}", json={**NEW, **body})


def listed(box: Box, **query: Any) -> Any:
    return box.payload("GET", f"{GROUPS}/list", params=query)["items"]


def agents(box: Box, *numbers: str) -> list[str]:
    rows = box.payload("GET", "/api/call_center/internal_phone/list")["items"]
    ids = {row["sip_user"]: row["agent_id"] for row in rows}
    return [ids[number] for number in numbers]


def members(group: Any) -> list[str]:
    return [member["agent_id"] for member in group["members"]]


def change_members(box: Box, how: str, group: Any, *numbers: str) -> Any:
    return box.ask("POST", f"{GROUPS}/{how}-members", json={"group_id": group["_id"], "sip_users": numbers})


def test_a_new_group_is_listed_first_with_null_where_nothing_is_set(box: Box) -> None:
    made = add(box)
    number = made["group_number"]
    assert number.isdigit()
    assert len(number) == 5
    assert (made.pop("sip_members"), made.pop("timeout")) == (["101", "102"], 20)
    assert listed(box, size=1) == [made]
    assert made["group_name_unsigned"] == "Nhom Giao Hang"
    assert (made["strategy"], made["created_date"], made["last_updated_date"]) == ("rollover", NOW, NOW)
    assert made["create_by"]["name"]
    assert made["last_update_by"] is None
    assert [made[name] for name in LATER] == [None] * len(LATER)
    assert members(made) == agents(box, "101", "102")
    assert made["members"][0]["timeout"] == 20
    assert made["members"][0]["sip_user"] is None


def test_an_account_starts_with_four_groups_and_their_members(box: Box) -> None:
    groups = listed(box)
    assert [group["group_name"] for group in groups] == [
        "Nhóm Tech",
        "Nhóm Sales",
        "Nhóm CSKH",
        "Nhóm nhân viên mặc định",
    ]
    assert members(groups[2]) == agents(box, "101", "102", "103")
    assert groups[3]["target_timeout_type"] == "Voice_mail"
    assert box.door("stats")["stored"]["groups"] == 4


def test_ten_groups_stand_on_a_page_unless_another_size_is_asked_for(box: Box) -> None:
    for place in range(8):
        add(box, group_name=f"Nhóm {place}")
    page = box.payload("GET", f"{GROUPS}/list")
    assert (len(page["items"]), page["page_size"], page["total_items"]) == (10, 10, 12)
    assert page["extension"] is None
    assert len(listed(box, size=500)) == 12
    assert len(listed(box, page=2)) == 2


@pytest.mark.parametrize("keyword", ["giao hàng", "GIAO HANG", "hang"])
def test_a_keyword_is_looked_for_in_the_name(box: Box, keyword: str) -> None:
    add(box)
    assert [group["group_name"] for group in listed(box, keyword=keyword)] == ["Nhóm Giao Hàng"]


def test_a_group_is_found_by_its_number(box: Box) -> None:
    made = add(box)
    assert [group["_id"] for group in listed(box, keyword=made["group_number"])] == [made["_id"]]


def test_all_groups_come_in_one_list_too(box: Box) -> None:
    add(box)
    assert box.payload("GET", f"{GROUPS}/get_all") == listed(box, size=50)


def test_a_changed_group_has_texts_and_zeros_and_keeps_its_number(box: Box) -> None:
    made = add(box)
    box.door("clock", {"advance_seconds": 60})
    changed = update(box, made, group_name="Nhóm Kho", strategy="random", sip_members=["103"], timeout=15)
    assert (changed["_id"], changed["group_number"]) == (made["_id"], made["group_number"])
    assert (changed["group_name"], changed["strategy"], changed["timeout"]) == ("Nhóm Kho", "random", 15)
    assert members(changed) == agents(box, "103")
    assert (changed["created_date"], changed["last_updated_date"]) == (NOW, NOW + 60_000)
    assert changed["last_update_by"] == changed["create_by"]
    texts = ["", None, "false", "", "", None, 0, 0, 0, None, False, []]
    assert [changed[name] for name in LATER] == texts


def test_a_group_that_nobody_answers_leads_to_another_until_that_is_deleted(box: Box) -> None:
    made, other = add(box), add(box, group_name="Nhóm Kho")
    changed = update(box, made, target_timeout_type="Ring_group", target_timeout=other["_id"])
    assert (changed["target_timeout_type"], changed["target_timeout"]) == ("Ring_group", other["_id"])
    kept = update(box, made)
    assert kept["target_timeout"] == other["_id"]
    box.ask("DELETE", f"{GROUPS}/delete/{other['_id']}")
    shown = listed(box, keyword=made["group_number"])[0]
    assert (shown["target_timeout_type"], shown["target_timeout"]) == ("", "")


def test_an_empty_target_takes_the_target_away(box: Box) -> None:
    made = add(box)
    update(box, made, target_timeout_type="Ring_group", target_timeout=made["_id"])
    assert update(box, made, target_timeout_type="", target_timeout="")["target_timeout"] == ""
    update(box, made, target_timeout_type="Ring_group", target_timeout=made["_id"])
    assert update(box, made, target_timeout="")["target_timeout_type"] == ""


def test_what_a_body_leaves_out_of_a_target_is_as_it_was(box: Box) -> None:
    made, other = add(box), add(box, group_name="Nhóm Kho")
    update(box, made, target_timeout_type="Ring_group", target_timeout=made["_id"])
    changed = update(box, made, target_timeout=other["_id"])
    assert (changed["target_timeout_type"], changed["target_timeout"]) == ("Ring_group", other["_id"])


def test_members_are_added_once_and_taken_out(box: Box) -> None:
    made = add(box)
    assert "payload" not in change_members(box, "add", made, "102", "103")
    assert members(listed(box, size=1)[0]) == agents(box, "101", "102", "103")
    assert "payload" not in change_members(box, "remove", made, "101", "104")
    assert members(listed(box, size=1)[0]) == agents(box, "102", "103")


def test_a_deleted_group_is_gone(box: Box) -> None:
    made = add(box)
    assert "payload" not in box.ask("DELETE", f"{GROUPS}/delete/{made['_id']}")
    assert made["_id"] not in [group["_id"] for group in listed(box)]
    assert box.refusal("DELETE", f"{GROUPS}/delete/{made['_id']}") == "request_invalid"
    assert box.refusal("POST", f"{GROUPS}/update/{made['_id']}", json=NEW) == "request_invalid"
    assert change_members(box, "add", made, "101")["status_code"] == -9999


def test_no_two_groups_have_one_number(box: Box) -> None:
    numbers = [add(box)["group_number"] for _ in range(30)]
    assert len(set(numbers)) == 30
    assert free_number(Random(1), 1, set("12345678")) == "9"


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"group_name": ""}, "request_invalid"),
        ({"group_name": 7}, "request_invalid"),
        ({"strategy": "all"}, "request_invalid"),
        ({"sip_members": "101"}, "request_invalid"),
        ({"sip_members": [101]}, "request_invalid"),
        ({"sip_members": ["900"]}, "extension_invalid"),
        ({"timeout": 0}, "request_invalid"),
        ({"timeout": "30"}, "request_invalid"),
        ({"timeout": 2**31}, "request_invalid"),
    ],
)
def test_settings_that_do_not_fit_are_refused(box: Box, body: dict[str, Any], code: str) -> None:
    made = add(box)
    assert box.refusal("POST", f"{GROUPS}/add", json={**NEW, **body}) == code
    assert box.refusal("POST", f"{GROUPS}/update/{made['_id']}", json={**NEW, **body}) == code
    assert box.door("stats")["stored"]["groups"] == 5


@pytest.mark.parametrize("name", sorted(NEW))
def test_every_setting_must_be_there(box: Box, name: str) -> None:
    body = {key: value for key, value in NEW.items() if key != name}
    assert box.refusal("POST", f"{GROUPS}/add", json=body) == "request_invalid"


@pytest.mark.parametrize(
    "target",
    [
        {"target_timeout_type": "Ring_group", "target_timeout": "nothing"},
        {"target_timeout_type": "Ring_group"},
        {"target_timeout": "nothing"},
        {"target_timeout_type": "Nowhere", "target_timeout": ""},
    ],
)
def test_a_target_that_leads_nowhere_is_refused(box: Box, target: dict[str, str]) -> None:
    path = f"{GROUPS}/update/{add(box)['_id']}"
    assert box.refusal("POST", path, json={**NEW, **target}) == "request_invalid"


@pytest.mark.parametrize("users", [[], ["900"], "101", None])
@pytest.mark.parametrize("how", ["add", "remove"])
def test_members_must_be_extensions_of_the_account(box: Box, how: str, users: Any) -> None:
    body = {"group_id": add(box)["_id"], "sip_users": users}
    refused = box.refusal("POST", f"{GROUPS}/{how}-members", json=body)
    assert refused in ("request_invalid", "extension_invalid")
    assert members(listed(box, size=1)[0]) == agents(box, "101", "102")
