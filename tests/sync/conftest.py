"""Destinations for the tests of the sync. A schema of one's own is much faster made than a database."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from omicall.sync import PostgresInbox

from .inboxes import Tables, looking
from .loads import Account, DuckDB, Postgres, Where


@pytest.fixture(params=["duckdb", "postgres"])
def where(request: pytest.FixtureRequest, tmp_path: Path) -> Where:
    """A destination of each kind, empty; without a server of PostgreSQL that one is skipped by name."""
    if request.param == "duckdb":
        return DuckDB(tmp_path / "calls.duckdb")
    return Postgres(request.getfixturevalue("postgres_url"))


@pytest.fixture
def duckdb_file(tmp_path: Path) -> DuckDB:
    """A database file that is not there yet."""
    return DuckDB(tmp_path / "calls.duckdb")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where rows wait on their way."""
    return tmp_path / "sync"


@pytest.fixture
def account() -> Iterator[Account]:
    """An account with 130 calls, which are three pages."""
    made = Account()
    yield made
    made.client.close()


@pytest.fixture
def database(postgres_server_url: str | None) -> str:
    """The URL of a database that all tests of a process share; without a server the test is skipped by name."""
    if postgres_server_url is None:
        pytest.skip("postgresql is not installed (scripts/setup --services)")
    pytest.importorskip("psycopg2")
    return postgres_server_url


@pytest.fixture
def tables(database: str) -> Iterator[Tables]:
    """A look at a schema of this test's own."""
    with looking(database, f"test_{uuid4().hex}") as tables:
        yield tables
        tables.ask("drop schema if exists @ cascade")


@pytest.fixture
def inbox(database: str, tables: Tables) -> Iterator[PostgresInbox]:
    """An inbox in that schema, with its tables made."""
    with PostgresInbox(database, schema=tables.schema) as inbox:
        inbox.create()
        yield inbox
