"""A CRM takes a new colleague on, lets her call, hands her place over and closes it."""

from __future__ import annotations

from typing import Any

from .driver import MONTH, Box

LAN = "lan.vi.du@example.vn"
MAI = "mai.vi.du@example.vn"


def numbers(box: Box) -> set[str]:
    page = box.payload("GET", "/api/call_center/internal_phone/list")
    return {row["sip_user"] for row in page["items"]}


def find(box: Box, email: str) -> Any:
    return box.payload("GET", "/api/v2/agent/get-by-email", params={"email": email})


def calls_of(box: Box, number: str) -> list[dict[str, Any]]:
    path = "/api/v3/call-transaction/search?page=1&size=50"
    body = {"filter": {**MONTH, "sipUsers": [number], "toDate": MONTH["toDate"] + 1}}
    items: list[dict[str, Any]] = box.payload("POST", path, json=body)["items"]
    return items


def test_a_colleague_comes_calls_hands_over_and_goes(box: Box) -> None:
    assert find(box, LAN) is None
    new = {"full_name": "Phạm Thị Lan", "identify_info": LAN, "password": "Mat-Khau-1", "uuid": "crm-41"}
    account = box.payload("POST", "/api/agent/invite", json=new)["pbx_account"]
    number = account["sip_user"]
    # A worker that repeats the request learns that she is there, and finds her.
    assert box.ask("POST", "/api/agent/invite", json=new)["error"] == "agent_exists"
    assert find(box, LAN)["pbx_account"]["sip_user"] == number
    assert number in numbers(box)

    call = box.click(extension=number)["call_uuid"]
    (row,) = calls_of(box, number)
    assert (row["transaction_id"], row["create_by"]["name"]) == (call, "Phạm Thị Lan")

    # On leave her extension is off; when she is back it has a new password.
    switch = "/api/call_center/internal_phone/status"
    box.ask("PUT", switch, params={"sip_user": number, "enabled": "false"})
    click = {"extension": number, "hotline": "842810000001", "phone_number": "0900000123"}
    assert box.refusal("POST", "/api/click2call", json=click) == "user_not_registered"
    box.ask("PUT", switch, params={"sip_user": number, "enabled": "true"})
    box.ask("POST", "/api/call_center/internal_phone/update", json={"sip_user": number, "password": "sip-moi"})
    query = {"type": "usr_uuid", "keyword": "crm-41"}
    detail = box.payload("GET", "/api/call_center/extensions/detail", params=query)
    assert detail["pbx_account"]["sip_password"] == "sip-moi"

    # Mai takes her place, with extension and calls.
    move = {"sourceEmail": LAN, "targetEmail": MAI, "targetInfo": {"fullName": "Lê Thị Mai"}}
    assert box.payload("POST", "/api/v3/agent/transfer", json=move)["requestId"]
    assert find(box, LAN) is None
    assert find(box, MAI)["pbx_account"] == {
        "sip_user": number,
        "sip_password": "sip-moi",
        "domain": "hoasen-sandbox",
    }
    box.click(extension=number)
    assert {row["create_by"]["name"] for row in calls_of(box, number)} == {"Lê Thị Mai"}

    # She goes: agent and extension are gone, the calls are not.
    box.ask("DELETE", "/api/agent/delete", params={"identify_info": MAI})
    assert find(box, MAI) is None
    assert number not in numbers(box)
    assert box.refusal("POST", "/api/click2call", json=click) == "extension_invalid"
    assert call in {row["transaction_id"] for row in calls_of(box, number)}
    assert len(calls_of(box, number)) == 2
