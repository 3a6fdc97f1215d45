"""How many exchanges do many callers make at once, and who shares a token?"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from tests.sizes import sized

from omicall import AsyncOmicall, Omicall, errors
from omicall.token import MemoryStore

from .doubles import Box, FakeClock

pytestmark = pytest.mark.slow

CALLERS = sized(30, 100)
DAY = 24 * 3600


def in_threads(action: Callable[[], Any]) -> list[Any]:
    """Do it in many threads that start together."""
    start = threading.Barrier(CALLERS)

    def run(_: int) -> Any:
        start.wait(timeout=20)
        return action()

    with ThreadPoolExecutor(CALLERS) as pool:
        return list(pool.map(run, range(CALLERS)))


async def in_tasks(action: Callable[[], Any]) -> list[Any]:
    """Do it in many tasks."""
    return await asyncio.gather(*(action() for _ in range(CALLERS)))


@pytest.fixture(params=["shared", "own store"])
def settings(request: pytest.FixtureRequest, box: Box, time: FakeClock) -> dict[str, Any]:
    """Arguments of a client whose token the process shares, then of one with a store of its own."""
    store = MemoryStore() if request.param == "own store" else None
    return {"api_key": box.key, "base_url": box.url, "clock": time.clock, "token_store": store, "verify": False}


def test_many_threads_make_one_exchange(settings: dict[str, Any], box: Box) -> None:
    with Omicall(**settings) as client:
        names = in_threads(lambda: client.tenant.detail().full_name)
    assert (len(names), len(set(names)), box.exchanges) == (CALLERS, 1, 1)


def test_many_tasks_make_one_exchange(settings: dict[str, Any], box: Box) -> None:
    async def main() -> list[Any]:
        async with AsyncOmicall(**settings) as client:
            return await in_tasks(client.tenant.detail)

    assert len(asyncio.run(main())) == CALLERS
    assert box.exchanges == 1


def test_a_day_later_many_refused_threads_make_one_more(settings: dict[str, Any], box: Box) -> None:
    with Omicall(**settings) as client:
        client.tenant.detail()
        # Only the server knows that time went by, so each thread is refused.
        box.advance(25 * 3600)
        in_threads(client.tenant.detail)
    assert box.exchanges == 2


def test_a_day_later_many_refused_tasks_make_one_more(settings: dict[str, Any], box: Box) -> None:
    async def main() -> None:
        async with AsyncOmicall(**settings) as client:
            await client.tenant.detail()
            box.advance(25 * 3600)
            await in_tasks(client.tenant.detail)

    asyncio.run(main())
    assert box.exchanges == 2


def test_where_the_client_knows_the_time_nothing_is_refused(
    settings: dict[str, Any], box: Box, time: FakeClock
) -> None:
    with Omicall(**settings) as client:
        client.tenant.detail()
        box.advance(25 * 3600)
        time.now += 25 * 3600
        assert client.token_status().state == "expired"
        in_threads(client.tenant.detail)
    assert box.exchanges == 2
    assert box.received("get_tenant_detail") == 1 + CALLERS


def test_a_token_is_renewed_before_its_end_while_the_old_one_serves(box: Box, time: FakeClock) -> None:
    with Omicall(box.key, base_url=box.url, clock=time.clock) as client:
        client.tenant.detail()
        time.now += DAY - 1800
        assert client.token_status().state == "aging"
        client.tenant.detail()
        assert client.token_status().state == "fresh"
    assert box.exchanges == 2


def test_a_sync_and_an_async_client_of_one_key_share_the_token(box: Box, time: FakeClock) -> None:
    settings: dict[str, Any] = {"api_key": box.key, "base_url": box.url, "clock": time.clock}

    async def main() -> None:
        async with AsyncOmicall(**settings) as client:
            await client.tenant.detail()

    with Omicall(**settings) as first, Omicall(**settings) as second:
        first.tenant.detail()
        asyncio.run(main())
        second.tenant.detail()
        assert first.token_status() == second.token_status()
    assert box.exchanges == 1


def test_threads_and_tasks_at_once_make_one_exchange(box: Box, time: FakeClock) -> None:
    settings: dict[str, Any] = {"api_key": box.key, "base_url": box.url, "clock": time.clock}

    async def main() -> None:
        with Omicall(**settings) as sync:
            async with AsyncOmicall(**settings) as client:
                threads = asyncio.to_thread(in_threads, sync.tenant.detail)
                await asyncio.gather(threads, in_tasks(client.tenant.detail))

    asyncio.run(main())
    assert box.exchanges == 1


def test_many_threads_with_a_wrong_key_ask_once(box: Box, time: FakeClock) -> None:
    client = Omicall("a-wrong-key", base_url=box.url, clock=time.clock)

    def refused() -> bool:
        with pytest.raises(errors.ApiKeyRejected):
            client.tenant.detail()
        return True

    assert all(in_threads(refused))
    assert box.received("get_access_token") == 1
    client.close()
