"""Which of several processes with one store makes the exchange, and what do the others do meanwhile?"""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import pytest
from tests.token.conftest import API_KEY, BASE_URL, FakeClock, Gate, Server, SharedStore

from omicall.errors import ExchangeUnavailable
from omicall.token import LeasingStore, MemoryStore, StoredToken, Token, TokenKeeper, store_key

KEY = store_key(BASE_URL, API_KEY)


@pytest.fixture
def store() -> SharedStore:
    return SharedStore()


@pytest.fixture
def keeper(make_keeper: Callable[..., TokenKeeper], store: SharedStore) -> TokenKeeper:
    return make_keeper(store=store)


@pytest.fixture(params=["thread", "task"])
def current(request: pytest.FixtureRequest, keeper: TokenKeeper) -> Callable[[], Token]:
    return keeper.current if request.param == "thread" else lambda: asyncio.run(settled(keeper))


async def settled(keeper: TokenKeeper) -> Token:
    """Give a token, and let the exchange that was left in the background come to its end."""
    token = await keeper.acurrent()
    while others := asyncio.all_tasks() - {asyncio.current_task()}:
        await asyncio.gather(*others)
    return token


def test_the_double_is_a_leasing_store(store: SharedStore) -> None:
    assert isinstance(store, LeasingStore)
    assert not isinstance(MemoryStore(), LeasingStore)


def test_who_has_the_lease_exchanges_and_gives_it_back(
    current: Callable[[], Token], store: SharedStore, server: Server
) -> None:
    assert current().value == "token-1"
    assert (store.asked, store.busy, server.exchanges) == (1, False, 1)
    assert store.seconds > 10  # longer than an exchange may take


def test_a_token_that_waits_in_the_store_needs_no_lease(
    current: Callable[[], Token], store: SharedStore, time: FakeClock
) -> None:
    store.save(KEY, StoredToken("of another process", time.wall, 86_400.0))
    assert current().value == "of another process"
    assert store.asked == 0


def test_without_a_token_one_waits_for_what_the_other_process_gets(
    current: Callable[[], Token], store: SharedStore, server: Server, time: FakeClock
) -> None:
    store.busy = True

    def other_process() -> None:
        if time.slept > 2:
            store.save(KEY, StoredToken("of another process", time.wall, 86_400.0))

    time.while_asleep = other_process
    assert current().value == "of another process"
    assert server.exchanges == 0
    assert 2 < time.slept < 2.5


def test_when_the_other_process_fails_the_next_one_has_its_turn(
    current: Callable[[], Token], store: SharedStore, server: Server, time: FakeClock
) -> None:
    store.busy = True
    time.while_asleep = store.release
    assert current().value == "token-1"
    assert (server.exchanges, store.busy) == (1, False)


def test_a_lease_that_is_never_given_back_delays_a_call_by_twelve_seconds_and_no_more(
    current: Callable[[], Token], store: SharedStore, server: Server, time: FakeClock
) -> None:
    store.busy = True
    assert current().value == "token-1"
    assert time.slept == pytest.approx(12)
    assert (server.exchanges, store.busy) == (1, True)


def test_nobody_waits_to_renew_a_token_early(
    current: Callable[[], Token], keeper: TokenKeeper, store: SharedStore, server: Server, time: FakeClock
) -> None:
    keeper.current()
    time.advance(86_400 - 1800)
    store.busy = True
    assert [current().value for _ in range(5)] == ["token-1"] * 5
    assert (server.exchanges, time.slept) == (1, 0)
    assert store.asked == 2  # once for the first token, once for the five


def test_what_the_other_process_renewed_is_found_a_little_later(
    current: Callable[[], Token], keeper: TokenKeeper, store: SharedStore, server: Server, time: FakeClock
) -> None:
    keeper.current()
    time.advance(86_400 - 1800)
    store.busy = True
    current()
    store.save(KEY, StoredToken("of another process", time.wall, 86_400.0))
    time.advance(5)
    current()  # a task takes the old one once more, and looks meanwhile
    assert current().value == "of another process"
    assert server.exchanges == 1


def test_shortly_before_its_end_one_waits_five_seconds_for_the_other_process(
    current: Callable[[], Token], keeper: TokenKeeper, store: SharedStore, server: Server, time: FakeClock
) -> None:
    keeper.current()
    time.advance(86_400 - 60)
    store.busy = True
    assert current().value == "token-2"
    assert time.slept == pytest.approx(5)
    assert server.exchanges == 2


def test_after_a_failed_exchange_the_lease_is_free(
    current: Callable[[], Token], store: SharedStore, server: Server
) -> None:
    server.raises(lambda: ExchangeUnavailable("It is down."))
    with pytest.raises(ExchangeUnavailable):
        current()
    assert (store.asked, store.busy) == (1, False)


def test_after_ctrl_c_the_lease_is_free(keeper: TokenKeeper, store: SharedStore, server: Server) -> None:
    server.raises(KeyboardInterrupt)
    with pytest.raises(KeyboardInterrupt):
        keeper.current()
    assert (store.asked, store.busy) == (1, False)


def test_after_the_end_of_the_loop_the_lease_is_free(keeper: TokenKeeper, store: SharedStore, held: Gate) -> None:
    async def main() -> None:
        task = asyncio.ensure_future(keeper.acurrent())
        while not store.busy:  # noqa: ASYNC110 - stopped at the very step at which the answer of the store comes
            await asyncio.sleep(0)
        task.cancel()

    asyncio.run(main())
    assert (store.asked, store.busy) == (1, False)


def test_a_sync_call_in_a_coroutine_does_not_wait_for_the_lease_of_its_own_loop(
    keeper: TokenKeeper, store: SharedStore, server: Server, held: Gate, time: FakeClock
) -> None:
    async def main() -> tuple[str, str]:
        task = asyncio.ensure_future(keeper.acurrent())
        await asyncio.to_thread(held.reached.wait, 20)
        assert store.busy
        server.gate = Gate()
        server.gate.open()
        overtook = keeper.current()
        held.open()
        return overtook.value, (await task).value

    assert asyncio.run(main()) == ("token-2", "token-2")
    assert (time.slept, store.busy) == (0, False)


@pytest.mark.parametrize(
    ("left", "threads", "tasks"), [(0, 10, 10), (1800, 5, 10), (60, 5, 10)], ids=["none", "aging", "critical"]
)
def test_an_exchange_has_less_time_where_a_thread_waits_for_it_and_the_old_token_serves(
    keeper: TokenKeeper, server: Server, time: FakeClock, left: float, threads: float, tasks: float
) -> None:
    for expected, call in ((threads, keeper.current), (tasks, lambda: asyncio.run(settled(keeper)))):
        keeper.current()
        time.advance(86_400 - left)
        call()
        assert server.limit == expected
