"""Which bytes leave the machine for a call of a generated function?"""

from __future__ import annotations

import asyncio
import json
from typing import Any

import httpx
import pytest

from omicall_api import Client
from omicall_api.api import AsyncResources, Resources
from omicall_api.api.callbot import start_callbot
from omicall_api.api.calls import click_to_call, get_call_v1, list_calls_v1, search_calls
from omicall_api.api.contacts import search_contacts
from omicall_api.api.tenant import get_tenant_detail
from omicall_api.api.webhooks import register_webhook
from omicall_api.client import DEFAULT_TIMEOUT
from omicall_api.errors import UnexpectedStatus
from omicall_api.models import (
    CallbotContact,
    CallbotRequest,
    CallFilter,
    CallSearch,
    ClickToCallRequest,
    Direction,
    Disposition,
    KeywordSearch,
    WebhookRegistration,
    WebhookSettings,
    WebhookType,
)
from omicall_api.types import UNSET

from .vendor import HOST, TOKEN, Vendor, answering

PAGE = {"items": [], "page_number": 1, "page_size": 1, "total_items": 0, "total_pages": 0}
TURNS = {"has_next": False, "next_page": 1, "has_previous": False, "previous_page": 1}


@pytest.fixture
def vendor() -> Vendor:
    """A server that answers with an empty page."""
    return answering({**PAGE, **TURNS})


def test_a_body_is_compact_json_in_utf_8() -> None:
    vendor = answering(None)
    contact = CallbotContact(phone="0900000001", mapping_variables={"tên": "Lan", "no": None})
    start_callbot.sync(client=vendor.client(), cid="", body=CallbotRequest(contact_info=[contact], name="Phiên"))
    assert json.loads(vendor.sent.content) == {
        "contact_info": [{"phone": "0900000001", "mapping_variables": {"tên": "Lan", "no": None}}],
        "name": "Phiên",
    }
    assert "Phiên".encode() in vendor.sent.content
    assert b" " not in vendor.sent.content
    assert vendor.sent.headers["content-type"] == "application/json"


def test_unset_is_left_out_of_a_body_and_none_is_null() -> None:
    for events, sent in ((UNSET, {}), (None, {"events": None}), ([], {"events": []})):
        vendor = answering([])
        settings = WebhookSettings(type=WebhookType.CALL, url="https://hooks.example.vn", events=events)
        register_webhook.sync(client=vendor.client(), body=WebhookRegistration(webhook=settings))
        assert json.loads(vendor.sent.content)["webhook"] == {"type": "call", "url": "https://hooks.example.vn", **sent}


def test_an_empty_body_is_an_empty_object(vendor: Vendor) -> None:
    search_contacts.sync(client=vendor.client(), body=KeywordSearch())
    assert vendor.sent.content == b"{}"


def test_a_read_has_no_body(vendor: Vendor) -> None:
    list_calls_v1.sync(client=vendor.client(), from_date=1, to_date=2)
    assert vendor.sent.content == b""
    assert "content-type" not in vendor.sent.headers


def test_what_is_left_out_of_a_query_is_not_sent_and_no_default_is(vendor: Vendor) -> None:
    nothing: Any = None
    search_contacts.sync(client=vendor.client(), body=KeywordSearch(), page=UNSET, size=nothing)
    assert vendor.sent.url.query == b""


def test_a_list_in_a_query_is_sent_as_repeated_keys(vendor: Vendor) -> None:
    list_calls_v1.sync(
        client=vendor.client(),
        from_date=1,
        to_date=2,
        direction=[Direction.INBOUND, Direction("sideways")],
        agents=["a+b@example.vn"],
        disposition=Disposition.ANSWERED,
        is_auto_call=False,
        keyword="Lan & Hoa",
    )
    assert vendor.sent.url.params.multi_items() == [
        ("from_date", "1"),
        ("to_date", "2"),
        ("keyword", "Lan & Hoa"),
        ("agents", "a+b@example.vn"),
        ("is_auto_call", "false"),
        ("disposition", "answered"),
        ("direction", "inbound"),
        ("direction", "sideways"),
    ]


def test_an_empty_list_sends_nothing(vendor: Vendor) -> None:
    list_calls_v1.sync(client=vendor.client(), from_date=1, to_date=2, direction=[])
    assert vendor.sent.url.query == b"from_date=1&to_date=2"


@pytest.mark.parametrize(
    ("given", "sent"),
    [
        ("a/b?c#d&e", b"a%2Fb%3Fc%23d%26e"),
        ("%2F", b"%252F"),
        ("é ", b"%C3%A9%20"),
        ("../x", b"..%2Fx"),
        ("{id}", b"%7Bid%7D"),
        ("...", b"..."),
    ],
)
def test_a_part_of_a_path_stays_one_part(given: str, sent: bytes) -> None:
    vendor = answering(None)
    get_call_v1.sync(given, client=vendor.client())
    assert vendor.sent.url.raw_path == b"/api/call_transaction/detail/" + sent


@pytest.mark.parametrize("given", ["", ".", ".."])
def test_a_part_of_a_path_that_leads_elsewhere_is_refused(given: str) -> None:
    vendor = answering(None)
    with pytest.raises(ValueError, match=r"^transaction_id can't be empty or dots only.* Nothing was sent\.$"):
        get_call_v1.sync(given, client=vendor.client())
    assert vendor.requests == []


def test_the_path_of_the_base_url_is_kept() -> None:
    vendor = answering({"full_name": "x"})
    get_tenant_detail.sync(client=vendor.client(base_url=f"{HOST}/proxy/"))
    assert str(vendor.sent.url) == f"{HOST}/proxy/api/tenant/detail"


def test_every_request_tells_its_operation_and_has_a_time_out() -> None:
    vendor = answering({"full_name": "x"})
    get_tenant_detail.sync(client=vendor.client())
    assert vendor.sent.extensions["omicall_operation"] == "get_tenant_detail"
    assert vendor.sent.extensions["timeout"] == {"connect": 5.0, "read": 30.0, "write": 30.0, "pool": 5.0}
    assert None not in DEFAULT_TIMEOUT.as_dict().values()


def test_the_token_goes_into_the_header() -> None:
    vendor = answering({"full_name": "x"})
    get_tenant_detail.sync(client=vendor.client(headers={"x-api-key": "k-1"}))
    assert vendor.sent.headers["authorization"] == f"Bearer {TOKEN}"
    assert vendor.sent.headers["x-api-key"] == "k-1"


def test_a_redirect_is_not_followed() -> None:
    vendor = Vendor("", 307, {"Location": "https://elsewhere.example.com/"})
    with pytest.raises(UnexpectedStatus):
        get_tenant_detail.sync(client=vendor.client())
    assert len(vendor.requests) == 1


def test_a_function_with_a_body_lets_through_what_its_resource_refuses() -> None:
    vendor = answering({"call_uuid": "c-1"})
    odd: Any = ClickToCallRequest(extension="", phone_number=5)  # type: ignore[arg-type]
    click_to_call.sync(client=vendor.client(), body=odd)
    assert json.loads(vendor.sent.content) == {"extension": "", "phone_number": 5}


def test_a_function_with_a_body_lets_undocumented_keys_through() -> None:
    vendor = answering({"items": []})
    odd: Any = {"filter": {"fromDate": 1, "toDate": 2, "queues": ["8001"]}}
    search_calls.sync(client=vendor.client(), body=odd, page=1, size=50)
    assert json.loads(vendor.sent.content) == odd


def test_a_function_with_a_body_lets_undocumented_words_through() -> None:
    vendor = answering({"items": []})
    search = CallSearch(filter=CallFilter(from_date=1, to_date=2, directions=[Direction("sideways")]))
    search_calls.sync(client=vendor.client(), body=search, page=1, size=50)
    assert json.loads(vendor.sent.content)["filter"]["directions"] == ["sideways"]


def test_sync_and_async_send_the_same() -> None:
    first, second = answering({"call_uuid": "c-1"}), answering({"call_uuid": "c-1"})
    body = ClickToCallRequest(extension="101", phone_number="0900000001")

    async def play() -> None:
        async with second.client() as client:
            await click_to_call.asyncio(client=client, body=body)

    click_to_call.sync(client=first.client(), body=body)
    asyncio.run(play())
    for request in (first.sent, second.sent):
        assert (request.method, request.url.path, request.content) == (
            "POST",
            "/api/click2call",
            b'{"extension":"101","phone_number":"0900000001"}',
        )
    assert first.sent.headers == second.sent.headers
    assert first.sent.extensions == second.sent.extensions


def test_a_client_closes_what_it_opened() -> None:
    vendor = answering({"full_name": "x"})
    with vendor.client() as client:
        Resources(client).tenant.detail()
        inner = client.get_httpx_client()
    assert inner.is_closed

    async def play() -> httpx.AsyncClient:
        async with vendor.client() as client:
            await AsyncResources(client).tenant.detail()
            return client.get_async_httpx_client()

    assert asyncio.run(play()).is_closed


def test_a_ready_client_is_used_as_it_is() -> None:
    vendor = answering({"full_name": "x"})
    ready = httpx.Client(base_url="https://other.example.vn", transport=httpx.MockTransport(vendor))
    client = Client("https://unused.example.vn").set_httpx_client(ready)
    get_tenant_detail.sync(client=client)  # type: ignore[arg-type]
    assert vendor.sent.url.host == "other.example.vn"
    assert "authorization" not in vendor.sent.headers
