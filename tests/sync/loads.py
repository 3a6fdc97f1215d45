"""What the tests of the sync share: an account in this process, a destination to load into, and looks at both."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import httpx

from omicall import Omicall
from omicall.sync import SyncResult, run_sync
from omicall.testing import FakeOmicall

DATASET = "omicall"
SEARCH = "/api/v3/call-transaction/search"
FIRST = "calls"
MONTH = timedelta(days=31)


class Edited(httpx.BaseTransport):
    """Leads to an account in this process, and lets a test change what its call history says."""

    def __init__(self, fake: FakeOmicall) -> None:
        self.fake = fake
        self.rows: dict[str, dict[str, Any]] = {}
        """What to write into a row of the history, by its id."""
        self.requests: list[httpx.Request] = []
        self.before: Callable[[httpx.Request], None] = lambda _: None
        """Is called with each request before it is answered."""

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        request.read()
        self.requests.append(request)
        self.before(request)
        answer = self.fake.answer(request)
        if request.url.path != SEARCH or not self.rows:
            return answer
        page = json.loads(answer.read())
        for row in page["payload"]["items"]:
            row.update(self.rows.get(row["transaction_id"], {}))
        return httpx.Response(200, json=page)


class Account:
    """An account with calls, and a client of it."""

    def __init__(self, calls: int = 130, **settings: Any) -> None:
        self.fake = FakeOmicall(calls=calls, **settings)
        self.transport = Edited(self.fake)
        self.client = Omicall(
            self.fake.api_key, base_url=self.fake.base_url, transport=self.transport, clock=self.fake.clock.clock
        )
        self.since = self.fake.clock.now() - MONTH

    def sync(self, to: object, folder: Path, **options: Any) -> SyncResult:
        """A run with the account's clock, of calls alone where nothing else is said."""
        chosen: dict[str, Any] = {"resources": [FIRST], "since": self.since, "clock": self.fake.clock.clock} | options
        return run_sync(self.client, to, folder=folder, **chosen)

    def history(self) -> list[dict[str, Any]]:
        """The calls as they come over the wire, by a loop of the test's own."""
        milliseconds = [int(moment.timestamp() * 1000) for moment in (self.since, self.fake.clock.now())]
        asked = {"filter": dict(zip(("fromDate", "toDate"), milliseconds, strict=True))}
        rows: list[dict[str, Any]] = []
        number, more = 1, True
        while more:
            request = httpx.Request(
                "POST",
                f"{self.fake.base_url}{SEARCH}",
                params={"page": number, "size": 50},
                headers={"x-api-key": self.fake.api_key},
                json=asked,
            )
            payload = json.loads(self.transport.handle_request(request).read())["payload"]
            rows += payload["items"]
            number, more = number + 1, payload["has_next"]
        return sorted(rows, key=lambda row: int(row["created_date"]))

    def recorded(self) -> str:
        """The id of the latest call with a recording."""
        return str([row for row in self.history() if row["recording_file"]][-1]["transaction_id"])


class DuckDB:
    """A database file."""

    name = "duckdb"

    def __init__(self, file: Path) -> None:
        self.file = file
        self.to = f"duckdb:{file}"

    def ask(self, statement: str) -> list[tuple[Any, ...]]:
        """The rows of an answer; @ in the statement stands for the schema."""
        import duckdb

        with closing(duckdb.connect(str(self.file), read_only=not statement.startswith(("drop", "delete")))) as one:
            # Else times come in the zone of whoever runs the tests.
            one.execute("SET TimeZone = 'UTC'")
            return one.execute(statement.replace("@", DATASET)).fetchall()


class Postgres:
    """A database of a server."""

    name = "postgres"

    def __init__(self, url: str) -> None:
        self.to = url

    def ask(self, statement: str) -> list[tuple[Any, ...]]:
        """The rows of an answer; @ in the statement stands for the schema."""
        import psycopg2

        with closing(psycopg2.connect(self.to)) as connection, connection, connection.cursor() as cursor:
            cursor.execute("set timezone to 'UTC'")
            cursor.execute(statement.replace("@", DATASET))
            return cursor.fetchall() if cursor.description else []


Where = DuckDB | Postgres


def columns_of(where: Where, table: str) -> dict[str, str]:
    """The columns of a table with their types, in lower case."""
    found = where.ask(
        "select column_name, data_type from information_schema.columns "
        f"where table_schema = '@' and table_name = '{table}' order by ordinal_position"
    )
    return {name: kind.lower() for name, kind in found}


def rows_of(where: Where, table: str, key: str) -> list[dict[str, Any]]:
    """The rows of a table by the names of its columns, in the order of their ids; JSON decoded, times in UTC."""
    columns = columns_of(where, table)
    listed = ", ".join(f'"{name}"' for name in columns)
    rows = [
        {name: _plain(value, columns[name]) for name, value in zip(columns, row, strict=True)}
        for row in where.ask(f"select {listed} from @.{table}")
    ]
    # Here, since each database has an order of texts of its own.
    return sorted(rows, key=lambda row: str(row[key]))


def loads(where: Where) -> int:
    """How many loads the destination has taken so far."""
    return int(where.ask("select count(*) from @._dlt_loads")[0][0])


def moment(value: object, per_second: int) -> datetime | None:
    """A number of the wire as a time; 0 and null stand for never."""
    if not isinstance(value, int) or not value:
        return None
    return datetime.fromtimestamp(value // per_second, UTC) + timedelta(milliseconds=value % per_second)


def _plain(value: Any, kind: str) -> Any:
    if kind.startswith("json") and isinstance(value, str):
        return json.loads(value)
    if isinstance(value, datetime):
        return value.astimezone(UTC)
    return value.normalize() if isinstance(value, Decimal) else value
