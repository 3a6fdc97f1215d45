"""Is a judgement atomic in every store, among threads and processes, and is nothing personal kept?"""

from __future__ import annotations

import asyncio
import inspect
import re
import secrets
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import redis
import redis.asyncio

from omicall._clock import Clock
from omicall.errors import ConfigurationError
from omicall.webhooks import (
    AsyncDeduplicator,
    AsyncRedisSeen,
    Deduplicator,
    MemorySeen,
    RedisSeen,
    Seen,
    SQLiteSeen,
    Verdict,
    parse,
)

from .doubles import event, record

FIRST, NEWER, REPEAT, OLDER = Verdict


def call(number: object, **changes: Any) -> dict[str, Any]:
    return record(transaction_id=f"call-{number}", call_uuid=None, **changes)


@pytest.fixture
def client(request: pytest.FixtureRequest) -> Iterator[redis.Redis]:
    """A client of a Redis server whose one database is empty."""
    with redis.Redis.from_url(request.getfixturevalue("redis_url")) as client:
        for key in client.scan_iter("omicall:webhook:*"):
            client.delete(key)
        yield client


@pytest.fixture(params=["memory", "sqlite", "redis"])
def seen(request: pytest.FixtureRequest, tmp_path: Path) -> Seen:
    if request.param == "memory":
        return MemorySeen()
    if request.param == "sqlite":
        return SQLiteSeen(tmp_path / "seen.sqlite")
    return RedisSeen(request.getfixturevalue("client"))


def test_every_store_gives_the_same_verdicts(seen: Seen) -> None:
    reports = Deduplicator(seen)
    bodies = (event(), event(), record(), record(send_num_retry=3), event(state="hangup"), record(note="x"))
    assert [reports.judge(parse(body)) for body in bodies] == [FIRST, REPEAT, NEWER, REPEAT, OLDER, NEWER]
    reports.forget(parse(record()))
    assert [reports.judge(parse(record())) for _ in range(2)] == [FIRST, REPEAT]


def test_one_of_many_threads_is_the_first(seen: Seen) -> None:
    reports = Deduplicator(seen)
    events = [parse(call(number)) for number in range(10)] * 8
    with ThreadPoolExecutor(8) as pool:
        given = list(pool.map(reports.judge, events))
    assert (given.count(FIRST), given.count(REPEAT)) == (10, 70)


def test_the_latest_of_many_threads_wins(seen: Seen) -> None:
    reports = Deduplicator(seen)
    updated = record()["last_updated_date"]
    versions = [parse(call(1, last_updated_date=updated + number, note=str(number))) for number in range(40)]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(reports.judge, versions)).count(FIRST) == 1
    assert reports.judge(versions[39]) is REPEAT
    assert {reports.judge(version) for version in versions[:39]} == {OLDER}


def test_any_store_serves_the_async_judge(seen: Seen) -> None:
    async def story() -> list[Verdict]:
        reports = AsyncDeduplicator(seen)
        return list(await asyncio.gather(*(reports.judge(parse(call(number % 3))) for number in range(12))))

    given = asyncio.run(story())
    assert (given.count(FIRST), given.count(REPEAT)) == (3, 9)


def test_tasks_with_an_async_redis_client_are_atomic(redis_url: str, client: redis.Redis) -> None:
    async def story() -> list[Verdict]:
        async with redis.asyncio.Redis.from_url(redis_url, decode_responses=True) as mine:
            reports = AsyncDeduplicator(AsyncRedisSeen(mine))
            given = await asyncio.gather(*(reports.judge(parse(call(number % 3))) for number in range(12)))
            await reports.forget(parse(call(0)))
            return [*given, await reports.judge(parse(call(0)))]

    given = asyncio.run(story())
    assert (given[:-1].count(FIRST), given[:-1].count(REPEAT), given[-1]) == (3, 9, FIRST)
    assert Deduplicator(RedisSeen(client)).judge(parse(call(1))) is REPEAT


PROGRAM = """
import sys
from omicall.webhooks import Deduplicator, SQLiteSeen, parse

reports = Deduplicator(SQLiteSeen(sys.argv[1]))
sys.stdin.readline()
print([reports.judge(parse({"transaction_id": str(number)})).value for number in range(50)].count("first"))
"""


@pytest.mark.slow
def test_one_of_several_processes_is_the_first(tmp_path: Path) -> None:
    command = [sys.executable, "-c", PROGRAM, str(tmp_path / "seen.sqlite")]
    pipes: dict[str, Any] = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    started = [subprocess.Popen(command, **pipes) for _ in range(3)]
    for process in started:
        process.stdin.write("go\n")
        process.stdin.flush()
    counts = [int(process.communicate(timeout=60)[0]) for process in started]
    assert sum(counts) == 50


def test_memory_is_bounded_and_the_longest_unasked_goes_first() -> None:
    seen = MemorySeen(size=3)
    reports = Deduplicator(seen)
    for number in (1, 2, 3, 1, 4):
        reports.judge(parse(call(number)))
    assert len(seen) == 3
    assert reports.judge(parse(call(1))) is REPEAT
    assert reports.judge(parse(call(2))) is FIRST


def test_a_file_outlives_the_process_and_old_rows_go(tmp_path: Path) -> None:
    now = [1_790_000_000.0]
    clock = Clock(wall=lambda: now[0])
    path = tmp_path / "seen.sqlite"
    Deduplicator(SQLiteSeen(path, days=2, clock=clock)).judge(parse(call(1)))
    now[0] += 86_400
    assert Deduplicator(SQLiteSeen(path, days=2, clock=clock)).judge(parse(call(1))) is REPEAT
    now[0] += 86_401
    reports = Deduplicator(SQLiteSeen(path, days=2, clock=clock))
    assert [reports.judge(parse(call(2))), reports.judge(parse(call(1)))] == [FIRST, FIRST]


def test_keys_in_redis_expire(client: redis.Redis) -> None:
    Deduplicator(RedisSeen(client, days=2)).judge(parse(call(1)))
    (key,) = client.scan_iter("omicall:webhook:*")
    assert 0 < client.pttl(key) <= 2 * 86_400_000


def test_what_is_not_ours_in_redis_counts_as_nothing(client: redis.Redis) -> None:
    reports = Deduplicator(RedisSeen(client))
    reports.judge(parse(call(1)))
    (key,) = client.scan_iter("omicall:webhook:*")
    for foreign in (b"\xff\x00", b"{", b'{"digest": 7}', b""):
        client.set(key, foreign)
        assert [reports.judge(parse(call(1))) for _ in range(2)] == [FIRST, REPEAT]
    client.delete(key)
    client.lpush(key, "x")
    assert [reports.judge(parse(call(1))) for _ in range(2)] == [FIRST, REPEAT]


class BusyServer:
    """A Redis client on whose server somebody else always writes first, so often."""

    def __init__(self, times: int) -> None:
        self.times = times

    def eval(self, script: str, numkeys: int, /, *keys_and_args: str) -> object:
        if len(keys_and_args) == 1:
            return f"{secrets.token_hex(4)}".encode()
        self.times -= 1
        return int(self.times < 0)


def test_whoever_was_overtaken_judges_again() -> None:
    assert Deduplicator(RedisSeen(BusyServer(3))).judge(parse(call(1))) is FIRST
    with pytest.raises(TimeoutError, match="nothing was written"):
        Deduplicator(RedisSeen(BusyServer(5000))).judge(parse(call(1)))


def test_only_hashes_are_kept(tmp_path: Path, client: redis.Redis) -> None:
    path = tmp_path / "seen.sqlite"
    for seen in (SQLiteSeen(path), RedisSeen(client)):
        Deduplicator(seen).judge(parse(record()))
    with closing(sqlite3.connect(path)) as db:
        ((key, kept, _),) = db.execute("select * from seen").fetchall()
    (name,) = client.scan_iter("omicall:webhook:*")
    assert re.fullmatch("[0-9a-f]{64}", key)
    assert name.decode() == f"omicall:webhook:{key}"
    assert client.get(name) == kept.encode()
    moment = float(record()["last_updated_date"])
    assert re.sub('"[0-9a-f]{64}"', "HASH", kept) == f'{{"digest":HASH,"place":5,"moment":{moment}}}'


def test_the_wrong_kind_of_client_is_refused() -> None:
    asynchronous = redis.asyncio.Redis()
    for make, wrong in ((RedisSeen, asynchronous), (RedisSeen, "redis://"), (AsyncRedisSeen, redis.Redis())):
        with pytest.raises(ConfigurationError, match="Nothing was sent"):
            make(wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize("days", [0, -1, float("nan"), float("inf")])
def test_a_time_to_keep_that_is_none_is_refused(days: float, tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="days"):
        SQLiteSeen(tmp_path / "seen.sqlite", days=days)
    with pytest.raises(ConfigurationError, match="days"):
        RedisSeen(redis.Redis(), days=days)
    with pytest.raises(ConfigurationError, match="size"):
        MemorySeen(size=0)


def test_sync_and_async_stores_read_alike() -> None:
    plain = inspect.getsource(RedisSeen.swap)
    awaiting = inspect.getsource(AsyncRedisSeen.swap)
    assert awaiting.replace("async def", "def").replace("await ", "") == plain
