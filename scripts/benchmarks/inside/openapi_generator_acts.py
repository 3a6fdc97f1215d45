"""What the Python client of openapi-generator does."""

from __future__ import annotations

import json
from functools import partial

import bases
import page


def acts(kind: str, *arguments: str) -> bases.Acts:
    """What to time."""
    return {"decode": _decode, "encode": _encode, "calls": partial(_calls, *arguments)}[kind]()


def _decode() -> bases.Acts:
    from openapi_generator_client.models.call_page import CallPage

    raw = page.one_page()
    found = CallPage.from_dict(json.loads(raw)["payload"])
    bases.checked(found.items, found.items[-1].duration)
    return bases.decode() | {"openapi-generator": lambda: CallPage.from_dict(json.loads(raw)["payload"])}


def _encode() -> bases.Acts:
    from openapi_generator_client.models.call_search import CallSearch

    body = CallSearch.from_dict(page.SEARCH)
    assert json.loads(body.to_json()) == page.SEARCH
    return bases.encode() | {"openapi-generator": lambda: body.to_json()}


def _calls(url: str) -> bases.Acts:
    import openapi_generator_client as client

    settings = client.Configuration(host=url, access_token="a-token")  # noqa: S106
    tenant = client.TenantApi(client.ApiClient(settings))
    assert tenant.get_tenant_detail() is not None
    return {"openapi-generator": lambda: tenant.get_tenant_detail()}
