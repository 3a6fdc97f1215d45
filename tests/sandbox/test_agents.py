"""Are agents invited, found, changed and deleted, and is what is wrong refused?"""

from __future__ import annotations

from typing import Any

import pytest

from .driver import KEY, NOW, Box

INVITE = "/api/agent/invite"
WITH_PACKAGE = "/api/agent/invite_with_package_v2"
LIST = "/api/agent/list"
SEARCH = "/api/v3/agent/search"
BY_EMAIL = "/api/v2/agent/get-by-email"
ROLE = "/api/agent/role/update"
PACKAGE = "/api/agent/service_package/update"
DELETE = "/api/agent/delete"
EMAIL = "vi.du@example.vn"
NEW = {
    "full_name": "Đỗ Thị Ví Dụ",
    "identify_info": EMAIL,
    "password": "Mat-Khau-1",
    "role_name": "Kế toán",
    "uuid": "crm-7",
}


def invite(box: Box, **change: Any) -> Any:
    return box.payload("POST", INVITE, json={**NEW, **change})


def refused(box: Box, verb: str, path: str, **request: Any) -> str:
    body = box.ask(verb, path, **request)
    assert body["status_code"] == -9999, body
    return str(body["message"])


def seeded(box: Box) -> dict[str, Any]:
    """The agent of extension 101."""
    body = {"filter": {"extensions": ["101"]}}
    row: dict[str, Any] = box.payload("POST", SEARCH, json=body)["items"][0]
    return row


def emails(box: Box, **filters: list[str]) -> list[str]:
    page = box.payload("POST", SEARCH, json={"filter": filters})
    return [row["email"] for row in page["items"]]


def test_an_invitation_gives_the_agent_and_a_sip_login(box: Box) -> None:
    payload = invite(box)
    assert payload["agent"] == {"full_name": "Đỗ Thị Ví Dụ", "email": EMAIL}
    account = payload["pbx_account"]
    assert len(account.pop("password")) == 12
    assert account == {
        "sip_user": "112",
        "domain": "hoasen-sandbox",
        "outbound_proxy": "wss://sip.example.vn",
        "public_number": "842810000001",
        "full_name": "Đỗ Thị Ví Dụ",
        "email": EMAIL,
        "last_updated_date": NOW,
        "created_date": NOW,
    }


def test_two_invited_agents_have_numbers_and_passwords_of_their_own(box: Box) -> None:
    first = invite(box)["pbx_account"]
    second = invite(box, identify_info="hai@example.vn", uuid="crm-8")["pbx_account"]
    assert first["sip_user"] != second["sip_user"]
    assert first["password"] != second["password"]


def test_the_row_of_version_1_has_the_form_of_the_address_book(box: Box) -> None:
    invite(box, owner_email=seeded(box)["email"])
    page = box.payload("GET", LIST, params={"size": 1})
    assert (page["total_items"], page["page_size"], page["has_next"]) == (13, 1, True)
    row = page["items"][0]
    assert len(row.pop("_id")) == 24
    assert row.pop("user_owner_email") == seeded(box)["email"]
    attributes = row.pop("attribute_structure")
    assert row == {
        "create_by": {"name": "Công ty Mẫu Hoa Sen"},
        "last_update_by": {"name": "Công ty Mẫu Hoa Sen"},
        "created_date": NOW,
        "last_updated_date": NOW,
        "public_id": None,
        "contact_type": "agent",
        "tags_view": [],
        "is_deleted": False,
        "tags": [],
        "is_active": True,
        "identify_info": EMAIL,
    }
    assert {a["field_code"]: (a["identify"], a["field_type"], a["value"]) for a in attributes} == {
        "full_name": (None, "single_text", [value("Đỗ Thị Ví Dụ", "single_text", None)]),
        "mail": (None, "email", [value(EMAIL, "personal", "Cá nhân")]),
        "gender": (None, "radio", [value("other", "other", "Khác")]),
        "phone_number": (None, "phone", [value(None, "personal", "Cá nhân")]),
    }


def value(text: str | None, data_type: str, value_type: str | None) -> dict[str, str | None]:
    return {"display_value": text, "data_type": data_type, "value_type": value_type}


def test_the_list_is_told_apart_by_who_activated_the_account(box: Box) -> None:
    rows = box.payload("GET", LIST)["items"]
    assert sorted(row["is_active"] for row in rows) == [False] + [True] * 11
    assert [row["created_date"] for row in rows] == sorted((row["created_date"] for row in rows), reverse=True)


@pytest.mark.parametrize("keyword", ["do thi vi du", "VI.DU@", "Ví Dụ"])
def test_the_list_is_searched_by_name_and_e_mail(box: Box, keyword: str) -> None:
    invite(box)
    items = box.payload("GET", LIST, params={"keyword": keyword})["items"]
    assert [row["identify_info"] for row in items] == [EMAIL]


def test_the_list_is_searched_by_phone(box: Box) -> None:
    agent = seeded(box)
    items = box.payload("GET", LIST, params={"keyword": agent["phone"]})["items"]
    assert [row["identify_info"] for row in items] == [agent["email"]]


def test_pages_hold_50_rows_at_most(box: Box) -> None:
    assert box.payload("GET", LIST, params={"size": 500})["page_size"] == 50
    assert box.payload("POST", SEARCH, params={"size": 500}, json={})["page_size"] == 50
    assert box.payload("GET", LIST, params={"page": 9})["items"] == []


def test_the_row_of_version_3_has_the_keys_of_both_third_parties(box: Box) -> None:
    account = invite(box)["pbx_account"]
    row = box.payload("POST", SEARCH, json={})["items"][0]
    old = box.payload("GET", LIST)["items"][0]
    assert {name: row[name] for name in old} == old
    assert row["pbx_account"] == {"sip_user": account["sip_user"], "sip_password": account["password"]}
    assert (row["id"], row["email"], row["full_name"]) == (old["_id"], EMAIL, "Đỗ Thị Ví Dụ")


def test_version_3_finds_the_agents_that_fit_every_filter(box: Box) -> None:
    invite(box)
    agent = seeded(box)
    assert emails(box, emails=["VI.DU@example.vn", agent["email"]]) == [EMAIL, agent["email"]]
    assert emails(box, phones=[agent["phone"]]) == [agent["email"]]
    assert emails(box, extensions=["112", "101", "999"]) == [EMAIL, agent["email"]]
    assert emails(box, emails=[EMAIL], extensions=["101"]) == []
    assert len(emails(box, emails=[], phones=[], extensions=[])) == 13


def test_version_3_finds_an_e_mail_in_upper_and_lower_case(box: Box) -> None:
    invite(box, identify_info="Vi.Du@example.vn")
    assert emails(box, emails=["vI.dU@example.vn"]) == ["Vi.Du@example.vn"]


@pytest.mark.parametrize("filters", [[], "x", {"emails": "x"}, {"phones": [1]}, {"extensions": None}])
def test_version_3_refuses_filters_of_another_form(box: Box, filters: Any) -> None:
    assert refused(box, "POST", SEARCH, json={"filter": filters}) == "request_invalid"


def test_version_3_answers_get_with_and_without_a_body(box: Box) -> None:
    assert box.payload("GET", SEARCH)["total_items"] == 12
    body = {"filter": {"extensions": ["101"]}}
    assert box.payload("GET", SEARCH, json=body)["total_items"] == 1
    assert refused(box, "POST", SEARCH) == "request_body_required"


def test_the_look_up_by_e_mail_shows_the_sip_login(box: Box) -> None:
    account = invite(box)["pbx_account"]
    found = box.payload("GET", BY_EMAIL, params={"email": "Vi.Du@example.vn"})
    assert len(found.pop("id")) == len(found.pop("contact_id")) == 24
    assert found == {
        "email": EMAIL,
        "phone": "",
        "full_name": "Đỗ Thị Ví Dụ",
        "pbx_account": {"sip_user": "112", "sip_password": account["password"], "domain": "hoasen-sandbox"},
    }
    assert box.payload("POST", BY_EMAIL, json={"email": EMAIL}) == box.payload("GET", f"{BY_EMAIL}?email={EMAIL}")


def test_the_look_up_gives_null_for_nobody_and_refuses_what_is_no_e_mail(box: Box) -> None:
    assert box.payload("GET", BY_EMAIL, params={"email": "ai@example.vn"}) is None
    assert refused(box, "GET", BY_EMAIL, params={"email": "null"}) == "request_invalid"
    assert refused(box, "GET", BY_EMAIL) == "request_invalid"
    assert refused(box, "POST", BY_EMAIL, json={"email": 7}) == "request_invalid"


@pytest.mark.parametrize("email", [EMAIL, "VI.DU@EXAMPLE.VN"])
def test_a_second_invitation_is_refused_with_the_code_at_the_top(box: Box, email: str) -> None:
    invite(box)
    body = box.ask("POST", INVITE, json={**NEW, "identify_info": email, "uuid": "crm-8"})
    assert (body["status_code"], body["error"]) == (-9999, "agent_exists")
    assert not {"message", "payload"} & body.keys()
    assert box.door("stats")["stored"]["agents"] == 13


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"full_name": ""}, "full_name_is_required"),
        ({"full_name": " "}, "full_name_is_required"),
        ({"full_name": None}, "full_name_is_required"),
        ({"identify_info": "vi.du"}, "identify_info_invalid"),
        ({"identify_info": None}, "identify_info_invalid"),
        ({"password": "Mk-1234"}, "password_invalid"),
        ({"password": "mat-khau-1"}, "password_invalid"),
        ({"password": "MAT-KHAU-1"}, "password_invalid"),
        ({"password": "Mat-Khau-x"}, "password_invalid"),
        ({"password": "MatKhau1x"}, "password_invalid"),
        ({"password": 12345678}, "password_invalid"),
        ({"role_name": ""}, "role_is_required"),
        ({"role_name": None}, "role_is_required"),
        ({"uuid": "nv-101"}, "agent_uuid_exists"),
        ({"uuid": 7}, "request_invalid"),
        ({"owner_email": "ai@example.vn"}, "invite_error"),
        ({"owner_email": ""}, "request_invalid"),
    ],
)
@pytest.mark.parametrize("path", [INVITE, WITH_PACKAGE])
def test_an_invitation_with_something_wrong_has_its_documented_code(
    box: Box, path: str, change: dict[str, Any], code: str
) -> None:
    body = {**NEW, "service_package_id": "goi-1", **change}
    assert refused(box, "POST", path, json=body) == code
    assert box.door("stats")["stored"]["extensions"] == 12


@pytest.mark.parametrize(
    ("left_out", "code"),
    [
        ("full_name", "full_name_is_required"),
        ("identify_info", "identify_info_invalid"),
        ("password", "password_invalid"),
    ],
)
def test_name_e_mail_and_password_are_needed(box: Box, left_out: str, code: str) -> None:
    body = {name: value for name, value in NEW.items() if name != left_out}
    assert refused(box, "POST", INVITE, json=body) == code


def test_role_and_own_id_may_be_left_out(box: Box) -> None:
    body = {name: value for name, value in NEW.items() if name not in ("role_name", "uuid")}
    assert box.payload("POST", INVITE, json=body)
    assert box.payload("POST", INVITE, json={**body, "identify_info": "hai@example.vn"})
    kept = [e for e in box.app.sandbox.tenants[KEY].extensions.values() if e.number in ("112", "113")]
    assert [(e.role_name, e.uuid) for e in kept] == [("Sale", "")] * 2


def test_the_seats_of_the_package_are_counted(box: Box) -> None:
    package = box.payload("GET", "/api/tenant/detail")["service_package"]
    assert (package["code_name"], package["staff_num"]) == ("omi_advance", 20)
    for number in range(8):
        invite(box, identify_info=f"moi.{number}@example.vn", uuid=f"crm-{number}")
    one_more = {**NEW, "identify_info": "nua@example.vn", "uuid": "crm-9"}
    assert refused(box, "POST", INVITE, json=one_more) == "limit_agent"
    assert refused(box, "POST", WITH_PACKAGE, json={**one_more, "service_package_id": "goi-1"}) == "limit_agent"
    box.ask("DELETE", DELETE, params={"identify_info": "moi.0@example.vn"})
    assert box.payload("POST", INVITE, json=one_more)["pbx_account"]["sip_user"] == "120"


def test_an_invitation_with_a_package_makes_the_same_agent_and_costs_money(box: Box) -> None:
    body = box.ask("POST", WITH_PACKAGE, json={**NEW, "service_package_id": "goi-1"})
    assert body["status_code"] == 9999
    assert "payload" not in body
    found = box.payload("GET", BY_EMAIL, params={"email": EMAIL})
    assert found["pbx_account"]["sip_user"] == "112"
    assert box.app.sandbox.tenants[KEY].extensions["112"].package_id == "goi-1"
    assert box.door("stats")["billable"] == {"invite_agent_with_package": 1}


@pytest.mark.parametrize("package", ["", None, 5])
def test_an_invitation_with_a_package_needs_its_id(box: Box, package: Any) -> None:
    assert refused(box, "POST", WITH_PACKAGE, json={**NEW, "service_package_id": package}) == "request_invalid"
    assert refused(box, "POST", WITH_PACKAGE, json=NEW) == "request_invalid"


def test_role_and_package_of_an_agent_are_changed(box: Box) -> None:
    email = seeded(box)["email"]
    assert box.ask("POST", ROLE, json={"identify_info": email, "role_id": "vai-tro-2"})["status_code"] == 9999
    assert box.ask("POST", PACKAGE, json={"identify_info": email, "service_package_id": "g"})["status_code"] == 9999
    agent = box.app.sandbox.tenants[KEY].extensions["101"]
    assert (agent.role_id, agent.package_id) == ("vai-tro-2", "g")
    assert seeded(box)["last_updated_date"] == NOW
    box.ask("POST", PACKAGE, json={"identify_info": email, "service_package_id": None})
    assert box.app.sandbox.tenants[KEY].extensions["101"].package_id == ""
    assert box.door("stats")["billable"] == {"update_agent_service_package": 2}


@pytest.mark.parametrize(
    ("path", "body", "code"),
    [
        (ROLE, {"role_id": "r"}, "extension_invalid"),
        (ROLE, {"role_id": "r", "identify_info": "ai@example.vn"}, "extension_invalid"),
        (ROLE, {"role_id": "r", "identify_info": "ai"}, "request_invalid"),
        (ROLE, {"role_id": ""}, "request_invalid"),
        (ROLE, {}, "request_invalid"),
        (PACKAGE, {"service_package_id": "g", "identify_info": "ai@example.vn"}, "extension_invalid"),
        (PACKAGE, {"service_package_id": 1}, "request_invalid"),
        (PACKAGE, {}, "request_invalid"),
    ],
)
def test_changes_of_nobody_and_to_nothing_are_refused(box: Box, path: str, body: Any, code: str) -> None:
    assert refused(box, "POST", path, json=body) == code


@pytest.mark.parametrize("verb", ["DELETE", "GET"])
def test_a_deleted_agent_is_gone_with_the_extension(box: Box, verb: str) -> None:
    email = seeded(box)["email"]
    body = box.ask(verb, DELETE, params={"identify_info": email.upper()})
    assert body["status_code"] == 9999
    assert "payload" not in body
    assert emails(box, emails=[email]) == []
    assert box.payload("GET", BY_EMAIL, params={"email": email}) is None
    assert refused(box, verb, DELETE, params={"identify_info": email}) == "extension_invalid"
    stored = box.door("stats")["stored"]
    assert (stored["agents"], stored["extensions"]) == (11, 11)


@pytest.mark.parametrize("query", [{}, {"identify_info": ""}, {"identify_info": "101"}])
def test_a_deletion_needs_an_e_mail(box: Box, query: dict[str, str]) -> None:
    assert refused(box, "DELETE", DELETE, params=query) == "request_invalid"


def test_a_number_is_never_given_twice(box: Box) -> None:
    invite(box)
    box.ask("DELETE", DELETE, params={"identify_info": EMAIL})
    assert invite(box)["pbx_account"]["sip_user"] == "113"
