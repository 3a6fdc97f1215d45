"""A store may be broken, slow or gone: does a call go on as if there were none?"""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from tests.token.conftest import FakeClock, Server

from omicall.token import Lease, StoredToken, Token, TokenKeeper
from omicall.token import _shelf as shelf_module


class ModelStore:
    """Does what the test sets, one deed at a time; whoever hangs is let go by the test."""

    def __init__(self) -> None:
        self.deeds: list[str] = []
        self.fails: set[str] = set()
        self.hangs: set[str] = set()
        self.let_go = threading.Event()
        self.given_back = threading.Event()

    def _do(self, deed: str) -> None:
        self.deeds.append(deed)
        if deed in self.hangs:
            self.let_go.wait(timeout=20)
        if deed in self.fails:
            raise OSError("the path /home/somebody/secret is full")

    def load(self, key: str) -> StoredToken | None:
        self._do("load")
        return None

    def save(self, key: str, token: StoredToken) -> None:
        self._do("save")

    def discard(self, key: str, fingerprint: str) -> None:
        self._do("discard")

    def lease(self, key: str, seconds: float) -> Lease | None:
        self._do("lease")
        return self

    def release(self) -> None:
        """Play the lease, too."""
        self._do("release")
        self.given_back.set()


@pytest.fixture
def store() -> Iterator[ModelStore]:
    store = ModelStore()
    yield store
    store.let_go.set()


@pytest.fixture(params=["thread", "task"])
def current(request: pytest.FixtureRequest) -> Callable[[TokenKeeper], Token]:
    calls: dict[str, Callable[[TokenKeeper], Token]] = {
        "thread": lambda keeper: keeper.current(),
        "task": lambda keeper: asyncio.run(keeper.acurrent()),
    }
    return calls[request.param]


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelf_module, "STORE_SECONDS", 0.05)


@pytest.mark.parametrize("deed", ["load", "lease", "save", "release"])
def test_a_deed_that_fails_is_one_warning_without_its_text(
    deed: str,
    store: ModelStore,
    make_keeper: Callable[..., TokenKeeper],
    current: Callable[[TokenKeeper], Token],
    caplog: pytest.LogCaptureFixture,
    time: FakeClock,
) -> None:
    store.fails = {deed}
    keeper = make_keeper(store=store)
    assert current(keeper).value == "token-1"
    time.advance(90_000)
    assert current(keeper).value == "token-2"
    wait_for_release(store)
    warnings = [r.getMessage() for r in caplog.records if r.levelno == logging.WARNING and r.name == "omicall.token"]
    if deed != "release":  # a task does not wait for that
        assert len(warnings) == 1
        assert "(OSError)" in warnings[0]
    assert "somebody" not in caplog.text


def wait_for_release(store: ModelStore) -> None:
    """Wait until a lease that was taken has been given back."""
    if "lease" in store.deeds and not store.fails & {"lease", "release"}:
        assert store.given_back.wait(timeout=20)


@pytest.mark.parametrize("deed", ["load", "lease", "save"])
def test_a_deed_that_hangs_is_given_up(
    deed: str,
    store: ModelStore,
    make_keeper: Callable[..., TokenKeeper],
    current: Callable[[TokenKeeper], Token],
    impatient: None,
    caplog: pytest.LogCaptureFixture,
) -> None:
    store.hangs = {deed}
    assert current(make_keeper(store=store)).value == "token-1"
    assert "(TimeoutError)" in caplog.text


def test_a_lease_that_comes_too_late_is_given_back(
    store: ModelStore, make_keeper: Callable[..., TokenKeeper], current: Callable[[TokenKeeper], Token], impatient: None
) -> None:
    store.hangs = {"lease"}
    current(make_keeper(store=store))
    assert not store.given_back.is_set()
    store.let_go.set()
    assert store.given_back.wait(timeout=20)


def test_a_store_that_failed_is_left_alone_for_half_a_minute(
    store: ModelStore, make_keeper: Callable[..., TokenKeeper], time: FakeClock
) -> None:
    store.fails = {"load"}
    keeper = make_keeper(store=store)
    keeper.renewed(keeper.current())
    assert store.deeds == ["load"]
    store.fails = set()
    time.advance(29)
    keeper.accepted(keeper.current())
    keeper.renewed(keeper.current())
    assert store.deeds == ["load"]
    time.advance(1)
    keeper.accepted(keeper.current())
    keeper.renewed(keeper.current())
    assert store.deeds[1:] == ["load", "lease", "load", "save", "release"]


def test_a_store_that_fails_for_many_keys_is_told_of_once(
    store: ModelStore, make_keeper: Callable[..., TokenKeeper], caplog: pytest.LogCaptureFixture
) -> None:
    store.fails = {"load"}
    for tenant in range(20):
        make_keeper(store=store, api_key=f"key {tenant}").current()
    assert caplog.text.count("The token store") == 1
    assert store.deeds == ["load"]


def test_a_lease_is_given_back_to_a_store_that_is_left_alone(
    store: ModelStore, make_keeper: Callable[..., TokenKeeper]
) -> None:
    store.fails = {"save"}
    make_keeper(store=store).current()
    assert store.deeds == ["load", "lease", "load", "save", "release"]


def test_a_store_that_cannot_lease_keeps_tokens_all_the_same(
    store: ModelStore, make_keeper: Callable[..., TokenKeeper]
) -> None:
    store.fails = {"lease"}
    make_keeper(store=store).current()
    assert store.deeds == ["load", "lease", "load", "save"]


def test_where_no_thread_can_be_started_there_is_no_store(
    store: ModelStore,
    make_keeper: Callable[..., TokenKeeper],
    server: Server,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def no_more(thread: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    keeper = make_keeper(store=store)
    monkeypatch.setattr(threading.Thread, "start", no_more)
    assert keeper.current().value == "token-1"
    assert (store.deeds, caplog.text.count("(RuntimeError)")) == ([], 1)


def test_a_store_does_not_wait_for_a_thread_of_the_loop(
    store: ModelStore, make_keeper: Callable[..., TokenKeeper]
) -> None:
    release = threading.Event()

    async def main() -> str:
        loop = asyncio.get_running_loop()
        loop.set_default_executor(ThreadPoolExecutor(1))
        busy = loop.run_in_executor(None, release.wait, 20)
        token = await make_keeper(store=store).acurrent()
        release.set()
        await busy
        return token.value

    assert asyncio.run(main()) == "token-1"
