"""What clientele's client does."""

from __future__ import annotations

import json
from functools import partial

import bases
import page


def acts(kind: str, *arguments: str) -> bases.Acts:
    """What to time."""
    return {"decode": _decode, "encode": _encode, "calls": partial(_calls, *arguments)}[kind]()


def _decode() -> bases.Acts:
    from clientele_client.schemas import CallPage

    raw = page.one_page()
    found = CallPage.model_validate(json.loads(raw)["payload"])
    bases.checked(found.items, found.items[-1].duration)
    # As its client does it: first to dicts, then validated.
    return bases.decode() | {"clientele": lambda: CallPage.model_validate(json.loads(raw)["payload"])}


def _encode() -> bases.Acts:
    from clientele_client.schemas import CallSearch

    body = CallSearch.model_validate(page.SEARCH)
    return bases.encode() | {"clientele": lambda: json.dumps(body.model_dump(mode="json"))}


def _calls(url: str) -> bases.Acts:
    from clientele_client import client

    client.client.configure(base_url=url)
    assert client.get_tenant_detail() is not None
    return {"clientele": lambda: client.get_tenant_detail()}
