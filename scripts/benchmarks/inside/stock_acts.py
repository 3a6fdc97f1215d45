"""What the stock templates of openapi-python-client do."""

from __future__ import annotations

import json
from functools import partial

import bases
import httpx
import page
from stock_client.api.tenant import get_tenant_detail
from stock_client.client import AuthenticatedClient
from stock_client.models.call_page import CallPage
from stock_client.models.call_search import CallSearch


def acts(kind: str, *arguments: str) -> bases.Acts:
    """What to time."""
    return {"decode": _decode, "encode": _encode, "calls": partial(_calls, *arguments)}[kind]()


def _decode() -> bases.Acts:
    raw = page.one_page()
    found = CallPage.from_dict(json.loads(raw)["payload"])
    bases.checked(found.items, found.items[-1].duration)
    return bases.decode() | {"stock": lambda: CallPage.from_dict(json.loads(raw)["payload"])}


def _encode() -> bases.Acts:
    body = CallSearch.from_dict(page.SEARCH)
    assert json.loads(json.dumps(body.to_dict())) == page.SEARCH
    return bases.encode() | {"stock": lambda: json.dumps(body.to_dict())}


def _calls(url: str = "") -> bases.Acts:
    transport = None if url else httpx.MockTransport(lambda request: httpx.Response(200, content=page.TENANT))
    client = AuthenticatedClient(base_url=url or "https://api.example.vn", token="a-token")  # noqa: S106
    client.set_httpx_client(httpx.Client(base_url=client._base_url, transport=transport))  # noqa: SLF001
    assert get_tenant_detail.sync(client=client) is not None
    return bases.call(url, transport) | {"stock": lambda: get_tenant_detail.sync(client=client)}
