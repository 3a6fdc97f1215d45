"""Which clients of one process share a token?"""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable

import pytest
from tests.token.conftest import FakeClock, Server

from omicall.token import MemoryStore, TokenKeeper, store_key
from omicall.token._registry import MOST_IDLE, Registry


def test_two_clients_with_one_key_share(make_keeper: Callable[..., TokenKeeper], server: Server) -> None:
    first, second = make_keeper(), make_keeper()
    assert first.current() is second.current()
    assert server.exchanges == 1


def test_two_keys_do_not_share(make_keeper: Callable[..., TokenKeeper]) -> None:
    first, second = make_keeper(api_key="a"), make_keeper(api_key="b")
    assert first.current() is not second.current()


def test_two_clocks_do_not_share(make_keeper: Callable[..., TokenKeeper], server: Server) -> None:
    first = make_keeper()
    second = TokenKeeper(
        base_url="https://api.example.vn",
        api_key="invented-api-key-5f1d",
        exchange=server.exchange,
        async_exchange=server.async_exchange,
        clock=FakeClock().clock,
    )
    assert first.current() is not second.current()


def test_two_stores_do_not_share(make_keeper: Callable[..., TokenKeeper]) -> None:
    values = [make_keeper(store=store).current().value for store in (None, MemoryStore(), MemoryStore())]
    assert values == ["token-1", "token-2", "token-3"]


@pytest.mark.slow
@pytest.mark.parametrize("store", [None, MemoryStore()], ids=["memory", "store"])
def test_a_client_finds_the_token_that_an_earlier_one_left(
    make_keeper: Callable[..., TokenKeeper], store: MemoryStore | None, server: Server
) -> None:
    for _ in range(3):
        make_keeper(store=store).current()
        gc.collect()
    assert server.exchanges == 1


@pytest.mark.slow
def test_only_so_many_tokens_are_kept_that_nobody_holds(
    make_keeper: Callable[..., TokenKeeper], registry: Registry
) -> None:
    held = make_keeper(api_key="held")
    held.current()
    for tenant in range(MOST_IDLE + 50):
        make_keeper(api_key=f"key of tenant {tenant}").current()
    gc.collect()
    assert len(registry) == MOST_IDLE + 1
    assert make_keeper(api_key="held").current() is held.current()


def test_of_the_tokens_that_nobody_holds_the_one_used_longest_ago_goes_first(time: FakeClock) -> None:
    registry = Registry(most_idle=2)
    first, second = (weakref.ref(registry.find(key, time.clock)) for key in ("a", "b"))
    registry.find("a", time.clock)
    registry.find("c", time.clock)
    gc.collect()
    assert first() is not None
    assert second() is None


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("https://a.example.vn", "k"), ("https://a.example.vn/", "k"), True),
        (("https://a.example.vn", "k"), ("https://b.example.vn", "k"), False),
        (("https://a.example.vn", "k"), ("https://a.example.vn", "K"), False),
        (("https://a.example.vn", "bk"), ("https://a.example.vnb", "k"), False),
    ],
)
def test_a_store_key_stands_for_one_url_and_one_api_key(
    one: tuple[str, str], other: tuple[str, str], same: bool
) -> None:
    assert (store_key(*one) == store_key(*other)) is same
    assert len(store_key(*one)) == 64
