"""Does what a hotline is set to decide who can call with it?"""

from __future__ import annotations

from .driver import CLICK, Box

UPDATE = "/api/call_center/hotline/update"
LISTED = "applies_according_to_employee_criteria"


def refused(box: Box, **body: str) -> str:
    return box.refusal("POST", "/api/click2call", json={**CLICK, **body})


def update(box: Box, **body: object) -> None:
    box.payload("POST", UPDATE, json={"hotline": CLICK["hotline"], **body})


def test_a_hotline_that_makes_no_calls_starts_none(box: Box) -> None:
    update(box, allow_call_out="false")
    assert refused(box) == "number_call_out_invalid"
    update(box, allow_call_out="true")
    assert box.click()["call_uuid"]


def test_only_an_extension_that_may_use_a_hotline_calls_with_it(box: Box) -> None:
    update(box, access_type=LISTED, extensions=["102"])
    assert refused(box) == "number_call_out_invalid"
    assert refused(box, hotline="02810000001") == "number_call_out_invalid"
    assert box.click(extension="102")["call_uuid"]
    assert box.click(hotline="842810000002")["call_uuid"]


def test_a_dedicated_hotline_calls_for_its_agent_alone(box: Box) -> None:
    rows = box.payload("GET", "/api/call_center/internal_phone/list?keyword=102")["items"]
    body = {"hotline": CLICK["hotline"], "user_email": rows[0]["email"], "directions": ["outbound"]}
    box.ask("POST", "/api/call_center/hotline/extension/update", json=body)
    assert refused(box) == "number_call_out_invalid"
    assert box.click(extension="102")["call_uuid"]
