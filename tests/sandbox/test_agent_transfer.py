"""Is the account of an agent moved, and is the result told where it may be?"""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from omicall.sandbox import Settings, running

from .driver import KEY, Box
from .receiver import receiving

SEARCH = "/api/v3/agent/search"
TRANSFER = "/api/v3/agent/transfer"


def seeded(box: Box) -> dict[str, Any]:
    """The agent of extension 101."""
    body = {"filter": {"extensions": ["101"]}}
    row: dict[str, Any] = box.payload("POST", SEARCH, json=body)["items"][0]
    return row


def test_a_transfer_keeps_the_extension_and_changes_who_has_it(box: Box) -> None:
    before = seeded(box)
    info = {"fullName": "Bùi Văn Mới", "phoneNumber": "0900000899"}
    body = {"sourceEmail": before["email"], "targetEmail": "moi@example.vn", "targetInfo": info}
    assert box.payload("POST", TRANSFER, json=body).keys() == {"requestId"}
    after = seeded(box)
    assert (after["email"], after["full_name"], after["phone"]) == ("moi@example.vn", "Bùi Văn Mới", "0900000899")
    assert (after["id"], after["pbx_account"]) == (before["id"], before["pbx_account"])
    assert box.payload("GET", "/api/v2/agent/get-by-email", params={"email": before["email"]}) is None


def test_a_transfer_without_more_keeps_name_and_phone(box: Box) -> None:
    before = seeded(box)
    body = {"sourceEmail": before["email"], "targetEmail": "moi@example.vn"}
    first = box.payload("POST", TRANSFER, json=body)["requestId"]
    second = box.payload("POST", TRANSFER, json=body)["requestId"]
    after = seeded(box)
    assert (after["full_name"], after["phone"]) == (before["full_name"], before["phone"])
    assert first != second


def test_a_transfer_to_somebody_who_is_there_changes_nothing(box: Box) -> None:
    before = box.payload("POST", SEARCH, json={})
    one, other = before["items"][0]["email"], before["items"][1]["email"]
    box.payload("POST", TRANSFER, json={"sourceEmail": one, "targetEmail": other})
    box.payload("POST", TRANSFER, json={"sourceEmail": "ai@example.vn", "targetEmail": "moi@example.vn"})
    assert box.payload("POST", SEARCH, json={}) == before


@pytest.mark.parametrize(
    "change",
    [
        {"sourceEmail": "x"},
        {"targetEmail": None},
        {"targetInfo": "x"},
        {"targetInfo": None},
        {"callbackResultConfig": ["x"]},
    ],
)
def test_a_transfer_of_another_form_is_refused(box: Box, change: dict[str, Any]) -> None:
    body = {"sourceEmail": seeded(box)["email"], "targetEmail": "moi@example.vn", **change}
    assert box.refusal("POST", TRANSFER, json=body) == "request_invalid"


@pytest.mark.parametrize("config", [{}, {"url": 7}, {"url": ""}, {"url": None}, {"address": "x"}])
def test_a_transfer_without_a_known_address_tells_nobody(box: Box, config: Any) -> None:
    body = {"sourceEmail": seeded(box)["email"], "targetEmail": "moi@example.vn", "callbackResultConfig": config}
    assert box.payload("POST", TRANSFER, json=body)["requestId"]
    assert box.door("stats")["deliveries"] == {"sent": 0, "failed": 0, "withheld": 0}


@pytest.mark.parametrize("url", ["https://example.vn/hook", "http://[", "no address", "ftp://127.0.0.1\u0378/"])
def test_the_result_of_a_transfer_goes_nowhere_it_may_not(box: Box, url: str) -> None:
    body = {"sourceEmail": "a@example.vn", "targetEmail": "b@example.vn", "callbackResultConfig": {"url": url}}
    assert box.payload("POST", TRANSFER, json=body)["requestId"]
    assert box.door("stats")["deliveries"]["withheld"] == 1


def test_the_result_of_a_transfer_is_told(box: Box) -> None:
    email = seeded(box)["email"]
    with running(Settings()) as url, httpx.Client(base_url=url) as client, receiving() as receiver:
        token = client.get("/api/auth", params={"apiKey": KEY}).json()["payload"]["access_token"]
        client.headers["Authorization"] = f"Bearer {token}"
        body = {
            "sourceEmail": email,
            "targetEmail": "moi@example.vn",
            "targetInfo": {"fullName": "Bùi Văn Mới", "phoneNumber": "0900000899"},
            "callbackResultConfig": {"url": receiver.url},
        }
        moved = client.post(TRANSFER, json=body).json()["payload"]["requestId"]
        told = receiver.next(1)[0]
        failed = client.post(TRANSFER, json=body).json()["payload"]["requestId"]
        told_again = receiver.next(1)[0]
    person = {"fullName": "Bùi Văn Mới", "phoneNumber": "0900000899", "email": "moi@example.vn"}
    assert told == {"requestId": moved, "status": "SUCCESS", "payload": person, "path": "/hook"}
    assert told_again == {"requestId": failed, "status": "ERROR", "payload": person, "path": "/hook"}
