"""Is anything secret or personal found in a repr, a log line, an error or a traceback?"""

from __future__ import annotations

import copy
import json
import logging
import pickle
import traceback
from typing import Any

import pytest

from omicall_api import Client, errors
from omicall_api.api.auth import get_access_token
from omicall_api.api.calls import click_to_call
from omicall_api.api.extensions import list_extensions
from omicall_api.api.tenant import get_tenant_detail
from omicall_api.base import checked
from omicall_api.models import AccessToken, ClickToCallRequest, Extension, ExtensionPage, Tenant
from omicall_api.types import UNSET, Response

from .vendor import TOKEN, Vendor, success

PHONE = "0900000777"
CLICK = ClickToCallRequest(extension="101", phone_number=PHONE)
PAGE = {"page_number": 1, "page_size": 1, "total_items": 1, "total_pages": 1}
TURNS = {"has_next": False, "next_page": 1, "has_previous": False, "previous_page": 1}
EXTENSION = {"sip_user": "101", "full_name": "Lan", "password": "sip-secret-1"}


def test_a_token_is_not_in_the_repr_of_its_model() -> None:
    token = AccessToken(access_token="jwt-secret-1")
    assert "jwt-secret-1" not in repr(token)
    assert "jwt-secret-1" not in repr([token])
    assert token.access_token == "jwt-secret-1"


def test_a_sip_password_is_not_in_the_repr_of_an_extension_or_its_page() -> None:
    vendor = Vendor(success({**PAGE, **TURNS, "items": [EXTENSION]}))
    answer = list_extensions.sync_detailed(client=vendor.client())
    assert isinstance(answer.parsed, ExtensionPage)
    assert answer.parsed.items[0].password == "sip-secret-1"
    assert "sip-secret-1" not in repr(answer)
    assert "sip-secret-1" not in str(answer.parsed.items)


def test_a_password_that_is_no_text_is_not_shown_either() -> None:
    assert "987654" not in repr(Extension.from_dict({**EXTENSION, "password": [987654]}))


def test_neither_body_nor_headers_are_in_the_repr_of_an_answer() -> None:
    answer: Response[str] = Response(200, "parsed", b"body-secret", {"set-cookie": "header-secret"})
    assert repr(answer) == "Response(status_code=200, parsed='parsed', request_id=None, attempts=1, elapsed=0.0)"


def test_a_client_shows_neither_token_nor_headers_nor_arguments() -> None:
    client = Vendor("").client(headers={"x-api-key": "key-secret"})
    client.httpx_args["auth"] = ("user", "auth-secret")
    for secret in (TOKEN, "key-secret", "auth-secret"):
        assert secret not in repr(client)
        assert secret not in str(Client("https://api.example.vn", headers={"a": secret}))


@pytest.mark.parametrize(
    "content",
    [
        {"status_code": -9999, "message": f"The number {PHONE} is odd"},
        {"status_code": -9999, "payload": {"status": "fail", "error": PHONE, "message": f"{PHONE} is busy"}},
        {"status_code": -9999, "payload": {"error": "user_busy", "message": f"{PHONE} is busy"}},
        {"status_code": -9999, "error": PHONE},
        {"status_code": 9999, "payload": {"phone": PHONE}},
        {"status_code": 9999, "payload": PHONE},
        {"status_code": int(PHONE)},
        {"status_code": PHONE},
        {"data": PHONE},
        [PHONE],
        PHONE,
    ],
)
@pytest.mark.parametrize("status", [200, 401, 404, 429, 500])
def test_no_error_text_holds_what_the_server_said(content: Any, status: int) -> None:
    with pytest.raises(errors.OmicallError) as raised:
        click_to_call.sync(client=Vendor(json.dumps(content), status).client(), body=CLICK)
    told = "".join(traceback.format_exception(raised.value))
    assert PHONE not in told
    assert PHONE not in repr(raised.value)
    assert TOKEN not in told


@pytest.mark.parametrize("content", [PHONE + "<html>", f'{{"a": "{PHONE}', "\xef{" + PHONE])
def test_no_error_about_what_is_not_json_holds_it(content: str) -> None:
    with pytest.raises(errors.ProtocolError) as raised:
        click_to_call.sync(client=Vendor(content).client(), body=CLICK)
    told = traceback.TracebackException.from_exception(raised.value)
    assert PHONE not in "".join(told.format())
    assert told.__context__ is None


def test_no_log_line_holds_a_value_of_the_server(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, "omicall_api")
    odd = {
        "full_name": [PHONE],
        "email": {PHONE: PHONE},
        "balance": PHONE,
        "public_numbers": [{"number": [PHONE]}, PHONE],
    }
    tenant = get_tenant_detail.sync(client=Vendor(success(odd)).client())
    assert isinstance(tenant, Tenant)
    assert len(caplog.records) == 5
    assert PHONE not in caplog.text


@pytest.mark.parametrize("phone", [5, [PHONE], None, "\ud800" + PHONE, object()])
def test_no_refusal_of_an_argument_holds_its_value(phone: Any) -> None:
    with pytest.raises(ValueError, match=r"Nothing was sent\.$") as raised:
        checked(ClickToCallRequest(extension=PHONE, phone_number=phone))
    assert PHONE not in "".join(traceback.format_exception(raised.value))


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param({"status_code": 9999, "payload": "sip-secret-1"}, id="a payload of another shape"),
        pytest.param({"status_code": 9999, "payload": {"rows": [EXTENSION]}}, id="a payload without rows"),
        pytest.param({"status_code": 9999, "data": EXTENSION}, id="no payload"),
        pytest.param({"status_code": -9999, "payload": EXTENSION}, id="a refusal"),
        pytest.param([EXTENSION], id="no envelope"),
    ],
)
def test_a_traceback_with_local_variables_does_not_show_the_answer(answer: Any) -> None:
    with pytest.raises(errors.OmicallError) as raised:
        list_extensions.sync(client=Vendor(json.dumps(answer).encode()).client())
    # Without the frame of this test, which knows the answer.
    error = raised.value.with_traceback(raised.value.__traceback__.tb_next)  # type: ignore[union-attr]
    shown = "".join(traceback.TracebackException.from_exception(error, capture_locals=True).format())
    assert "payload(response, OPERATION" in shown
    assert "sip-secret-1" not in shown


def test_the_key_goes_into_the_query_and_nowhere_else() -> None:
    vendor = Vendor(success({"access_token": "t"}))
    get_access_token.sync(client=Client("https://api.example.vn", httpx_args=vendor.client().httpx_args), api_key="k-1")
    assert dict(vendor.sent.url.params) == {"apiKey": "k-1"}
    assert "authorization" not in vendor.sent.headers


def test_unset_stays_itself_through_pickle_and_copy() -> None:
    token = AccessToken(access_token="jwt-secret-1")
    for twin in (pickle.loads(pickle.dumps(token)), copy.copy(token), copy.deepcopy(token)):
        assert twin.token_type is UNSET
        assert twin.to_dict() == {"access_token": "jwt-secret-1"}
    assert repr(UNSET) == "UNSET"


def test_an_error_may_be_pickled_with_all_it_knows() -> None:
    error = errors.ApiError("It was refused.", "click_to_call", code="user_busy", status_code=-9999, body={"a": 1})
    twin = pickle.loads(pickle.dumps(error))
    assert (str(twin), twin.operation, twin.code, twin.body) == (str(error), "click_to_call", "user_busy", {"a": 1})
