"""What does a store of the user's own do for a keeper, and what can it do to one?"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from tests.token.conftest import API_KEY, BASE_URL, NOON, FakeClock, Server

from omicall.errors import ExchangeUnavailable
from omicall.token import (
    MemoryStore,
    StoredToken,
    Token,
    TokenKeeper,
    fingerprint,
    is_newer,
    store_key,
)

KEY = store_key(BASE_URL, API_KEY)


class BrokenStore:
    """Fails whatever is asked of it."""

    def load(self, key: str) -> StoredToken | None:
        raise OSError("no such disk")

    def save(self, key: str, token: StoredToken) -> None:
        raise OSError("no such disk")

    def discard(self, key: str, fingerprint: str) -> None:
        raise OSError("no such disk")


class StubbornStore(MemoryStore):
    """Keeps what it is told to discard."""

    def discard(self, key: str, fingerprint: str) -> None:
        """Do nothing."""


class OtherView:
    """The same store as another process sees it: through an object of its own."""

    def __init__(self, store: MemoryStore) -> None:
        self.load, self.save, self.discard = store.load, store.save, store.discard


@pytest.fixture(params=["thread", "task"])
def current(request: pytest.FixtureRequest) -> Callable[[TokenKeeper], Token]:
    calls: dict[str, Callable[[TokenKeeper], Token]] = {
        "thread": lambda keeper: keeper.current(),
        "task": lambda keeper: asyncio.run(keeper.acurrent()),
    }
    return calls[request.param]


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore()


def kept(value: str, *, age: float = 0.0) -> StoredToken:
    return StoredToken(value, issued_at=NOON - age, lifetime=86_400.0)


def test_a_new_token_is_saved_with_its_issue_time_and_lifetime(
    make_keeper: Callable[..., TokenKeeper],
    store: MemoryStore,
    current: Callable[[TokenKeeper], Token],
) -> None:
    current(make_keeper(store=store))
    assert store.load(KEY) == StoredToken("token-1", NOON, 86_400.0)


def test_two_processes_with_one_store_need_one_exchange(
    make_keeper: Callable[..., TokenKeeper],
    store: MemoryStore,
    server: Server,
    current: Callable[[TokenKeeper], Token],
) -> None:
    first, second = make_keeper(store=store), make_keeper(store=OtherView(store))
    assert (current(first).value, current(second).value) == ("token-1", "token-1")
    assert (first.status().source, second.status().source) == ("exchange", "store")
    assert server.exchanges == 1


def test_a_stored_token_has_the_life_that_is_left_to_it(
    make_keeper: Callable[..., TokenKeeper],
    store: MemoryStore,
    current: Callable[[TokenKeeper], Token],
) -> None:
    store.save(KEY, kept("old", age=3600))
    keeper = make_keeper(store=store)
    assert current(keeper).value == "old"
    assert keeper.status().seconds_left == 82_800


@pytest.mark.parametrize(("age", "value"), [(86_300, "old"), (86_400, "token-1")])
def test_a_stored_token_is_used_to_its_end_and_no_longer(
    make_keeper: Callable[..., TokenKeeper],
    store: MemoryStore,
    age: float,
    value: str,
    current: Callable[[TokenKeeper], Token],
) -> None:
    store.save(KEY, kept("old", age=age))
    assert current(make_keeper(store=store)).value == value


def test_an_aging_token_gives_way_to_a_fresh_one_in_the_store(
    make_keeper: Callable[..., TokenKeeper], store: MemoryStore, server: Server, time: FakeClock
) -> None:
    keeper = make_keeper(store=store)
    keeper.current()
    time.advance(83_000)
    store.save(KEY, StoredToken("from another process", time.wall, 86_400.0))
    assert keeper.current().value == "from another process"
    assert server.exchanges == 1


def test_a_wall_clock_set_back_does_not_make_the_held_token_young_again(
    make_keeper: Callable[..., TokenKeeper], store: MemoryStore, server: Server, time: FakeClock
) -> None:
    keeper = make_keeper(store=store)
    keeper.current()
    time.advance(83_000)
    time.jump_wall(-83_000)
    assert keeper.current().value == "token-2"
    assert server.exchanges == 2


def test_a_refused_token_is_dropped_from_the_store_and_not_taken_from_it(
    make_keeper: Callable[..., TokenKeeper], store: MemoryStore, server: Server
) -> None:
    keeper = make_keeper(store=store)
    assert keeper.renewed(keeper.current()).value == "token-2"
    kept_now = store.load(KEY)
    assert kept_now is not None
    assert (kept_now.value, server.exchanges) == ("token-2", 2)


def test_a_refused_token_is_not_left_in_the_store_for_others(
    make_keeper: Callable[..., TokenKeeper], store: MemoryStore, server: Server
) -> None:
    keeper = make_keeper(store=store)
    refused = keeper.current()
    server.raises(lambda: ExchangeUnavailable("It is down."))
    with pytest.raises(ExchangeUnavailable):
        keeper.renewed(refused)
    assert store.load(KEY) is None


def test_a_refused_token_that_a_store_does_not_let_go_of_is_not_taken_from_it(
    make_keeper: Callable[..., TokenKeeper], server: Server
) -> None:
    keeper = make_keeper(store=StubbornStore())
    assert keeper.renewed(keeper.current()).value == "token-2"
    assert server.exchanges == 2


def test_after_a_refusal_a_newer_token_of_another_process_saves_the_exchange(
    make_keeper: Callable[..., TokenKeeper], store: MemoryStore, server: Server, time: FakeClock
) -> None:
    keeper = make_keeper(store=store)
    stale = keeper.current()
    time.advance(60)
    store.save(KEY, StoredToken("from another process", time.wall, 86_400.0))
    assert keeper.renewed(stale).value == "from another process"
    assert server.exchanges == 1


def test_a_token_seen_before_is_not_taken_for_new(
    make_keeper: Callable[..., TokenKeeper], store: MemoryStore, server: Server
) -> None:
    store.save(KEY, kept("A", age=86_400))
    server.gives("A")
    keeper = make_keeper(store=store)
    assert keeper.current().lifetime == 60
    assert server.exchanges == 1


def test_a_store_from_the_future_is_used_and_doubted_once(
    make_keeper: Callable[..., TokenKeeper], store: MemoryStore, caplog: pytest.LogCaptureFixture
) -> None:
    store.save(KEY, kept("A", age=-3600))
    keeper = make_keeper(store=store)
    keeper.current()
    assert keeper.status().seconds_left == 86_400
    assert caplog.text.count("from the future") == 1


def test_a_broken_store_is_one_warning_and_never_an_error(
    make_keeper: Callable[..., TokenKeeper],
    caplog: pytest.LogCaptureFixture,
    current: Callable[[TokenKeeper], Token],
) -> None:
    keeper = make_keeper(store=BrokenStore())
    first = current(keeper)
    assert keeper.renewed(first).value == "token-2"
    warnings = [r.getMessage() for r in caplog.records if r.levelno == logging.WARNING]
    assert warnings == [
        "The token store could not be read (OSError). The call goes on without it, and the store is left alone for "
        "30 s. Check the store; this is said once."
    ]


def test_an_older_token_does_not_overwrite_a_newer_one(store: MemoryStore) -> None:
    store.save("key", kept("newer"))
    store.save("key", kept("older", age=1))
    assert store.load("key") == kept("newer")


def test_only_the_named_token_is_discarded(store: MemoryStore) -> None:
    store.save("key", kept("A"))
    store.discard("key", fingerprint("B"))
    assert store.load("key") == kept("A")
    store.discard("key", fingerprint("A"))
    assert store.load("key") is None


def test_the_server_s_own_word_decides_which_token_is_newer(make_jwt: Callable[..., str]) -> None:
    late, early = make_jwt(iat=NOON), make_jwt(iat=NOON - 60)
    assert is_newer(StoredToken(late, NOON - 100, 60), StoredToken(early, NOON, 60))
    assert not is_newer(StoredToken(early, NOON, 60), StoredToken(late, NOON - 100, 60))


def test_without_that_word_the_issue_time_decides(make_jwt: Callable[..., str]) -> None:
    assert is_newer(StoredToken("a", NOON, 60), StoredToken(make_jwt(iat=NOON + 60), NOON - 1, 60))
    assert not is_newer(StoredToken("a", NOON, 60), StoredToken("b", NOON, 60))


def test_fifty_threads_saving_at_once_leave_the_newest(store: MemoryStore) -> None:
    tokens = [kept(f"token {n}", age=n) for n in range(50)]
    with ThreadPoolExecutor(16) as pool:
        list(pool.map(lambda token: store.save("key", token), tokens))
    assert store.load("key") == tokens[0]
