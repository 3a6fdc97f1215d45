"""What the tests of the inbox share: bodies of the specification, a look at the tables, calls as a sync brings them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Any

from tests.webhooks.doubles import event as event
from tests.webhooks.doubles import record as record

from omicall.sync._rows import arrow_of, row_of
from omicall.sync._tables import table

CALL = str(record()["transaction_id"])
NUMBER = str(record()["phone_number"])


class Tables:
    """A look at the tables of an inbox, over a connection of its own."""

    def __init__(self, connection: Any, schema: str) -> None:
        self.connection = connection
        self.schema = schema

    def ask(self, statement: str, *values: object) -> list[dict[str, Any]]:
        """The rows of an answer, by the names of their columns; @ in the statement stands for the schema."""
        with self.connection.cursor() as cursor:
            cursor.execute(statement.replace("@", f'"{self.schema}"'), values or None)
            if cursor.description is None:
                return []
            names = [column.name for column in cursor.description]
            return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]

    def inbox(self) -> list[dict[str, Any]]:
        """The events, in the order in which they came."""
        return self.ask("select * from @.webhook_inbox order by received_at")

    def now(self, *columns: str) -> list[tuple[Any, ...]]:
        """These columns of the calls as known now."""
        rows = self.ask("select * from @.calls_now order by transaction_id")
        return [tuple(row[name] for name in columns) for row in rows]

    def synced(self, call: dict[str, Any]) -> None:
        """Put a row of the history where a sync puts it, as it writes it."""
        calls = table("calls")
        values = arrow_of([row_of(json.dumps(call).encode(), calls)], calls).to_pylist()[0]
        names = ", ".join(f'"{name}"' for name in values)
        places = ", ".join(["%s"] * len(values))
        self.ask(f"delete from @.calls where {calls.key} = %s", call[calls.key])
        self.ask(f"insert into @.calls ({names}) values ({places})", *values.values())


@contextmanager
def looking(url: str, schema: str = "omicall") -> Iterator[Tables]:
    """A look at the tables for as long as the block lasts."""
    import psycopg2

    with closing(psycopg2.connect(url)) as connection:
        connection.autocommit = True
        yield Tables(connection, schema)
