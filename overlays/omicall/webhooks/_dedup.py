"""Tells a report that is news from one that repeats or comes late."""

from __future__ import annotations

import asyncio
import inspect
from typing import cast

import msgspec

from ._marks import Mark, Verdict, compare, key_of, mark_of
from ._parse import Event
from ._seen import AsyncSeen, MemorySeen, Seen


class Deduplicator:
    """Judges reports, so that each is worked on once and a final state is never overwritten by an earlier one.

    OMICall is quoted as sending one call several times and promises no order. Reports of one call share the key
    `call_id`; contacts theirs, transfers `request_id`, texts `tracking_id` with their place. The rules, in this order:

    1. nothing seen of it before: FIRST; the same content (but for the counter `send_num_retry`): REPEAT
    2. the record of a call beats each of its events, and no event comes after it
    3. of two events the later state (create, early, ringing, answered, hangup) is NEWER, the other OLDER; within one
       state the later `date_time`. When a call is handed on, the second ringing is OLDER than the first answer
    4. else the later `last_updated_date` is NEWER; where nothing decides, what comes now is

    Only hashes of ids and contents, a place in that order and a time are kept. One `judge` is atomic in its store, also
    among threads and, with SQLite and Redis, among processes.

    Args:
        seen: where it is kept: `MemorySeen` (left out: one for this process), `SQLiteSeen`, `RedisSeen`.

    Evidence: the specification's `receive_call_record` (repeats, order) and `receive_call_event`.

    Example:
        >>> reports = Deduplicator()
        >>> ringing = parse({"call_uuid": "d5b4", "state": "ringing"})
        >>> record = parse({"transaction_id": "d5b4", "state": "cdr"})
        >>> [reports.judge(report).value for report in (record, ringing, record)]
        ['first', 'older', 'repeat']
    """

    def __init__(self, seen: Seen | None = None) -> None:
        self._seen: Seen = MemorySeen() if seen is None else seen

    def judge(self, event: Event) -> Verdict:
        """Give the verdict on a report, and remember it if it is news.

        Call it where the work is done, right before it. If the work then fails, `forget` the report, so that a later
        delivery is news again.

        Args:
            event: what `parse` gave.

        Returns:
            FIRST, NEWER, REPEAT or OLDER; `is_news` is true for the first two.

        Raises:
            Exception: what the store raises: sqlite3.Error, redis.RedisError.

        Example:
            >>> Deduplicator().judge(parse({"call_uuid": "d5b4", "state": "ringing"})).is_news
            True
        """
        judgement = _Judgement(event)
        self._seen.swap(judgement.key, judgement)
        return judgement.verdict

    def forget(self, event: Event) -> None:
        """Drop all that is remembered of what a report is about, because the work on it failed.

        Until the next report of it, one that comes late can't be told from a new one.

        Args:
            event: what `judge` took for news.

        Raises:
            Exception: what the store raises: sqlite3.Error, redis.RedisError.

        Example:
            >>> reports, event = Deduplicator(), parse({"call_uuid": "d5b4", "state": "ringing"})
            >>> reports.judge(event).value, reports.forget(event), reports.judge(event).value
            ('first', None, 'first')
        """
        self._seen.swap(key_of(event), _nothing)


class AsyncDeduplicator:
    """The same for asyncio; see `Deduplicator`.

    Args:
        seen: `AsyncRedisSeen`, or one of the sync stores, which is then used through a thread.

    Example:
        >>> import asyncio
        >>> event = parse({"call_uuid": "d5b4", "state": "ringing"})
        >>> asyncio.run(AsyncDeduplicator().judge(event)).value
        'first'
    """

    def __init__(self, seen: AsyncSeen | Seen | None = None) -> None:
        self._seen: AsyncSeen | Seen = MemorySeen() if seen is None else seen

    async def judge(self, event: Event) -> Verdict:
        """Give the verdict on a report, and remember it if it is news; see `Deduplicator.judge`.

        Args:
            event: what `parse` gave.

        Returns:
            FIRST, NEWER, REPEAT or OLDER.

        Raises:
            Exception: what the store raises: sqlite3.Error, redis.RedisError.

        Example:
            >>> verdict = await reports.judge(event)  # doctest: +SKIP
        """
        judgement = _Judgement(event)
        await self._swap(judgement.key, judgement)
        return judgement.verdict

    async def forget(self, event: Event) -> None:
        """Drop all that is remembered of what a report is about; see `Deduplicator.forget`.

        Args:
            event: what `judge` took for news.

        Raises:
            Exception: what the store raises: sqlite3.Error, redis.RedisError.

        Example:
            >>> await reports.forget(event)  # doctest: +SKIP
        """
        await self._swap(key_of(event), _nothing)

    async def _swap(self, key: str, change: _Judgement | _Nothing) -> None:
        if inspect.iscoroutinefunction(self._seen.swap):
            await cast(AsyncSeen, self._seen).swap(key, change)
        else:
            await asyncio.to_thread(self._seen.swap, key, change)


class _Judgement:
    """One verdict in the making: a store may ask for it more than once, and the last answer counts."""

    def __init__(self, event: Event) -> None:
        self.key = key_of(event)
        self.verdict = Verdict.FIRST
        self._new = mark_of(event)

    def __call__(self, kept: str | None) -> str | None:
        self.verdict = compare(_read(kept), self._new)
        return msgspec.json.encode(self._new).decode() if self.verdict.is_news else None


class _Nothing:
    """What is written in place of something to forget."""

    def __call__(self, kept: str | None) -> str | None:
        return "" if kept else None


_nothing = _Nothing()


def _read(kept: str | None) -> Mark | None:
    """What a store gave; anything that is not ours counts as nothing."""
    try:
        return msgspec.json.decode(kept, type=Mark) if kept else None
    except (msgspec.MsgspecError, UnicodeError):
        return None
