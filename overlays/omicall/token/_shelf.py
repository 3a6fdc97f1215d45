"""A store behind a guard: whatever it does, a call goes on."""

from __future__ import annotations

import concurrent.futures
import logging
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from omicall._later import Later
from omicall.token._store import Lease, LeasingStore, MemoryStore, StoredToken, TokenStore

if TYPE_CHECKING:
    import asyncio
else:
    asyncio = Later("asyncio")  # a program without event loops does without

_log = logging.getLogger("omicall.token")
_T = TypeVar("_T")

STORE_SECONDS = 3.0
"""How long one question to a store may take."""
LEFT_ALONE_SECONDS = 30.0
"""How long a store that failed is not asked again."""

_LOCKED = "locked"


class NoLease:
    """Stands for the lease of a store that gives none; there is nothing to give back."""

    def release(self) -> None:
        """Do nothing."""


class Guard:
    """One store, whose failures are a warning once and a miss.

    A store may hang as well, and a thread cannot be stopped. So each question is put in a thread
    of its own, which is left behind when the time is over. There are few: a token is looked for in
    the store when it has to be renewed, not at every call.

    Args:
        store: the user's store.
        monotonic: reads the clock, in seconds.
    """

    def __init__(self, store: TokenStore, monotonic: Callable[[], float]) -> None:
        """Wrap a store."""
        self.store = store
        self._monotonic = monotonic
        self._left_alone_until = self._no_lease_until = float("-inf")
        self._warned = False

    def ask(
        self, deed: str, act: Callable[[], _T], undo: Callable[[_T], None] | None = None, *, always: bool = False
    ) -> _T | None:
        """Put one question to the store, blocking this thread.

        Args:
            deed: what the store could not be, for the warning.
            act: asks the store.
            undo: takes back what the store gave too late.
            always: ask a store that is left alone, too.

        Returns:
            What it answered, None if it did not.
        """
        if (errand := self._start(deed, act, undo, always)) is None:
            return None
        try:
            return errand.result(STORE_SECONDS)
        except BaseException as error:
            self._given_up(errand, deed, error, undo)
            if not isinstance(error, Exception):
                raise
        return None

    async def aask(
        self, deed: str, act: Callable[[], _T], undo: Callable[[_T], None] | None = None, *, always: bool = False
    ) -> _T | None:
        """Put one question to the store, suspending this task; arguments as of `ask`.

        Returns:
            What it answered, None if it did not.
        """
        if (errand := self._start(deed, act, undo, always)) is None:
            return None
        try:
            # Not wait_for: until Python 3.12 it swallows a cancellation that comes together with the answer.
            async with asyncio.timeout(STORE_SECONDS):
                return await asyncio.wrap_future(errand)
        except BaseException as error:
            self._given_up(errand, deed, error, undo)
            if not isinstance(error, Exception):
                raise
        return None

    def send(self, deed: str, act: Callable[[], None]) -> None:
        """Tell the store something, also one that is left alone, and wait for nothing.

        Args:
            deed: what the store could not be, for the warning.
            act: tells it.
        """
        self._start(deed, act, None, always=True)

    def _start(
        self, deed: str, act: Callable[[], _T], undo: Callable[[_T], None] | None, always: bool
    ) -> concurrent.futures.Future[_T] | None:
        until = max(self._left_alone_until, self._no_lease_until) if deed == _LOCKED else self._left_alone_until
        if not always and self._monotonic() < until:
            return None
        errand: concurrent.futures.Future[_T] = concurrent.futures.Future()

        def run() -> None:
            try:
                answer = act()
            except BaseException as error:  # noqa: BLE001 - it goes on in whoever waits
                if errand.set_running_or_notify_cancel():
                    errand.set_exception(error)
                return
            if errand.set_running_or_notify_cancel():
                errand.set_result(answer)
            elif undo is not None:
                undo(answer)

        if isinstance(self.store, MemoryStore):
            run()  # nothing in there can hang
            return errand
        try:
            threading.Thread(target=run, name="omicall token store", daemon=True).start()
        except RuntimeError as error:  # no more threads, or the interpreter is going down
            self._failed(deed, error)
            return None
        return errand

    def _given_up(
        self,
        errand: concurrent.futures.Future[_T],
        deed: str,
        error: BaseException,
        undo: Callable[[_T], None] | None,
    ) -> None:
        if isinstance(error, Exception):
            self._failed(deed, error)
        if errand.cancel() or errand.cancelled() or undo is None or errand.exception() is not None:
            return
        # The answer came at the very moment at which the caller was stopped.
        answer, take_back = errand.result(), undo
        self.send("unlocked", lambda: take_back(answer))

    def _failed(self, deed: str, error: Exception) -> None:
        until = self._monotonic() + LEFT_ALONE_SECONDS
        if deed == _LOCKED:
            self._no_lease_until = until  # a disk without locks may keep files well
        else:
            self._left_alone_until = until
        if self._warned:
            return
        self._warned = True
        _log.warning(
            "The token store could not be %s (%s). The call goes on without it, and the store is left alone for "
            "%.0f s. Check the store; this is said once.",
            deed,
            type(error).__name__,
            LEFT_ALONE_SECONDS,
        )


class Shelf:
    """One key's place in a store; the methods of a store, sync and async, which never fail.

    Args:
        guard: around the store.
        key: the name of the place.
    """

    def __init__(self, guard: Guard, key: str) -> None:
        """Name a place."""
        self._guard = guard
        self._store = guard.store
        self._key = key

    def load(self) -> StoredToken | None:
        """Give the kept token, or None."""
        return self._guard.ask("read", self._load)

    async def aload(self) -> StoredToken | None:
        """Give the kept token, or None."""
        return await self._guard.aask("read", self._load)

    def save(self, token: StoredToken) -> None:
        """Keep a token, unless a newer one is kept."""
        self._guard.ask("written", lambda: self._store.save(self._key, token))

    async def asave(self, token: StoredToken) -> None:
        """Keep a token, unless a newer one is kept."""
        await self._guard.aask("written", lambda: self._store.save(self._key, token))

    def discard(self, fingerprint: str) -> None:
        """Drop the token of this fingerprint."""
        self._guard.ask("cleared", lambda: self._store.discard(self._key, fingerprint))

    async def adiscard(self, fingerprint: str) -> None:
        """Drop the token of this fingerprint."""
        await self._guard.aask("cleared", lambda: self._store.discard(self._key, fingerprint))

    def lease(self, seconds: float) -> Lease | None:
        """Take the right to exchange the key; None while another process has it, `NoLease` from a store without."""
        answer = self._guard.ask(_LOCKED, lambda: self._lease(seconds), _give_back)
        return NoLease() if answer is None else answer[0]

    async def alease(self, seconds: float) -> Lease | None:
        """Take the right to exchange the key; None while another process has it, `NoLease` from a store without."""
        answer = await self._guard.aask(_LOCKED, lambda: self._lease(seconds), _give_back)
        return NoLease() if answer is None else answer[0]

    def release(self, lease: Lease) -> None:
        """Give a lease back."""
        if not isinstance(lease, NoLease):
            self._guard.ask("unlocked", lease.release, always=True)

    def release_soon(self, lease: Lease) -> None:
        """Give a lease back without waiting for it."""
        if not isinstance(lease, NoLease):
            self._guard.send("unlocked", lease.release)

    def _load(self) -> StoredToken | None:
        return self._store.load(self._key)

    def _lease(self, seconds: float) -> tuple[Lease | None]:
        """In a tuple, for None is an answer here."""
        if not isinstance(self._store, LeasingStore):
            return (NoLease(),)
        return (self._store.lease(self._key, seconds),)


def _give_back(answer: tuple[Lease | None]) -> None:
    if answer[0] is not None:
        answer[0].release()
