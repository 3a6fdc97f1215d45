"""How does a client live: closing, copying, event loop after event loop, and a key that changes?"""

from __future__ import annotations

import asyncio
import copy
import gc
import os
import pickle
import signal
import warnings
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest

from omicall import AsyncOmicall, Omicall, errors
from omicall._transport import LIMITS
from omicall.sandbox import Settings, create_app
from omicall.token import MemoryStore

from .doubles import BASE, KEY, Box, Caller, ClosingTransport, FakeClock, ScriptedServer


def detail(caller: Caller) -> Any:
    """A read."""
    return caller.do(lambda client: client.tenant.detail())


def test_a_closed_client_says_so_and_sends_nothing(caller: Caller, server: ScriptedServer) -> None:
    caller.do(lambda client: client.close() if isinstance(client, Omicall) else client.aclose())
    with pytest.raises(errors.ConfigurationError, match="closed"):
        detail(caller)
    assert (server.exchanges, server.sent) == (0, [])


def test_a_with_block_closes_at_its_end(server: ScriptedServer, time: FakeClock) -> None:
    transport = ClosingTransport(server)
    with Omicall(KEY, base_url=BASE, transport=transport, clock=time.clock) as client:
        client.tenant.detail()
        assert transport.closed == 0
    assert transport.closed == 1

    async def main() -> None:
        async with AsyncOmicall(KEY, base_url=BASE, transport=transport, clock=time.clock) as client:
            await client.tenant.detail()

    asyncio.run(main())
    assert transport.closed == 2


@pytest.mark.parametrize("take", [pickle.dumps, copy.copy, copy.deepcopy])
def test_a_client_can_be_neither_pickled_nor_copied(caller: Caller, take: Callable[[Any], Any]) -> None:
    with pytest.raises(TypeError, match="Make a new one") as caught:
        take(caller.client)
    assert KEY not in str(caught.value)


def test_the_wrong_kind_of_generated_function_is_refused(caller: Caller, kind: str) -> None:
    api = caller.client.api
    other = api.get_async_httpx_client if kind == "sync" else api.get_httpx_client
    with pytest.raises(errors.ConfigurationError, match="Omicall"):
        other()


def test_one_async_client_serves_loop_after_loop(server: ScriptedServer, time: FakeClock) -> None:
    client = AsyncOmicall(KEY, base_url=BASE, transport=httpx.MockTransport(server), clock=time.clock)
    for _ in range(3):
        assert asyncio.run(client.tenant.detail()).full_name
    assert (server.exchanges, len(server.sent)) == (1, 3)


def test_one_async_client_serves_loop_after_loop_on_sockets_too(box: Box, time: FakeClock) -> None:
    client = AsyncOmicall(box.key, base_url=box.url, clock=time.clock)

    async def call() -> str:
        return str((await client.tenant.detail()).full_name)

    with warnings.catch_warnings():
        # Connections that a loop left open are closed with it; Python says so in development.
        warnings.simplefilter("ignore", ResourceWarning)
        for _ in range(3):
            assert asyncio.run(call())
        assert len(client._clients._clients) == 1
        asyncio.run(client.aclose())
        assert len(client._clients._clients) == 0
        gc.collect()
    assert box.exchanges == 1


def test_loops_side_by_side_share_one_client_and_its_token(server: ScriptedServer, time: FakeClock) -> None:
    client = AsyncOmicall(KEY, base_url=BASE, transport=httpx.MockTransport(server), clock=time.clock)
    with ThreadPoolExecutor(4) as pool:
        names = list(pool.map(lambda _: asyncio.run(client.tenant.detail()).full_name, range(8)))
    assert (len(set(names)), server.exchanges) == (1, 1)


def test_a_key_can_be_asked_for_at_each_call(make_caller: Callable[..., Caller], server: ScriptedServer) -> None:
    keys = ["first-key", "first-key", "second-key"]
    caller = make_caller(api_key=lambda: keys.pop(0))
    assert caller.client.token_status().state == "empty"
    for _ in range(3):
        detail(caller)
    assert server.keys == ["first-key", "second-key"]
    assert server.authorizations == ["Bearer token-1", "Bearer token-1", "Bearer token-2"]


def test_a_key_can_be_awaited(server: ScriptedServer, time: FakeClock) -> None:
    keys = ["first-key", "second-key"]

    async def coroutine() -> str:
        return keys.pop(0)

    async def main(source: Callable[[], Awaitable[str]]) -> None:
        settings: dict[str, Any] = {"base_url": BASE, "clock": time.clock, "token_store": MemoryStore()}
        async with AsyncOmicall(source, transport=httpx.MockTransport(server), **settings) as client:
            await client.tenant.detail()
            await client.tenant.detail()

    asyncio.run(main(coroutine))
    assert server.keys == ["first-key", "second-key"]


def test_what_a_callable_raises_reaches_the_caller_and_nothing_is_sent(
    make_caller: Callable[..., Caller], server: ScriptedServer
) -> None:
    def source() -> str:
        raise LookupError("the vault is shut")

    with pytest.raises(LookupError, match="vault"):
        detail(make_caller(api_key=source))
    assert (server.exchanges, server.sent) == (0, [])


def test_a_status_of_an_unused_client_is_empty_and_asks_nobody(caller: Caller, server: ScriptedServer) -> None:
    assert caller.client.token_status().state == "empty"
    detail(caller)
    status = caller.client.token_status()
    assert (status.state, status.seconds_left, status.source) == ("fresh", 86_400.0, "exchange")
    assert server.exchanges == 1


def test_it_runs_in_process_without_a_socket(time: FakeClock) -> None:
    app = create_app(Settings(), clock=lambda: time.now)

    async def main() -> str:
        transport = httpx.ASGITransport(app)
        settings: dict[str, Any] = {"base_url": "http://127.0.0.1", "clock": time.clock}
        async with AsyncOmicall("sandbox-key", transport=transport, **settings) as client:
            return str((await client.tenant.detail()).full_name)

    assert asyncio.run(main())
    assert app.sandbox.token_exchanges == 1


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
@pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")
def test_a_fork_while_another_thread_holds_a_lock_of_the_client_does_not_hang_the_child(
    server: ScriptedServer, time: FakeClock
) -> None:
    transport = httpx.MockTransport(server)
    client = Omicall(KEY, base_url=BASE, transport=transport, clock=time.clock, token_store=MemoryStore())
    with client._account._lock:
        child = os.fork()
        if child == 0:
            signal.alarm(10)
            os._exit(0 if client.tenant.detail().full_name else 1)
    assert os.waitpid(child, 0)[1] == 0


def test_no_connection_is_superfluous_while_the_pool_has_room() -> None:
    assert LIMITS.max_keepalive_connections == LIMITS.max_connections
