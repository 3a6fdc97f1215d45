"""A run: what OMICall has, held against what the destination has, loaded chunk by chunk."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs
from attrs import define, evolve, field, frozen

from omicall._clock import Clock
from omicall.errors import OmicallError

from ._arrow import pa
from ._context import own_dlt
from ._destination import MEMORY_LIMIT, target_of
from ._failures import RowsMissing, SyncError
from ._feed import Chunk, call_chunks, list_chunks
from ._load import Destination
from ._lock import only_run
from ._plan import LOOK_BACK, Walk, plan
from ._result import ResourceResult, SyncResult
from ._source import CALLS, NAME, checked_resources
from ._tables import DIGEST, RESOURCES, Table, table

if TYPE_CHECKING:
    from omicall import Omicall

Progress = Callable[[str, ResourceResult], None]
"""Is told now and then how far a resource is."""


def run_sync(
    client: Omicall,
    to: object = "duckdb:calls.duckdb",
    *,
    resources: Sequence[str] = tuple(RESOURCES),
    since: datetime | None = None,
    look_back: timedelta = LOOK_BACK,
    dataset: str = NAME,
    lock: AbstractContextManager[object] | None = None,
    folder: Path | None = None,
    memory_limit: str = MEMORY_LIMIT,
    glance: datetime | None = None,
    progress: Progress | None = None,
    clock: Clock | None = None,
) -> SyncResult:
    """Bring a database up to date with an account: what is new, and what was corrected. Reads from OMICall only.

    Calls are loaded in chunks of at most 30,000, each with a note of how far it reaches, so that a run that was killed
    loses the chunk that was on its way and the next one goes on from there. Rows that the destination has just so are
    not written again. Rows are never deleted: what OMICall no longer has stays.

    Args:
        client: whose data.
        to: `duckdb:FILE`, a URL `postgresql://...`, the name of a destination of dlt that has its settings in dlt's
            own variables, or a destination made by dlt, such as `dlt.destinations.postgres(...)`.
        resources: names of `RESOURCES`.
        since: the earliest moment of calls, with a time zone; a year before the first run when left out. One that
            lies before that of earlier runs fetches the older calls as well.
        look_back: how long a call may still change: so far before the last run each run asks again.
        dataset: the schema that holds the tables. Give each account one of its own.
        lock: keeps other runs out while it is entered, such as `redis.lock.Lock` for several machines; a file of this
            machine's when left out.
        folder: where rows wait on their way, in plain files; a folder of this user's when left out, emptied at the end.
        memory_limit: what DuckDB may take.
        glance: for those who run it every minute: ask for calls of no earlier than that, in place of the whole
            look-back. The next run without it makes up for that.
        progress: is called now and then with the name of the resource and what has become of it so far.
        clock: time and chance, for tests.

    Returns:
        What was found and written, by resource.

    Raises:
        ConfigurationError: an argument is wrong; nothing was sent.
        AnotherRun: one is going on; nothing was sent.
        SyncError: the destination did not take the rows.
        OmicallError: OMICall did not give them. What came before is in the destination.

    Example:
        >>> result = run_sync(client, "duckdb:calls.duckdb", resources=["calls"], since=yesterday)
        >>> result.resources["calls"].new
        120
    """
    own_clock = clock or Clock()
    names, target = checked_resources(resources), target_of(to, memory_limit)
    target.check(dataset)
    plan({}, since, look_back, own_clock.wall())
    own = Path(folder) if folder else platformdirs.user_data_path("omicall", appauthor=False) / "sync"
    mark = target.mark(dataset)
    result = SyncResult({name: ResourceResult() for name in names})
    with lock or only_run(own / f"{mark}.lock", target.name, own_clock), own_dlt(own / mark):
        run = _Run(Destination(target, dataset, own / mark), result, progress)
        try:
            tables = list(map(table, names))
            kept = run.destination.states(tables)
            for each in tables:
                walk = plan(kept[each.name], since, look_back, own_clock.wall(), glance) if each.name == CALLS else None
                arrived = functools.partial(run.arrived, each.name)
                for chunk in _chunks(client, each, walk, own_clock, arrived):
                    run.take(each, chunk, walk)
                    # Else it would stay in memory until the next one is whole.
                    del chunk
        except OmicallError as error:
            if not isinstance(error, SyncError):
                run.load()
            raise
        run.load()
    return result


@frozen
class _Fresh:
    """A chunk without the rows that the destination has just so; so many of the rest it knows with another content."""

    table: Table
    chunk: Chunk
    known: int


@define
class _Run:
    """Holds chunks against the destination, loads what is new there, and counts."""

    destination: Destination
    result: SyncResult
    progress: Progress | None
    _waiting: list[_Fresh] = field(factory=list[_Fresh])

    def arrived(self, name: str, rows: int) -> None:
        """So many rows more of a resource have come from OMICall."""
        self.result.resources[name].expected += rows
        self._tell(name)

    def take(self, each: Table, chunk: Chunk, walk: Walk | None) -> None:
        """Load a chunk. The ends of lists wait, since each load takes its time however few rows it has."""
        done = self.result.resources[each.name]
        fresh = _fresh(self.destination, each, chunk)
        unchanged = chunk.rows.num_rows - fresh.chunk.rows.num_rows
        done.found += unchanged
        done.unchanged += unchanged
        done.without_id += chunk.without_id
        keeping = self.destination.lacks(each) or (walk is not None and walk.worth_keeping)
        if fresh.chunk.rows.num_rows or (chunk.last and keeping):
            self._waiting.append(fresh)
            if walk is not None or not chunk.last:
                self.load()
        else:
            self._tell(each.name)

    def load(self) -> None:
        """Load what waits, and look whether it is there."""
        if not self._waiting:
            return
        self.destination.write([(fresh.table, fresh.chunk) for fresh in self._waiting])
        for fresh in self._waiting:
            each = fresh.table
            keys = fresh.chunk.rows.column(each.key).to_pylist()
            missing = len(keys) - len(self.destination.digests(each, keys))
            done = self.result.resources[each.name]
            done.found += len(keys) - missing
            done.new += len(keys) - fresh.known
            done.corrected += fresh.known
            if missing:
                raise RowsMissing(
                    f"{each.name}: {missing} of {len(keys)} rows are not in {self.destination.name}, which took them "
                    "without an error. Look whether something deletes rows there, then run it again."
                )
            self._tell(each.name)
        self._waiting = []

    def _tell(self, name: str) -> None:
        if self.progress is not None:
            self.progress(name, self.result.resources[name])


def _chunks(
    client: Omicall, each: Table, walk: Walk | None, clock: Clock, arrived: Callable[[int], None]
) -> Iterator[Chunk]:
    if walk is None:
        return list_chunks(client, each, clock, arrived)
    return call_chunks(client, each, walk, clock, arrived)


def _fresh(destination: Destination, each: Table, chunk: Chunk) -> _Fresh:
    """Those rows of a chunk that the destination does not have just so."""
    keys: list[str] = chunk.rows.column(each.key).to_pylist()
    digests: list[str] = chunk.rows.column(DIGEST).to_pylist()
    there = destination.digests(each, keys)
    same = [there.get(key) == digest for key, digest in zip(keys, digests, strict=True)]
    rows = chunk.rows.filter(pa.array([not each for each in same])) if any(same) else chunk.rows
    return _Fresh(each, evolve(chunk, rows=rows), known=len(there) - sum(same))
