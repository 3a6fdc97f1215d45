"""What does Redis keep of a token, for how long, and which of two tokens?"""

from __future__ import annotations

import json
import math
import struct
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import redis
import redis.crc
from tests.token.conftest import NOON

from omicall.token import StoredToken, fingerprint, is_newer
from omicall.token._redis import RedisStore

DAY = 86_400.0


@pytest.fixture(params=[False, True], ids=["bytes", "text"])
def client(request: pytest.FixtureRequest, redis_url: str) -> Iterator[redis.Redis]:
    """Give a client that does not decode answers, then one that does."""
    with redis.Redis.from_url(redis_url, decode_responses=request.param) as client:
        yield client


@pytest.fixture
def store(client: redis.Redis) -> RedisStore:
    return RedisStore(client)


@pytest.fixture
def token_key(redis_key: str) -> str:
    return f"omicall:{{{redis_key}}}:token"


def kept(value: str, *, age: float = 0.0, lifetime: float = DAY) -> StoredToken:
    return StoredToken(value, issued_at=NOON - age, lifetime=lifetime)


def record(**changes: Any) -> str:
    sound = {"v": 1, "token": "foreign", "fingerprint": "0", "issued_at": NOON + 9e6, "lifetime": DAY, "iat": None}
    return json.dumps({**sound, **changes})


def test_an_empty_place_holds_no_token(store: RedisStore, redis_key: str) -> None:
    assert store.load(redis_key) is None


def test_a_saved_token_comes_back(store: RedisStore, redis_key: str) -> None:
    store.save(redis_key, kept("A"))
    assert store.load(redis_key) == kept("A")


@pytest.mark.parametrize("number", [0.1 + 0.2, 1_790_000_000.123456, math.nextafter(NOON, math.inf), 2.0**53 + 2, 1])
def test_no_digit_of_a_time_is_lost(store: RedisStore, redis_key: str, number: float) -> None:
    store.save(redis_key, StoredToken("A", issued_at=number, lifetime=number % 7 + 1 / 3))
    back = store.load(redis_key)
    assert back is not None
    assert struct.pack("dd", back.issued_at, back.lifetime) == struct.pack("dd", number, number % 7 + 1 / 3)


def test_keys_do_not_mix(store: RedisStore, redis_key: str) -> None:
    store.save(redis_key, kept("A"))
    store.save(redis_key[::-1], kept("B"))
    assert (store.load(redis_key), store.load(redis_key[::-1])) == (kept("A"), kept("B"))


def test_the_value_is_json_of_version_1(store: RedisStore, client: redis.Redis, redis_key: str, token_key: str) -> None:
    store.save(redis_key, kept("A"))
    assert json.loads(client.get(token_key)) == {
        "v": 1,
        "token": "A",
        "fingerprint": fingerprint("A"),
        "issued_at": NOON,
        "lifetime": DAY,
        "iat": None,
    }


@pytest.mark.parametrize(
    ("lifetime", "least", "most"), [(DAY, 86_390_000, 86_400_000), (0.2, 500, 1000), (-5, 500, 1000)]
)
def test_the_key_expires_with_the_token_and_not_before_a_second(
    store: RedisStore, client: redis.Redis, redis_key: str, token_key: str, lifetime: float, least: int, most: int
) -> None:
    store.save(redis_key, kept("A", lifetime=lifetime))
    assert least <= client.pttl(token_key) <= most


def test_a_newer_token_brings_its_own_end(
    store: RedisStore, client: redis.Redis, redis_key: str, token_key: str
) -> None:
    store.save(redis_key, kept("A", age=1, lifetime=60))
    store.save(redis_key, kept("B", lifetime=DAY))
    assert client.pttl(token_key) > 3_600_000


def test_token_and_lock_are_in_one_slot_of_a_cluster(store: RedisStore, client: redis.Redis, redis_key: str) -> None:
    store.save(redis_key, kept("A"))
    assert store.lease(redis_key, 15.0) is not None
    names = [name if isinstance(name, bytes) else name.encode() for name in client.keys(f"*{redis_key}*")]
    assert len(names) == 2
    assert len({redis.crc.key_slot(name) for name in names}) == 1


def test_other_keys_are_in_other_slots(redis_key: str) -> None:
    slots = {redis.crc.key_slot(f"omicall:{{{redis_key}{n}}}:token".encode()) for n in range(50)}
    assert len(slots) > 40


def test_a_late_writer_does_not_overwrite_a_newer_token(store: RedisStore, redis_key: str) -> None:
    store.save(redis_key, kept("newer"))
    store.save(redis_key, kept("older", age=0.001))
    assert store.load(redis_key) == kept("newer")


def test_redis_and_python_agree_on_which_token_is_newer(
    store: RedisStore, client: redis.Redis, redis_key: str, token_key: str, make_jwt: Callable[..., str]
) -> None:
    values = ["opaque", make_jwt(iat=NOON), make_jwt(iat=NOON + 0.5), make_jwt(iat=NOON, jti=1), make_jwt(iat=2**60)]
    tokens = [StoredToken(value, NOON - age, DAY) for value in values for age in (0.0, 0.000001, 100.0)]
    for first in tokens:
        for second in tokens:
            client.delete(token_key)
            store.save(redis_key, first)
            store.save(redis_key, second)
            assert store.load(redis_key) == (first if is_newer(first, second) else second)


def test_only_the_named_token_is_discarded(store: RedisStore, redis_key: str) -> None:
    store.save(redis_key, kept("A"))
    store.discard(redis_key, fingerprint("B"))
    assert store.load(redis_key) == kept("A")
    store.discard(redis_key, fingerprint("A"))
    assert store.load(redis_key) is None
    store.discard(redis_key, fingerprint("A"))


def test_a_scratched_record_without_an_end_does_not_stay_for_ever(
    store: RedisStore, client: redis.Redis, redis_key: str, token_key: str
) -> None:
    client.set(token_key, record())
    assert store.load(redis_key) is None
    store.save(redis_key, kept("A"))
    assert store.load(redis_key) == kept("A")


FOREIGN = {
    "empty": "",
    "no JSON": "hello",
    "half of a record": record()[:40],
    "no object": "[1]",
    "a bare number": "5",
    "null": "null",
    "bytes that are no text": b"\xff\xfe\x00\x80",
    "nested too deep": "[" * 5000,
    "another version": record(v=2),
    "no version": record(v=None),
    "version as text": record(v="1"),
    "no token": record(token=None),
    "an empty token": record(token=""),
    "a token with a line break": record(token="a\r\nX-Evil: 1"),
    "a token with a zero byte": record(token="a\0b"),
    "a token that is not ASCII": record(token="tôken"),
    "a token that is a list": record(token=["a"]),
    "no fingerprint": record(fingerprint=None),
    "issued_at as text": record(issued_at="1790000000"),
    "issued_at not a number": record(issued_at=math.nan),
    "issued_at without end": record(issued_at=math.inf),
    "lifetime missing": record(lifetime=None),
    "lifetime below every number": record(lifetime=-math.inf),
    "iat as text": record(iat="9999999999"),
    "huge": record(token="x" * 70_000),
}


@pytest.mark.parametrize("content", FOREIGN.values(), ids=FOREIGN)
def test_foreign_content_is_a_miss_and_healed_by_the_next_save(
    store: RedisStore, client: redis.Redis, redis_key: str, token_key: str, content: str | bytes
) -> None:
    client.set(token_key, content, px=60_000)
    assert store.load(redis_key) is None
    store.discard(redis_key, fingerprint("A"))
    assert client.exists(token_key)
    store.save(redis_key, kept("A"))
    assert store.load(redis_key) == kept("A")


def test_a_record_that_could_be_ours_is_none_of_the_foreign_ones(
    store: RedisStore, client: redis.Redis, redis_key: str, token_key: str
) -> None:
    client.set(token_key, record(), px=60_000)
    assert store.load(redis_key) == StoredToken("foreign", NOON + 9e6, DAY)


@pytest.mark.parametrize("kind", ["list", "hash", "set"])
def test_a_key_of_another_kind_is_a_miss_and_healed_by_the_next_save(
    store: RedisStore, client: redis.Redis, redis_key: str, token_key: str, kind: str
) -> None:
    make: dict[str, Callable[[], object]] = {
        "list": lambda: client.rpush(token_key, "a"),
        "hash": lambda: client.hset(token_key, "a", "b"),
        "set": lambda: client.sadd(token_key, "a"),
    }
    make[kind]()
    assert store.load(redis_key) is None
    store.discard(redis_key, fingerprint("A"))
    store.save(redis_key, kept("A"))
    assert store.load(redis_key) == kept("A")
