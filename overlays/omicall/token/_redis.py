"""A token store in Redis or Valkey, for a fleet of machines."""

from __future__ import annotations

import inspect
import json
import math
import secrets
from typing import Protocol, cast
from urllib.parse import urlsplit

from omicall.errors import ConfigurationError
from omicall.token._lifetime import read_claims
from omicall.token._redis_scripts import DISCARD, LEASE, LOAD, RELEASE, SAVE
from omicall.token._store import Lease, StoredToken
from omicall.token._token import fingerprint as fingerprint_of

_CONNECT_SECONDS = 1.0
_ANSWER_SECONDS = 2.0


class RedisClient(Protocol):
    """The one call that is needed of a client for Redis or Valkey, plain or for a cluster."""

    def eval(self, script: str, numkeys: int, /, *keys_and_args: str) -> object:
        """Run a Lua script on the server and give its answer."""
        ...


class RedisStore:
    """Keeps tokens in Redis or Valkey, so that the machines of a fleet share them.

    The keys are `omicall:{<64 hexadecimal digits>}:token` and the same with `:lock`; the braces keep both in one slot
    of a cluster. A token's key expires with the token. Whatever else is found there counts as no token, and the next
    save overwrites it. The token lies in Redis in plain text: whoever may read there may call as you.

    The store raises the errors of its client. A keeper, and so `Omicall`, takes them for a miss. The Redis user needs
    the commands EVAL, GET, SET, DEL, TYPE, STRLEN and PTTL on these keys.

    Args:
        client: a ready sync client: `redis.Redis`, `redis.cluster.RedisCluster` or their like for Valkey, whether it
            decodes answers or not. Give it time-outs of a second or two. Async clients of this package use it through
            a thread.

    Raises:
        ConfigurationError: it is an asyncio client, or no client at all.

    Example:
        >>> import redis
        >>> shared = redis.Redis(host="redis.example.com", socket_connect_timeout=1, socket_timeout=2)
        >>> client = Omicall(api_key="...", token_store=RedisStore(shared))
    """

    def __init__(self, client: RedisClient) -> None:
        """Keep the client; nothing is sent."""
        if inspect.iscoroutinefunction(getattr(client, "execute_command", None)):
            raise ConfigurationError(
                "RedisStore was given an asyncio client. Nothing was sent. Pass the sync client (redis.Redis); "
                "an async Omicall client uses it through a thread."
            )
        if not callable(getattr(client, "eval", None)):
            raise ConfigurationError(
                f"RedisStore was given a {type(client).__name__}, which is no Redis client. Nothing was sent. "
                "Pass a redis.Redis, or use RedisStore.from_url(url)."
            )
        self._client = client

    @classmethod
    def from_url(cls, url: str) -> RedisStore:
        """Make a store with a client of its own, which gives up soon: 1 s to connect, 2 s for an answer.

        Args:
            url: `redis://`, `rediss://` (TLS) or `unix://`, as redis-py reads it. Its options win over the time-outs
                above, for instance `?socket_timeout=0.5`. Not for a cluster: make a `RedisCluster` for that.

        Returns:
            The store; nothing was sent yet.

        Raises:
            ConfigurationError: redis-py is not installed, or it cannot read the URL.

        Example:
            >>> store = RedisStore.from_url("rediss://:password@redis.example.com:6379/0")
        """
        client = _client_of(url)
        # Raised out here, because the text and the context of redis-py's own error may hold the URL's password.
        if client is None:
            raise ConfigurationError(
                "The URL of the Redis server could not be read. Nothing was sent. It looks like "
                "redis://:PASSWORD@HOST:6379/0; the characters / # ? @ : in a password are written as %2F %23 %3F "
                "%40 %3A."
            )
        return cls(client)

    def __repr__(self) -> str:
        """Show which kind of client is used, and nothing of its settings."""
        return f"<RedisStore on {type(self._client).__name__}>"

    def load(self, key: str) -> StoredToken | None:
        """Give the token kept under a key, or None."""
        found = self._client.eval(LOAD, 1, _token_key(key))
        if not isinstance(found, list):
            return None
        value, issued_at, lifetime = (_text(part) for part in cast("list[str | bytes]", found))
        return StoredToken(value, issued_at=float(issued_at), lifetime=float(lifetime))

    def save(self, key: str, token: StoredToken) -> None:
        """Keep a token until it expires, unless the one that is kept `is_newer`."""
        record = {
            "v": 1,
            "token": token.value,
            "fingerprint": fingerprint_of(token.value),
            "issued_at": token.issued_at,
            "lifetime": token.lifetime,
            "iat": read_claims(token.value).iat,
        }
        self._client.eval(
            SAVE, 1, _token_key(key), json.dumps(record, allow_nan=False), _milliseconds(max(1.0, token.lifetime))
        )

    def discard(self, key: str, fingerprint: str) -> None:
        """Drop the kept token if its fingerprint is this one, else do nothing."""
        self._client.eval(DISCARD, 1, _token_key(key), fingerprint)

    def lease(self, key: str, seconds: float) -> Lease | None:
        """Try to take the lease of a key, without waiting.

        Args:
            key: as in `load`.
            seconds: after this time the server lets others have it.

        Returns:
            The lease, None while somebody else has it.
        """
        name, owner = f"omicall:{{{key}}}:lock", secrets.token_hex(16)
        if self._client.eval(LEASE, 1, name, owner, _milliseconds(seconds)) != 1:
            return None
        return _RedisLease(self._client, name, owner)


class _RedisLease:
    """A lease that only its owner can give back."""

    def __init__(self, client: RedisClient, name: str, owner: str) -> None:
        self._client = client
        self._name = name
        self._owner = owner

    def release(self) -> None:
        """Give it back; does nothing when it ran out or was given back before, whoever has it now."""
        self._client.eval(RELEASE, 1, self._name, self._owner)


def _client_of(url: str) -> RedisClient | None:
    try:
        import redis
        from redis.backoff import NoBackoff
        from redis.retry import Retry
    except ModuleNotFoundError:
        raise ConfigurationError(
            "A token store in Redis needs the package redis, which is not installed. Nothing was sent. "
            "Install it with: pip install 'omicall[redis]'"
        ) from None
    try:
        parts = urlsplit(url)
        # A password with such a character in it: its start would be taken for the port, and be shown in errors.
        if parts.fragment or "@" in parts.path + parts.query:
            return None
        return redis.Redis.from_url(  # pyright: ignore[reportUnknownMemberType] - its options have no types
            url,
            socket_connect_timeout=_CONNECT_SECONDS,
            socket_timeout=_ANSWER_SECONDS,
            # Once more over a new connection, where the old one had been closed meanwhile; never after a time-out.
            retry=Retry(NoBackoff(), 1, supported_errors=(redis.ConnectionError,)),
        )
    except ValueError:
        return None


def _token_key(key: str) -> str:
    return f"omicall:{{{key}}}:token"


def _milliseconds(seconds: float) -> str:
    return str(max(1, math.ceil(seconds * 1000)))


def _text(part: str | bytes) -> str:
    return part.decode("ascii") if isinstance(part, bytes) else part
