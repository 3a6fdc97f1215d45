"""Are contacts kept, found and told apart?"""

from __future__ import annotations

from typing import Any

import pytest

from .driver import NOW, Box

ADD = "/api/v2/contact/add"
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
