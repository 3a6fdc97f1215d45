"""Do many callers at once cost one exchange, whether they are threads, tasks or both?"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from tests.token.conftest import FakeClock, Gate, Server, Waiting

from omicall.errors import ExchangeUnavailable
from omicall.token import Grant, Token, TokenKeeper
from omicall.token import _flight as flight_module
from omicall.token import _slot as slot_module


def test_fifty_threads_on_an_empty_slot(keeper: TokenKeeper, server: Server, held: Gate, waiting: Waiting) -> None:
    with ThreadPoolExecutor(50) as pool:
        calls = [pool.submit(keeper.current) for _ in range(50)]
        waiting.until(49)
        held.open()
        values = {call.result(timeout=20).value for call in calls}
    assert (values, server.exchanges) == ({"token-1"}, 1)


def test_fifty_tasks_on_an_empty_slot(keeper: TokenKeeper, server: Server) -> None:
    async def all_of_them() -> list[Token]:
        return await asyncio.gather(*(keeper.acurrent() for _ in range(50)))

    values = {token.value for token in asyncio.run(all_of_them())}
    assert (values, server.exchanges) == ({"token-1"}, 1)


def test_three_loops_and_five_threads_on_an_empty_slot(
    keeper: TokenKeeper, server: Server, held: Gate, waiting: Waiting
) -> None:
    async def twenty() -> list[Token]:
        return await asyncio.gather(*(keeper.acurrent() for _ in range(20)))

    with ThreadPoolExecutor(8) as pool:
        loops = [pool.submit(asyncio.run, twenty()) for _ in range(3)]
        threads = [pool.submit(keeper.current) for _ in range(5)]
        assert held.reached.wait(timeout=20)
        waiting.until(64)
        held.open()
        values = {token.value for loop in loops for token in loop.result(timeout=20)}
        values |= {thread.result(timeout=20).value for thread in threads}
    assert (values, server.exchanges) == ({"token-1"}, 1)


def test_two_hundred_refusals_of_one_token_cost_one_exchange_in_threads(keeper: TokenKeeper, server: Server) -> None:
    stale = keeper.current()
    with ThreadPoolExecutor(20) as pool:
        values = {token.value for token in pool.map(keeper.renewed, [stale] * 200)}
    assert (values, server.exchanges) == ({"token-2"}, 2)


def test_two_hundred_refusals_of_one_token_cost_one_exchange_in_tasks(keeper: TokenKeeper, server: Server) -> None:
    async def all_of_them() -> set[str]:
        stale = await keeper.acurrent()
        renewed = await asyncio.gather(*(keeper.arenewed(stale) for _ in range(200)))
        return {token.value for token in renewed}

    assert asyncio.run(all_of_them()) == {"token-2"}
    assert server.exchanges == 2


def test_while_one_thread_renews_an_aging_token_the_others_do_not_wait(
    keeper: TokenKeeper, server: Server, time: FakeClock, held: Gate
) -> None:
    held.open()
    keeper.current()
    server.gate = Gate()
    time.advance(83_000)
    with ThreadPoolExecutor(1) as pool:
        owner = pool.submit(keeper.current)
        assert server.gate.reached.wait(timeout=20)
        assert keeper.current().value == "token-1"
        server.gate.open()
        assert owner.result(timeout=20).value == "token-2"


def test_a_task_that_starts_an_early_renewal_does_not_wait_for_it(
    keeper: TokenKeeper, server: Server, time: FakeClock
) -> None:
    async def play() -> list[str]:
        values = [(await keeper.acurrent()).value]
        time.advance(83_000)
        server.gate = Gate()
        values.append((await keeper.acurrent()).value)
        running = asyncio.all_tasks() - {asyncio.current_task()}
        server.gate.open()
        await asyncio.gather(*running)
        return [*values, (await keeper.acurrent()).value]

    assert asyncio.run(play()) == ["token-1", "token-1", "token-2"]


@pytest.mark.parametrize("mode", ["thread", "task"])
def test_in_the_last_minutes_a_slow_exchange_is_waited_for_and_then_the_old_token_used(
    keeper: TokenKeeper,
    server: Server,
    time: FakeClock,
    monkeypatch: pytest.MonkeyPatch,
    mode: str,
) -> None:
    monkeypatch.setattr(slot_module, "CRITICAL_SECONDS", 0.01)
    keeper.current()
    server.gate = Gate()
    time.advance(86_200)
    with ThreadPoolExecutor(1) as pool:
        owner = pool.submit(keeper.current)
        assert server.gate.reached.wait(timeout=20)
        call: dict[str, Callable[[], Token]] = {
            "thread": keeper.current,
            "task": lambda: asyncio.run(keeper.acurrent()),
        }
        assert call[mode]().value == "token-1"
        server.gate.open()
        assert owner.result(timeout=20).value == "token-2"


@pytest.mark.parametrize("mode", ["thread", "task"])
def test_who_has_waited_in_vain_three_times_gets_an_error(
    keeper: TokenKeeper,
    monkeypatch: pytest.MonkeyPatch,
    held: Gate,
    mode: str,
) -> None:
    monkeypatch.setattr(flight_module, "OWNER_SECONDS", 0.01)
    call: dict[str, Callable[[], Token]] = {
        "thread": keeper.current,
        "task": lambda: asyncio.run(keeper.acurrent()),
    }
    with ThreadPoolExecutor(1) as pool:
        pool.submit(keeper.current)
        assert held.reached.wait(timeout=20)
        with pytest.raises(ExchangeUnavailable, match="Waited for 3 exchanges"):
            call[mode]()
        held.open()


def test_twenty_threads_with_short_tokens_never_see_an_older_one_after_a_newer(
    keeper: TokenKeeper, server: Server, time: FakeClock, make_jwt: Callable[..., str]
) -> None:
    start = threading.Barrier(20)

    handed_out: list[str] = []

    def short_token() -> Grant:
        value = make_jwt(exp=time.wall + 3, iat=time.wall, jti=len(handed_out))
        handed_out.append(value)
        return Grant(value)

    server.answer = short_token

    def reader() -> list[int]:
        start.wait(timeout=20)
        seen = []
        for _ in range(4000):
            time.advance(0.001)
            seen.append(handed_out.index(keeper.current().value))
        return seen

    with ThreadPoolExecutor(20) as pool:
        readers = [pool.submit(reader) for _ in range(20)]
        for done in readers:
            assert done.result(timeout=60) == sorted(done.result())
    assert server.exchanges > 1
