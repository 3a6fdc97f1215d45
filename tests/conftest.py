"""What holds for every test: nothing of this machine's environment reaches a client. One Redis server, one
PostgreSQL server and one browser serve them all.
"""

from __future__ import annotations

import gc
import os
import signal
from collections.abc import Iterator
from contextlib import closing
from uuid import uuid4

import pytest

from .browser import Browser, browser, found

# A shell that starts the tests in the background has Ctrl-C ignored in all that they start; the tests press it.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_collection_finish() -> None:
    """Twelve thousand tests stay until the end: what looks for garbage need not look at them, which takes a seventh."""
    gc.collect()
    gc.freeze()


def pytest_unconfigure() -> None:
    """Give them back: at its end DuckDB tells of everything of its own that was never collected."""
    gc.unfreeze()


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Take away proxies and settings of whoever runs the tests, and the folder where tokens are kept."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.getbasetemp() / "no-cache"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path_factory.getbasetemp() / "no-data"))
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


@pytest.fixture(scope="session")
def postgres_server_url() -> Iterator[str | None]:
    """The URL of a PostgreSQL server that only these tests use; None where none is installed."""
    from services.postgres_server import find_server, postgres_server

    if find_server() is None:
        yield None
        return
    with postgres_server() as url:
        yield url


@pytest.fixture
def postgres_url(postgres_server_url: str | None) -> Iterator[str]:
    """The URL of a new, empty database of that server; without a server the test is skipped by name."""
    if postgres_server_url is None:
        pytest.skip("postgresql is not installed (scripts/setup --services)")
    psycopg2 = pytest.importorskip("psycopg2")
    name = f"test_{uuid4().hex}"
    with closing(psycopg2.connect(postgres_server_url)) as connection:
        connection.autocommit = True
        with connection.cursor() as cursor:
            cursor.execute(f"create database {name}")
            try:
                yield f"{postgres_server_url.rpartition('/')[0]}/{name}"
            finally:
                cursor.execute(f"drop database if exists {name} with (force)")
