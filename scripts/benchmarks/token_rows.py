"""What a token at hand costs a call, and what a thousand keys cost in memory."""

from __future__ import annotations

import asyncio
import gc
import tracemalloc
from collections.abc import Generator

import httpx

from omicall import AsyncOmicall, Omicall
from omicall._clock import Clock
from omicall.token import Grant, Moment, store_key
from omicall.token._flight import Exchange
from omicall.token._registry import Registry
from omicall_api.api.tenant import get_tenant_detail

from .measuring import Row, ratio, row

_BASE = "https://api.example.vn"
_TOKEN = b'{"status_code":9999,"payload":{"access_token":"a-token","token_type":"Bearer"}}'
_ANSWER = b'{"status_code":9999,"payload":{"id":"1","full_name":"An invented company"}}'
_SLOTS = 1000


class ConstantHeader(httpx.Auth):
    """The least that an `httpx.Auth` can do."""

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Put the header on."""
        request.headers["Authorization"] = "Bearer a-token"
        yield request


def _server(request: httpx.Request) -> httpx.Response:
    return httpx.Response(200, content=_TOKEN if "auth" in request.url.path else _ANSWER)


def rows(rounds: int) -> list[Row]:
    """The rows of this module."""
    reach = 1.5
    what = "a call with a fresh token, over httpx with an Auth of one constant header"
    return [
        row("token", f"{what} (sync)", _sync(rounds), reach),
        row("token-async", f"{what} (async)", asyncio.run(_async(rounds)), reach),
        Row("token-memory", f"memory of {_SLOTS:,} keys with a token each", _memory(), 2.0, "MB"),
    ]


def _sync(rounds: int) -> list[float]:
    arguments = get_tenant_detail.get_kwargs()
    transport = httpx.MockTransport(_server)
    plain = httpx.Client(base_url=_BASE, auth=ConstantHeader(), transport=transport)
    with plain, Omicall("a-key", base_url=_BASE, transport=transport) as client:
        ours = client.api.get_httpx_client()
        ours.request(**arguments)
        return ratio(lambda: ours.request(**arguments), lambda: plain.request(**arguments), rounds)


async def _async(rounds: int) -> list[float]:
    arguments = get_tenant_detail.get_kwargs()
    transport = httpx.MockTransport(_server)
    plain = httpx.AsyncClient(base_url=_BASE, auth=ConstantHeader(), transport=transport)
    async with plain, AsyncOmicall("a-key", base_url=_BASE, transport=transport) as client:
        ours = client.api.get_async_httpx_client()
        await ours.request(**arguments)
        # Nothing in there waits for anything, so a coroutine can be driven to its end without its loop.
        return ratio(lambda: _driven(ours, arguments), lambda: _driven(plain, arguments), rounds)


def _driven(client: httpx.AsyncClient, arguments: dict[str, object]) -> None:
    try:
        client.request(**arguments).send(None)  # type: ignore[arg-type]
    except StopIteration:
        return
    raise RuntimeError("The call waited for something, so it cannot be measured in memory.")


def _memory() -> float:
    """Megabytes that a registry of slots holds, keys and tokens included; the tokens are as long as the vendor's."""
    clock, registry = Clock(), Registry()
    now = Moment(clock.wall(), clock.monotonic())
    gc.collect()
    tracemalloc.start()
    try:
        for tenant in range(_SLOTS):
            key = store_key(_BASE, f"key-{tenant}")
            slot = registry.find(key, clock)
            step = slot.decide(now, None, blocking=True)
            assert isinstance(step, Exchange)
            slot.land(step.flight, Grant((key * 12)[:700]), now, now, None)
        gc.collect()
        return tracemalloc.get_traced_memory()[0] / 1e6
    finally:
        tracemalloc.stop()
