"""Does a token outlive the event loop in which it was asked for?"""

from __future__ import annotations

import asyncio
import gc
from concurrent.futures import Future, ThreadPoolExecutor

import pytest
from tests.token.conftest import FakeClock, Gate, Server, Waiting

from omicall.token import Token, TokenKeeper


def test_a_loop_that_dies_during_the_exchange_hands_over_to_a_thread(
    keeper: TokenKeeper, server: Server, held: Gate, waiting: Waiting
) -> None:
    async def leave_early(pool: ThreadPoolExecutor) -> Future[Token]:
        asyncio.create_task(keeper.acurrent())  # noqa: RUF006 - it is to be dropped
        await asyncio.to_thread(held.reached.wait, 20)
        thread = pool.submit(keeper.current)
        await asyncio.to_thread(waiting.until, 1)
        server.gate = Gate()
        server.gate.open()
        return thread

    with ThreadPoolExecutor(1) as pool:
        thread = asyncio.run(leave_early(pool))
        assert thread.result(timeout=20).value == "token-2"
    assert server.exchanges == 2


def test_an_exchange_that_is_cancelled_before_its_first_step_can_be_made_by_another(
    keeper: TokenKeeper, server: Server, time: FakeClock
) -> None:
    async def play() -> None:
        await keeper.acurrent()
        time.advance(83_000)
        await keeper.acurrent()
        for task in asyncio.all_tasks() - {asyncio.current_task()}:
            task.cancel()

    asyncio.run(play())
    assert server.exchanges == 1
    assert keeper.current().value == "token-2"


def test_a_loop_that_is_dropped_without_cleaning_up_is_taken_for_dead_after_12_seconds(
    keeper: TokenKeeper, server: Server, time: FakeClock, held: Gate
) -> None:
    loop = asyncio.new_event_loop()
    owner = loop.create_task(keeper.acurrent())
    loop.run_until_complete(asyncio.to_thread(held.reached.wait, 20))
    time.advance(12)
    server.gate = Gate()
    server.gate.open()
    assert keeper.current().value == "token-2"
    held.open()
    assert loop.run_until_complete(owner).value == "token-2"
    loop.close()


def test_one_run_after_another_uses_one_token(keeper: TokenKeeper, server: Server) -> None:
    values = [asyncio.run(keeper.acurrent()).value for _ in range(3)]
    assert (values, server.exchanges) == (["token-1"] * 3, 1)


def test_a_waiter_whose_loop_is_gone_disturbs_nobody(
    keeper: TokenKeeper,
    held: Gate,
    waiting: Waiting,
    caplog: pytest.LogCaptureFixture,
) -> None:
    async def impatient() -> None:
        task = asyncio.create_task(keeper.acurrent())
        await asyncio.to_thread(waiting.until, 1)
        task.cancel()
        await asyncio.wait({task})

    with ThreadPoolExecutor(1) as pool:
        owner = pool.submit(keeper.current)
        assert held.reached.wait(timeout=20)
        asyncio.run(impatient())
        held.open()
        assert owner.result(timeout=20).value == "token-1"
    assert {record.name for record in caplog.records} <= {"omicall.token"}


def test_a_sync_call_in_a_coroutine_does_not_starve_the_exchange_of_its_own_loop(
    keeper: TokenKeeper, server: Server, held: Gate
) -> None:
    async def play() -> tuple[str, str]:
        owner = asyncio.create_task(keeper.acurrent())
        await asyncio.to_thread(held.reached.wait, 20)
        server.gate = Gate()
        server.gate.open()
        mine = keeper.current()
        held.open()
        return mine.value, (await owner).value

    assert asyncio.run(play()) == ("token-2", "token-2")


def test_a_sync_call_in_a_coroutine_uses_the_old_token_while_its_loop_renews_it(
    keeper: TokenKeeper, server: Server, time: FakeClock
) -> None:
    async def play() -> tuple[str, str]:
        await keeper.acurrent()
        time.advance(86_200)
        server.gate = Gate()
        owner = asyncio.create_task(keeper.acurrent())
        await asyncio.to_thread(server.gate.reached.wait, 20)
        mine = keeper.current()
        server.gate.open()
        return mine.value, (await owner).value

    assert asyncio.run(play()) == ("token-1", "token-2")
    assert server.exchanges == 2


@pytest.mark.slow
def test_an_exchange_under_way_survives_the_garbage_collector(
    keeper: TokenKeeper, server: Server, time: FakeClock
) -> None:
    async def play() -> str:
        await keeper.acurrent()
        time.advance(83_000)
        server.gate = Gate()
        await keeper.acurrent()
        await asyncio.to_thread(server.gate.reached.wait, 20)
        gc.collect()
        server.gate.open()
        await asyncio.gather(*(asyncio.all_tasks() - {asyncio.current_task()}))
        return (await keeper.acurrent()).value

    assert asyncio.run(play()) == "token-2"
