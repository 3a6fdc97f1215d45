"""Does an exchange end in time, whatever the server does?"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator

import httpx
import pytest

from omicall._config import Hidden
from omicall._exchange import Exchange
from omicall._transport import Network
from omicall.errors import ExchangeUnavailable
from omicall.token import Grant

from .doubles import BASE, KEY, FakeClock

Fetch = Callable[[Callable[[httpx.Request], httpx.Response], float], Grant]


class Drops(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body that comes a byte a second, without an end."""

    def __init__(self, time: FakeClock) -> None:
        self.time = time

    def __iter__(self) -> Iterator[bytes]:
        while True:
            self.time.now += 1
            yield b" "

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for drop in self:
            yield drop


@pytest.fixture(params=["sync", "async"])
def fetch(request: pytest.FixtureRequest, time: FakeClock) -> Fetch:
    def run(server: Callable[[httpx.Request], httpx.Response], seconds: float) -> Grant:
        network = Network(transport=httpx.MockTransport(server))
        exchange = Exchange(BASE, network, Hidden(KEY), time.clock)
        if request.param == "sync":
            return exchange.fetch(seconds)
        return asyncio.run(exchange.fetch_async(seconds))

    return run


@pytest.mark.parametrize("seconds", [5.0, 10.0])
def test_a_body_that_drips_is_given_up_at_the_deadline(fetch: Fetch, time: FakeClock, seconds: float) -> None:
    start = time.now
    with pytest.raises(ExchangeUnavailable, match="the answer was no token"):
        fetch(lambda _: httpx.Response(200, stream=Drops(time)), seconds)
    assert seconds <= time.now - start <= seconds + 1


def test_every_phase_has_no_more_time_than_is_left(fetch: Fetch, time: FakeClock) -> None:
    asked: list[dict[str, float]] = []

    def unreachable(request: httpx.Request) -> httpx.Response:
        asked.append(request.extensions["timeout"])
        time.now += 4
        raise httpx.ConnectTimeout("too slow")

    with pytest.raises(ExchangeUnavailable, match="ConnectTimeout"):
        fetch(unreachable, 10.0)
    assert [phase["connect"] for phase in asked] == [5, 5]
    assert [phase["read"] for phase in asked] == [10, 6]


def test_after_the_deadline_there_is_no_second_try(fetch: Fetch, time: FakeClock) -> None:
    tries: list[None] = []

    def unreachable(request: httpx.Request) -> httpx.Response:
        tries.append(None)
        time.now += 5
        raise httpx.ConnectTimeout("too slow")

    with pytest.raises(ExchangeUnavailable):
        fetch(unreachable, 5.0)
    assert len(tries) == 1
