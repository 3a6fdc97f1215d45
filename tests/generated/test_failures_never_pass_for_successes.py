"""Does everything that is not a success raise the right error?"""

from __future__ import annotations

import json
from typing import Any

import pytest

from omicall_api import errors
from omicall_api.api.calls import click_to_call, get_call_v1, search_calls
from omicall_api.api.contacts import add_contact
from omicall_api.api.tenant import get_tenant_detail
from omicall_api.api.webhooks import destroy_webhook, list_webhooks
from omicall_api.models import CallFilter, CallSearch, ClickToCallRequest, ContactCreate, WebhookType

from .vendor import Vendor, answering, success

SEARCH = CallSearch(filter=CallFilter(from_date=1, to_date=2))
CLICK = ClickToCallRequest(extension="101", phone_number="0900000001")
CALLS: dict[str, Any] = {
    "an object": lambda client: get_tenant_detail.sync(client=client),
    "a nullable object": lambda client: get_call_v1.sync("t-1", client=client),
    "a page": lambda client: search_calls.sync(client=client, body=SEARCH, page=1, size=50),
    "a list": lambda client: list_webhooks.sync(client=client),
    "a boolean": lambda client: add_contact.sync(client=client, body=ContactCreate()),
    "anything": lambda client: destroy_webhook.sync(client=client, hook_type=WebhookType.CALL),
    "a started call": lambda client: click_to_call.sync(client=client, body=CLICK),
}
FAILURE = {"status_code": -9999}
V11 = {**FAILURE, "payload": {"status": "fail", "error": "extension_invalid", "message": "Not valid"}}


def body(**content: Any) -> str:
    return json.dumps(content)


ODD = [
    pytest.param(200, body(**V11), errors.ApiError, id="V11, the code in the payload"),
    pytest.param(200, body(**FAILURE, message="tenant_invalid"), errors.ApiError, id="V12, the code in message"),
    pytest.param(200, body(**FAILURE, message="Lỗi gì đó"), errors.ApiError, id="V12, a text in message"),
    pytest.param(200, body(error="agent_exists"), errors.AlreadyExists, id="V13, error alone"),
    pytest.param(200, body(message="agent_exists"), errors.AlreadyExists, id="V13, message alone"),
    pytest.param(200, body(statusCode=-9999, keyEnabled=False), errors.ApiError, id="V19, a failure"),
    pytest.param(200, body(status_code=9999, statusCode=-9999, payload={}), errors.ApiError, id="two that disagree"),
    pytest.param(200, body(status_code=-9999, statusCode=9999, payload={}), errors.ApiError, id="disagree, other way"),
    pytest.param(200, body(**FAILURE, payload={}), errors.ApiError, id="a failure with an empty object"),
    pytest.param(200, body(**FAILURE, payload=[]), errors.ApiError, id="a failure with an empty list"),
    pytest.param(200, body(**FAILURE, payload=None), errors.ApiError, id="a failure with null"),
    pytest.param(200, body(**FAILURE, payload=True), errors.ApiError, id="a failure with true"),
    pytest.param(200, body(**FAILURE, payload="text"), errors.ApiError, id="a failure with a text"),
    pytest.param(200, body(**FAILURE, payload={"items": [], "full_name": "x"}), errors.ApiError, id="and a payload"),
    pytest.param(200, body(status_code=5, payload={"full_name": "x"}), errors.ApiError, id="another status_code"),
    pytest.param(200, body(status_code="-9999", payload={"error": "x"}), errors.ApiError, id="-9999 as text"),
    pytest.param(200, body(status_code=401, message="x"), errors.AuthError, id="401 in the envelope"),
    pytest.param(200, body(**FAILURE, message="api_key_invalid"), errors.AuthError, id="a refused key"),
    pytest.param(200, "Unauthorized", errors.AuthError, id="V16 at 200"),
    pytest.param(200, "\n unauthorized\n", errors.AuthError, id="V16 in small letters"),
    pytest.param(401, "Unauthorized", errors.AuthError, id="V16 at 401"),
    pytest.param(401, "", errors.AuthError, id="401 without a body"),
    pytest.param(401, "<html>", errors.AuthError, id="401 with HTML"),
    pytest.param(401, body(**FAILURE, message="x"), errors.AuthError, id="401 with an envelope"),
    pytest.param(401, body(status_code=9999, payload={"full_name": "x"}), errors.AuthError, id="401 and a success"),
    pytest.param(200, body(data={"url": "x"}), errors.ProtocolError, id="V9, no envelope"),
    pytest.param(200, body(items=[], page_number=1), errors.ProtocolError, id="V17, a page at the top"),
    pytest.param(200, body(payload={"full_name": "x"}), errors.ProtocolError, id="no status_code"),
    pytest.param(200, body(status_code=None, payload={}), errors.ProtocolError, id="a null status_code"),
    pytest.param(200, body(status_code=True, payload={}), errors.ProtocolError, id="a true status_code"),
    pytest.param(200, body(status_code=[9999], payload={}), errors.ProtocolError, id="a list for a status_code"),
    pytest.param(200, b"ID3\x04\x00\xff\xfb", errors.ProtocolError, id="V18, sound"),
    pytest.param(200, "<html><body>502</body></html>", errors.ProtocolError, id="HTML"),
    pytest.param(200, "", errors.ProtocolError, id="nothing"),
    pytest.param(204, "", errors.ProtocolError, id="204"),
    pytest.param(200, "null", errors.ProtocolError, id="null"),
    pytest.param(200, "9999", errors.ProtocolError, id="a number"),
    pytest.param(200, "[]", errors.ProtocolError, id="a list at the top"),
    pytest.param(200, '"9999"', errors.ProtocolError, id="a text"),
    pytest.param(200, success({"full_name": "x"})[:-3], errors.ProtocolError, id="cut off"),
    pytest.param(200, b'{"status_code":9999,"payload":{"a":"\xff"}}', errors.ProtocolError, id="bad UTF-8"),
    pytest.param(200, "[" * 100_000 + "]" * 100_000, errors.ProtocolError, id="very deep"),
    pytest.param(200, '{"status_code":' + "9" * 5000 + "}", errors.ProtocolError, id="a number of 5000 digits"),
    pytest.param(429, "", errors.RateLimited, id="429"),
    pytest.param(429, body(**FAILURE, message="x"), errors.RateLimited, id="429 with an envelope"),
    pytest.param(429, body(message="Too many requests"), errors.RateLimited, id="429 with a gateway's JSON"),
    pytest.param(500, "", errors.UnexpectedStatus, id="500"),
    pytest.param(500, "<html>", errors.UnexpectedStatus, id="500 with HTML"),
    pytest.param(500, body(**FAILURE, message="x"), errors.ApiError, id="500 with an envelope"),
    pytest.param(500, body(status_code=9999, payload={"full_name": "x"}), errors.UnexpectedStatus, id="500, a success"),
    pytest.param(502, body(status=502), errors.UnexpectedStatus, id="502 with JSON"),
    pytest.param(503, "[" * 100_000, errors.UnexpectedStatus, id="503, very deep"),
    pytest.param(520, "", errors.UnexpectedStatus, id="520"),
    pytest.param(302, "", errors.UnexpectedStatus, id="302"),
    pytest.param(403, "", errors.UnexpectedStatus, id="403"),
    pytest.param(404, body(**FAILURE, message="x"), errors.ApiError, id="404 with an envelope"),
    pytest.param(404, success({"full_name": "x"}), errors.UnexpectedStatus, id="404, a success"),
]


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize(("status", "content", "kind"), ODD)
def test_an_answer_that_is_no_success_raises(
    call: str, status: int, content: bytes | str, kind: type[errors.OmicallError]
) -> None:
    with pytest.raises(errors.OmicallError) as raised:
        CALLS[call](Vendor(content, status).client())
    assert type(raised.value) is kind
    assert raised.value.operation is not None
    assert str(raised.value).startswith(raised.value.operation)
    assert raised.value.__context__ is None


SHAPES: dict[str, tuple[Any, ...]] = {
    "an object": ({}, [], None, "text", 5, True, {"odd": 1}),
    "a nullable object": ({}, [], "text", 5, True, {"odd": 1}),
    "a page": ({}, [], None, "text", 5, True, {"rows": []}),
    "a list": ({}, None, "text", 5, True, {"items": []}),
    "a boolean": ({}, [], None, "true", 1, 0),
    "a started call": ({}, [], None, "text", 5, True, {"status": "fail"}),
}


@pytest.mark.parametrize(("call", "payload"), [(call, shape) for call in SHAPES for shape in SHAPES[call]])
def test_a_success_with_a_payload_of_another_shape_raises(call: str, payload: Any) -> None:
    with pytest.raises(errors.DecodeError) as raised:
        CALLS[call](answering(payload).client())
    assert "reported success but sent" in str(raised.value)


@pytest.mark.parametrize("call", sorted(set(CALLS) - {"anything"}))
def test_a_success_without_a_payload_raises(call: str) -> None:
    with pytest.raises(errors.DecodeError):
        CALLS[call](Vendor('{"status_code": 9999}').client())


@pytest.mark.parametrize(
    ("header", "seconds"), [("7", 7), ("1.5", 1.5), ("0", 0), ("-1", None), ("nan", None), ("inf", None), ("", None)]
)
def test_the_pause_is_told_in_seconds(header: str, seconds: float | None) -> None:
    with pytest.raises(errors.RateLimited) as raised:
        CALLS["an object"](Vendor("", 429, {"Retry-After": header}).client())
    assert raised.value.retry_after == seconds


@pytest.mark.parametrize(
    ("date", "seconds"),
    [
        ("Wed, 21 Oct 2026 07:28:00 GMT", 90.0),
        ("Wed, 21 Oct 2026 07:28:00 -0000", 90.0),
        ("Wednesday, 21-Oct-26 07:28:00 GMT", 90.0),
        ("Wed, 21 Oct 2026 07:00:00 GMT", 0.0),
        ("Wed, 99 Oct 2026 07:28:00 GMT", None),
        ("Wed, 21 Oct 99999999999 07:28:00 GMT", None),
    ],
)
def test_a_pause_until_a_date_counts_from_the_server_s_own_date(date: str, seconds: float | None) -> None:
    headers = {"Retry-After": date, "Date": "Wed, 21 Oct 2026 07:26:30 GMT"}
    with pytest.raises(errors.RateLimited) as raised:
        CALLS["an object"](Vendor("", 429, headers).client())
    assert raised.value.retry_after == seconds


def test_a_pause_until_a_date_long_gone_is_none_where_the_server_tells_no_date() -> None:
    with pytest.raises(errors.RateLimited, match=r"Wait 0 s before the next request\.") as raised:
        CALLS["an object"](Vendor("", 429, {"Retry-After": "Wed, 21 Oct 2015 07:28:00 GMT"}).client())
    assert raised.value.retry_after == 0


def test_an_api_error_has_code_meaning_status_and_body() -> None:
    with pytest.raises(errors.ApiError) as raised:
        CALLS["a started call"](Vendor(json.dumps(V11)).client())
    error = raised.value
    assert (error.code, error.status_code, error.http_status) == ("extension_invalid", -9999, 200)
    assert error.meaning == {"vi": "Máy nhánh không hợp lệ", "en": "The extension is not valid"}
    assert error.body == V11
    assert str(error) == (
        "click_to_call was refused by OMICall: The extension is not valid (code extension_invalid). "
        "Look the extension up in the list of extensions."
    )


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ({"payload": {"error": "tenant_invalid"}, "message": "user_busy", "error": "date_invalid"}, "tenant_invalid"),
        ({"payload": {"error": "?"}, "message": "user_busy", "error": "date_invalid"}, "user_busy"),
        ({"payload": ["tenant_invalid"], "message": 5, "error": "date_invalid"}, "date_invalid"),
        ({"payload": None, "message": None, "error": None}, None),
        ({"message": "someone_elses_code"}, None),
    ],
)
def test_the_first_known_code_counts(content: dict[str, Any], code: str | None) -> None:
    with pytest.raises(errors.ApiError) as raised:
        CALLS["an object"](Vendor(json.dumps({**FAILURE, **content})).client())
    assert raised.value.code == code
    assert bool(raised.value.meaning) is (code is not None)


def test_the_status_of_http_is_kept() -> None:
    with pytest.raises(errors.UnexpectedStatus) as unexpected:
        CALLS["an object"](Vendor("", 520).client())
    assert unexpected.value.http_status == 520
    with pytest.raises(errors.ApiError) as refused:
        CALLS["an object"](Vendor(json.dumps(V11), 503).client())
    assert refused.value.http_status == 503


def test_the_errors_are_one_tree() -> None:
    tree = {
        errors.ApiError: errors.OmicallError,
        errors.AuthError: errors.ApiError,
        errors.InvalidRequest: errors.ApiError,
        errors.AlreadyExists: errors.ApiError,
        errors.QuotaExceeded: errors.ApiError,
        errors.TooSoon: errors.ApiError,
        errors.MustWait: errors.OmicallError,
        errors.RateLimited: errors.MustWait,
        errors.UnexpectedStatus: errors.OmicallError,
        errors.ProtocolError: errors.OmicallError,
        errors.DecodeError: errors.ProtocolError,
    }
    assert {kind: kind.__base__ for kind in tree} == tree
    assert {kind.__name__ for kind in tree} | {"OmicallError"} == set(errors.__all__)
