from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from omicall.sandbox import Settings, running
from omicall.token import MemoryStore

from .doubles import BASE, Box, Caller, FakeClock, ScriptedServer


@pytest.fixture(params=["sync", "async"])
def kind(request: pytest.FixtureRequest) -> str:
    """Which of the two clients is under test."""
    return str(request.param)


@pytest.fixture
def time() -> FakeClock:
    return FakeClock()


@pytest.fixture
def server() -> ScriptedServer:
    return ScriptedServer()


@pytest.fixture
def make_caller(kind: str, time: FakeClock, server: ScriptedServer) -> Iterator[Callable[..., Caller]]:
    """Give a function that makes callers of the scripted server; each keeps its token for itself."""
    made: list[Caller] = []

    def make(**settings: Any) -> Caller:
        usual: dict[str, Any] = {"base_url": BASE, "clock": time.clock, "token_store": MemoryStore()}
        if not {"transport", "http_client"} & settings.keys():
            usual["transport"] = httpx.MockTransport(server)
        made.append(Caller(kind, **{**usual, **settings}))
        return made[-1]

    yield make
    for caller in made:
        caller.close()


@pytest.fixture
def caller(make_caller: Callable[..., Caller]) -> Caller:
    return make_caller()


@pytest.fixture(scope="module")
def sandbox_url() -> Iterator[str]:
    """Where the sandbox of this file answers; it holds 320 calls of the last 30 days."""
    with running(Settings(calls=320)) as url:
        yield url


@pytest.fixture
def box(sandbox_url: str) -> Iterator[Box]:
    """The sandbox, as at the start."""
    box = Box(sandbox_url)
    box.reset()
    yield box
    box.close()


@pytest.fixture
def make_guest(kind: str, time: FakeClock, box: Box) -> Iterator[Callable[..., Caller]]:
    """Give a function that makes callers of the sandbox; nothing of theirs waits."""
    made: list[Caller] = []

    def make(**settings: Any) -> Caller:
        # No certificates on loopback: loading them is most of the time that these tests would take.
        usual: dict[str, Any] = {"api_key": box.key, "base_url": box.url, "clock": time.clock, "verify": False}
        made.append(Caller(kind, **{**usual, **settings}))
        return made[-1]

    yield make
    for caller in made:
        caller.close()


@pytest.fixture
def guest(make_guest: Callable[..., Caller]) -> Caller:
    return make_guest()
