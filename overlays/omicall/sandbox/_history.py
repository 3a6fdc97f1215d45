"""Call history that is computed and not stored, so that a million calls take no memory.

Call `i` of the history is a pure function of the seed, `i` and the start time. Who talks to whom
repeats every `len(table)` calls, so that the calls which match a filter can be counted and found
by arithmetic: which rows of the table match, times the number of rounds. Calls made while the
sandbox runs are kept in a list beside, and merged in by time.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Protocol
from uuid import UUID

DAY_MS = 86_400_000
_NODE = 2**48


@dataclass(frozen=True, slots=True)
class Traits:
    """What a call is filtered by; numbers as they stand on the wire, empty where there is none."""

    direction: str
    extension: str
    peer: str
    hotline: str
    number: str
    answered: bool
    automatic: bool = False
    autocall_id: str | None = None


@dataclass(frozen=True, slots=True)
class Call:
    """One call; times in milliseconds or seconds since 1970, lengths in seconds."""

    transaction_id: str
    traits: Traits
    created_ms: int
    started_s: int
    ring_sec: int
    answer_sec: int
    variety: int

    @property
    def billed_sec(self) -> int:
        """Seconds that are billed, which is how long the recording is."""
        return self.answer_sec


Match = Callable[[Traits], bool]


def every_call(_traits: Traits) -> bool:
    """The match that asks for nothing."""
    return True


class Found(Protocol):
    """Calls in order of time, the oldest first."""

    def __len__(self) -> int: ...

    def __getitem__(self, index: int, /) -> Call: ...


def digest(*parts: object) -> bytes:
    """Sixteen bytes that depend on the parts and on nothing else."""
    return hashlib.blake2b("/".join(map(str, parts)).encode(), digest_size=16).digest()


def call_id(noise: bytes, node: int) -> str:
    """A version 4 UUID whose last 48 bits are `node`."""
    return str(UUID(bytes=noise[:10] + node.to_bytes(6, "big"), version=4))


def lengths(noise: bytes, answered: bool) -> tuple[int, int]:
    """Seconds of ringing and of talking."""
    return 3 + noise[10] % 25, 5 + int.from_bytes(noise[11:13], "big") % 420 if answered else 0


class PastCalls:
    """The calls of the 30 days before the start."""

    def __init__(self, seed: int, count: int, start_ms: int, table: Sequence[Traits]) -> None:
        self._seed = seed
        self._table = table
        self._factor = int.from_bytes(digest(seed, "factor")[:6], "big") | 1
        # Of a row and not of a call, so that the seconds of any number of calls can be added up by arithmetic.
        self._lengths = [lengths(digest(seed, "lengths", row), traits.answered) for row, traits in enumerate(table)]
        # An hour is left at the old end, so that 30 days asked for soon after the start hold all.
        self._oldest = start_ms - 30 * DAY_MS + 3_600_000
        self._span = 30 * DAY_MS - 2 * 3_600_000
        self.count = count

    def created_ms(self, index: int) -> int:
        """Time of a call; never falls as the index grows."""
        jitter = int.from_bytes(digest(self._seed, "time", index)[:4], "big")
        return self._oldest + index * self._span // self.count + jitter % max(1, self._span // self.count)

    def index_at(self, ms: int) -> int:
        """Index of the first call at or after a time."""
        # Calls are spread evenly, so that the place is known but for the jitter.
        near = (ms - self._oldest) * self.count // self._span
        low, high = (min(max(place, 0), self.count) for place in (near - 1, near + 2))
        return bisect_left(range(self.count), ms, low, high, key=self.created_ms)

    def call(self, index: int) -> Call:
        """The call of an index."""
        noise = digest(self._seed, index)
        traits = self._table[index % len(self._table)]
        created = self.created_ms(index)
        ring, talk = self._lengths[index % len(self._table)]
        return Call(
            transaction_id=call_id(noise, index * self._factor % _NODE),
            traits=traits,
            created_ms=created,
            started_s=created // 1000 - 12,
            ring_sec=ring,
            answer_sec=talk,
            variety=noise[13],
        )

    def by_id(self, transaction_id: str) -> Call | None:
        """The call of an id, worked out backwards from the id."""
        try:
            node = int.from_bytes(UUID(transaction_id).bytes[10:], "big")
        except ValueError:
            return None
        index = node * pow(self._factor, -1, _NODE) % _NODE
        if index >= self.count:
            return None
        call = self.call(index)
        return call if call.transaction_id == transaction_id else None

    def matching(self, match: Match, first: int, end: int) -> _Picked:
        """The calls with first <= index < end that match."""
        period = max(1, len(self._table))
        rows: Sequence[int] = range(len(self._table))
        if match is not every_call:
            rows = [row for row in rows if match(self._table[row])]
        return _Picked(self, rows, period, first, max(first, end))

    def talk_sec(self, row: int) -> int:
        """Seconds of talking in each call of a row of the table."""
        return self._lengths[row][1]


class _Picked:
    """Indexes of a range that fall on given rows of the table, counted and found by arithmetic."""

    def __init__(self, calls: PastCalls, rows: Sequence[int], period: int, first: int, end: int) -> None:
        self._calls, self._rows, self._period = calls, rows, period
        self._before = self._rank(first)
        self._length = self._rank(end) - self._before

    def _rank(self, index: int) -> int:
        rounds, row = divmod(index, self._period)
        return rounds * len(self._rows) + bisect_left(self._rows, row)

    def __len__(self) -> int:
        return self._length

    def __getitem__(self, position: int) -> Call:
        rounds, row = divmod(self._before + position, len(self._rows))
        return self._calls.call(rounds * self._period + self._rows[row])

    def talk_sec(self) -> int:
        """Seconds of talking in all of them."""
        talked = [0, *accumulate(map(self._calls.talk_sec, self._rows))]
        whole, rest = divmod(self._before, len(talked) - 1 or 1)
        last_whole, last_rest = divmod(self._before + self._length, len(talked) - 1 or 1)
        return (last_whole - whole) * talked[-1] + talked[last_rest] - talked[rest]

    def position_of(self, index: int) -> int:
        """How many of them come before an index."""
        return min(max(self._rank(index) - self._before, 0), self._length)


class _Merged:
    """Computed and kept calls as one sequence in order of time."""

    def __init__(self, past: PastCalls, picked: _Picked, kept: list[Call]) -> None:
        self._picked, self._kept = picked, kept
        self._places = [
            picked.position_of(past.index_at(call.created_ms + 1)) + order for order, call in enumerate(kept)
        ]

    def __len__(self) -> int:
        return len(self._picked) + len(self._kept)

    def talk_sec(self) -> int:
        """Seconds of talking in all of them."""
        return self._picked.talk_sec() + sum(call.answer_sec for call in self._kept)

    def __getitem__(self, position: int) -> Call:
        order = bisect_left(self._places, position)
        if order < len(self._places) and self._places[order] == position:
            return self._kept[order]
        return self._picked[position - order]


class Window(Found, Protocol):
    """All calls of a window of time that match."""

    def talk_sec(self) -> int: ...


class History:
    """All calls of a tenant: the computed ones and those made since."""

    def __init__(self, seed: int, count: int, start_ms: int, table: Sequence[Traits]) -> None:
        self.table = table
        self._seed = seed
        self._past = PastCalls(seed, count, start_ms, table)
        self._planned = 0
        self._kept: list[Call] = []
        self._by_id: dict[str, Call] = {}

    def __len__(self) -> int:
        return self._past.count + len(self._kept)

    def plan(self, traits: Traits, created_ms: int) -> Call:
        """A call that begins now and is not in the history yet."""
        noise = digest(self._seed, "kept", self._planned)
        self._planned += 1
        ring, talk = lengths(noise, traits.answered)
        return Call(
            transaction_id=call_id(noise, int.from_bytes(noise[10:], "big")),
            traits=traits,
            created_ms=created_ms,
            started_s=created_ms // 1000,
            ring_sec=ring,
            answer_sec=talk,
            variety=noise[13],
        )

    def keep(self, call: Call) -> None:
        """Enter a call that has ended."""
        insort(self._kept, call, key=lambda kept: kept.created_ms)
        self._by_id[call.transaction_id] = call

    def add(self, traits: Traits, created_ms: int) -> Call:
        """Enter a call that passed at once."""
        call = self.plan(traits, created_ms)
        self.keep(call)
        return call

    def by_id(self, transaction_id: str) -> Call | None:
        """The call of an id, or None."""
        return self._by_id.get(transaction_id) or self._past.by_id(transaction_id)

    def find(self, match: Match, from_ms: int, to_ms: int) -> Window:
        """The calls of a window, both ends included, that match."""
        past = self._past
        picked = past.matching(match, past.index_at(from_ms), past.index_at(to_ms + 1))
        first = bisect_left(self._kept, from_ms, key=lambda call: call.created_ms)
        end = bisect_left(self._kept, to_ms + 1, key=lambda call: call.created_ms)
        kept = [call for call in self._kept[first:end] if match(call.traits)]
        return _Merged(past, picked, kept)

    def pick(self, ids: Iterable[str], match: Match, from_ms: int, to_ms: int) -> Found:
        """The same, out of calls named by id."""
        calls = [call for call in map(self.by_id, dict.fromkeys(ids)) if call is not None]
        return sorted(
            (c for c in calls if from_ms <= c.created_ms <= to_ms and match(c.traits)),
            key=lambda call: call.created_ms,
        )
