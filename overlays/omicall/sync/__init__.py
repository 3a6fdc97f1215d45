"""Call history, contacts, agents, extensions, hotlines and tickets in a database of your own, by way of dlt.

    from omicall import Omicall
    from omicall.sync import run_sync

    with Omicall() as client:
        for name, done in run_sync(client, "duckdb:calls.duckdb").resources.items():
            print(name, done.new, done.corrected, done.unchanged)

Needs the extra `sync`. `GUIDE.md` beside this file shows the command, the tables, cron and Airflow.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ._failures import AnotherRun as AnotherRun
    from ._failures import DestinationBusy as DestinationBusy
    from ._failures import DestinationFull as DestinationFull
    from ._failures import DestinationRefused as DestinationRefused
    from ._failures import DestinationUnreachable as DestinationUnreachable
    from ._failures import RowsMissing as RowsMissing
    from ._failures import SyncError as SyncError
    from ._inbox import AsyncPostgresInbox as AsyncPostgresInbox
    from ._inbox import PostgresInbox as PostgresInbox
    from ._inbox_database import InboxError as InboxError
    from ._plan import LOOK_BACK as LOOK_BACK
    from ._result import ResourceResult as ResourceResult
    from ._result import SyncResult as SyncResult
    from ._run import run_sync as run_sync
    from ._source import omicall_source as omicall_source
    from ._tables import RESOURCES as RESOURCES

_HOMES = {
    "InboxError": "_inbox_database",
    "LOOK_BACK": "_plan",
    "PostgresInbox": "_inbox",
    "RESOURCES": "_tables",
    "AnotherRun": "_failures",
    "AsyncPostgresInbox": "_inbox",
    "DestinationBusy": "_failures",
    "DestinationFull": "_failures",
    "DestinationRefused": "_failures",
    "DestinationUnreachable": "_failures",
    "ResourceResult": "_result",
    "RowsMissing": "_failures",
    "SyncError": "_failures",
    "SyncResult": "_result",
    "omicall_source": "_source",
    "run_sync": "_run",
}
_NEEDED = {"dlt", "duckdb", "pyarrow"}

__all__ = sorted(_HOMES)  # pyright: ignore[reportUnsupportedDunderAll]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'omicall.sync' has no attribute {name!r}")
    try:
        value = getattr(import_module(f"omicall.sync.{_HOMES[name]}"), name)
    except ModuleNotFoundError as error:
        missing = (error.name or "").partition(".")[0]
        if missing not in _NEEDED:
            raise
        raise ModuleNotFoundError(
            f"omicall.sync needs {missing}, which is not installed. Nothing was done. "
            "Install it with: pip install 'omicall[sync]'",
            name=missing,
        ) from None
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
