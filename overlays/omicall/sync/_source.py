"""The dlt source: what to put into a pipeline of one's own, and what `run_sync` loads chunk by chunk."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, cast

# Before dlt is there: this library sends nothing to anybody but the API and the destination. Who wants dlt's count of
# users sets the variable to true.
os.environ.setdefault("RUNTIME__DLTHUB_TELEMETRY", "false")

import dlt

from omicall._clock import Clock
from omicall.errors import ConfigurationError

from ._feed import Chunk, call_chunks, list_chunks
from ._plan import LOOK_BACK, plan
from ._rows import PRECISION, SCALE
from ._tables import DIGEST, EXTRA, RESOURCES, Column, Table, table

if TYPE_CHECKING:
    from dlt.extract import DltResource, DltSource

    from omicall import Omicall

NAME = "omicall"
"""Of the source; what is kept of how far it came stands in the destination under this name."""
CALLS = "calls"


def omicall_source(
    client: Omicall,
    *,
    resources: Sequence[str] = tuple(RESOURCES),
    since: datetime | None = None,
    look_back: timedelta = LOOK_BACK,
    clock: Clock | None = None,
) -> DltSource:
    """A dlt source for a pipeline of your own, such as one that Airflow or dagster runs.

    Each resource is a table of its name, merged on the field that the specification calls its key. Calls go on where
    the last load of the pipeline ended, and begin a look-back before that. All rows of a run are one load; `run_sync`
    loads in chunks, leaves out what has not changed, and counts.

    Args:
        client: whose data; it has to stay open while the pipeline extracts.
        resources: names of `RESOURCES`.
        since: the earliest moment of calls, with a time zone; a year before the first load when left out.
        look_back: how long a call may still change.
        clock: time and chance, for tests.

    Returns:
        The source.

    Raises:
        ConfigurationError: an argument is wrong. Other errors of the library come while the pipeline extracts.

    Example:
        >>> pipeline = dlt.pipeline("call_history", destination="duckdb", dataset_name="omicall")
        >>> pipeline.run(omicall_source(client, resources=["calls"]))
    """
    names, own_clock = checked_resources(resources), clock or Clock()
    # For its complaints: the walk itself is planned by what the destination says.
    plan({}, since, look_back, own_clock.wall())

    def chunks(each: Table) -> Iterator[Chunk]:
        if each.name != CALLS:
            return list_chunks(client, each, own_clock)
        walk = plan(dlt.current.resource_state(CALLS), since, look_back, own_clock.wall())
        return call_chunks(client, each, walk, own_clock)

    return source_of([resource_of(each, _Lazily(chunks, each)) for each in map(table, names)])


class _Lazily:
    """Chunks that are first thought of when dlt asks for them, since what was kept is known no earlier."""

    def __init__(self, chunks: Any, each: Table) -> None:
        self._chunks, self._table = chunks, each

    def __iter__(self) -> Iterator[Chunk]:
        return iter(self._chunks(self._table))


def resource_of(each: Table, chunks: Iterable[Chunk]) -> DltResource:
    """A resource of dlt that gives these chunks and keeps how far they reach."""

    def rows() -> Iterator[Any]:
        for chunk in chunks:
            yield chunk.rows
            if chunk.state:
                dlt.current.resource_state(each.name).update(chunk.state)

    # Of the many forms of this function a checker finds none for hints that are made at run time.
    resource: Any = dlt.resource
    made: DltResource = resource(
        rows,
        name=each.name,
        primary_key=each.key,
        write_disposition="merge",
        columns=[*(_hint(column, each.key) for column in each.columns), *_OURS],
    )
    return made


def source_of(resources: list[DltResource]) -> DltSource:
    """These resources as one source, whose lists and objects make no tables of their own."""

    @dlt.source(name=NAME, max_table_nesting=0)
    def omicall() -> list[DltResource]:
        return resources

    source: DltSource = omicall()
    return source


def checked_resources(resources: object) -> tuple[str, ...]:
    """The names, each once; ConfigurationError for one that is none."""
    named: list[object] = (
        list(cast("Iterable[object]", resources)) if isinstance(resources, list | tuple) else [resources]
    )
    unknown = [name for name in named if not isinstance(name, str) or name not in RESOURCES]
    if unknown or not named:
        raise ConfigurationError(
            f"{unknown[0] if unknown else 'an empty list'} is no resource; nothing was sent. There are: "
            f"{', '.join(RESOURCES)}."
        )
    return tuple(dict.fromkeys(map(str, named)))


def _hint(column: Column, key: str) -> Mapping[str, Any]:
    hint: dict[str, Any] = {"name": column.name, "data_type": column.kind, "nullable": column.name != key}
    if column.kind == "decimal":
        hint |= {"precision": PRECISION, "scale": SCALE}
    if column.name == key:
        # An index where the database can have one: a look-up of rows by their ids must not read the whole table.
        hint["unique"] = True
    return hint


_OURS = (
    {"name": EXTRA, "data_type": "json", "nullable": True},
    {"name": DIGEST, "data_type": "text", "nullable": False},
)
