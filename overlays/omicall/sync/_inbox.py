"""The inbox: events of webhooks in PostgreSQL, beside the calls that a sync brings."""

from __future__ import annotations

import asyncio
from types import TracebackType
from typing import Any, Self

from omicall.errors import ConfigurationError
from omicall.webhooks import Event

from ._inbox_database import Database, InboxError
from ._inbox_row import InboxRow, as_text, inbox_row
from ._inbox_sql import COLUMNS, drop_view, make_calls, make_inbox, make_view, quoted, save_event, view_columns
from ._tables import table

_CREATION_SECONDS = 30
# Of a lock in the database that keeps two workers from making the tables at once; "omicall" read as a number.
_LOCK = 0x6F6D6963616C6C
_CANNOT_CHANGE_COLUMNS = "42P16"


class PostgresInbox:
    """Keeps what webhooks tell in PostgreSQL, in the schema that `omicall sync` fills.

    `receive` writes each event into the table `webhook_inbox` before it returns; give it to `WebhookApp` as `save`, so
    that nothing is lost that was answered with 200. An event that comes again is counted in `deliveries`, and its row
    stays as it is.

    The view `calls_now` has each call once, with the columns of the synced table `calls` after three of its own:
    `known_from` ("sync" or "webhook"), and of a call known by webhooks only `known_state` (the state it was last told
    in, "cdr" for its record) and `known_at` (when that came).

    * A call that a sync brought is shown as the sync brought it, whatever events say before or after. No source says
      that the history holds calls which still go on, and its rows have no stamp of their last change that could be
      compared with a report's. So a correction that a webhook tells after the sync shows with the next sync that looks
      back far enough.
    * Otherwise the record of the call counts, without one the event with the latest state (create, early, ringing,
      answered, hangup); then the later time by its own word, then the fuller one. In which order they came does not
      matter. An event of a state that nobody knows counts less than all others.
    * A hangup says nothing about success: wait for the record before you call a call missed.

    It may be made before a fork and used by many threads. Each time limit is 5 seconds.

    Args:
        url: `postgresql://user:password@host:5432/name`; options of libpq after a `?`, such as `sslmode=verify-full`.
            It is never shown.
        schema: the `dataset` of the sync, as it stands in the database: dlt makes small letters and underscores of it.

    Raises:
        ConfigurationError: the URL can't be read, the schema is empty, or the driver is not installed.

    Evidence: the specification's `receive_call_record` and `receive_call_event`: repeats, no order.

    Example:
        >>> inbox = PostgresInbox("postgresql://crm:...@127.0.0.1/crm")
        >>> inbox.create()
        >>> app = WebhookApp(None, secret=secret, save=inbox.receive)
    """

    def __init__(self, url: str, *, schema: str = "omicall") -> None:
        if not isinstance(schema, str) or not schema or "\x00" in schema:  # pyright: ignore[reportUnnecessaryIsInstance]
            raise ConfigurationError("schema must be the name of a schema of the database.")
        self._schema = schema
        self._database = Database(url)
        self._save = save_event(schema)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} in schema {self._schema}>"

    def create(self) -> None:
        """Make the schema, the tables and the view where they are missing; do it at each start of a receiver.

        Columns that a newer version of the sync added come into the view so, too. Where no sync was yet, its table is
        made empty. Any number of workers may do it at once.

        Raises:
            InboxError: the database can't be reached, the user may not do it, or a view of yours needs a column of
                `calls_now` that is gone.

        Example:
            >>> inbox.create()
        """
        self._database.run("The tables of the inbox could not be made:", self._create)

    def receive(self, event: Event) -> bool:
        """Save an event; when this returns, it is committed.

        Args:
            event: what `parse` gave, of any kind.

        Returns:
            True if it is new, False if the same one was there already.

        Raises:
            InboxError: it is not saved as far as anybody knows. It may be given again.

        Example:
            >>> inbox.receive(parse({"call_uuid": "d5b4", "state": "ringing"}))
            True
        """
        row = inbox_row(event)
        try:
            return self._keep(row)
        except InboxError as error:
            if not error.is_about_content:
                raise
        # Numbers with more digits than PostgreSQL has, and the like: kept as a text rather than refused for ever.
        return self._keep(as_text(row))

    def close(self) -> None:
        """Close the connections; a later call opens new ones."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _keep(self, row: InboxRow) -> bool:
        values = (row.key, row.kind, row.call_id, row.state, row.place, row.moment, row.filled, row.body, row.call)

        def save(cursor: Any) -> bool:
            cursor.execute(self._save, values)
            deliveries: int = cursor.fetchone()[0]
            return deliveries == 1

        return self._database.run("An event was not saved:", save)

    def _create(self, cursor: Any) -> None:
        calls = table("calls")
        cursor.execute(f"set local statement_timeout = '{_CREATION_SECONDS}s'")
        cursor.execute("select pg_advisory_xact_lock(%s)", (_LOCK,))
        cursor.execute("select to_regnamespace(%s) is null", (quoted(self._schema),))
        # Asked first, because "if not exists" wants the right to make one even where there is one.
        if cursor.fetchone()[0]:
            cursor.execute(f"create schema {quoted(self._schema)}")
        for statement in (*make_inbox(self._schema), make_calls(self._schema, calls)):
            cursor.execute(statement)
        cursor.execute(COLUMNS, (self._schema, calls.name))
        columns = view_columns(name for (name,) in cursor.fetchall())
        self._replace_view(cursor, make_view(self._schema, calls, columns))

    def _replace_view(self, cursor: Any, statement: str) -> None:
        cursor.execute("savepoint view")
        try:
            cursor.execute(statement)
        except Exception as error:
            # Columns can only be added at the end of a view that is there.
            if getattr(error, "pgcode", None) != _CANNOT_CHANGE_COLUMNS:
                raise
            cursor.execute("rollback to savepoint view")
            cursor.execute(drop_view(self._schema))
            cursor.execute(statement)


class AsyncPostgresInbox:
    """The same for asyncio, through threads; see `PostgresInbox`.

    Example:
        >>> inbox = AsyncPostgresInbox("postgresql://crm:...@127.0.0.1/crm")
        >>> await inbox.create()
        >>> app = WebhookApp(None, secret=secret, save=inbox.receive)
    """

    def __init__(self, url: str, *, schema: str = "omicall") -> None:
        self._inbox = PostgresInbox(url, schema=schema)

    def __repr__(self) -> str:
        return repr(self._inbox).replace("Postgres", "AsyncPostgres", 1)

    async def create(self) -> None:
        """Make the tables and the view; see `PostgresInbox.create`."""
        await asyncio.to_thread(self._inbox.create)

    async def receive(self, event: Event) -> bool:
        """Save an event; see `PostgresInbox.receive`."""
        return await asyncio.to_thread(self._inbox.receive, event)

    async def close(self) -> None:
        """Close the connections; a later call opens new ones."""
        await asyncio.to_thread(self._inbox.close)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()
