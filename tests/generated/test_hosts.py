"""Where does the generated package send a request, without `omicall` around it?"""

from __future__ import annotations

import asyncio
from importlib import import_module
from typing import Any

import httpx
import pytest

from omicall_api import Client
from omicall_api.api.recordings import download_recording
from omicall_api.api.tenant import get_tenant_detail
from omicall_api.catalog import HOST, HOSTS, OPERATIONS
from omicall_api.client import host_of
from omicall_api.errors import OmicallError

from .vendor import Vendor

OTHER = "https://other.example.vn"
CASES = [
    ("", HOST, {}, HOST),
    ("", f"{HOST}/", {}, HOST),
    ("", OTHER, {"ai": HOST}, OTHER),
    ("ai", HOST, {}, HOSTS["ai"]),
    ("ai", f"{HOST}/", {}, HOSTS["ai"]),
    ("ai", f"{HOST}/omi", {}, f"{HOST}/omi"),
    ("ai", OTHER, {}, OTHER),
    ("ai", f"{OTHER}/omi//", {}, f"{OTHER}/omi"),
    ("ai", HOST, {"ai": f"{OTHER}/"}, OTHER),
    ("ai", OTHER, {"ai": HOSTS["ai"]}, HOSTS["ai"]),
    ("ai", HOST, {"recordings": OTHER}, HOSTS["ai"]),
]


@pytest.fixture
def vendor() -> Vendor:
    """A server whose answers do not matter."""
    return Vendor("", status=500)


@pytest.mark.parametrize(("name", "base_url", "hosts", "expected"), CASES)
def test_the_rule(name: str, base_url: str, hosts: dict[str, str], expected: str) -> None:
    assert host_of(name, base_url, hosts) == expected


def test_an_empty_name_can_not_be_set() -> None:
    assert host_of("", HOST, {"": OTHER}) == HOST


def test_every_host_of_the_catalogue_is_one_of_an_operation() -> None:
    assert {operation.host for operation in OPERATIONS.values()} == {"", *HOSTS}
    assert HOST not in HOSTS.values()


def test_a_recording_is_fetched_from_its_host_with_sync_and_async_calls(vendor: Vendor) -> None:
    client = vendor.client(base_url=HOST)
    with pytest.raises(OmicallError):
        download_recording.sync(client=client, id="a/b+c=", code="0")
    with pytest.raises(OmicallError):
        asyncio.run(download_recording.asyncio(client=client, id="a/b+c=", code="0"))
    with pytest.raises(OmicallError):
        get_tenant_detail.sync(client=client)
    path = OPERATIONS["download_recording"].path
    for request in vendor.requests[:2]:
        assert str(request.url.copy_with(query=None)) == HOSTS["recordings"] + path
        assert request.url.params.multi_items() == [("id", "a/b+c="), ("code", "0")]
    assert str(vendor.requests[2].url) == HOST + OPERATIONS["get_tenant_detail"].path


@pytest.mark.parametrize(
    ("base_url", "hosts", "expected"),
    [
        (OTHER, {}, OTHER),
        (f"{OTHER}/omi/", {}, f"{OTHER}/omi"),
        (OTHER, {"recordings": "https://files.example.vn/a/"}, "https://files.example.vn/a"),
        (HOST, {"ai": OTHER}, HOSTS["recordings"]),
    ],
)
def test_a_client_sends_by_the_rule(vendor: Vendor, base_url: str, hosts: dict[str, str], expected: str) -> None:
    with pytest.raises(OmicallError):
        download_recording.sync(client=vendor.client(base_url=base_url, hosts=hosts), id="x")
    assert str(vendor.sent.url) == f"{expected}{OPERATIONS['download_recording'].path}?id=x"


def test_a_client_without_a_token_knows_the_hosts_too(vendor: Vendor) -> None:
    client: Any = Client(HOST, hosts={"recordings": OTHER})
    client.set_httpx_client(httpx.Client(transport=httpx.MockTransport(vendor)))
    with client, pytest.raises(OmicallError):
        download_recording.sync(client=client, id="x")
    assert vendor.sent.url.host == "other.example.vn"


@pytest.mark.parametrize("name", [name for name, known in OPERATIONS.items() if known.host])
def test_the_address_alone_is_changed_by_locating(name: str) -> None:
    client = Client(HOST)
    known = OPERATIONS[name]
    given = {"method": known.method, "url": known.path, "params": {"a": 1}}
    assert client.located(known.host, given) == {**given, "url": HOSTS[known.host] + known.path}
    assert given["url"] == known.path
    assert name == import_module(f"omicall_api.api.{known.tag}.{name}").OPERATION
