"""Which clients of one process share a token?"""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable

import pytest
from tests.token.conftest import FakeClock, Server

from omicall.token import TokenKeeper, store_key


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


def test_a_slot_is_forgotten_with_its_last_client(make_keeper: Callable[..., TokenKeeper]) -> None:
    keeper = make_keeper()
    keeper.current()
    slot = weakref.ref(keeper._slot)
    del keeper
    gc.collect()
    assert slot() is None
    assert make_keeper().current().value == "token-2"


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
