"""Can the child of a fork go on, whatever the parent's threads were doing?"""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from tests.token.conftest import NOON, Gate, Server

from omicall.token import MemoryStore, StoredToken, TokenKeeper

pytestmark = [
    pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork on this system"),
    # From 3.12 on Python warns of exactly what is tested here.
    pytest.mark.filterwarnings("ignore:.*use of fork.*:DeprecationWarning"),
]


def in_child(call: Callable[[], str]) -> str:
    """Give what a call returns in a forked child, or nothing if it takes longer than 10 s."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        signal.alarm(10)
        try:
            os.write(writing, call().encode())
        finally:
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as answer:
        text = answer.read()
    os.waitpid(child, 0)
    return text


def test_a_fork_during_an_exchange_does_not_hang_the_child(keeper: TokenKeeper, server: Server, held: Gate) -> None:
    def call_in_child() -> str:
        server.gate = Gate()
        server.gate.open()
        return keeper.current().value

    with ThreadPoolExecutor(1) as pool:
        owner = pool.submit(keeper.current)
        assert held.reached.wait(timeout=20)
        assert in_child(call_in_child) == "token-2"
        held.open()
        assert owner.result(timeout=20).value == "token-1"


def test_the_child_keeps_the_token(keeper: TokenKeeper, server: Server) -> None:
    keeper.current()
    assert in_child(lambda: f"{keeper.current().value} {server.exchanges}") == "token-1 1"


@pytest.mark.parametrize("place", ["slot", "registry", "store"])
def test_a_lock_that_a_thread_held_at_the_fork_is_open_in_the_child(
    make_keeper: Callable[..., TokenKeeper], registry: object, place: str
) -> None:
    store = MemoryStore()
    keeper = make_keeper(store=store)
    calls: dict[str, tuple[object, Callable[[], str]]] = {
        "slot": (keeper._slot, lambda: keeper.current().value),
        "registry": (registry, lambda: make_keeper().current().value),
        "store": (store, lambda: saved(store)),
    }
    holder, call = calls[place]
    locked, release = threading.Event(), threading.Event()

    def hold() -> None:
        with holder._lock:  # type: ignore[attr-defined]
            locked.set()
            release.wait(timeout=20)

    with ThreadPoolExecutor(1) as pool:
        pool.submit(hold)
        assert locked.wait(timeout=20)
        answer = in_child(call)
        release.set()
    assert answer == "token-1"


def saved(store: MemoryStore) -> str:
    """Save a token and give what is then kept."""
    store.save("key", StoredToken("token-1", NOON, 60.0))
    kept = store.load("key")
    assert kept is not None
    return kept.value
