"""What does a user see of a Redis store that is made wrongly, or whose server does not answer?"""

from __future__ import annotations

import logging
import socket
import sys
import time as real_time
import traceback
from collections.abc import Callable
from urllib.parse import unquote

import pytest
import redis
import redis.asyncio
import redis.cluster

from omicall.errors import ConfigurationError
from omicall.token import StoredToken, TokenKeeper
from omicall.token._redis import RedisStore
from services.redis_server import redis_server

PASSWORD = "invented-password-77"
TOKEN = StoredToken("invented-token-31", 1_790_000_000.0, 86_400.0)


@pytest.fixture
def deaf() -> socket.socket:
    """Give a socket that takes connections and never answers."""
    return socket.create_server(("127.0.0.1", 0))


def port_nobody_listens_on() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port: int = taken.getsockname()[1]
        return port


def every_question(store: RedisStore) -> list[Callable[[], object]]:
    return [
        lambda: store.load("key"),
        lambda: store.save("key", TOKEN),
        lambda: store.discard("key", "00000000"),
        lambda: store.lease("key", 15.0),
    ]


def test_a_server_that_is_gone_is_an_error_at_once() -> None:
    store = RedisStore.from_url(f"redis://:{PASSWORD}@127.0.0.1:{port_nobody_listens_on()}/0")
    started = real_time.monotonic()
    for ask in every_question(store):
        with pytest.raises(redis.ConnectionError) as raised:
            ask()
        shown = "".join(traceback.format_exception(raised.value))
        assert PASSWORD not in shown
        assert TOKEN.value not in shown
    assert real_time.monotonic() - started < 2


def test_a_server_that_never_answers_is_an_error_after_the_time_out(deaf: socket.socket) -> None:
    with deaf:
        store = RedisStore.from_url(f"redis://127.0.0.1:{deaf.getsockname()[1]}/0?socket_timeout=0.1")
        started = real_time.monotonic()
        with pytest.raises(redis.TimeoutError):
            store.load("key")
        assert real_time.monotonic() - started < 2


def test_the_client_of_a_url_gives_up_soon() -> None:
    store = RedisStore.from_url("redis://127.0.0.1:6379/0")
    assert isinstance(store._client, redis.Redis)
    settings = store._client.connection_pool.connection_kwargs
    assert (settings["socket_connect_timeout"], settings["socket_timeout"]) == (1.0, 2.0)
    assert settings["retry"].get_retries() == 1
    assert redis.TimeoutError not in settings["retry"]._supported_errors


def test_a_server_that_comes_back_is_used_again_over_a_new_connection(redis_url: str, redis_key: str) -> None:
    store = RedisStore.from_url(redis_url)
    store.save(redis_key, TOKEN)
    with redis.Redis.from_url(redis_url) as other:
        other.client_kill_filter(_type="normal", skipme=True)
    assert store.load(redis_key) == TOKEN


def test_a_server_that_stops_meanwhile_is_a_warning_and_the_call_goes_on(
    make_keeper: Callable[..., TokenKeeper], redis_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    del redis_url  # only to be skipped with the others
    with redis_server() as url:
        keeper = make_keeper(store=RedisStore.from_url(url))
        first = keeper.current()
    assert keeper.renewed(first).value == "token-2"
    warnings = [line.getMessage() for line in caplog.records if line.levelno == logging.WARNING]
    assert len(warnings) == 1
    assert "store" in warnings[0]
    assert "ConnectionError" in warnings[0]


@pytest.mark.parametrize("protocol", [2, 3])
def test_a_client_of_the_user_s_own_may_speak_either_protocol(redis_url: str, redis_key: str, protocol: int) -> None:
    with redis.Redis.from_url(redis_url, protocol=protocol) as client:
        store = RedisStore(client)
        store.save(redis_key, TOKEN)
        assert store.load(redis_key) == TOKEN


@pytest.mark.parametrize("kind", [redis.asyncio.Redis, redis.asyncio.RedisCluster])
def test_an_asyncio_client_is_refused(kind: type) -> None:
    with pytest.raises(ConfigurationError, match=r"Pass the sync client \(redis\.Redis\)"):
        RedisStore(kind.__new__(kind))


def test_a_client_for_a_cluster_is_taken() -> None:
    store = RedisStore(redis.cluster.RedisCluster.__new__(redis.cluster.RedisCluster))
    assert repr(store) == "<RedisStore on RedisCluster>"


@pytest.mark.parametrize("wrong", [f"redis://:{PASSWORD}@127.0.0.1/0", None, 6379])
def test_what_is_no_client_is_refused_without_being_shown(wrong: object) -> None:
    with pytest.raises(ConfigurationError, match="from_url") as raised:
        RedisStore(wrong)  # type: ignore[arg-type]
    assert PASSWORD not in "".join(traceback.format_exception(raised.value))


def test_without_the_package_redis_the_error_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "redis", None)
    with pytest.raises(ConfigurationError, match=r"pip install 'omicall\[redis\]'"):
        RedisStore.from_url("redis://127.0.0.1/0")


@pytest.mark.parametrize(
    "url",
    [
        f"http://:{PASSWORD}@127.0.0.1/0",
        PASSWORD,
        f"redis://127.0.0.1:{PASSWORD}/0",
        f"redis://user:4711#{PASSWORD}@127.0.0.1:6379/0",
        f"redis://:4711/{PASSWORD}@127.0.0.1:6379/0",
        f"redis://:4711?{PASSWORD}@127.0.0.1:6379/0",
        f"redis://:{PASSWORD}@127.0.0.1:99999/0",
        f"redis://:{PASSWORD}@[127.0.0.1:6379/0",
        f"redis://127.0.0.1/0?socket_timeout={PASSWORD}",
    ],
)
def test_a_url_that_cannot_be_read_is_an_error_that_does_not_show_it(url: str) -> None:
    with pytest.raises(ConfigurationError, match="could not be read") as raised:
        RedisStore.from_url(url)
    assert (raised.value.__cause__, raised.value.__context__) == (None, None)
    assert PASSWORD not in "".join(traceback.format_exception(raised.value))


@pytest.mark.parametrize("password", ["p@ss", "p%2Fs%23s%3Fs%40s", "p:ss"])
def test_a_password_may_have_any_character_that_the_error_text_says_how_to_write(password: str) -> None:
    store = RedisStore.from_url(f"redis://user:{password}@127.0.0.1:6379/2")
    assert isinstance(store._client, redis.Redis)
    settings = store._client.connection_pool.connection_kwargs
    assert settings["password"] == unquote(password)
    assert (settings["host"], settings["port"], settings["db"]) == ("127.0.0.1", 6379, 2)


def test_neither_password_nor_token_is_shown(redis_url: str, redis_key: str) -> None:
    store = RedisStore.from_url(redis_url.replace("127", f"user:{PASSWORD}@127", 1))
    assert repr(store) == "<RedisStore on Redis>"
    with redis.Redis.from_url(redis_url) as client:
        plain = RedisStore(client)
        plain.save(redis_key, TOKEN)
        shown = [repr(plain), repr(plain.load(redis_key)), repr(plain.lease(redis_key, 15.0))]
    assert TOKEN.value not in "".join(shown)


def test_a_wrong_password_is_an_error_that_does_not_show_it(redis_url: str) -> None:
    store = RedisStore.from_url(redis_url.replace("127", f"stranger:{PASSWORD}@127", 1))
    for ask in every_question(store):
        with pytest.raises(redis.RedisError) as raised:
            ask()
        assert PASSWORD not in "".join(traceback.format_exception(raised.value))
