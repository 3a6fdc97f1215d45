"""Where tokens may be kept besides the keeper itself: what a store must offer, and the one in memory."""

from __future__ import annotations

import threading
from typing import Protocol, runtime_checkable

from attrs import field, frozen

from omicall.token._fork import forget_locks_after_fork
from omicall.token._lifetime import read_claims
from omicall.token._token import fingerprint


@frozen
class StoredToken:
    """A token as a store keeps it, with times that mean the same on every machine.

    Args:
        value: the bearer token; never shown.
        issued_at: seconds since 1970 at which it was received.
        lifetime: seconds of life it had then.

    Example:
        >>> StoredToken("secret", issued_at=1_790_000_000.0, lifetime=86_400.0)
        StoredToken(issued_at=1790000000.0, lifetime=86400.0)
    """

    value: str = field(repr=False)
    issued_at: float
    lifetime: float


class TokenStore(Protocol):
    """What a store must offer; it may be called from any thread, and may fail with any exception.

    A key is 64 hexadecimal digits (`store_key`), so it can be a file name. It does not tell the
    API key.
    """

    def load(self, key: str) -> StoredToken | None:
        """Give the token kept under a key, or None."""
        ...

    def save(self, key: str, token: StoredToken) -> None:
        """Keep a token, unless the one that is kept `is_newer`."""
        ...

    def discard(self, key: str, fingerprint: str) -> None:
        """Drop the kept token if its fingerprint is this one, else do nothing."""
        ...


class Lease(Protocol):
    """The right to make the next exchange of one key, held by one process at a time."""

    def release(self) -> None:
        """Give it back; does nothing when it was lost or given back before."""
        ...


@runtime_checkable
class LeasingStore(TokenStore, Protocol):
    """A store that also lets one process at a time make an exchange.

    A lease saves exchanges and is never needed for the calls to be right: without one, or where it
    is lost, two processes may make an exchange each.
    """

    def lease(self, key: str, seconds: float) -> Lease | None:
        """Try to take the lease of a key, without waiting.

        Args:
            key: as in `load`.
            seconds: after this time it may be taken for abandoned; an exchange takes less.

        Returns:
            The lease, None while somebody else has it.
        """
        ...


def is_newer(one: StoredToken, other: StoredToken) -> bool:
    """Tell whether one token was made after another.

    Args:
        one: a token.
        other: another token under the same key.

    Returns:
        True by the server's own `iat` claims where both tokens carry one, else by `issued_at`.

    Example:
        >>> is_newer(StoredToken("b", 200.0, 60.0), StoredToken("a", 100.0, 60.0))
        True
    """
    made, other_made = read_claims(one.value).iat, read_claims(other.value).iat
    if made is not None and other_made is not None and made != other_made:
        return made > other_made
    return one.issued_at > other.issued_at


class MemoryStore:
    """Keeps tokens in this process, for clients that are to share them or tests that look in.

    Example:
        >>> store = MemoryStore()
        >>> client = Omicall(api_key="...", token_store=store)
    """

    def __init__(self) -> None:
        """Start empty."""
        self._kept: dict[str, StoredToken] = {}
        self._lock = threading.Lock()
        forget_locks_after_fork(self)

    def load(self, key: str) -> StoredToken | None:
        """Give the token kept under a key, or None."""
        return self._kept.get(key)

    def save(self, key: str, token: StoredToken) -> None:
        """Keep a token, unless the one that is kept is newer."""
        with self._lock:
            kept = self._kept.get(key)
            if kept is None or not is_newer(kept, token):
                self._kept[key] = token

    def discard(self, key: str, fingerprint: str) -> None:
        """Drop the kept token if its fingerprint is this one, else do nothing."""
        with self._lock:
            kept = self._kept.get(key)
            if kept is not None and _is_named(kept, fingerprint):
                del self._kept[key]

    def forget_locks(self) -> None:
        """Take a new lock; called in the child after a fork."""
        self._lock = threading.Lock()


def _is_named(token: StoredToken, name: str) -> bool:
    return fingerprint(token.value) == name
