"""Destinations for the tests of the sync. A schema of one's own is much faster made than a database.

A run costs most of a second however few rows it has, so what a first one leaves is made once and copied.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from uuid import uuid4

import pytest
from attrs import frozen
from tests.once import once

from omicall.sync import RESOURCES, PostgresInbox, SyncResult

from .inboxes import Tables, looking
from .loads import Account, DuckDB, Postgres, Where

FIRST_RUN = "first_run"
"""The database of a server that holds what a first run brought."""


@frozen
class Whole:
    """A first run of all resources."""

    result: SyncResult
    sent: tuple[tuple[str, str], ...]
    """Method and path of each request of the run, the exchange of the key aside."""
    passwords: tuple[str, ...]
    """Those of the extensions."""
    where: DuckDB


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
def filled_file(duckdb_file: DuckDB, tmp_path_factory: pytest.TempPathFactory) -> DuckDB:
    """A database file as a first run of `account` leaves it."""

    def make() -> Path:
        place = tmp_path_factory.mktemp(FIRST_RUN)
        first_run(DuckDB(place / "calls.duckdb"), place / "sync")
        return place / "calls.duckdb"

    shutil.copy(once(tmp_path_factory, FIRST_RUN, make), duckdb_file.file)
    return duckdb_file


@pytest.fixture
def filled(where: Where, folder: Path, request: pytest.FixtureRequest) -> Where:
    """A destination of each kind, as a first run of `account` leaves it."""
    if isinstance(where, DuckDB):
        copied: DuckDB = request.getfixturevalue("filled_file")
        return copied
    import psycopg2

    with closing(psycopg2.connect(request.getfixturevalue("postgres_server_url"))) as connection:
        connection.autocommit = True
        with connection.cursor() as cursor:
            name = where.to.rpartition("/")[2]
            cursor.execute("select from pg_database where datname = %s", [FIRST_RUN])
            if cursor.rowcount:
                cursor.execute(f"drop database {name}")
                cursor.execute(f"create database {name} template {FIRST_RUN}")
            else:
                first_run(where, folder)
                cursor.execute(f"create database {FIRST_RUN} template {name}")
    return where


def first_run(where: Where, folder: Path) -> None:
    """A first run of an account that is just like that of the test."""
    account = Account()
    with closing(account.client):
        account.sync(where.to, folder)


@pytest.fixture
def whole(duckdb_file: DuckDB, tmp_path_factory: pytest.TempPathFactory) -> Whole:
    """What a first run of all resources of `account` sent, told and left."""

    def make() -> Whole:
        place = tmp_path_factory.mktemp("whole")
        where, account = DuckDB(place / "calls.duckdb"), Account()
        with closing(account.client):
            result = account.sync(where.to, place / "sync", resources=list(RESOURCES))
            sent = [(each.method, each.url.path) for each in account.transport.requests]
            passwords = [row.password for row in account.client.extensions.list().items]
        sent = [each for each in sent if "/api/auth" not in each[1]]
        return Whole(result, tuple(sent), tuple(passwords), where)

    made = once(tmp_path_factory, "whole", make)
    shutil.copy(made.where.file, duckdb_file.file)
    return Whole(made.result, made.sent, made.passwords, duckdb_file)


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
