"""What does the call history refuse, and with which code?"""

from __future__ import annotations

from typing import Any

import pytest

from .driver import DAY, MONTH, NOW, Box

LIST = "/api/call_transaction/list"
SEARCH = "/api/v3/call-transaction/search"


@pytest.mark.parametrize(
    ("dates", "code"),
    [
        ({"to_date": NOW}, "from_date_is_required"),
        ({"from_date": "", "to_date": NOW}, "from_date_is_required"),
        ({"from_date": NOW}, "to_date_is_required"),
        ({"from_date": "yesterday", "to_date": NOW}, "date_invalid"),
        ({"from_date": -1, "to_date": NOW}, "date_invalid"),
        ({"from_date": NOW, "to_date": NOW - 1}, "date_invalid"),
        ({"from_date": 0, "to_date": 253_402_300_800_000}, "date_invalid"),
        ({"from_date": NOW - 30 * DAY - 1, "to_date": NOW}, "date_is_too_long"),
    ],
)
def test_bad_dates_of_version_1_have_codes(box: Box, dates: dict[str, Any], code: str) -> None:
    assert box.refusal("GET", LIST, params=dates) == code


def test_exactly_thirty_days_are_accepted(box: Box) -> None:
    dates = {"from_date": NOW - 30 * DAY, "to_date": NOW}
    assert box.payload("GET", LIST, params=dates)["total_items"] == 500


@pytest.mark.parametrize(
    "query",
    [
        {"page": 0},
        {"page": "abc"},
        {"page": 2**31},
        {"page": ""},
        {"page": "+1"},
        {"page": "1.0"},
        {"page": "١"},
        {"page": [1, 2]},
        {"size": 0},
        {"size": -5},
        {"direction": "sideways"},
        {"direction": ["inbound", ""]},
        {"disposition": "busy"},
        {"is_auto_call": "yes"},
    ],
)
def test_other_bad_parameters_of_version_1_are_request_invalid(box: Box, query: dict[str, Any]) -> None:
    dates = {"from_date": NOW - DAY, "to_date": NOW}
    assert box.refusal("GET", LIST, params={**dates, **query}) == "request_invalid"


@pytest.mark.parametrize(
    "change",
    [
        {"fromDate": None},
        {"fromDate": str(NOW)},
        {"fromDate": True},
        {"fromDate": NOW - 0.5},
        {"fromDate": -1},
        {"toDate": 253_402_300_800_000},
        {"toDate": MONTH["fromDate"] - 1},
        {"directions": "inbound"},
        {"directions": ["sideways"]},
        {"directions": None},
        {"sipUsers": [101]},
        {"agentIds": {}},
        {"phoneNumbers": [None]},
        {"transactionIds": "x"},
        {"isAnswer": "true"},
        {"isAnswer": 1},
        {"keyword": 900},
    ],
)
def test_a_filter_of_the_wrong_type_is_request_invalid(box: Box, change: dict[str, Any]) -> None:
    body = {"filter": {**MONTH, **change}}
    path = f"{SEARCH}?page=1&size=1"
    assert box.refusal("POST", path, json=body) == "request_invalid"


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"filter": None},
        {"filter": []},
        {"filter": {}},
        {"filter": {"fromDate": 0}},
        {"filter": MONTH, "sort": "created_date"},
        {"filter": MONTH, "sort": {"field": "price"}},
        {"filter": MONTH, "sort": {"isAsc": "no"}},
        [],
        None,
        "text",
    ],
)
def test_a_search_of_the_wrong_shape_is_request_invalid(box: Box, body: Any) -> None:
    path = f"{SEARCH}?page=1&size=1"
    content = {"json": body} if body is not None else {"content": "null"}
    assert box.refusal("POST", path, **content) == "request_invalid"


@pytest.mark.parametrize("query", ["", "?page=1", "?size=1", "?page=0&size=1"])
def test_a_search_needs_page_and_size(box: Box, query: str) -> None:
    assert box.refusal("POST", SEARCH + query, json={"filter": MONTH}) == "request_invalid"


def test_a_missing_body_has_its_own_code(box: Box) -> None:
    path = f"{SEARCH}?page=1&size=1"
    assert box.refusal("POST", path) == "request_body_required"
    assert box.refusal("POST", path, content="{") == "request_invalid"


def test_infinity_is_no_date(box: Box) -> None:
    body = '{"filter":{"fromDate":0,"toDate":1e999}}'
    assert box.refusal("POST", f"{SEARCH}?page=1&size=1", content=body) == "request_invalid"


def test_unknown_keys_are_ignored_and_a_whole_float_is_an_integer(box: Box) -> None:
    body = {"filter": {**MONTH, "fromDate": float(MONTH["fromDate"]), "more": 1}, "else": []}
    assert box.payload("POST", f"{SEARCH}?page=1&size=1&x=y", json=body)["total_items"] == 500
