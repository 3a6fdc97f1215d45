"""What this client does, and what bare httpx does."""

from __future__ import annotations

import asyncio
import itertools
import json
import logging
from collections.abc import Coroutine
from datetime import UTC, datetime
from functools import partial
from typing import Any

import bases
import httpx
import page

from omicall import AsyncOmicall, Omicall
from omicall_api import decoding
from omicall_api.models import CallPage, CallSearch

_BASE = "https://api.example.vn"
_SINCE = datetime.fromtimestamp(page.FIRST_MOMENT // 1000, UTC)
_UNTIL = datetime.fromtimestamp(page.FIRST_MOMENT // 1000 + 86_400, UTC)
_LONG = 20
"""Pages of the long walk; `decode_rows` divides by it."""
_BODY = json.dumps(page.SEARCH).encode()
_BEARER = {"Authorization": "Bearer a-token"}


def acts(kind: str, *arguments: str) -> bases.Acts:
    """What to time."""
    known = {"decode": _decode, "encode": _encode, "iterate": _iterate, "calls": _calls, "async": _async_calls}
    return partial(known[kind], *arguments)()


def _decode() -> bases.Acts:
    # It tells of the wrong value, once.
    logging.getLogger("omicall_api").setLevel(logging.ERROR)
    good = httpx.Response(200, content=page.one_page())
    wrong = httpx.Response(200, content=page.page_with_one_wrong_value())
    read = partial(decoding.payload, operation="search_calls", kind=CallPage)
    for response in (good, wrong):
        found = read(response)
        bases.checked(found.items, found.items[-1].duration)
    return bases.decode() | {"omicall": lambda: read(good), "wrong value": lambda: read(wrong)}


def _encode() -> bases.Acts:
    body = CallSearch.from_dict(page.SEARCH)
    assert json.loads(decoding.encode(body)) == page.SEARCH
    return bases.encode() | {"omicall": lambda: decoding.encode(body)}


def _iterate() -> bases.Acts:
    transport = _in_memory(page.one_page())
    client, plain = Omicall("a-key", base_url=_BASE, transport=transport), httpx.Client(transport=transport)
    url = f"{_BASE}/api/v3/call-transaction/search?page=1&size=50"
    headers = {"x-api-key": "a-key", "Content-Type": "application/json"}

    def walk() -> list[object]:
        return list(client.calls.iterate(since=_SINCE, until=_UNTIL))

    pages = page.Pages(_LONG * page.ROWS)
    bodies = [pages.page(number + 1) for number in range(_LONG)]
    long = Omicall("a-key", base_url=_BASE, transport=_in_memory(*bodies))

    def walk_long() -> int:
        # None of them is held: a growing heap is what the rows of memory measure.
        return sum(1 for _ in long.calls.iterate(since=_SINCE, until=_UNTIL))

    assert len(walk()) == page.ROWS
    assert walk_long() == _LONG * page.ROWS
    return bases.decode() | {
        "omicall": walk,
        "long": walk_long,
        "httpx": lambda: plain.post(url, content=_BODY, headers=headers),
    }


def _calls(url: str = "") -> bases.Acts:
    transport = None if url else _in_memory(page.TENANT)
    client = Omicall("a-key", base_url=url or _BASE, transport=transport)
    assert client.tenant.detail().full_name
    return bases.call(url, transport) | {"omicall": lambda: client.tenant.detail()}


def _async_calls(url: str = "") -> bases.Acts:
    transport = None if url else _in_memory(page.TENANT)
    loop = asyncio.new_event_loop()
    client = AsyncOmicall("a-key", base_url=url or _BASE, transport=transport)
    plain = httpx.AsyncClient(base_url=url or _BASE, headers=_BEARER, transport=transport)

    async def theirs() -> Any:
        return json.loads((await plain.get("/api/tenant/detail")).content)

    async def ours() -> Any:
        return await client.tenant.detail()

    def run(call: Coroutine[Any, Any, Any]) -> Any:
        return loop.run_until_complete(call)

    assert run(ours()).full_name
    return {"base": lambda: run(theirs()), "omicall": lambda: run(ours())}


def _in_memory(*contents: bytes) -> httpx.MockTransport:
    """Answers with these bytes, in a circle."""
    circle = itertools.cycle(contents)

    def answer(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, content=page.TOKEN if request.url.path == "/api/auth" else next(circle))

    return httpx.MockTransport(answer)
