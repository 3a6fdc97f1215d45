"""Are contacts kept, found and told apart?"""

from __future__ import annotations

from typing import Any

import pytest

from .driver import NOW, Box

ADD = "/api/v2/contact/add"
ADD_MANY = "/api/v2/contact/addMany"
UPDATE = "/api/v2/contact/update"
SEARCH = "/api/v2/contact/search"
NEW: dict[str, Any] = {
    "refId": "CRM-7",
    "refCode": "C7",
    "fullName": "Đặng Thị Ví Dụ",
    "gender": "female",
    "jobTitlte": "Kế toán",
    "phones": [{"data": "0900000700", "type": "office", "valueType": "Công ty"}],
    "emails": [{"data": "ViDu@example.vn", "type": "personal"}],
    "note": "Gọi buổi sáng",
    "tags": ["vip"],
    "filterContacts": [{"id": "f", "index": 0, "secondLevelIndex": 0}],
}


def found(box: Box, keyword: str) -> list[str]:
    page = box.payload("POST", SEARCH, json={"keyword": keyword})
    return [row["ref_id"] for row in page["items"]]


def newest(box: Box, size: int = 1) -> list[dict[str, Any]]:
    return list(box.payload("POST", f"{SEARCH}?page=1&size={size}", json={})["items"])


def attributes(row: dict[str, Any]) -> dict[str, list[str]]:
    return {
        attribute["field_code"]: [value["display_value"] for value in attribute["value"]]
        for attribute in row["attribute_structure"]
    }


def test_an_added_contact_comes_first_with_its_attributes(box: Box) -> None:
    assert box.payload("POST", ADD, json=NEW) is True
    row = box.payload("POST", f"{SEARCH}?page=1&size=1", json={"keyword": ""})["items"][0]
    assert (row["ref_id"], row["ref_code"], row["created_date"]) == ("CRM-7", "C7", NOW)
    assert attributes(row) == {
        "full_name": ["Đặng Thị Ví Dụ"],
        "phone_number": ["0900000700"],
        "mail": ["ViDu@example.vn"],
        "job_title": ["Kế toán"],
        "gender": ["female"],
        "note": ["Gọi buổi sáng"],
    }
    assert box.door("stats")["stored"]["contacts"] == 61


def test_tags_groups_and_funnels_of_an_added_contact_are_shown(box: Box) -> None:
    places = [{"id": "f", "index": 1, "secondLevelIndex": 0}]
    body = {"refId": "g", "tags": ["VIP", "Mới"], "categories": ["Sỉ"], "business": ["In"], "filterContacts": places}
    box.payload("POST", ADD, json=body)
    box.payload("POST", ADD, json={"refId": "h", "tags": ["mới"]})
    row, other = newest(box, 2)[1], newest(box)[0]
    assert len(row["tags"]) == 2
    assert other["tags"] == row["tags"][1:]
    assert [group["name"] for group in row["contact_categories_view"]] == ["Sỉ"]
    assert [group["id"] for group in row["contact_categories_view"]] == row["contact_categories"]
    assert len(row["business_type"]) == 1
    assert row["filter_contacts"] == places


def test_a_phone_has_its_own_label_or_the_usual_one_of_its_kind(box: Box) -> None:
    phones = [{"data": "0900000701", "type": "home"}, {"data": "0900000702", "valueType": "Zalo"}]
    box.payload("POST", ADD, json={"phones": phones})
    values = {a["field_code"]: a["value"] for a in newest(box)[0]["attribute_structure"]}["phone_number"]
    assert [(v["data_type"], v["value_type"]) for v in values] == [("home", "Nhà"), ("personal", "Zalo")]


def test_many_are_added_at_once_and_those_that_are_taken_are_left_out(box: Box) -> None:
    many = [{"refId": "m1", "phones": NEW["phones"]}, {"refId": "m2", "phones": NEW["phones"]}, {"refId": "m3"}]
    body = box.ask("POST", ADD_MANY, json=many)
    assert (body["status_code"], "payload" in body) == (9999, False)
    assert [row["ref_id"] for row in newest(box, 2)] == ["m3", "m1"]
    assert box.door("stats")["stored"]["contacts"] == 62


def test_one_misfit_among_many_keeps_all_of_them_out(box: Box) -> None:
    assert box.refusal("POST", ADD_MANY, json=[{"refId": "m1"}, {"fullName": 1}]) == "request_invalid"
    assert box.refusal("POST", ADD_MANY, json=[{"refId": "m1"}, "m2"]) == "request_invalid"
    assert box.refusal("POST", ADD_MANY, json=[]) == "request_invalid"
    assert box.refusal("POST", ADD_MANY, json={"refId": "m1"}) == "request_invalid"
    assert box.door("stats")["stored"]["contacts"] == 60


def test_a_change_keeps_what_it_does_not_name(box: Box) -> None:
    box.payload("POST", ADD, json=NEW)
    before = newest(box)[0]
    box.door("clock", {"advance_seconds": 60})
    assert box.payload("POST", UPDATE, json={"refId": "CRM-7", "jobTitlte": "Giám đốc", "note": ""}) is True
    after = newest(box)[0]
    unsaid = {**attributes(before)}
    del unsaid["note"]
    assert attributes(after) == {**unsaid, "job_title": ["Giám đốc"]}
    assert (after["created_date"], after["last_updated_date"]) == (NOW, NOW + 60_000)
    assert after["last_update_by"]["action"] == "update"
    assert (after["id"], after["create_by"], after["tags"]) == (before["id"], before["create_by"], before["tags"])


def test_a_new_phone_takes_the_place_of_the_old_one_which_is_free_again(box: Box) -> None:
    box.payload("POST", ADD, json=NEW)
    box.payload("POST", UPDATE, json={"refId": "CRM-7", "phones": [{"data": "0900000703"}]})
    box.click(phone_number="0900000700")
    box.click(phone_number="0900000703")
    new, old = (row["customer"] for row in box.search(size=2)["items"])
    assert (new["full_name"], old) == ("Đặng Thị Ví Dụ", None)
    assert box.payload("POST", ADD, json={"refId": "next", "phones": NEW["phones"]}) is True


def test_a_change_may_name_the_phones_that_the_contact_has_already(box: Box) -> None:
    box.payload("POST", ADD, json=NEW)
    both = [*NEW["phones"], {"data": "0900000704"}]
    assert box.payload("POST", UPDATE, json={"refId": "CRM-7", "phones": both}) is True
    assert attributes(newest(box)[0])["phone_number"] == ["0900000700", "0900000704"]


def test_a_change_to_the_phone_of_somebody_else_is_refused_and_nothing_changes(box: Box) -> None:
    box.payload("POST", ADD, json=NEW)
    taken = {"refId": "CRM-7", "fullName": "X", "phones": [{"data": "0900000001"}]}
    assert box.refusal("POST", UPDATE, json=taken) == "phone_or_email_assigned_on_other_contact"
    assert attributes(newest(box)[0])["full_name"] == ["Đặng Thị Ví Dụ"]


def test_a_contact_is_named_by_the_callers_id_or_by_ours_and_a_stranger_by_none(box: Box) -> None:
    box.payload("POST", ADD, json={"fullName": "Không Mã"})
    contact_id = newest(box)[0]["id"]
    assert box.payload("POST", UPDATE, json={"refId": contact_id, "note": "x"}) is True
    assert attributes(newest(box)[0])["note"] == ["x"]
    assert box.payload("POST", UPDATE, json={"refId": "nobody", "note": "x"}) is False
    assert box.refusal("POST", UPDATE, json={"note": "x"}) == "request_invalid"


def test_a_contact_goes_to_another_owner_and_its_maker_stays(box: Box) -> None:
    row = box.payload("POST", SEARCH, json={"keyword": "KH0007"})["items"][0]
    agents = box.payload("GET", "/api/call_center/internal_phone/list")["items"]
    other = next(agent for agent in agents if agent["agent_id"] != row["user_owner_id"])
    box.payload("POST", UPDATE, json={"refId": "KH0007", "userOwnerEmail": other["email"]})
    after = box.payload("POST", SEARCH, json={"keyword": "KH0007"})["items"][0]
    assert after["user_owner_id"] == other["agent_id"]
    assert after["create_by"] == row["create_by"]


@pytest.mark.parametrize("keyword", ["0900000700", "000700", "Đặng Thị Ví", "dang thi vi du", "VIDU@", "CRM-7"])
def test_a_keyword_is_looked_for_in_phone_name_e_mail_and_reference(box: Box, keyword: str) -> None:
    box.payload("POST", ADD, json=NEW)
    assert "CRM-7" in found(box, keyword)
    assert found(box, keyword + "§") == []


@pytest.mark.parametrize(
    "body",
    [
        {"phones": [{"data": "0900000001"}]},
        {"phones": [{"data": "0900000800"}, {"data": "0900000002"}]},
        {"phones": NEW["phones"]},
        {"emails": [{"data": "vidu@EXAMPLE.vn"}]},
    ],
)
def test_a_phone_or_e_mail_of_another_contact_is_refused(box: Box, body: dict[str, Any]) -> None:
    box.payload("POST", ADD, json=NEW)
    refused = box.refusal("POST", ADD, json=body)
    assert refused == "phone_or_email_assigned_on_other_contact"
    assert box.door("stats")["stored"]["contacts"] == 61


def test_an_added_contact_is_the_customer_of_calls_with_its_number(box: Box) -> None:
    box.payload("POST", ADD, json=NEW)
    box.click(phone_number="0900000700")
    assert box.search(size=1)["items"][0]["customer"]["full_name"] == "Đặng Thị Ví Dụ"


def test_an_owner_is_found_by_e_mail(box: Box) -> None:
    agents = box.payload("GET", "/api/call_center/internal_phone/list?keyword=101")["items"]
    box.payload("POST", ADD, json={"refId": "own", "userOwnerEmail": agents[0]["email"]})
    row = box.payload("POST", SEARCH, json={"keyword": "own"})["items"][0]
    assert row["user_owner_id"] == agents[0]["agent_id"]


def test_pages_of_contacts_add_up(box: Box) -> None:
    pages = [box.payload("POST", f"{SEARCH}?page={n}&size=25", json={}) for n in (1, 2, 3)]
    ids = [row["id"] for page in pages for row in page["items"]]
    assert len(ids) == len(set(ids)) == 60
    assert [page["has_next"] for page in pages] == [True, True, False]
    assert all(page["extension"] is None for page in pages)


@pytest.mark.parametrize(
    "body",
    [
        {"fullName": 1},
        {"fullName": None},
        {"gender": "unknown"},
        {"phones": "0900000700"},
        {"phones": [{}]},
        {"phones": [{"data": ""}]},
        {"phones": [{"data": "09", "type": "mobile"}]},
        {"emails": [{"data": "a@example.vn", "valueType": 1}]},
        {"userOwnerEmail": "nobody"},
        {"tags": ["vip", 1]},
        {"filterContacts": [{"index": "0"}]},
        {"refId": 7},
    ],
)
def test_what_does_not_fit_is_request_invalid(box: Box, body: dict[str, Any]) -> None:
    assert box.refusal("POST", ADD, json=body) == "request_invalid"


def test_a_search_needs_an_object_and_a_text(box: Box) -> None:
    assert box.refusal("POST", SEARCH, json={"keyword": 9}) == "request_invalid"
    assert box.refusal("POST", SEARCH, json=[]) == "request_invalid"
    assert box.refusal("POST", SEARCH) == "request_body_required"


def test_extensions_are_found_by_number_e_mail_and_name(box: Box) -> None:
    path = "/api/call_center/internal_phone/list"
    row = box.payload("GET", path, params={"keyword": "101"})["items"][0]
    for keyword in (row["email"], row["full_name"]):
        rows = box.payload("GET", path, params={"keyword": keyword})["items"]
        assert "101" in [r["sip_user"] for r in rows]
    assert box.payload("GET", path, params={"keyword": "nobody"})["items"] == []
