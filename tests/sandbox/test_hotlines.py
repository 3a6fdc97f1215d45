"""What is a hotline set to, and who may call out with it?"""

from __future__ import annotations

from typing import Any

import pytest

from .driver import NOW, Box

LIST = "/api/call_center/hotline/list"
SEARCH = "/api/call_center/hotline/search"
BY_PHONE = "/api/call_center/hotline/by-phone"
UPDATE = "/api/call_center/hotline/update"
DEDICATE = "/api/call_center/hotline/extension/update"
FIRST, SECOND, THIRD = "842810000001", "842810000002", "842810000003"
LISTED = "applies_according_to_employee_criteria"


def outbound(box: Box, extension: str) -> Any:
    return box.payload("GET", LIST, params={"extension": extension})


def row(box: Box, number: str = FIRST) -> Any:
    return box.payload("GET", BY_PHONE, params={"hotline": number})


def update(box: Box, **body: Any) -> Any:
    return box.payload("POST", UPDATE, json={"hotline": FIRST, **body})


def email_of(box: Box, extension: str) -> str:
    items = box.payload("GET", f"/api/call_center/internal_phone/list?keyword={extension}")["items"]
    return str(items[0]["email"])


def public_number(box: Box, extension: str) -> str:
    items = box.payload("GET", f"/api/call_center/internal_phone/list?keyword={extension}")["items"]
    return str(items[0]["public_number"])


def group_of(box: Box, *extensions: str) -> str:
    body = {"group_name": "Nhóm Gọi Ra", "strategy": "random", "sip_members": extensions, "timeout": 30}
    return str(box.payload("POST", "/api/call_center/internal_group/add", json=body)["_id"])


def test_at_the_start_every_extension_may_call_out_with_every_hotline(box: Box) -> None:
    assert outbound(box, "101") == outbound(box, "199") == [FIRST, SECOND, THIRD]


def test_an_extension_that_is_not_there_has_no_hotlines(box: Box) -> None:
    assert outbound(box, "900") == []


@pytest.mark.parametrize("params", [{}, {"extension": ""}])
def test_the_list_needs_an_extension(box: Box, params: dict[str, str]) -> None:
    assert box.refusal("GET", LIST, params=params) == "request_invalid"


def test_a_hotline_is_shown_with_its_configuration(box: Box) -> None:
    shown = row(box)
    configs = shown.pop("configs")
    script = box.payload("GET", "/api/call_center/call_script/list")["items"][0]["_id"]
    assert shown == {
        "number": FIRST,
        "status": "active",
        "expire_date": box.payload("GET", "/api/tenant/detail")["public_numbers"][0]["expire_date"],
        "created_date": shown["last_updated_date"],
        "last_updated_date": shown["created_date"],
        "accesses": [],
    }
    assert shown["created_date"] < NOW
    days = configs.pop("working_days")
    assert configs == {
        "allow_call_in": True,
        "allow_call_out": True,
        "default_script": script,
        "special_days": [],
        "call_configs": None,
        "access_type": "applies_to_all_employees",
        "number_type": "fixed",
        "disable_by_time_frame": False,
        "outbound_config": None,
    }
    assert [day["weekday"] for day in days] == [1, 2, 3, 4, 5, 6, 7]
    assert days[0]["time_frames"] == [{"from": "08:00", "to": "17:30", "script": script}]
    assert days[6] == {"weekday": 7, "type": "off", "script": script, "time_frames": []}


@pytest.mark.parametrize("number", [FIRST, "02810000001"])
def test_a_hotline_is_found_in_both_spellings_of_its_number(box: Box, number: str) -> None:
    assert row(box, number)["number"] == FIRST
    assert box.payload("GET", SEARCH, params={"keyword": number})["items"] == [row(box)]


def test_an_unknown_number_is_null_and_none_at_all_is_refused(box: Box) -> None:
    assert row(box, "0900000001") is None
    assert box.refusal("GET", BY_PHONE) == "request_invalid"


def test_the_search_shows_all_hotlines_of_the_account_page_by_page(box: Box) -> None:
    page = box.payload("GET", SEARCH, params={"size": 500})
    assert [item["number"] for item in page["items"]] == [FIRST, SECOND, THIRD]
    assert page["page_size"] == 50
    second = box.payload("GET", SEARCH, params={"page": 2, "size": 2})
    assert ([item["number"] for item in second["items"]], second["has_next"]) == ([THIRD], False)
    assert box.payload("GET", SEARCH, params={"keyword": "0900"})["items"] == []


@pytest.mark.parametrize("verb", ["POST", "PUT"])
def test_what_the_update_names_is_changed_and_the_rest_is_kept(box: Box, verb: str) -> None:
    script = box.payload("GET", "/api/call_center/call_script/list")["items"][1]["_id"]
    body = {"hotline": "02810000001", "allow_call_in": "false", "call_script": script}
    assert box.payload(verb, UPDATE, json=body) is True
    shown = row(box)
    assert shown["last_updated_date"] == NOW > shown["created_date"]
    configs = shown["configs"]
    assert (configs["allow_call_in"], configs["allow_call_out"]) == (False, True)
    assert (configs["default_script"], configs["access_type"]) == (script, "applies_to_all_employees")
    assert row(box, SECOND)["configs"]["allow_call_in"] is True


def test_a_hotline_that_makes_no_calls_is_nobodys_to_call_out_with(box: Box) -> None:
    update(box, allow_call_out="false")
    assert outbound(box, "101") == [SECOND, THIRD]
    update(box, allow_call_out="true")
    assert outbound(box, "101") == [FIRST, SECOND, THIRD]


def test_only_listed_extensions_may_call_out_once_access_goes_by_criteria(box: Box) -> None:
    update(box, access_type=LISTED, extensions=["102", "103"])
    assert [FIRST in outbound(box, number) for number in ("101", "102", "103")] == [False, True, True]
    assert [access["name"] for access in row(box)["accesses"]] == ["102", "103"]


def test_a_list_of_extensions_takes_the_place_of_the_one_before(box: Box) -> None:
    update(box, access_type=LISTED, extensions=["102", "103"])
    update(box, extensions=["101"])
    assert [FIRST in outbound(box, number) for number in ("101", "102", "103")] == [True, False, False]
    update(box, access_type="applies_to_all_employees")
    assert FIRST in outbound(box, "102")


def test_members_of_a_group_may_call_out_as_long_as_they_are_in_it(box: Box) -> None:
    group = group_of(box, "104")
    update(box, access_type=LISTED, group_ids=[group])
    assert FIRST in outbound(box, "104")
    assert FIRST not in outbound(box, "101")
    assert row(box)["accesses"] == [{"id": group, "type": "group", "name": "Nhóm Gọi Ra"}]
    members = {"group_id": group, "sip_users": ["101"]}
    box.ask("POST", "/api/call_center/internal_group/add-members", json=members)
    assert FIRST in outbound(box, "101")
    box.ask("DELETE", f"/api/call_center/internal_group/delete/{group}")
    assert FIRST not in outbound(box, "104")
    assert row(box)["accesses"] == []


def test_a_dedicated_hotline_is_one_extensions_to_call_out_with(box: Box) -> None:
    body = {"hotline": SECOND, "user_email": email_of(box, "101").upper(), "directions": ["outbound"]}
    assert "payload" not in box.ask("POST", DEDICATE, json=body)
    assert SECOND in outbound(box, "101")
    assert SECOND not in outbound(box, "102")
    assert public_number(box, "101") == SECOND
    assert row(box, SECOND)["configs"]["access_type"] == LISTED
    assert [(a["type"], a["name"]) for a in row(box, SECOND)["accesses"]] == [("extension", "101")]
    box.ask("POST", DEDICATE, json={**body, "user_email": email_of(box, "102")})
    assert [SECOND in outbound(box, number) for number in ("101", "102")] == [False, True]


def test_a_hotline_dedicated_for_calls_in_is_still_everybodys_to_call_out_with(box: Box) -> None:
    before = public_number(box, "102")
    body = {"hotline": FIRST, "user_email": email_of(box, "102"), "directions": ["inbound"]}
    box.ask("POST", DEDICATE, json=body)
    assert FIRST in outbound(box, "101")
    assert public_number(box, "102") == before
    assert [(a["type"], a["name"]) for a in row(box)["accesses"]] == [("inbound", "102")]


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"hotline": "0900000001"}, "number_call_out_invalid"),
        ({"hotline": ""}, "request_invalid"),
        ({"allow_call_in": True}, "request_invalid"),
        ({"allow_call_out": "yes"}, "request_invalid"),
        ({"access_type": "everyone"}, "request_invalid"),
        ({"extensions": "101"}, "request_invalid"),
        ({"extensions": ["101", "900"]}, "extension_invalid"),
        ({"group_ids": ["nothing"]}, "request_invalid"),
        ({"call_script": "nothing"}, "request_invalid"),
        ({"call_script": None}, "request_invalid"),
    ],
)
def test_an_update_that_does_not_fit_changes_nothing(box: Box, body: dict[str, Any], code: str) -> None:
    before = row(box)
    assert box.refusal("POST", UPDATE, json={"hotline": FIRST, "allow_call_out": "false", **body}) == code
    assert row(box) == before


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"hotline": "0900000001"}, "number_call_out_invalid"),
        ({"user_email": "nobody@example.vn"}, "extension_invalid"),
        ({"user_email": "nobody"}, "request_invalid"),
        ({"directions": []}, "request_invalid"),
        ({"directions": ["local"]}, "request_invalid"),
        ({"directions": "outbound"}, "request_invalid"),
    ],
)
def test_a_dedication_that_does_not_fit_is_refused(box: Box, body: dict[str, Any], code: str) -> None:
    good = {"hotline": FIRST, "user_email": email_of(box, "101"), "directions": ["outbound"]}
    assert box.refusal("POST", DEDICATE, json={**good, **body}) == code
    assert FIRST in outbound(box, "102")


def test_call_scripts_are_listed_with_names_and_numbers(box: Box) -> None:
    page = box.payload("GET", "/api/call_center/call_script/list?size=2")
    assert (len(page["items"]), page["total_items"]) == (2, 3)
    script = page["items"][0]
    assert len(script.pop("_id")) == 24
    assert script == {
        "extension": "9001",
        "script_name": "Kịch bản giờ hành chính",
        "script_name_unsigned": "Kich ban gio hanh chinh",
        "note": "Chào, mời bấm phím, rồi chuyển đến nhóm",
        "is_deleted": False,
    }
    assert box.door("stats")["stored"]["call_scripts"] == 3
