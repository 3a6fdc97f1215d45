"""Are windows that are fetched at the same time bounded, in order, and gone when nobody wants them any more?"""

from __future__ import annotations

import asyncio
import gc
import json
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest

from omicall import AsyncOmicall, errors
from omicall._side_by_side import InOrder
from omicall._windows import DAY_MS
from omicall.token import MemoryStore

from .doubles import BASE, KEY, NOON, FakeClock, envelope

NOW_MS = int(NOON * 1000)
UNTIL = datetime.fromtimestamp(NOON, UTC)


class DailyServer:
    """A call every six hours; counts the requests under way, and answers the earliest windows last."""

    def __init__(self) -> None:
        self.asked: list[int] = []
        self.under_way = 0
        self.most_under_way = 0
        self.fails_from = NOW_MS + 1

    async def __call__(self, request: httpx.Request) -> httpx.Response:
        window = json.loads(request.content)["filter"]
        self.asked.append(window["fromDate"])
        self.under_way += 1
        self.most_under_way = max(self.most_under_way, self.under_way)
        try:
            for _ in range(30 + (NOW_MS - window["fromDate"]) // DAY_MS % 7):
                await asyncio.sleep(0)
        finally:
            self.under_way -= 1
        if window["fromDate"] >= self.fails_from:
            return httpx.Response(200, json={"status_code": -9999, "message": "request_invalid"})
        first = -(-window["fromDate"] // (DAY_MS // 4))
        moments = [number * DAY_MS // 4 for number in range(first, window["toDate"] // (DAY_MS // 4) + 1)]
        return envelope({"items": [{"transaction_id": f"{m}", "created_date": m} for m in moments], "has_next": False})


@pytest.fixture
def server() -> DailyServer:
    return DailyServer()


def client_of(server: DailyServer, time: FakeClock) -> AsyncOmicall:
    """A client of that server."""
    store = MemoryStore()
    return AsyncOmicall(KEY, base_url=BASE, clock=time.clock, token_store=store, transport=httpx.MockTransport(server))


async def ids(calls: Any) -> list[str]:
    """The ids of all calls."""
    return [call.transaction_id async for call in calls]


@pytest.mark.parametrize("concurrency", [2, 4, 16])
def test_the_order_is_that_of_a_walk_without_it(server: DailyServer, time: FakeClock, concurrency: int) -> None:
    async def walk() -> None:
        async with client_of(server, time) as client:
            since = UNTIL - timedelta(days=70)
            alone = client.calls.iterate(since=since, until=UNTIL)
            together = client.calls.iterate(since=since, until=UNTIL, concurrency=concurrency)
            assert await ids(together) == await ids(alone)
            assert together.cursor == alone.cursor
            assert server.most_under_way == concurrency

    asyncio.run(walk())


def test_a_walk_that_is_left_side_by_side_goes_on_alone(server: DailyServer, time: FakeClock) -> None:
    async def walk() -> None:
        async with client_of(server, time) as client:
            since = UNTIL - timedelta(days=20)
            whole = await ids(client.calls.iterate(since=since, until=UNTIL))
            calls = client.calls.iterate(since=since, until=UNTIL, concurrency=4)
            first = [(await anext(calls)).transaction_id for _ in range(33)]
            await calls.aclose()
            assert first + await ids(client.calls.iterate(cursor=calls.cursor)) == whole

    asyncio.run(walk())


def test_what_is_fetched_ahead_is_bounded(server: DailyServer, time: FakeClock) -> None:
    async def walk() -> None:
        async with client_of(server, time) as client:
            calls = client.calls.iterate(since=UNTIL - timedelta(days=70), until=UNTIL, concurrency=3)
            assert server.asked == []
            await anext(calls)
            for _ in range(100):
                await asyncio.sleep(0)
            assert len(server.asked) == 3
            await calls.aclose()

    asyncio.run(walk())


def test_an_error_comes_in_its_turn_after_all_calls_before_it(server: DailyServer, time: FakeClock) -> None:
    server.fails_from = NOW_MS - 2 * DAY_MS
    found: list[str] = []

    async def walk() -> None:
        async with client_of(server, time) as client:
            async for call in client.calls.iterate(since=UNTIL - timedelta(days=6), until=UNTIL, concurrency=4):
                found.append(call.transaction_id)  # noqa: PERF401 - those before the error count
        raise AssertionError

    with pytest.raises(errors.ApiError):
        asyncio.run(walk())
    assert len(found) == 16


@pytest.mark.parametrize("closed", [True, False])
def test_nothing_is_under_way_when_the_walk_was_left(server: DailyServer, time: FakeClock, closed: bool) -> None:
    async def walk() -> None:
        async with client_of(server, time) as client:
            calls = client.calls.iterate(since=UNTIL - timedelta(days=70), until=UNTIL, concurrency=4)
            await anext(calls)
            assert len(asyncio.all_tasks()) > 1
            if closed:
                await calls.aclose()
            del calls
            gc.collect()
            for _ in range(5):
                await asyncio.sleep(0)
            assert asyncio.all_tasks() == {asyncio.current_task()}

    asyncio.run(walk())


def test_a_limit_ends_the_requests_under_way(server: DailyServer, time: FakeClock) -> None:
    async def walk() -> None:
        async with client_of(server, time) as client:
            assert len(await ids(client.calls.iterate(since=UNTIL - timedelta(days=70), limit=9, concurrency=4))) == 9
            assert asyncio.all_tasks() == {asyncio.current_task()}
            before = len(server.asked)
            assert await ids(client.calls.iterate(since=UNTIL - timedelta(days=70), limit=0, concurrency=4)) == []
            assert len(server.asked) == before < 10

    asyncio.run(walk())


@pytest.mark.parametrize("wrong", [0, 17, True, 2.0, None])
def test_how_many_at_a_time_is_bounded(server: DailyServer, time: FakeClock, wrong: Any) -> None:
    with pytest.raises(errors.ConfigurationError, match="concurrency must be a whole number from 1 to 16"):
        client_of(server, time).calls.iterate(since=UNTIL - timedelta(days=1), concurrency=wrong)


class Numbers:
    """300 steps, counted."""

    def __init__(self) -> None:
        self.made = 0

    @property
    def over(self) -> bool:
        return self.made == 300

    async def step(self) -> int:
        self.made += 1
        await asyncio.sleep(0)
        return self.made


def test_a_walk_far_ahead_waits_for_its_turn() -> None:
    walks = [Numbers(), Numbers()]

    async def walk() -> None:
        found: InOrder[int, int] = InOrder(iter((0, 1)), walks.__getitem__, 2)
        assert await found.take() == (0, 1)
        for _ in range(1000):
            await asyncio.sleep(0)
        assert (walks[0].made, walks[1].made) == (41, 40)
        expected = [(0, number) for number in range(2, 301)] + [(1, number) for number in range(1, 301)]
        assert [await found.take() for _ in expected] == expected
        assert await found.take() is None

    asyncio.run(walk())


def test_a_program_that_fails_in_the_middle_of_a_walk_ends_without_noise(
    server: DailyServer, time: FakeClock, caplog: pytest.LogCaptureFixture
) -> None:
    async def walk() -> None:
        async with client_of(server, time) as client:
            async for call in client.calls.iterate(since=UNTIL - timedelta(days=70), until=UNTIL, concurrency=4):
                raise RuntimeError(call.transaction_id)

    with pytest.raises(RuntimeError, match=r"^\d+$"):
        asyncio.run(walk())
    assert caplog.records == []
