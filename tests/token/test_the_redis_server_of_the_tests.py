"""Does the server that tests start listen to this machine only, keep nothing, and end with them?"""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

import pytest
import redis

from services import redis_server as module
from services.redis_server import redis_server


@pytest.fixture(autouse=True)
def _needs_a_server(redis_url: str) -> None:
    """Skip these tests with the others."""
    del redis_url


def test_it_answers_on_loopback_and_is_gone_afterwards() -> None:
    with redis_server() as url, redis.Redis.from_url(url) as client:
        assert url.startswith("redis://127.0.0.1:")
        assert client.config_get("bind") == {"bind": "127.0.0.1"}
        assert client.config_get("protected-mode") == {"protected-mode": "yes"}
    with redis.Redis.from_url(url, retry=None) as client, pytest.raises(redis.ConnectionError):
        client.ping()


def test_it_keeps_nothing_on_disk() -> None:
    with redis_server() as url, redis.Redis.from_url(url) as client:
        assert client.config_get("save") == {"save": ""}
        assert client.config_get("appendonly") == {"appendonly": "no"}
        folder = Path(client.config_get("dir")["dir"])
        client.set("a", "b")
        assert [path.name for path in folder.iterdir()] == ["log"]
    assert not folder.exists()


def test_it_ends_when_the_test_fails() -> None:
    with ExitStack() as test:
        url = test.enter_context(redis_server())
        assert test.__exit__(ZeroDivisionError, ZeroDivisionError(), None) is False
        with redis.Redis.from_url(url, retry=None) as client, pytest.raises(redis.ConnectionError):
            client.ping()


def test_two_of_them_are_strangers() -> None:
    with redis_server() as one, redis_server() as two, redis.Redis.from_url(one) as a, redis.Redis.from_url(two) as b:
        a.set("name", "a")
        assert b.get("name") is None


def test_a_port_that_was_taken_meanwhile_is_left_to_its_owner(monkeypatch: pytest.MonkeyPatch) -> None:
    with redis_server() as first:
        taken = int(first.rpartition(":")[2].removesuffix("/0"))
        free = module._free_port()
        ports = iter([taken, free])
        monkeypatch.setattr(module, "_free_port", lambda: next(ports))
        with redis_server() as second:
            assert second == f"redis://127.0.0.1:{free}/0"


def test_a_program_that_ends_at_once_is_an_error_with_what_it_printed(tmp_path: Path) -> None:
    broken = tmp_path / "redis-server"
    broken.write_text("#!/bin/sh\necho no such luck\nexit 3\n")
    broken.chmod(0o755)
    with pytest.raises(RuntimeError, match=r"(?s)exit code 3.*no such luck"), redis_server(str(broken)):
        pass


def test_a_program_that_never_answers_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_START_SECONDS", 0.2)
    silent = tmp_path / "redis-server"
    silent.write_text("#!/bin/sh\nexec sleep 60\n")
    silent.chmod(0o755)
    with pytest.raises(RuntimeError, match="exit code -15"), redis_server(str(silent)):
        pass


def test_without_a_program_the_error_says_how_to_get_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nonexistent")
    with pytest.raises(RuntimeError, match="scripts/setup --services"), redis_server():
        pass
