"""The rows of a resource in chunks: each is one load, with what is to be kept of how far it reaches."""

from __future__ import annotations

import json
import operator
from collections.abc import Callable, Generator, Iterator
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, cast

import msgspec
from attrs import define, field, frozen

from omicall._clock import Clock
from omicall._cursor import filters_digest, read_cursor
from omicall._history import filters_of
from omicall._rows import Pause, Step, walk_pages
from omicall.errors import OmicallError
from omicall_api.catalog import OPERATIONS
from omicall_api.shapes import decoder

from ._arrow import pa
from ._plan import Walk
from ._rows import Row, arrow_of, row_of, schema_of
from ._tables import Table

if TYPE_CHECKING:
    from omicall import Omicall

CHUNK_ROWS = 30_000
"""Rows of a load. More cost memory, fewer cost the time that each load takes however small it is."""
CHUNK_SECONDS = 60.0
"""A slow server's rows are loaded so often, or a kill would lose many minutes."""
_BATCH_ROWS = 1_000
_ALL = filters_digest(filters_of(None, None, None, None).plain())
_VERSION = 3
_HEAD, _TAIL = b'{"payload":', b"}"
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

Arrived = Callable[[int], None]
"""Is told how many rows more have come."""


def _unheard(_: int) -> None:
    """Told to nobody."""


@frozen
class Chunk:
    """Rows to load together."""

    rows: Any
    """A `pyarrow.Table`."""
    state: dict[str, int]
    """What to keep once they are loaded; empty for what is kept already."""
    without_id: int = 0
    """Rows without a key that came among them."""
    last: bool = False
    """Whether all of the resource has come."""


@define
class _Gathering:
    """Rows on their way into a chunk. Plain ones are few at any time: one of Arrow needs a fifth of the memory."""

    table: Table
    clock: Clock
    arrived: Arrived
    count: int = 0
    without_id: int = 0
    _began: float = 0.0
    _keys: set[str] = field(factory=set[str], repr=False)
    _plain: list[Row] = field(factory=list[Row], repr=False)
    _batches: list[Any] = field(factory=list[Any], repr=False)

    def takes(self, row: Row) -> bool:
        """Whether a row may come in: one with the key of another has to wait for the next chunk, since a load may
        have each key once."""
        return row.key is None or row.key not in self._keys

    def add(self, row: Row) -> None:
        if row.key is None:
            self.without_id += 1
            return
        if not self.count:
            self._began = self.clock.monotonic()
        self._keys.add(row.key)
        self._plain.append(row)
        self.count += 1
        if len(self._plain) >= _BATCH_ROWS:
            self._press()

    @property
    def full(self) -> bool:
        if self.count >= CHUNK_ROWS:
            return True
        return self.count > 0 and self.clock.monotonic() - self._began >= CHUNK_SECONDS

    def take(self, state: dict[str, int], *, last: bool = False) -> Chunk:
        """All that is here, and begin anew."""
        self._press()
        rows = pa.concat_tables(self._batches) if self._batches else schema_of(self.table).empty_table()
        chunk = Chunk(rows, state, self.without_id, last)
        self.count, self.without_id = 0, 0
        self._keys, self._batches = set(), []
        return chunk

    def _press(self) -> None:
        if self._plain:
            self._batches.append(arrow_of(self._plain, self.table))
            self.arrived(len(self._plain))
            self._plain = []


class _Page(msgspec.Struct):
    items: list[msgspec.Raw]


class _Answer(msgspec.Struct):
    payload: _Page


@frozen
class _Listed:
    """A page whose rows are read, as a walk over pages wants it."""

    items: list[Row]
    has_next: object
    page_size: object


def call_chunks(
    client: Omicall, table: Table, walk: Walk, clock: Clock, arrived: Arrived = _unheard
) -> Generator[Chunk]:
    """The calls of a walk, the oldest first.

    Yields:
        Chunks whose state says how far they reach. An error comes after the rows that came before it.
    """
    gathering = _Gathering(table, clock, arrived)
    since = _EPOCH + timedelta(milliseconds=walk.begin)
    calls = client.calls.iterate(since=since, until=_EPOCH + timedelta(milliseconds=walk.now), unknown="keep")

    def state() -> dict[str, int]:
        return walk.settled(read_cursor(calls.cursor, _VERSION, _ALL).since)

    try:
        for call in calls:
            row = row_of(_payload(call), table)
            if not gathering.takes(row):
                # The call that is here already reaches no further than this one, and this one waits.
                yield gathering.take({})
            gathering.add(row)
            if gathering.full:
                yield gathering.take(state())
    except OmicallError:
        if gathering.count:
            yield gathering.take(state())
        raise
    yield gathering.take(walk.whole, last=True)


def list_chunks(client: Omicall, table: Table, clock: Clock, arrived: Arrived = _unheard) -> Generator[Chunk]:
    """The rows of a list over all its pages."""
    gathering = _Gathering(table, clock, arrived)
    for rows in _pages(client, table, clock):
        for row in rows:
            if not gathering.takes(row):
                yield gathering.take({})
            gathering.add(row)
        if gathering.full:
            yield gathering.take({})
    yield gathering.take({}, last=True)


def _pages(client: Omicall, table: Table, clock: Clock) -> Iterator[list[Row]]:
    """The rows of one page after the other, each once."""
    ask, fresh = _asked(client, table), list[Row]()

    def keep(row: Any) -> bool:
        fresh.append(row)
        return False

    size = {"size": table.page_size}
    steps = walk_pages(Step("page", size), clock, table.operation, operator.attrgetter("key"), keep)
    answer: Any = None
    try:
        step = next(steps)
        while True:
            if isinstance(step, Pause):
                clock.sleep(step.seconds)
                answer = None
            else:
                answer = ask(**step.arguments)
            step = steps.send(answer)
            yield fresh
            fresh = list[Row]()
    except StopIteration:
        yield fresh


def _asked(client: Omicall, table: Table) -> Callable[..., _Listed]:
    """The method that gives a page of the list, whose rows are those that the vendor sent."""
    method = operator.attrgetter(OPERATIONS[table.operation].call)(client)

    def ask(**arguments: Any) -> _Listed:
        page = method(**arguments)
        return _Listed([row_of(each, table) for each in _sources(page)], page.has_next, page.page_size)

    return ask


def _sources(page: Any) -> list[bytes]:
    """The rows of a page as the vendor wrote them."""
    try:
        return [bytes(item) for item in decoder(_Answer).decode(_source(page)).payload.items]
    except (msgspec.MsgspecError, UnicodeError):
        # What Python's reader takes and msgspec refuses; or a page with something else in place of rows.
        found: object = page.items
        items = cast("list[object]", found) if isinstance(found, list) else []
        # With items that are a list, so are those of the payload that they were read from.
        return [json.dumps(item).encode() for item in page.raw["items"][: len(items)]] if items else []


def _payload(call: Any) -> bytes:
    """A call as the vendor wrote it, out of the envelope in which `calls.iterate` keeps it."""
    return _source(call).removeprefix(_HEAD).removesuffix(_TAIL)


def _source(model: Any) -> bytes:
    source: bytes = model._source  # noqa: SLF001  # `raw` decodes it with another reader, in ten times the time
    return source
