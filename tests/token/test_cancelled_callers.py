"""Does a caller that is cancelled or interrupted harm anybody else?"""

from __future__ import annotations

import asyncio
import gc
from concurrent.futures import ThreadPoolExecutor

import pytest
from tests.token.conftest import Gate, Server, Waiting

from omicall.token import TokenKeeper


def test_cancelling_the_owner_does_not_fail_those_who_wait(keeper: TokenKeeper, server: Server, held: Gate) -> None:
    async def play() -> tuple[bool, str]:
        owner = asyncio.create_task(keeper.acurrent())
        waiter = asyncio.create_task(keeper.acurrent())
        await asyncio.to_thread(held.reached.wait, 20)
        owner.cancel()
        await asyncio.wait({owner})
        held.open()
        return owner.cancelled(), (await waiter).value

    assert asyncio.run(play()) == (True, "token-1")
    assert server.exchanges == 1


def test_cancelling_a_waiter_does_not_cancel_the_exchange(keeper: TokenKeeper, server: Server, held: Gate) -> None:
    async def play() -> tuple[bool, str]:
        owner = asyncio.create_task(keeper.acurrent())
        waiter = asyncio.create_task(keeper.acurrent())
        await asyncio.to_thread(held.reached.wait, 20)
        waiter.cancel()
        await asyncio.wait({waiter})
        held.open()
        return waiter.cancelled(), (await owner).value

    assert asyncio.run(play()) == (True, "token-1")
    assert server.exchanges == 1


def test_a_thread_gets_the_token_of_a_cancelled_task(
    keeper: TokenKeeper, server: Server, held: Gate, waiting: Waiting
) -> None:
    async def play(pool: ThreadPoolExecutor) -> str:
        owner = asyncio.create_task(keeper.acurrent())
        await asyncio.to_thread(held.reached.wait, 20)
        thread = asyncio.get_running_loop().run_in_executor(pool, keeper.current)
        await asyncio.to_thread(waiting.until, 1)
        owner.cancel()
        await asyncio.wait({owner})
        held.open()
        return (await thread).value

    with ThreadPoolExecutor(1) as pool:
        assert asyncio.run(play(pool)) == "token-1"
    assert server.exchanges == 1


@pytest.mark.slow
def test_an_error_that_nobody_is_left_to_receive_is_no_complaint_of_asyncio(
    keeper: TokenKeeper, server: Server, held: Gate, caplog: pytest.LogCaptureFixture
) -> None:
    server.raises(lambda: ZeroDivisionError("unforeseen"))

    async def play() -> None:
        owner = asyncio.create_task(keeper.acurrent())
        await asyncio.to_thread(held.reached.wait, 20)
        owner.cancel()
        await asyncio.wait({owner})
        held.open()
        await asyncio.wait(asyncio.all_tasks() - {asyncio.current_task()})

    asyncio.run(play())
    gc.collect()
    assert {record.name for record in caplog.records} == {"omicall.token"}


@pytest.mark.parametrize("stop", [KeyboardInterrupt, SystemExit])
def test_an_interrupted_thread_hands_over_to_one_that_waits(
    keeper: TokenKeeper,
    server: Server,
    held: Gate,
    waiting: Waiting,
    stop: type[BaseException],
) -> None:
    server.raises(stop)
    with ThreadPoolExecutor(2) as pool:
        owner = pool.submit(keeper.current)
        assert held.reached.wait(timeout=20)
        waiter = pool.submit(keeper.current)
        waiting.until(1)
        held.reached.clear()
        # The waiter makes an exchange of its own as soon as it takes over.
        first, server.gate = held, Gate()
        server.gate.open()
        first.open()
        with pytest.raises(stop):
            owner.result(timeout=20)
        with pytest.raises(stop):
            waiter.result(timeout=20)
    assert server.exchanges == 2
    server.recovers()
    assert keeper.current().value == "token-3"
