"""Are extensions listed, switched, changed, set back and looked up?"""

from __future__ import annotations

from typing import Any

import pytest

from .driver import CLICK, NOW, Box

LIST = "/api/call_center/internal_phone/list"
STATUS = "/api/call_center/internal_phone/status"
UPDATE = "/api/call_center/internal_phone/update"
REFRESH = "/api/call_center/internal_phone/refresh"
DETAIL = "/api/call_center/extensions/detail"


def row(box: Box, number: str = "101") -> dict[str, Any]:
    found: dict[str, Any] = box.payload("GET", LIST, params={"keyword": number})["items"][0]
    return found


def detail(box: Box, kind: str, keyword: str) -> Any:
    return box.payload("GET", DETAIL, params={"type": kind, "keyword": keyword})


def done(box: Box, verb: str, path: str, **request: Any) -> None:
    body = box.ask(verb, path, **request)
    assert body["status_code"] == 9999
    assert "payload" not in body


def test_a_row_has_every_known_key(box: Box) -> None:
    got = row(box)
    assert got.keys() == {
        "domain",
        "outbound_proxy",
        "sip_user",
        "password",
        "full_name",
        "agent_id",
        "email",
        "public_number",
        "last_updated_date",
        "created_date",
        "enabled",
    }
    assert (got["sip_user"], got["domain"], got["enabled"]) == ("101", "hoasen-sandbox", True)
    assert got["last_updated_date"] == got["created_date"] < NOW


@pytest.mark.parametrize("verb", ["PUT", "POST"])
def test_an_extension_that_is_switched_off_cannot_call(box: Box, verb: str) -> None:
    done(box, verb, STATUS, params={"sip_user": "101", "enabled": "false"})
    assert (row(box)["enabled"], row(box)["last_updated_date"]) == (False, NOW)
    assert box.refusal("POST", "/api/click2call", json=CLICK) == "user_not_registered"
    done(box, verb, STATUS, params={"sip_user": "101", "enabled": "true"})
    assert row(box)["enabled"] is True
    assert box.click()["call_uuid"]


def test_switching_on_does_not_log_a_phone_in(box: Box) -> None:
    done(box, "PUT", STATUS, params={"sip_user": "199", "enabled": "true"})
    assert box.refusal("POST", "/api/click2call", json={**CLICK, "extension": "199"}) == "user_not_registered"


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ({"sip_user": "101"}, "request_invalid"),
        ({"enabled": "false"}, "request_invalid"),
        ({"sip_user": "", "enabled": "false"}, "request_invalid"),
        ({"sip_user": "101", "enabled": "False"}, "request_invalid"),
        ({"sip_user": "999", "enabled": "false"}, "extension_invalid"),
    ],
)
def test_a_switch_of_nothing_or_to_nothing_is_refused(box: Box, query: dict[str, str], code: str) -> None:
    assert box.refusal("PUT", STATUS, params=query) == code
    assert row(box)["enabled"] is True


def test_a_new_password_is_shown_everywhere(box: Box) -> None:
    done(box, "POST", UPDATE, json={"sip_user": "101", "password": "mat-khau-moi"})
    assert row(box)["password"] == "mat-khau-moi"
    assert row(box)["last_updated_date"] == NOW
    assert detail(box, "sip_user", "101")["pbx_account"]["sip_password"] == "mat-khau-moi"
    found = box.payload("GET", "/api/v2/agent/get-by-email", params={"email": row(box)["email"]})
    assert found["pbx_account"]["sip_password"] == "mat-khau-moi"


def test_what_is_left_out_of_an_update_is_kept(box: Box) -> None:
    before = row(box)["password"]
    done(box, "POST", UPDATE, json={"sip_user": "101", "call_timeout": "45"})
    assert (row(box)["password"], ringing(box)) == (before, "45")
    done(box, "POST", UPDATE, json={"sip_user": "101", "password": "mat-khau-moi"})
    assert ringing(box) == "45"


def ringing(box: Box) -> str:
    (tenant,) = [t for t in box.app.sandbox.tenants.values() if "101" in t.extensions]
    return tenant.extensions["101"].call_timeout


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"password": "x"}, "request_invalid"),
        ({"sip_user": 101}, "request_invalid"),
        ({"sip_user": "101", "password": ""}, "request_invalid"),
        ({"sip_user": "101", "password": None}, "request_invalid"),
        ({"sip_user": "101", "call_timeout": 30}, "request_invalid"),
        ({"sip_user": "101", "call_timeout": "soon"}, "request_invalid"),
        ({"sip_user": "999", "password": "x"}, "extension_invalid"),
    ],
)
def test_an_update_with_something_wrong_changes_nothing(box: Box, body: Any, code: str) -> None:
    before = row(box)
    assert box.refusal("POST", UPDATE, json=body) == code
    assert row(box) == before


@pytest.mark.parametrize("verb", ["POST", "GET"])
def test_an_extension_that_is_set_back_has_a_new_password_and_is_on(box: Box, verb: str) -> None:
    before = row(box)
    done(box, "POST", UPDATE, json={"sip_user": "101", "call_timeout": "45"})
    done(box, "PUT", STATUS, params={"sip_user": "101", "enabled": "false"})
    done(box, verb, REFRESH, params={"sip_user": "101"})
    after = row(box)
    assert (after["enabled"], ringing(box)) == (True, "")
    assert len(after["password"]) == len(before["password"])
    assert after["password"] != before["password"]


def test_setting_back_needs_an_extension_that_is_there(box: Box) -> None:
    assert box.refusal("POST", REFRESH) == "request_invalid"
    assert box.refusal("POST", REFRESH, params={"sip_user": "999"}) == "extension_invalid"


def test_an_extension_is_looked_up_by_its_number_or_by_who_has_it(box: Box) -> None:
    got = detail(box, "sip_user", "101")
    assert got == detail(box, "usr_uuid", "nv-101") == detail(box, "user_email", row(box)["email"].upper())
    assert (got["extension"], got["uuid"], got["mail"]) == ("101", "nv-101", row(box)["email"])
    assert got["hotlines"] == ["842810000001", "842810000002", "842810000003"]
    account = got["pbx_account"]
    assert account.pop("sip_password") == row(box)["password"]
    assert account.pop("display_name") == got["full_name"] == row(box)["full_name"]
    assert account == {
        "sip_user": "101",
        "sip_web_socket_server": "wss://sip.example.vn",
        "sip_realm": "hoasen-sandbox",
        "sip_proxy": "<sip:hoasen-sandbox.example.vn>",
        "sip_proxy_port": "",
        "stun_servers": [],
        "transport": ["tcp", "udp", "ws", "wss"],
        "use_opus": True,
        "opus_quality": 8,
    }


@pytest.mark.parametrize("kind", ["usr_uuid", "sip_user", "user_email"])
def test_a_look_up_of_nobody_gives_null(box: Box, kind: str) -> None:
    assert detail(box, kind, "nobody") is None


@pytest.mark.parametrize("query", [{}, {"type": "sip_user"}, {"keyword": "101"}, {"type": "user_uuid", "keyword": "x"}])
def test_a_look_up_needs_kind_and_keyword(box: Box, query: dict[str, str]) -> None:
    assert box.refusal("GET", DETAIL, params=query) == "request_invalid"


def test_the_account_shows_a_documented_package(box: Box) -> None:
    package = box.payload("GET", "/api/tenant/detail")["service_package"]
    assert package.keys() == {"code_name", "service_name", "staff_num", "customer_num", "expiry_date"}
    assert (package["code_name"], package["staff_num"]) == ("omi_advance", 20)
    assert package["expiry_date"] > NOW
