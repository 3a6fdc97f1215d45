"""Who may make the next exchange, where processes share a Redis server?"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
import redis
from tests.token.conftest import API_KEY, BASE_URL, FakeClock, Gate, Server

from omicall.token import StoredToken, TokenKeeper, store_key
from omicall.token._redis import RedisStore
from omicall.token._store import LeasingStore


@pytest.fixture
def client(redis_url: str) -> Iterator[redis.Redis]:
    with redis.Redis.from_url(redis_url) as client:
        yield client


@pytest.fixture
def store(client: redis.Redis) -> RedisStore:
    return RedisStore(client)


@pytest.fixture
def other(redis_url: str) -> Iterator[RedisStore]:
    """Give the store of another process."""
    with redis.Redis.from_url(redis_url) as client:
        yield RedisStore(client)


@pytest.fixture
def lock_key(redis_key: str) -> str:
    return f"omicall:{{{redis_key}}}:lock"


@pytest.fixture
def shared_key(client: redis.Redis) -> Iterator[str]:
    """Give the key of all keepers here, with nothing under it before and after."""
    key = store_key(BASE_URL, API_KEY)
    names = (f"omicall:{{{key}}}:token", f"omicall:{{{key}}}:lock")
    client.delete(*names)
    yield key
    client.delete(*names)


def test_it_is_a_store_that_gives_leases(store: RedisStore) -> None:
    assert isinstance(store, LeasingStore)


def test_one_process_at_a_time_has_the_lease(store: RedisStore, other: RedisStore, redis_key: str) -> None:
    lease = store.lease(redis_key, 15.0)
    assert lease is not None
    assert other.lease(redis_key, 15.0) is None
    assert store.lease(redis_key, 15.0) is None
    lease.release()
    assert other.lease(redis_key, 15.0) is not None


def test_each_key_has_a_lease_of_its_own(store: RedisStore, redis_key: str) -> None:
    assert store.lease(redis_key, 15.0) is not None
    assert store.lease(redis_key[::-1], 15.0) is not None


@pytest.mark.parametrize(("seconds", "least", "most"), [(15.0, 14_000, 15_000), (0.0004, 0, 1), (0.0, 0, 1)])
def test_a_lease_ends_by_itself(
    store: RedisStore, client: redis.Redis, redis_key: str, lock_key: str, seconds: float, least: int, most: int
) -> None:
    assert store.lease(redis_key, seconds) is not None
    assert least <= max(0, client.pttl(lock_key)) <= most


def test_a_lease_that_ran_out_goes_to_the_next(store: RedisStore, other: RedisStore, redis_key: str) -> None:
    assert store.lease(redis_key, 0.005) is not None
    asked = iter(lambda: other.lease(redis_key, 15.0) is not None, True)
    assert sum(1 for _ in asked) < 100_000


def test_a_lease_that_ran_out_does_not_release_the_next_one(
    store: RedisStore, other: RedisStore, client: redis.Redis, redis_key: str, lock_key: str
) -> None:
    late = store.lease(redis_key, 15.0)
    assert late is not None
    client.delete(lock_key)  # its time is over
    assert other.lease(redis_key, 15.0) is not None
    late.release()
    assert client.exists(lock_key)
    assert store.lease(redis_key, 15.0) is None


def test_a_lease_that_ran_out_and_went_to_nobody_can_be_released(
    store: RedisStore, client: redis.Redis, redis_key: str, lock_key: str
) -> None:
    late = store.lease(redis_key, 15.0)
    assert late is not None
    client.delete(lock_key)
    late.release()
    assert not client.exists(lock_key)


def test_a_second_release_does_not_release_the_next_one(
    store: RedisStore, other: RedisStore, client: redis.Redis, redis_key: str, lock_key: str
) -> None:
    lease = store.lease(redis_key, 15.0)
    assert lease is not None
    lease.release()
    assert other.lease(redis_key, 15.0) is not None
    lease.release()
    assert client.exists(lock_key)


class ForgetfulClient:
    """Asks the server twice, as a client does whose first answer was lost on the way."""

    def __init__(self, client: redis.Redis) -> None:
        self._client = client

    def eval(self, script: str, numkeys: int, /, *keys_and_args: str) -> object:
        """Run a script twice."""
        self._client.eval(script, numkeys, *keys_and_args)
        return self._client.eval(script, numkeys, *keys_and_args)


def test_a_lease_whose_answer_was_lost_is_had_all_the_same(client: redis.Redis, redis_key: str) -> None:
    assert RedisStore(ForgetfulClient(client)).lease(redis_key, 15.0) is not None


def test_of_thirty_two_threads_one_gets_the_lease(store: RedisStore, redis_key: str) -> None:
    together = threading.Barrier(32)

    def ask(_: int) -> bool:
        together.wait(20)
        return store.lease(redis_key, 15.0) is not None

    with ThreadPoolExecutor(32) as pool:
        assert sum(pool.map(ask, range(32))) == 1


def test_thirty_two_threads_saving_at_once_leave_the_newest(store: RedisStore, redis_key: str) -> None:
    together = threading.Barrier(32)

    def save(n: int) -> None:
        together.wait(20)
        store.save(redis_key, StoredToken(f"token-{n}", 1_790_000_000.0 - (n * 7) % 32, 86_400.0))

    with ThreadPoolExecutor(32) as pool:
        list(pool.map(save, range(32)))
    assert store.load(redis_key) == StoredToken("token-0", 1_790_000_000.0, 86_400.0)


@pytest.mark.usefixtures("shared_key")
def test_two_keepers_one_after_the_other_make_one_exchange(
    make_keeper: Callable[..., TokenKeeper], store: RedisStore, other: RedisStore, server: Server
) -> None:
    first, second = make_keeper(store=store), make_keeper(store=other)
    assert (first.current().value, second.current().value) == ("token-1", "token-1")
    assert (second.status().source, server.exchanges) == ("store", 1)


@pytest.mark.usefixtures("shared_key")
def test_two_keepers_at_once_make_one_exchange(
    make_keeper: Callable[..., TokenKeeper],
    store: RedisStore,
    other: RedisStore,
    server: Server,
    held: Gate,
    time: FakeClock,
) -> None:
    with ThreadPoolExecutor(1) as pool:
        first = pool.submit(make_keeper(store=store).current)
        assert held.reached.wait(20)
        # The second finds the lease taken and sleeps; meanwhile the first comes to its end.
        time.while_asleep = lambda: (held.open(), first.result(20))
        assert make_keeper(store=other).current().value == "token-1"
        assert first.result(20).value == "token-1"
    assert time.slept > 0
    assert server.exchanges == 1


def test_a_slow_exchange_that_outlives_its_lease_does_not_overwrite_the_newer_token(
    make_keeper: Callable[..., TokenKeeper],
    store: RedisStore,
    other: RedisStore,
    client: redis.Redis,
    server: Server,
    held: Gate,
    time: FakeClock,
    shared_key: str,
) -> None:
    with ThreadPoolExecutor(1) as pool:
        slow = pool.submit(make_keeper(store=store).current)
        assert held.reached.wait(20)
        client.delete(f"omicall:{{{shared_key}}}:lock")  # its time is over
        time.advance(16)
        server.gate = Gate()
        server.gate.open()
        server.gives("newer")
        assert make_keeper(store=other).current().value == "newer"
        server.gives("older")
        held.open()
        slow.result(20)
    kept = store.load(shared_key)
    assert kept is not None
    assert kept.value == "newer"
    assert server.exchanges == 2
