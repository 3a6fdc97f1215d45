"""What holds for every test: nothing of this machine's environment reaches a client. One Redis server and one browser
serve them all.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from .browser import Browser, browser, found


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Take away proxies and settings of whoever runs the tests, and the folder where tokens are kept."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.getbasetemp() / "no-cache"))
    for name in list(os.environ):
        if name.lower().endswith("_proxy") or name.startswith("OMICALL_"):
            monkeypatch.delenv(name)


@pytest.fixture(scope="session")
def redis_server_url() -> Iterator[str | None]:
    """The URL of a Redis server that only these tests use, each under keys of its own; None where none is installed."""
    from services.redis_server import find_server, redis_server

    if find_server() is None:
        yield None
        return
    with redis_server() as url:
        yield url


@pytest.fixture
def redis_url(redis_server_url: str | None) -> str:
    """The URL of that server; without one the test is skipped by name."""
    if redis_server_url is None:
        pytest.skip("redis-server is not installed (scripts/setup --services)")
    return redis_server_url


@pytest.fixture(scope="session")
def started_chromium() -> Iterator[Browser | None]:
    """A browser without a window; None where none is installed."""
    program = found()
    if program is None:
        yield None
        return
    with browser(program) as one:
        yield one


@pytest.fixture
def chromium(started_chromium: Browser | None) -> Iterator[Browser]:
    """That browser, in which nothing goes on after the test; without one the test is skipped by name."""
    if started_chromium is None:
        pytest.skip("Chromium is not installed; scripts/setup --services installs it")
    yield started_chromium
    started_chromium.leave()
