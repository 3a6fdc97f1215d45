"""Is every known form of a success read as the type that the spec gives it?"""

from __future__ import annotations

import json

import httpx
import pytest

from omicall_api.api.ai import text_to_speech
from omicall_api.api.autocall import start_autocall_by_phone_v1
from omicall_api.api.callbot import start_callbot
from omicall_api.api.calls import get_call_v1, search_calls
from omicall_api.api.contacts import add_contact
from omicall_api.api.extensions import list_extensions
from omicall_api.api.tenant import get_tenant_detail
from omicall_api.api.webhooks import destroy_webhook, list_webhooks
from omicall_api.decoding import payload
from omicall_api.models import (
    AutocallRequest,
    AutocallStep,
    AutocallStepKind,
    CallbotRequest,
    CallFilter,
    CallPage,
    CallSearch,
    ContactCreate,
    Direction,
    SpeechRequest,
    Tenant,
    Webhook,
    WebhookType,
)
from omicall_api.types import UNSET

from .vendor import Vendor, answering, success

SEARCH = CallSearch(filter=CallFilter(from_date=1, to_date=2))
TENANT = {"full_name": "Công ty Ví Dụ"}
PAGE_KEYS = {"page_number": 1, "page_size": 50, "total_items": 0, "total_pages": 0}
TURNS = {"has_next": False, "next_page": 1, "has_previous": False, "previous_page": 1}


def tenant_of(content: bytes | str, status: int = 200) -> Tenant:
    return get_tenant_detail.sync(client=Vendor(content, status).client())


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(success(TENANT, instance_id="stg", instance_name="host-1", key_enabled=False), id="V1, older"),
        pytest.param(success(TENANT, instance_version="1.2.164", message=None), id="V1, newer, a null message"),
        pytest.param(json.dumps({"payload": TENANT, "status_code": 9999}), id="status_code last"),
        pytest.param(json.dumps({"payload": TENANT, "statusCode": 9999, "status_code": 9999}), id="V19"),
        pytest.param(json.dumps({"payload": TENANT, "statusCode": 9999}), id="V19, statusCode alone"),
        pytest.param(json.dumps({"payload": TENANT, "status_code": "9999"}), id="status_code as text"),
        pytest.param(json.dumps({"payload": TENANT, "status_code": 9999.0}), id="status_code as a float"),
        pytest.param(b"\xef\xbb\xbf" + success(TENANT), id="a byte order mark"),
        pytest.param(success(TENANT).decode().encode("utf-16"), id="UTF-16"),
        pytest.param(json.dumps({"status_code": 9999, "payload": TENANT}, indent=4), id="indented"),
        pytest.param(success({**TENANT, "odd": float("nan")}), id="NaN in an unknown key"),
        pytest.param(
            b'{"status_code":9999,"payload":{"full_name":"C\\u00f4ng ty V\\u00ed D\\u1ee5","odd":"\\ud800"}}',
            id="half a surrogate pair in an unknown key",
        ),
        pytest.param(success({**TENANT, "odd": json.loads("[" * 400 + "]" * 400)}), id="a deep unknown key"),
        pytest.param(
            b'{"status_code":-9999,"status_code":9999,"payload":{"full_name":"x","full_name":"C'
            b'\\u00f4ng ty V\\u00ed D\\u1ee5"}}',
            id="keys that stand twice: the last counts",
        ),
    ],
)
def test_an_object_in_an_envelope(content: bytes | str) -> None:
    tenant = tenant_of(content)
    assert type(tenant) is Tenant
    assert tenant.full_name == "Công ty Ví Dụ"
    assert tenant.balance is UNSET


@pytest.mark.parametrize("status", [200, 201, 202])
def test_every_status_of_success_of_http_will_do(status: int) -> None:
    assert tenant_of(success(TENANT), status).full_name == "Công ty Ví Dụ"


def test_v2_a_page_in_snake_case() -> None:
    row = {"sip_user": "101", "full_name": "Lan", "password": "p"}
    vendor = answering({**PAGE_KEYS, **TURNS, "items": [row], "extension": None})
    page = list_extensions.sync(client=vendor.client())
    assert [extension.sip_user for extension in page.items] == ["101"]
    assert page.has_next is False
    assert page.extension is None


def test_v2_an_older_page_without_the_key_extension() -> None:
    page = list_extensions.sync(client=answering({**PAGE_KEYS, **TURNS, "items": []}).client())
    assert page.items == []
    assert page.extension is UNSET


def test_v3_a_page_in_camel_case_keeps_its_rows_and_shows_its_other_keys() -> None:
    vendor = answering(
        {"items": [{"transaction_id": "t-1", "direction": "inbound"}], "pageNumber": 1, "hasNext": False}
    )
    page = search_calls.sync(client=vendor.client(), body=SEARCH, page=1, size=50)
    assert type(page) is CallPage
    assert page.items[0].direction is Direction.INBOUND
    assert page.has_next is UNSET
    assert page.additional_properties == {"pageNumber": 1, "hasNext": False}


def test_v4_a_list() -> None:
    hook = {"url": "https://hooks.example.vn", "type": "call", "status": "actived"}
    hooks = list_webhooks.sync(client=answering([hook, hook]).client())
    assert [type(item) for item in hooks] == [Webhook, Webhook]
    assert list_webhooks.sync(client=answering([]).client()) == []


@pytest.mark.parametrize("told", [True, False])
def test_v5_true_and_false(told: bool) -> None:
    assert add_contact.sync(client=answering(told).client(), body=ContactCreate()) is told


def test_v6_a_whole_number() -> None:
    assert payload(httpx.Response(200, content=success(1)), "add_notes", int) == 1


def test_v7_data_within_data() -> None:
    vendor = answering({"data": {"audioDuration": 13, "sampleRate": 8000, "url": ""}})
    result = text_to_speech.sync(client=vendor.client(), body=SpeechRequest(text="Xin chào"))
    assert result.data.audio_duration == 13


@pytest.mark.parametrize("content", ['{"status_code": 9999}', success(None), success({}), success({"odd": [1]})])
def test_v10_no_payload_where_none_is_promised(content: bytes | str) -> None:
    vendor = Vendor(content)
    done = destroy_webhook.sync(client=vendor.client(), hook_type=WebhookType.CALL)
    assert done == json.loads(content).get("payload")


def test_v14_a_success_that_lists_what_it_left_out() -> None:
    vendor = answering({"errors": [{"code": "number_dnc"}], "odd": 1})
    result = start_callbot.sync(client=vendor.client(), body=CallbotRequest(contact_info=[]), cid="")
    assert result is not None
    assert result.errors == [{"code": "number_dnc"}]
    assert result.additional_properties == {"odd": 1}


def test_v15_null_where_the_spec_allows_it() -> None:
    assert get_call_v1.sync(client=answering(None).client(), transaction_id="unknown") is None
    assert start_callbot.sync(client=answering(None).client(), body=CallbotRequest(contact_info=[]), cid="") is None


def test_the_shortest_success() -> None:
    step = AutocallStep(target_type=AutocallStepKind.RECORDING, target="r")
    body = AutocallRequest(phone_number_list=["0900000001"], template_dialplans=[step])
    vendor = Vendor('{"payload":{"autocall_id":"a-1"},"status_code":9999}')
    assert start_autocall_by_phone_v1.sync(client=vendor.client(), body=body).autocall_id == "a-1"


def test_the_detailed_form_has_status_headers_and_body() -> None:
    answer = get_tenant_detail.sync_detailed(client=Vendor(success(TENANT), headers={"X-Odd": "1"}).client())
    assert (answer.status_code, answer.headers["x-odd"], answer.content) == (200, "1", success(TENANT))
    assert answer.parsed.full_name == "Công ty Ví Dụ"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("domain_expire", 10**30),
        ("domain_expire", 10**400),
        ("balance", 10**400),
        ("balance", 1.5),
        ("balance", 0),
        ("balance", -3),
    ],
)
def test_numbers_keep_their_value(field: str, value: float) -> None:
    assert getattr(tenant_of(success({**TENANT, field: value})), field) == value
