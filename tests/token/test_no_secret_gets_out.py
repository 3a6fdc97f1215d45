"""Can the key or the token be read off anything that this package emits?"""

from __future__ import annotations

import asyncio
import copy
import logging
import pickle
import traceback
from collections.abc import Callable

import pytest
from tests.token.conftest import API_KEY, FakeClock, Server

from omicall.errors import ApiKeyRejected, ExchangeUnavailable, TokenError
from omicall.token import Grant, MemoryStore, StoredToken, Token, TokenKeeper

SECRET = "invented-token-8c41"


@pytest.fixture
def token(keeper: TokenKeeper, server: Server) -> Token:
    server.gives(SECRET)
    return keeper.current()


def test_nothing_shows_the_token_in_its_repr(keeper: TokenKeeper, token: Token) -> None:
    state = keeper._slot.state
    decision = keeper._slot.decide(keeper._now(), None, blocking=True)
    store = MemoryStore()
    store.save("key", StoredToken(SECRET, 0.0, 60.0))
    things = [token, keeper, keeper.status(), state, decision, Grant(SECRET), store]
    shown = " ".join(f"{thing!r} {thing!s}" for thing in (*things, store.load("key")))
    assert token.fingerprint in shown
    assert SECRET not in shown
    assert API_KEY not in shown


@pytest.mark.parametrize("attempt", [pickle.dumps, copy.copy, copy.deepcopy, lambda thing: pickle.dumps(thing, 0)])
def test_a_token_a_grant_and_a_keeper_can_be_neither_pickled_nor_copied(
    keeper: TokenKeeper, token: Token, attempt: Callable[[object], object]
) -> None:
    for thing in (token, keeper, Grant(SECRET)):
        with pytest.raises(TypeError, match="can be neither pickled nor copied"):
            attempt(thing)


def test_a_whole_life_logs_neither_the_key_nor_a_token(
    make_keeper: Callable[..., TokenKeeper],
    server: Server,
    time: FakeClock,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    keeper = make_keeper(store=MemoryStore())
    server.gives(SECRET)
    first = keeper.current()
    for age in (83_000, 3_200, 300):
        time.advance(age)
        asyncio.run(keeper.acurrent())
    server.raises(lambda: ValueError(f"https://api.example.vn/?apiKey={API_KEY}"))
    time.advance(3_600)
    with pytest.raises(ValueError, match="apiKey"):
        keeper.current()
    server.gives(SECRET)
    with pytest.raises(TokenError):
        keeper.renewed(first)
    assert len(caplog.records) >= 5
    assert SECRET not in caplog.text
    assert API_KEY not in caplog.text


@pytest.mark.parametrize("error", [ApiKeyRejected, ExchangeUnavailable, ZeroDivisionError])
@pytest.mark.parametrize("mode", ["thread", "task"])
def test_a_traceback_with_all_locals_shows_neither_the_key_nor_the_token(
    keeper: TokenKeeper,
    server: Server,
    time: FakeClock,
    token: Token,
    error: type[Exception],
    mode: str,
) -> None:
    server.raises(lambda: error("It did not work."))
    time.advance(90_000)
    calls: dict[str, Callable[[], Token]] = {
        "thread": keeper.current,
        "task": lambda: asyncio.run(keeper.acurrent()),
    }
    with pytest.raises(error) as caught:
        calls[mode]()
    told = "".join(traceback.TracebackException.from_exception(caught.value, capture_locals=True).format())
    assert "It did not work." in told
    assert SECRET not in told
    assert API_KEY not in told


def test_the_key_is_not_kept_anywhere_in_the_keeper(keeper: TokenKeeper) -> None:
    assert API_KEY not in str(vars(keeper))
    slot = keeper._slot
    assert API_KEY not in str([getattr(slot, name) for name in slot.__slots__ if not name.startswith("__")])
    assert API_KEY not in str(vars(keeper._exchanger))
