"""A destination as `run_sync` uses it: what it holds, and one load at a time, through dlt."""

from __future__ import annotations

import signal
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from pathlib import Path
from typing import Any

import dlt
from dlt.common.exceptions import SignalReceivedException
from dlt.destinations.exceptions import DatabaseUndefinedRelation

from ._destination import Target
from ._failures import SyncError, failure_of
from ._feed import Chunk
from ._source import NAME, resource_of, source_of
from ._tables import DIGEST, Table

_KEYS_OF_A_QUERY = 1_000
"""Some databases take no more than 2,100 values in a query."""
_TAKE_A_LIST = ("duckdb", "postgres")
"""Those that take all ids as one value, and read the table once for them."""

_FORMS = {"postgres": "insert_values"}
"""Where dlt's own choice is a CSV, an empty text would come as null."""


class Destination:
    """The dataset of a run.

    Args:
        target: where.
        dataset: the schema that holds the tables.
        folder: where rows wait on their way.
    """

    def __init__(self, target: Target, dataset: str, folder: Path) -> None:
        self.name = target.name
        with self._told():
            self._pipeline: Any = dlt.pipeline(
                NAME, destination=target.destination, dataset_name=dataset, pipelines_dir=str(folder)
            )
            self._kind: str = self._pipeline.destination.destination_type.rpartition(".")[2]
            self._form = _FORMS.get(self._kind)
        self._missing: set[str] = set()

    def states(self, tables: Iterable[Table]) -> dict[str, dict[str, Any]]:
        """What an earlier run kept of each resource; nothing where its table is gone or was emptied."""
        with self._told(), self._opened_once():
            self._pipeline.sync_destination()
            return {table.name: self._state(table) for table in tables}

    def _state(self, table: Table) -> dict[str, Any]:
        if not self._holds_rows(table):
            return {}
        sources: dict[str, Any] = self._pipeline.state.get("sources", {})
        kept: dict[str, Any] = sources.get(NAME, {}).get("resources", {}).get(table.name, {})
        return dict(kept)

    def lacks(self, table: Table) -> bool:
        """Whether there is no such table. `states` finds out, `write` changes it."""
        return table.name in self._missing

    def digests(self, table: Table, keys: list[str]) -> dict[str, str]:
        """The digests of those of these rows that are there."""
        if self.lacks(table) or not keys:
            return {}
        with self._told(), self._pipeline.sql_client() as client:
            columns = ", ".join(client.escape_column_name(name) for name in (table.key, DIGEST))
            found: dict[str, str] = {}
            for rows in _asked(client, columns, table, keys):
                found.update(rows)
            return found

    def write(self, chunks: Sequence[tuple[Table, Chunk]]) -> None:
        """Load chunks of different tables: rows and what is kept of them, or neither."""
        gone = [each for each in chunks if self.lacks(each[0]) and self._knows(each[0])]
        with self._told(), self._opened_once():
            # What dlt knows of a table that somebody removed would keep it from making one.
            for some, refresh in ((gone, "drop_resources"), ([each for each in chunks if each not in gone], None)):
                if some:
                    resources = [resource_of(table, [chunk]) for table, chunk in some]
                    self._pipeline.run(source_of(resources), refresh=refresh, loader_file_format=self._form)
        self._missing.difference_update(table.name for table, _ in chunks)

    def _opened_once(self) -> AbstractContextManager[object]:
        """Keep a file of DuckDB open over the steps of a load: dlt opens it for each, and that takes 0.04 s each."""
        client: AbstractContextManager[object] = nullcontext()
        return self._pipeline.sql_client() if self._kind == "duckdb" else client

    def _knows(self, table: Table) -> bool:
        """Whether dlt took such a table to the destination once."""
        schemas = self._pipeline.schemas
        return NAME in schemas and table.name in schemas[NAME].tables

    def _holds_rows(self, table: Table) -> bool:
        if self._knows(table):
            with self._pipeline.sql_client() as client, suppress(DatabaseUndefinedRelation):
                name = client.make_qualified_table_name(table.name)
                with client.execute_query(f"SELECT 1 FROM {name} LIMIT 1") as rows:  # noqa: S608  # a name of ours
                    return rows.fetchone() is not None
        self._missing.add(table.name)
        return False

    @contextmanager
    def _told(self) -> Generator[None]:
        """Errors of dlt as errors of ours; a Ctrl-C that dlt kept until its step was over as a Ctrl-C."""
        try:
            yield
        except SyncError:
            raise
        except Exception as error:
            received = _signal_in(error)
            if received is None:
                raise failure_of(error, self.name) from error
        except SignalReceivedException as error:
            received = error.signal_code
        else:
            return
        if received == signal.SIGINT:
            raise KeyboardInterrupt
        signal.raise_signal(received)
        raise SystemExit(128 + received)


def _signal_in(error: BaseException | None) -> int | None:
    while error is not None:
        if isinstance(error, SignalReceivedException):
            return int(error.signal_code)
        error = error.__cause__ or error.__context__
    return None


def _asked(client: Any, columns: str, table: Table, keys: list[str]) -> Iterator[list[Any]]:
    key, name = client.escape_column_name(table.key), client.make_qualified_table_name(table.name)
    whole = client.capabilities.sqlglot_dialect in _TAKE_A_LIST
    for first in range(0, len(keys), len(keys) if whole else _KEYS_OF_A_QUERY):
        some = keys[first : len(keys) if whole else first + _KEYS_OF_A_QUERY]
        among = "SELECT unnest(%s)" if whole else ", ".join(["%s"] * len(some))
        # Names are ours and escaped; the ids are parameters.
        query = f"SELECT {columns} FROM {name} WHERE {key} IN ({among})"  # noqa: S608
        with client.execute_query(query, *([some] if whole else some)) as rows:
            yield rows.fetchall()
