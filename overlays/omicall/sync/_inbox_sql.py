"""The statements of the inbox: its table, the view over it and the synced calls. No I/O."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ._tables import DIGEST, EXTRA, Kind, Table

INBOX = "webhook_inbox"
"""The table of all events, each once."""
VIEW = "calls_now"
"""The view of each call once, as known now."""
_OWN = ("known_from", "known_state", "known_at")
_TYPES: dict[Kind, str] = {
    "text": "varchar",
    "bigint": "bigint",
    "decimal": "numeric(38, 9)",
    "bool": "boolean",
    "timestamp": "timestamp with time zone",
    "json": "jsonb",
}
"""As dlt makes them, so that the first sync finds its table as it would have made it."""


def quoted(*names: str) -> str:
    """Names as PostgreSQL reads them whatever stands in them, with points between."""
    return ".".join('"' + name.replace('"', '""') + '"' for name in names)


def make_inbox(schema: str) -> tuple[str, ...]:
    """The statements that make the table of events, where it is missing."""
    inbox = quoted(schema, INBOX)
    return (
        f"""create table if not exists {inbox} (
            event_key text primary key,
            kind text not null,
            call_id varchar,
            state text,
            place smallint not null,
            moment timestamp with time zone,
            filled smallint not null,
            received_at timestamp with time zone not null default clock_timestamp(),
            deliveries integer not null default 1,
            body json not null,
            call jsonb
        )""",
        f"""create index if not exists {quoted(INBOX + "_calls")} on {inbox}
            (call_id, place desc, moment desc nulls last, filled desc, event_key) where call_id is not null""",
        f"create index if not exists {quoted(INBOX + '_received')} on {inbox} (received_at)",
    )


def make_calls(schema: str, calls: Table) -> str:
    """The statement that makes the table of the synced calls, where no sync was yet; dlt adds its own columns."""
    columns = [f"{quoted(each.name)} {_TYPES[each.kind]}" for each in calls.columns]
    columns = [each + " not null unique" if each.startswith(quoted(calls.key)) else each for each in columns]
    columns += [f"{quoted(EXTRA)} {_TYPES['json']}", f"{quoted(DIGEST)} {_TYPES['text']} not null"]
    return f"create table if not exists {quoted(schema, calls.name)} ({', '.join(columns)})"


def view_columns(found: Iterable[str]) -> list[str]:
    """Which columns of the synced table the view has: all but those of the machinery."""
    return [name for name in found if not name.startswith("_dlt") and name != DIGEST and name not in _OWN]


def make_view(schema: str, calls: Table, columns: Sequence[str]) -> str:
    """The statement that makes the view.

    Args:
        schema: where the tables stand.
        calls: the table of the synced calls.
        columns: those of its columns that the view has.
    """
    inbox, synced, view = quoted(schema, INBOX), quoted(schema, calls.name), quoted(schema, VIEW)
    key = quoted(calls.key)
    from_sync = ", ".join(f"synced.{quoted(name)}" for name in columns)
    # The key comes from the inbox's own column, so that a look-up by it is one in the index.
    from_events = ", ".join("told.call_id" if name == calls.key else f"said.{quoted(name)}" for name in columns)
    return f"""create or replace view {view} ({", ".join(map(quoted, (*_OWN, *columns)))}) as
        select 'sync'::text, null::text, null::timestamp with time zone, {from_sync}
        from {synced} as synced
        union all
        select 'webhook'::text, told.state, told.received_at, {from_events}
        from (
            select distinct on (call_id) call_id, state, received_at, call
            from {inbox}
            where call_id is not null
            order by call_id, place desc, moment desc nulls last, filled desc, event_key
        ) as told
        cross join lateral jsonb_populate_record(null::{synced}, told.call) as said
        where not exists (select from {synced} as synced where synced.{key} = told.call_id)"""  # noqa: S608 - names are quoted


def drop_view(schema: str) -> str:
    """The statement that takes the view away."""
    return f"drop view if exists {quoted(schema, VIEW)}"


COLUMNS = """select column_name from information_schema.columns
    where table_schema = %s and table_name = %s order by ordinal_position"""


def save_event(schema: str) -> str:
    """The statement that saves an event and says how often it came by now."""
    inbox = quoted(schema, INBOX).replace("%", "%%")
    return f"""insert into {inbox} as kept (event_key, kind, call_id, state, place, moment, filled, body, call)
        values (%s, %s, %s, %s, %s, %s, %s, %s, %s)
        on conflict (event_key) do update set deliveries = kept.deliveries + 1
        returning deliveries"""  # noqa: S608 - the name is quoted
