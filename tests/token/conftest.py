"""Doubles for the token's tests: a clock, a server, a gate, and a world that plays cases."""

from __future__ import annotations

import asyncio
import base64
import concurrent.futures
import hashlib
import json
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from omicall._clock import Clock
from omicall.errors import ApiKeyRejected, ExchangeUnavailable, TokenError
from omicall.token import Grant, Lease, MemoryStore, Token, TokenKeeper, TokenStore, store_key
from omicall.token import _exchanger as exchanger_module
from omicall.token import _keeper as keeper_module
from omicall.token._flight import Flight, Outcome
from omicall.token._registry import Registry

API_KEY = "invented-api-key-5f1d"
BASE_URL = "https://api.example.vn"
NOON = 1_790_000_000.0


def jwt(**claims: object) -> str:
    """Make an unsigned token with these claims."""
    body = base64.urlsafe_b64encode(json.dumps(claims).encode()).decode().rstrip("=")
    return f"eyJhbGciOiJSUzI1NiJ9.{body}.c2lnbmF0dXJl"


class FakeClock:
    """Moves only when told to, and draws from the lower end of every range unless told else."""

    def __init__(self) -> None:
        self.wall = NOON
        self.monotonic = 5000.0
        self.draw = 0.0
        self.slept = 0.0
        self.while_asleep: Callable[[], object] = lambda: None
        self.clock = Clock(
            wall=lambda: self.wall,
            monotonic=lambda: self.monotonic,
            uniform=lambda low, high: low + (high - low) * self.draw,
            sleep=self.sleep,
            async_sleep=self.async_sleep,
        )

    def advance(self, seconds: float) -> None:
        """Let time go by on both clocks."""
        self.wall += seconds
        self.monotonic += seconds

    def sleep(self, seconds: float) -> None:
        """Sleep without waiting, and let happen what happens meanwhile."""
        self.slept += seconds
        self.advance(seconds)
        self.while_asleep()

    async def async_sleep(self, seconds: float) -> None:
        """The same in a task."""
        self.sleep(seconds)
        await asyncio.sleep(0)

    def jump_wall(self, seconds: float) -> None:
        """Set the wall clock, or let the machine sleep: the monotonic clock stands still."""
        self.wall += seconds


class Gate:
    """Holds whoever comes until it is opened, in threads and in event loops."""

    def __init__(self) -> None:
        self.reached = threading.Event()
        self._opened: concurrent.futures.Future[None] = concurrent.futures.Future()
        self._opened.set_running_or_notify_cancel()

    def open(self) -> None:
        """Let all pass, now and later."""
        if not self._opened.done():
            self._opened.set_result(None)

    def pass_through(self) -> None:
        """Block until it is open."""
        self.reached.set()
        self._opened.result(timeout=20)

    async def async_pass_through(self) -> None:
        """Suspend until it is open."""
        self.reached.set()
        await asyncio.wrap_future(self._opened)


class Server:
    """Counts exchanges and answers each with `answer`, or with a new token where that is None."""

    def __init__(self) -> None:
        self.exchanges = 0
        self.limit: float | None = None
        self.answer: Callable[[], Grant] | None = None
        self.while_busy: Callable[[], object] = lambda: None
        self.gate = Gate()
        self.gate.open()
        self._lock = threading.Lock()

    def gives(self, value: str, date: float | None = None) -> None:
        """From now on, hand out this token."""
        self.answer = lambda: Grant(value, date)

    def raises(self, make: Callable[[], BaseException]) -> None:
        """From now on, fail."""

        def fail() -> Grant:
            raise make()

        self.answer = fail

    def recovers(self) -> None:
        """From now on, hand out a new token each time."""
        self.answer = None

    def _reply(self) -> Grant:
        self.while_busy()
        return self.answer() if self.answer else Grant(f"token-{self.exchanges}")

    def exchange(self, seconds: float) -> Grant:
        """Play the sync exchange."""
        self.limit = seconds
        with self._lock:
            self.exchanges += 1
        self.gate.pass_through()
        return self._reply()

    async def async_exchange(self, seconds: float) -> Grant:
        """Play the async exchange."""
        self.limit = seconds
        with self._lock:
            self.exchanges += 1
        await self.gate.async_pass_through()
        return self._reply()


class SharedStore(MemoryStore):
    """Lets one process at a time make an exchange, and remembers who asked for that."""

    def __init__(self) -> None:
        super().__init__()
        self.busy = False
        self.asked = 0
        self.seconds = 0.0

    def lease(self, key: str, seconds: float) -> Lease | None:
        assert key == store_key(BASE_URL, API_KEY)
        self.asked += 1
        self.seconds = seconds
        if self.busy:
            return None
        self.busy = True
        return self

    def release(self) -> None:
        """Play the lease, too."""
        self.busy = False


class World:
    """Plays the steps of a case on one keeper: time, the server, calls."""

    def __init__(self, time: FakeClock, server: Server, keeper: TokenKeeper) -> None:
        self.time = time
        self.server = server
        self.keeper = keeper
        self.sent: Token | None = None
        self.seen: dict[str, Any] = {}
        self.loop: asyncio.AbstractEventLoop | None = None

    def advance(self, seconds: float) -> None:
        """Step: time goes by."""
        self.time.advance(seconds)

    def machine_sleeps(self, seconds: float) -> None:
        """Step: only the wall clock goes on."""
        self.time.jump_wall(seconds)

    def wall_jumps(self, seconds: float) -> None:
        """Step: somebody sets the wall clock."""
        self.time.jump_wall(seconds)

    def server_gives(self, value: str) -> None:
        """Step: exchanges bring this token."""
        self.server.gives(value)

    def server_down(self, retry_after: float | None) -> None:
        """Step: exchanges fail, with this `Retry-After`."""
        self.server.raises(lambda: ExchangeUnavailable("It is down.", retry_after=retry_after))

    def server_refuses_key(self, _: bool) -> None:
        """Step: exchanges are refused."""
        self.server.raises(lambda: ApiKeyRejected("The key is refused."))

    def call(self, _: bool) -> None:
        """Step: a caller asks for a token."""
        self._note(self.keeper.current, self.keeper.acurrent)

    def refused(self, _: bool) -> None:
        """Step: the server has refused the token of the last call."""
        token = self.sent
        assert token is not None
        self._note(lambda: self.keeper.renewed(token), lambda: self.keeper.arenewed(token))

    def accepted(self, _: bool) -> None:
        """Step: the server has taken the token of the last call."""
        assert self.sent is not None
        self.keeper.accepted(self.sent)

    def _note(self, call: Callable[[], Token], acall: Callable[[], Any]) -> None:
        self.seen = {"token": None, "error": None}
        try:
            self.sent = self.loop.run_until_complete(_drained(acall)) if self.loop else call()
            self.seen["token"] = self.sent.value
        except TokenError as error:
            self.seen["error"] = type(error).__name__
        self.seen["exchanges"] = self.server.exchanges
        self.seen["state"] = self.keeper.status().state


async def _drained(acall: Callable[[], Any]) -> Token:
    """Make an async call, and let the exchange that it may have left behind come to its end."""
    try:
        token: Token = await acall()
    finally:
        await asyncio.gather(*exchanger_module._running, return_exceptions=True)
    return token


class Waiting:
    """Counts those who wait for a flight, so that a test knows when all are there."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._arrived = threading.Semaphore(0)
        wait, await_end = Flight.wait, Flight.await_end

        def counted(flight: Flight, seconds: float) -> Outcome:
            self._arrived.release()
            return wait(flight, seconds)

        async def async_counted(flight: Flight, seconds: float) -> Outcome:
            self._arrived.release()
            return await await_end(flight, seconds)

        monkeypatch.setattr(Flight, "wait", counted)
        monkeypatch.setattr(Flight, "await_end", async_counted)

    def until(self, callers: int) -> None:
        """Block until this many callers wait."""
        for _ in range(callers):
            assert self._arrived.acquire(timeout=20)


@pytest.fixture(autouse=True)
def registry(monkeypatch: pytest.MonkeyPatch) -> Registry:
    """Give each test a registry of its own."""
    own = Registry()
    monkeypatch.setattr(keeper_module, "registry", own)
    return own


@pytest.fixture
def time() -> FakeClock:
    return FakeClock()


@pytest.fixture
def server() -> Server:
    return Server()


@pytest.fixture
def waiting(monkeypatch: pytest.MonkeyPatch) -> Waiting:
    return Waiting(monkeypatch)


@pytest.fixture
def make_keeper(time: FakeClock, server: Server) -> Callable[..., TokenKeeper]:
    """Give a function that makes keepers of one key."""

    def make(store: TokenStore | None = None, api_key: str = API_KEY) -> TokenKeeper:
        return TokenKeeper(
            base_url=BASE_URL,
            api_key=api_key,
            exchange=server.exchange,
            async_exchange=server.async_exchange,
            clock=time.clock,
            store=store,
        )

    return make


@pytest.fixture
def keeper(make_keeper: Callable[..., TokenKeeper]) -> TokenKeeper:
    return make_keeper()


@pytest.fixture
def held(server: Server) -> Iterator[Gate]:
    """Hold every exchange until the test opens this gate."""
    server.gate = Gate()
    yield server.gate
    server.gate.open()


@pytest.fixture
def make_jwt() -> Callable[..., str]:
    return jwt


@pytest.fixture(params=["sync", "async"])
def world(request: pytest.FixtureRequest, time: FakeClock, server: Server, keeper: TokenKeeper) -> Iterator[World]:
    """Give a world whose calls are made by threads, then one whose calls are made by tasks."""
    world = World(time, server, keeper)
    if request.param == "sync":
        yield world
        return
    world.loop = asyncio.new_event_loop()
    yield world
    world.loop.close()


@pytest.fixture
def redis_key(request: pytest.FixtureRequest) -> str:
    """Give a store's key that no other test uses."""
    return hashlib.sha256(request.node.nodeid.encode()).hexdigest()
