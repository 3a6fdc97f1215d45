"""Does version 1 show, change and delete the contacts of the one address book?"""

from __future__ import annotations

from typing import Any

import pytest

from .driver import NOW, Box

LIST = "/api/contacts/list"
ADD = "/api/contacts/add"
ADD_MANY = "/api/contacts/add-more"
UPDATE = "/api/contacts/update"
GET = "/api/contacts/get"
NOTES = "/api/contacts/add-note"
NEW: dict[str, Any] = {
    "refId": "CRM-8",
    "refCode": "C8",
    "fullName": "Lý Thị Mẫu",
    "gender": "female",
    "birthday": "31/12/1990",
    "job_title": "Kế toán",
    "passport": "B0000000",
    "address": "1 Đường Ví Dụ",
    "note": "Gọi buổi sáng",
    "phones": [{"data": "0900000710", "value": "office", "valueType": "Cong ty"}],
    "emails": [{"data": "Mau@example.vn", "type": "home"}],
    "tags": ["vip", "Khách lẻ"],
    "more_infomation": [{"value_type": "Hạng thẻ", "display_value": "Bạc"}],
}


def values(row: dict[str, Any]) -> dict[str, list[tuple[Any, Any, Any]]]:
    return {
        attribute["field_code"]: [(v["display_value"], v["data_type"], v["value_type"]) for v in attribute["value"]]
        for attribute in row["attribute_structure"]
    }


def found(box: Box, **body: Any) -> list[dict[str, Any]]:
    return list(box.payload("POST", LIST, json=body)["items"])


def by_phone(box: Box, phone: str = "0900000710") -> Any:
    return box.payload("GET", GET, params={"phone": phone})


def test_an_added_contact_is_shown_in_the_shape_of_version_1(box: Box) -> None:
    assert box.payload("POST", ADD, json=NEW) is True
    row = found(box)[0]
    assert row.keys() == {
        "_id",
        "public_id",
        "create_by",
        "last_update_by",
        "created_date",
        "last_updated_date",
        "contact_type",
        "tags_view",
        "is_deleted",
        "tags",
        "attribute_structure",
    }
    assert (row["created_date"], row["is_deleted"], row["tags"]) == (NOW, False, ["VIP", "Khách lẻ"])
    assert values(row) == {
        "full_name": [("Lý Thị Mẫu", None, None)],
        "job_title": [("Kế toán", None, None)],
        "gender": [("female", "female", "Nữ")],
        "phone_number": [("0900000710", "office", "Cong ty")],
        "mail": [("Mau@example.vn", "home", "Nhà")],
        "birthday": [("31/12/1990", None, None)],
        "address": [("1 Đường Ví Dụ", None, None)],
        "passport": [("B0000000", None, None)],
        "note": [("Gọi buổi sáng", None, None)],
        "more_infomation": [("Bạc", "value1", "Hạng thẻ")],
    }


def test_what_is_not_known_is_an_empty_text_or_an_empty_list(box: Box) -> None:
    box.payload("POST", ADD, json={"fullName": "Trống", "phones": []})
    shown = values(found(box)[0])
    assert shown["passport"] == [("", None, None)]
    assert shown["phone_number"] == shown["more_infomation"] == []


@pytest.mark.parametrize(
    "named",
    [
        {"phone": "0900000710"},
        {"email": "mau@EXAMPLE.vn"},
        {"ref_id": "CRM-8"},
        {"ref_code": "C8"},
        {"phone": "0900000710", "ref_id": "CRM-8"},
    ],
)
def test_a_contact_is_got_by_phone_e_mail_and_the_callers_id_and_code(box: Box, named: dict[str, str]) -> None:
    box.payload("POST", ADD, json=NEW)
    row = box.payload("GET", GET, params=named)
    assert row == found(box)[0] == box.payload("GET", f"/api/contacts/details/{row['_id']}")


@pytest.mark.parametrize(
    "named",
    [
        {},
        {"phone": "0900000711"},
        {"phone": "mau@example.vn"},
        {"email": "0900000710"},
        {"ref_id": "C8"},
        {"phone": "0900000710", "ref_id": "CRM-9"},
        {"phone": "0900000710", "email": "other@example.vn"},
    ],
)
def test_nobody_is_null(box: Box, named: dict[str, str]) -> None:
    box.payload("POST", ADD, json=NEW)
    assert box.payload("GET", GET, params=named) is None
    assert box.payload("GET", "/api/contacts/details/nobody") is None


@pytest.mark.parametrize("keyword", ["0900000710", "MAU@example.vn", "lý thị", "ly thi mau"])
def test_a_keyword_is_a_whole_phone_or_e_mail_or_a_part_of_a_name(box: Box, keyword: str) -> None:
    box.payload("POST", ADD, json=NEW)
    assert [row["_id"] for row in found(box, keyword=keyword)] == [by_phone(box)["_id"]]


@pytest.mark.parametrize("keyword", ["090000071", "mau@", "CRM-8", "nobody"])
def test_a_part_of_a_phone_or_e_mail_finds_nobody(box: Box, keyword: str) -> None:
    box.payload("POST", ADD, json=NEW)
    assert found(box, keyword=keyword) == []


def test_contacts_are_filtered_by_owner_and_by_attribute(box: Box) -> None:
    agent = box.payload("GET", "/api/call_center/internal_phone/list?keyword=101")["items"][0]
    box.payload("POST", ADD, json={**NEW, "user_owner_email": agent["email"]})
    box.payload("POST", ADD, json={"fullName": "Vô Chủ", "phones": []})

    def owned(*owners: str) -> list[str]:
        filters = [{"field_code": "contact_owner", "value": list(owners)}]
        return [values(row)["full_name"][0][0] for row in found(box, filters=filters)]

    assert owned("unassigned") == ["Vô Chủ"]
    assert owned(agent["email"])[0] == "Lý Thị Mẫu"
    assert owned("unassigned", agent["email"])[:2] == ["Vô Chủ", "Lý Thị Mẫu"]
    assert owned("nobody@example.vn") == []
    assert len(found(box, filters=[{"field_code": "passport", "value": ["B0000000"]}])) == 1
    assert found(box, filters=[{"field_code": "shoe_size", "value": ["42"]}]) == []


def test_page_and_size_count_in_the_query_only(box: Box) -> None:
    page = box.payload("POST", f"{LIST}?page=2&size=500", json={"page": 1, "size": 5})
    assert (page["page_number"], page["page_size"], page["total_items"]) == (2, 50, 60)
    assert len(page["items"]) == 10
    assert "extension" not in page


@pytest.mark.parametrize("phones", ["phones", "emails"])
def test_what_belongs_to_somebody_is_refused_in_both_versions(box: Box, phones: str) -> None:
    box.payload("POST", ADD, json=NEW)
    body = {"fullName": "X", "phones": [], phones: NEW[phones]}
    for path in (ADD, "/api/v2/contact/add"):
        assert box.refusal("POST", path, json=body) == "phone_or_email_assigned_on_other_contact"


def test_many_are_added_and_those_that_are_taken_are_left_out(box: Box) -> None:
    others = [{"fullName": f"Người {n}", "phones": [{"data": f"090000072{n}"}]} for n in range(3)]
    assert box.payload("POST", ADD_MANY, json=[NEW, *others, NEW]) is True
    assert box.door("stats")["stored"]["contacts"] == 64
    assert by_phone(box, "0900000722") == found(box)[0]


def test_a_change_keeps_what_it_does_not_name(box: Box) -> None:
    box.payload("POST", ADD, json=NEW)
    box.door("clock", {"advance_seconds": 60})
    change = {"refId": "CRM-8", "fullName": "Lý Thị Khác", "phones": [{"data": "0900000711"}], "birthday": ""}
    assert box.payload("POST", UPDATE, json=change) is True
    assert by_phone(box) is None
    after = by_phone(box, "0900000711")
    assert (after["last_updated_date"], after["created_date"]) == (NOW + 60_000, NOW)
    shown = values(after)
    assert (shown["full_name"][0][0], shown["birthday"][0][0]) == ("Lý Thị Khác", "")
    assert (shown["mail"][0][0], shown["note"][0][0]) == ("Mau@example.vn", "Gọi buổi sáng")
    assert shown["more_infomation"] == [("Bạc", "value1", "Hạng thẻ")]
    assert after["tags"] == ["VIP", "Khách lẻ"]


def test_a_deleted_contact_is_gone_and_its_phone_free_again(box: Box) -> None:
    box.payload("POST", ADD, json=NEW)
    path = f"/api/contacts/delete/{by_phone(box)['_id']}"
    assert box.payload("DELETE", path) is True
    assert by_phone(box) is None
    assert box.payload("POST", "/api/v2/contact/search", json={"keyword": "CRM-8"})["items"] == []
    assert box.payload("POST", UPDATE, json=NEW) is False
    assert box.payload("DELETE", path) is False
    assert box.payload("POST", ADD, json=NEW) is True
    assert box.door("stats")["stored"]["contacts"] == 61


def test_notes_count_when_customer_and_author_are_known(box: Box) -> None:
    agent = box.payload("GET", "/api/call_center/internal_phone/list?keyword=101")["items"][0]["email"]
    box.payload("POST", ADD, json=NEW)
    notes = [
        {"phone": "0900000710", "content": "Đã gọi", "note_by": agent},
        {"phone": "0900000710", "content": "Hẹn lại", "note_by": ""},
        {"phone": "0900000710", "content": "Ai viết?", "note_by": "nobody@example.vn"},
        {"phone": "0900000711", "content": "Cho ai?"},
        {"phone": "mau@example.vn", "content": "Không phải số"},
    ]
    assert box.payload("POST", NOTES, json=notes) == 2
    row = box.payload("POST", "/api/v2/contact/search", json={"keyword": "CRM-8"})["items"][0]
    assert row["total_interactive"] == 2
    assert box.door("stats")["stored"]["contact_notes"] == 2
    box.payload("DELETE", f"/api/contacts/delete/{row['id']}")
    assert box.door("stats")["stored"]["contact_notes"] == 0


@pytest.mark.parametrize(
    ("path", "body"),
    [
        (ADD, {"phones": []}),
        (ADD, {"fullName": "X"}),
        (ADD, {"fullName": "", "phones": []}),
        (ADD, {"fullName": "X", "phones": [{"data": "09", "value": "mobile"}]}),
        (ADD, {"fullName": "X", "phones": [], "gender": "unknown"}),
        (ADD, {"fullName": "X", "phones": [], "more_infomation": [{"display_value": "Bạc"}]}),
        (ADD, {"fullName": "X", "phones": [], "user_owner_email": "nobody"}),
        (ADD_MANY, [{"fullName": "X", "phones": []}, {"fullName": "X"}]),
        (UPDATE, {"fullName": "X", "phones": []}),
        (UPDATE, {"refId": "KH0001", "phones": []}),
        (UPDATE, {"refId": "KH0001", "fullName": "X"}),
        (NOTES, [{"phone": "0900000001"}]),
        (NOTES, [{"phone": "0900000001", "content": ""}]),
        (NOTES, []),
        (LIST, {"keyword": 9}),
        (LIST, {"filters": [{"field_code": "contact_owner"}]}),
        (LIST, {"filters": [{"value": ["unassigned"]}]}),
    ],
)
def test_what_does_not_fit_is_request_invalid(box: Box, path: str, body: Any) -> None:
    assert box.refusal("POST", path, json=body) == "request_invalid"
    assert box.door("stats")["stored"]["contacts"] == 60
