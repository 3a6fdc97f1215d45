"""Do users of somebody's own app get extensions, hotlines and devices?"""

from __future__ import annotations

from typing import Any

import pytest

from .driver import CLICK, KEY, Box

AGENT = "/sdk-app/call-center/agent-extension"
CUSTOMER = "/sdk-app/call-center/customer-extension"
LIST = "/api/call_center/internal_phone/list"
USER: dict[str, Any] = {
    "uuid": "app-1",
    "phoneNumber": {"number": "900000701", "region": "VN"},
    "fullName": "Ngô Thị Ví Dụ",
    "sipNumber": "842810000002",
}
DEVICE: dict[str, Any] = {
    "projectId": "du-an",
    "appId": "vn.example.app",
    "deviceId": "may-1",
    "token": "fcm-1",
    "type": "ANDROID",
}
LOGOUT = {"projectId": "du-an", "appId": "vn.example.app", "deviceId": "may-1"}


def init(box: Box, base: str = AGENT, **change: Any) -> Any:
    return box.payload("POST", f"{base}/init", json={**USER, **change})


def add(box: Box, base: str, number: str, uuid: str = "app-1", **device: Any) -> Any:
    body = {"extension": number, "uuid": uuid, "device": {**DEVICE, **device}}
    return box.payload("POST", f"{base}/add-device", json=body)


def logout(box: Box, base: str, number: str, **change: Any) -> Any:
    return box.payload("POST", f"{base}/logout", json={"extension": number, **LOGOUT, **change})


def listed(box: Box, number: str) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = box.payload("GET", LIST, params={"keyword": number})["items"]
    return items


def call_from(box: Box, number: str) -> str:
    """What a call over the extension's own hotline gives: its hotline, or the code of the refusal."""
    body = box.ask("POST", "/api/click2call", json={"extension": number, "phone_number": "0900000123"})
    if body["status_code"] != 9999:
        return str(body["payload"]["error"])
    return str(box.search(size=1)["items"][0]["sip_number"])


@pytest.mark.parametrize("base", [AGENT, CUSTOMER])
def test_the_answers_have_the_envelope_of_the_sdk(box: Box, base: str) -> None:
    body = box.ask("POST", f"{base}/init", json=USER)
    assert body.keys() == {"keyEnabled", "payload", "statusCode", "status_code"}
    assert (body["keyEnabled"], body["statusCode"], body["status_code"]) == (False, 9999, 9999)


def test_a_user_gets_an_extension_without_an_agent_and_keeps_it(box: Box) -> None:
    first = init(box)
    assert first.keys() == {"domain", "outboundProxy", "extension", "password"}
    assert init(box, fullName="Ngô Thị Khác", sipNumber="842810000003") == first
    (row,) = listed(box, first["extension"])
    assert (row["full_name"], row["public_number"]) == ("Ngô Thị Khác", "842810000003")
    assert (row["agent_id"], row["email"], row["password"]) == (None, None, first["password"])
    assert init(box, uuid="app-2")["extension"] != first["extension"]


def test_an_extension_of_the_app_takes_no_seat_and_is_no_agent(box: Box) -> None:
    for number in range(10):
        init(box, uuid=f"app-{number}")
    assert box.payload("GET", "/api/agent/list")["total_items"] == 12
    new = {"full_name": "A", "identify_info": "a@example.vn", "password": "Mat-Khau-1"}
    assert box.payload("POST", "/api/agent/invite", json=new)["pbx_account"]["sip_user"] == "122"
    taken = {**new, "identify_info": "b@example.vn", "uuid": "app-1"}
    assert box.refusal("POST", "/api/agent/invite", json=taken) == "agent_uuid_exists"


def test_an_agent_of_the_account_keeps_name_number_and_extension_in_the_app(box: Box) -> None:
    before = listed(box, "101")[0]
    got = init(box, uuid="nv-101", sipNumber="842810000003")
    assert (got["extension"], got["password"]) == ("101", before["password"])
    after = listed(box, "101")[0]
    assert (after["full_name"], after["email"]) == (before["full_name"], before["email"])
    assert after["public_number"] == "842810000003"


def test_a_customer_gets_an_extension_that_stands_in_no_list(box: Box) -> None:
    first = init(box, CUSTOMER)
    assert first.keys() == {"domain", "outboundProxy", "sipUser", "password"}
    assert init(box, CUSTOMER, fullName="Ngô Thị Khác") == first
    assert init(box, CUSTOMER, uuid="app-2")["sipUser"] != first["sipUser"]
    assert listed(box, first["sipUser"]) == []
    assert call_from(box, first["sipUser"]) == "extension_invalid"
    assert box.door("stats")["stored"]["app2app_customers"] == 5


@pytest.mark.parametrize("base", [AGENT, CUSTOMER])
@pytest.mark.parametrize(
    "change",
    [
        {"uuid": ""},
        {"fullName": None},
        {"phoneNumber": "900000701"},
        {"phoneNumber": {"number": "900000701"}},
        {"phoneNumber": {"region": "VN"}},
        {"phoneNumber": {"number": 900000701, "region": "VN"}},
    ],
)
def test_a_user_of_another_form_is_refused(box: Box, base: str, change: dict[str, Any]) -> None:
    assert box.refusal("POST", f"{base}/init", json={**USER, **change}) == "request_invalid"


def test_an_agent_needs_a_hotline_of_the_account_and_a_customer_none(box: Box) -> None:
    assert box.refusal("POST", f"{AGENT}/init", json={**USER, "sipNumber": "8980000000"}) == "number_call_out_invalid"
    without = {name: value for name, value in USER.items() if name != "sipNumber"}
    assert box.refusal("POST", f"{AGENT}/init", json=without) == "request_invalid"
    assert box.payload("POST", f"{CUSTOMER}/init", json=without)["sipUser"]


def test_a_hotline_is_given_to_several_extensions(box: Box) -> None:
    path = f"{AGENT}/assign-phone-out"
    assert box.payload("POST", path, json={"extensions": ["101", "102"], "sipNumber": "02810000003"}) is True
    assert [call_from(box, number) for number in ("101", "102")] == ["842810000003"] * 2


@pytest.mark.parametrize(
    "body",
    [
        {"extensions": ["101", "999"], "sipNumber": "842810000003"},
        {"extensions": ["101"], "sipNumber": "8980000000"},
    ],
)
def test_nothing_is_assigned_where_something_is_not_known(box: Box, body: Any) -> None:
    before = call_from(box, "101")
    assert box.payload("POST", f"{AGENT}/assign-phone-out", json=body) is False
    assert call_from(box, "101") == before


@pytest.mark.parametrize("body", [{"extensions": [], "sipNumber": "x"}, {"extensions": ["101"]}, {"sipNumber": "x"}])
def test_an_assignment_of_another_form_is_refused(box: Box, body: Any) -> None:
    assert box.refusal("POST", f"{AGENT}/assign-phone-out", json=body) == "request_invalid"


def test_an_extension_of_the_app_can_call_while_a_device_is_logged_in(box: Box) -> None:
    number = init(box)["extension"]
    assert call_from(box, number) == "user_not_registered"
    assert add(box, AGENT, number) is True
    assert add(box, AGENT, number, deviceId="may-2", type="IOS", voipToken="voip-2") is True
    assert logout(box, AGENT, number) is True
    assert call_from(box, number) == "842810000002"
    assert logout(box, AGENT, number, deviceId="may-2") is True
    assert call_from(box, number) == "user_not_registered"


def test_a_device_that_logs_in_again_stands_there_once_with_its_new_token(box: Box) -> None:
    number = init(box)["extension"]
    add(box, AGENT, number)
    add(box, AGENT, number, token="fcm-2")
    (device,) = box.app.sandbox.tenants[KEY].extensions[number].devices
    assert device.token == "fcm-2"
    assert logout(box, AGENT, number) is True
    assert logout(box, AGENT, number) is False


def test_a_switched_off_extension_cannot_call_with_a_device_either(box: Box) -> None:
    number = init(box)["extension"]
    add(box, AGENT, number)
    box.ask("PUT", "/api/call_center/internal_phone/status", params={"sip_user": number, "enabled": "false"})
    assert call_from(box, number) == "user_not_registered"


def test_a_device_rings_for_an_agent_who_has_no_phone(box: Box) -> None:
    assert box.refusal("POST", "/api/click2call", json={**CLICK, "extension": "199"}) == "user_not_registered"
    assert add(box, AGENT, "199", uuid="nv-199") is True
    assert box.click(extension="199")["call_uuid"]


def test_a_customer_logs_devices_in_and_out(box: Box) -> None:
    number = init(box, CUSTOMER)["sipUser"]
    assert add(box, CUSTOMER, number) is True
    assert logout(box, CUSTOMER, number, deviceId="may-9") is False
    assert logout(box, CUSTOMER, number) is True
    assert logout(box, CUSTOMER, number) is False


def test_the_seeded_customers_have_ids_and_numbers(box: Box) -> None:
    assert init(box, CUSTOMER, uuid="kh-1")["sipUser"] == "700001"
    assert init(box, CUSTOMER)["sipUser"] == "700004"


@pytest.mark.parametrize("base", [AGENT, CUSTOMER])
def test_a_device_of_nobody_is_answered_with_false(box: Box, base: str) -> None:
    number = {AGENT: "101", CUSTOMER: "700001"}[base]
    assert add(box, base, "999") is False
    assert add(box, base, number, uuid="app-1") is False
    assert logout(box, base, "999") is False


@pytest.mark.parametrize("base", [AGENT, CUSTOMER])
@pytest.mark.parametrize(
    "change", [{"type": "android"}, {"token": ""}, {"deviceId": None}, {"appId": 1}, {"voipToken": None}]
)
def test_a_device_of_another_form_is_refused(box: Box, base: str, change: dict[str, Any]) -> None:
    body = {"extension": "101", "uuid": "nv-101", "device": {**DEVICE, **change}}
    assert box.refusal("POST", f"{base}/add-device", json=body) == "request_invalid"


@pytest.mark.parametrize("base", [AGENT, CUSTOMER])
@pytest.mark.parametrize("left_out", ["extension", "projectId", "appId", "deviceId"])
def test_a_logout_needs_all_that_names_a_device(box: Box, base: str, left_out: str) -> None:
    body = {name: value for name, value in {"extension": "101", **LOGOUT}.items() if name != left_out}
    assert box.refusal("POST", f"{base}/logout", json=body) == "request_invalid"
