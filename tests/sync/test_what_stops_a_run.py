"""What stops a run, how does the command end then, and does the next one go on to the same rows?

Each prints how many rows were expected, found, missing and doubled at the end.
"""

from __future__ import annotations

import errno
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import httpx
import pytest

from omicall import errors, sync
from omicall.sync import _feed, _load

from .loads import SEARCH, Account, DuckDB, rows_of

CALLS = 110
"""Three pages and two chunks: each load takes its time however few rows it has."""
MANY = 100
"""A fault that lasts longer than the client is ready to try again."""


@pytest.fixture(autouse=True)
def small_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Chunks of little more than a page, so that a run has several."""
    monkeypatch.setattr(_feed, "CHUNK_ROWS", 60)


@pytest.fixture
def account() -> Iterator[Account]:
    """An account with just so many calls."""
    made = Account(calls=CALLS)
    yield made
    made.client.close()


def ended(account: Account, where: DuckDB, folder: Path) -> None:
    """A run that nothing stops brings the destination to just what the account has."""
    result = account.sync(where.to, folder).resources["calls"]
    expected = Counter(row["transaction_id"] for row in account.history())
    found = Counter(row["transaction_id"] for row in rows_of(where, "calls", "transaction_id"))
    doubled = sum(found.values()) - len(found)
    sys.stdout.write(
        f"expected {len(expected)}, found {len(found)}, missing {len(expected - found)}, doubled {doubled}\n"
    )
    assert found == expected
    assert result.found == result.expected


class Stop:
    """Puts a fault in force before one of the searches."""

    def __init__(self, account: Account, search: int, *faults: dict[str, Any]) -> None:
        self._account, self._left, self._faults = account, search, faults
        account.transport.before = self

    def __call__(self, request: httpx.Request) -> None:
        if request.url.path == SEARCH:
            self._left -= 1
            if self._left == 0:
                self._account.fake.faults(*self._faults)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("kind", "error"),
    [
        ("refuse", errors.TransportError),
        ("http_500", errors.UnexpectedStatus),
        ("http_429", errors.RateLimited),
        ("truncated", errors.ProtocolError),
        ("repeat_page", errors.PagingError),
    ],
)
def test_omicall_fails_in_the_middle(
    kind: str, error: type[errors.OmicallError], account: Account, duckdb_file: DuckDB, folder: Path
) -> None:
    Stop(account, 2, {"operation": "search_calls", "kind": kind, "times": MANY})
    with pytest.raises(error):
        account.sync(duckdb_file.to, folder)
    account.transport.before = lambda _: None
    account.fake.faults()
    # The page that came before the fault is there already.
    assert len(rows_of(duckdb_file, "calls", "transaction_id")) == 50
    ended(account, duckdb_file, folder)


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["dead_token", "http_500"])
def test_what_the_client_gets_over_stops_nothing(
    kind: str, account: Account, duckdb_file: DuckDB, folder: Path
) -> None:
    operation = "search_agents" if kind == "dead_token" else "search_calls"
    account.fake.faults({"operation": operation, "kind": kind, "times": 1})
    result = account.sync(duckdb_file.to, folder, resources=["calls", "agents"])
    assert result.resources["agents"].found == result.resources["agents"].expected > 0
    ended(account, duckdb_file, folder)


@pytest.mark.slow
def test_a_list_that_is_refused_loses_none_of_those_before_it(
    account: Account, duckdb_file: DuckDB, folder: Path
) -> None:
    account.fake.faults({"operation": "search_agents", "kind": "http_500", "times": MANY})
    with pytest.raises(errors.OmicallError):
        account.sync(duckdb_file.to, folder, resources=["contacts", "agents"])
    assert duckdb_file.ask("select count(*) from @.contacts")[0][0] > 0


class Breaks:
    """In place of a load: the second one meets an error of the machine."""

    def __init__(self, error: BaseException) -> None:
        self._error, self._left = error, 2

    def __call__(self, chunks: Any) -> Any:
        self._left -= 1
        if self._left == 0:
            raise self._error
        return _source_of(chunks)


_source_of = _load.source_of


@pytest.mark.slow
@pytest.mark.parametrize(
    ("cause", "error"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), sync.DestinationFull),
        (RuntimeError("IO Error: Could not set lock on file"), sync.DestinationBusy),
        (RuntimeError("server closed the connection unexpectedly"), sync.DestinationUnreachable),
        (RuntimeError("a row with 0900000123 in it"), sync.SyncError),
    ],
)
def test_the_destination_fails_in_the_middle(
    cause: Exception,
    error: type[sync.SyncError],
    account: Account,
    duckdb_file: DuckDB,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(_load, "source_of", Breaks(cause))
    told: list[int] = []
    with pytest.raises(error) as caught:
        account.sync(duckdb_file.to, folder, progress=lambda _, done: told.append(done.written))
    assert told[-1] == 60
    assert type(caught.value) is error
    assert "0900" not in str(caught.value)
    assert len(rows_of(duckdb_file, "calls", "transaction_id")) == 60
    monkeypatch.undo()
    ended(account, duckdb_file, folder)


@pytest.mark.slow
def test_a_file_that_another_program_has_open(account: Account, duckdb_file: DuckDB, folder: Path) -> None:
    holding = f"import duckdb; c = duckdb.connect({str(duckdb_file.file)!r}); print('held', flush=True); input()"
    program = [sys.executable, "-c", holding]
    with subprocess.Popen(program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(sync.DestinationBusy, match="Another program"):
            account.sync(duckdb_file.to, folder)
        other.communicate("\n")
    ended(account, duckdb_file, folder)


def test_a_file_that_is_no_database(account: Account, duckdb_file: DuckDB, folder: Path) -> None:
    duckdb_file.file.write_text("just a text that is longer than the head of a database file" * 100)
    with pytest.raises(sync.DestinationRefused):
        account.sync(duckdb_file.to, folder)
    assert duckdb_file.file.read_text().startswith("just a text")


def test_a_disk_that_is_full(account: Account, duckdb_file: DuckDB, folder: Path) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no /dev/full")
    import duckdb

    with closing(duckdb.connect(str(duckdb_file.file))) as one, pytest.raises(duckdb.Error) as caught:
        one.execute("copy (select 1) to '/dev/full'")
    assert isinstance(sync._failures.failure_of(caught.value, "x"), sync.DestinationFull)  # type: ignore[attr-defined]


def test_a_database_that_is_not_there(account: Account, folder: Path) -> None:
    pytest.importorskip("psycopg2")
    with pytest.raises(sync.DestinationUnreachable) as caught:
        account.sync("postgresql://an:geheim77@127.0.0.1:9/crm", folder)
    assert "geheim77" not in str(caught.value)
    assert "postgresql://127.0.0.1:9/crm" in str(caught.value)


@pytest.mark.slow
def test_rows_that_vanish_are_missed(
    account: Account, duckdb_file: DuckDB, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_load.Destination, "digests", lambda *_: {})
    with pytest.raises(sync.RowsMissing, match="60 of 60 rows"):
        account.sync(duckdb_file.to, folder)
    monkeypatch.undo()
    monkeypatch.setattr(_feed, "CHUNK_ROWS", 60)
    ended(account, duckdb_file, folder)
