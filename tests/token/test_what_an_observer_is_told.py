"""What does an observer hear of a token's life, and what can it break? Nothing."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator

import pytest
from tests.token.conftest import API_KEY, BASE_URL, FakeClock, Server, SharedStore

from omicall.errors import ApiKeyRejected, ExchangeUnavailable
from omicall.token import MemoryStore, StoredToken, TokenEvent, TokenKeeper, TokenStore, fingerprint, store_key


class Ear:
    """Remembers what it was told."""

    def __init__(self) -> None:
        self.heard: list[TokenEvent] = []

    def __call__(self, event: TokenEvent) -> None:
        self.heard.append(event)

    @property
    def names(self) -> list[str]:
        return [event.name.removeprefix("token.") for event in self.heard]


@pytest.fixture
def ear() -> Ear:
    return Ear()


@pytest.fixture
def observed(time: FakeClock, server: Server, ear: Ear) -> Callable[..., TokenKeeper]:
    def make(store: TokenStore | None = None) -> TokenKeeper:
        return TokenKeeper(
            base_url=BASE_URL,
            api_key=API_KEY,
            exchange=server.exchange,
            async_exchange=server.async_exchange,
            clock=time.clock,
            store=store,
            observer=ear,
        )

    return make


@pytest.fixture(params=["thread", "task"])
def call(request: pytest.FixtureRequest, observed: Callable[..., TokenKeeper]) -> Iterator[Callable[[], str]]:
    keeper = observed()
    if request.param == "thread":
        yield lambda: keeper.current().value
    else:
        yield lambda: asyncio.run(keeper.acurrent()).value


def test_an_exchange_is_told_when_it_begins_and_when_it_ends(
    call: Callable[[], str], ear: Ear, server: Server, time: FakeClock
) -> None:
    server.while_busy = lambda: time.advance(2)
    call()
    assert ear.heard == [
        TokenEvent("token.exchange.start"),
        TokenEvent("token.exchange.ok", fingerprint("token-1"), seconds=2, lifetime=86_400),
    ]


def test_a_failed_exchange_is_told_with_the_name_of_the_error_only(
    call: Callable[[], str], ear: Ear, server: Server, time: FakeClock
) -> None:
    server.while_busy = lambda: time.advance(2)
    server.raises(lambda: ExchangeUnavailable("a text"))
    with pytest.raises(ExchangeUnavailable):
        call()
    assert ear.heard[1:] == [TokenEvent("token.exchange.fail", seconds=2, error="ExchangeUnavailable")]


def test_an_exchange_that_is_not_made_is_not_told(call: Callable[[], str], ear: Ear, server: Server) -> None:
    server.raises(lambda: ApiKeyRejected("no"))
    for _ in range(3):
        with pytest.raises(ApiKeyRejected):
            call()
    assert ear.names == ["exchange.start", "exchange.fail"]


def test_a_refused_token_is_told_once_for_all_that_were_refused_with_it(
    observed: Callable[..., TokenKeeper], ear: Ear
) -> None:
    keeper = observed()
    token = keeper.current()
    for _ in range(3):
        keeper.renewed(token)
    assert ear.names == ["exchange.start", "exchange.ok", "rejected", "exchange.start", "exchange.ok"]
    assert ear.heard[2].fingerprint == token.fingerprint


def test_a_server_that_hands_out_the_refused_token_again_has_failed(
    observed: Callable[..., TokenKeeper], ear: Ear, server: Server
) -> None:
    server.gives("same")
    keeper = observed()
    with pytest.raises(Exception, match="that same token"):
        keeper.renewed(keeper.current())
    assert ear.heard[-1] == TokenEvent("token.exchange.fail", seconds=0, error="TokenError")


def test_an_exchange_that_is_broken_off_has_failed(
    observed: Callable[..., TokenKeeper], ear: Ear, server: Server
) -> None:
    server.raises(KeyboardInterrupt)
    with pytest.raises(KeyboardInterrupt):
        observed().current()
    assert ear.heard[1:] == [TokenEvent("token.exchange.fail", seconds=0, error="KeyboardInterrupt")]


def test_an_exchange_is_told_to_be_over_while_its_lease_is_held(
    observed: Callable[..., TokenKeeper], ear: Ear, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = SharedStore()
    monkeypatch.setattr(Ear, "__call__", lambda ear, event: ear.heard.append((event.name, store.busy)))
    server.raises(lambda: ExchangeUnavailable("a text"))
    with pytest.raises(ExchangeUnavailable):
        observed(store).current()
    assert ear.heard == [("token.exchange.start", True), ("token.exchange.fail", True)]


def test_a_token_that_came_from_a_store_is_no_exchange(
    observed: Callable[..., TokenKeeper], ear: Ear, time: FakeClock
) -> None:
    store = MemoryStore()
    store.save(store_key(BASE_URL, API_KEY), StoredToken("stored", time.wall, 86_400.0))
    assert observed(store).current().value == "stored"
    assert ear.heard == []


def test_an_observer_that_fails_is_one_warning_without_its_text(
    observed: Callable[..., TokenKeeper], caplog: pytest.LogCaptureFixture, ear: Ear, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(ear: Ear, event: TokenEvent) -> None:
        raise RuntimeError("something private")

    monkeypatch.setattr(Ear, "__call__", fail)
    keeper = observed()
    assert keeper.renewed(keeper.current()).value == "token-2"
    assert caplog.text.count("The observer failed at token.exchange.start (RuntimeError).") == 1
    assert caplog.text.count("observer") == 2  # "mend the observer" is the other
    assert "private" not in caplog.text
