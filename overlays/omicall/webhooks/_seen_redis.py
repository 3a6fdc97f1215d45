"""Keeps what a deduplicator has seen in Redis or Valkey, for a fleet of machines."""

from __future__ import annotations

import inspect
import math
from collections.abc import Awaitable
from typing import Protocol

from omicall.errors import ConfigurationError

from ._seen import KEPT_DAYS, Change, kept_seconds

# What is kept is ASCII; anything else under the key is not ours, counts as nothing and is overwritten.
_KEPT = """
local function kept()
  if redis.call('TYPE', KEYS[1]).ok ~= 'string' then return false end
  local value = redis.call('GET', KEYS[1])
  return string.find(value, '^[ -~]*$') and value or false
end
"""
_READ = f"{_KEPT} return kept()"
# Only if nobody wrote since the value was read: else the caller reads it anew.
_SWAP = f"""{_KEPT}
if kept() ~= (ARGV[1] == '1' and ARGV[2]) then return 0 end
redis.call('SET', KEYS[1], ARGV[3], 'PX', ARGV[4])
return 1
"""
_TRIES = 1000


class SyncClient(Protocol):
    """The one call that is needed of a sync client for Redis or Valkey, plain or for a cluster."""

    def eval(self, script: str, numkeys: int, /, *keys_and_args: str) -> object:
        """Run a Lua script on the server and give its answer."""
        ...


class AsyncClient(Protocol):
    """The same of an asyncio client."""

    def eval(self, script: str, numkeys: int, /, *keys_and_args: str) -> Awaitable[object]:
        """Run a Lua script on the server and give its answer."""
        ...


class RedisSeen:
    """Keeps it in Redis or Valkey, under keys `omicall:webhook:<64 hexadecimal digits>` that expire.

    The Redis user needs EVAL, TYPE, GET and SET on these keys.

    Args:
        client: a sync client (`redis.Redis` or its like for Valkey); give it time-outs of a second or two.
        days: how long a key is kept after its last change; 14 when left out.

    Raises:
        ConfigurationError: it is an asyncio client or no client, or days is not above 0.
        redis.RedisError: in `swap`, as the client raises it.

    Example:
        >>> import redis
        >>> reports = Deduplicator(RedisSeen(redis.Redis(host="redis.example.com", socket_timeout=2)))
    """

    def __init__(self, client: SyncClient, days: float = KEPT_DAYS) -> None:
        _check(client, asynchronous=False)
        self._client = client
        self._milliseconds = _milliseconds(days)

    def swap(self, key: str, change: Change) -> None:
        """Read, change and write; again from the start if another process wrote meanwhile."""
        name = _name(key)
        for _ in range(_TRIES):
            kept = _text(self._client.eval(_READ, 1, name))
            new = change(kept)
            if new is None or self._client.eval(_SWAP, 1, name, *_known(kept), new, self._milliseconds) == 1:
                return
        raise TimeoutError(_BUSY)

    def __repr__(self) -> str:
        return f"<RedisSeen on {type(self._client).__name__}>"


class AsyncRedisSeen:
    """The same with an asyncio client; see `RedisSeen`.

    Args:
        client: an asyncio client (`redis.asyncio.Redis`), used in one event loop.
        days: how long a key is kept after its last change; 14 when left out.

    Raises:
        ConfigurationError: it is a sync client or no client, or days is not above 0.
        redis.RedisError: in `swap`, as the client raises it.

    Example:
        >>> import redis.asyncio
        >>> reports = AsyncDeduplicator(AsyncRedisSeen(redis.asyncio.Redis(host="redis.example.com", socket_timeout=2)))
    """

    def __init__(self, client: AsyncClient, days: float = KEPT_DAYS) -> None:
        _check(client, asynchronous=True)
        self._client = client
        self._milliseconds = _milliseconds(days)

    async def swap(self, key: str, change: Change) -> None:
        """Read, change and write; again from the start if another process wrote meanwhile."""
        name = _name(key)
        for _ in range(_TRIES):
            kept = _text(await self._client.eval(_READ, 1, name))
            new = change(kept)
            if new is None or await self._client.eval(_SWAP, 1, name, *_known(kept), new, self._milliseconds) == 1:
                return
        raise TimeoutError(_BUSY)

    def __repr__(self) -> str:
        return f"<AsyncRedisSeen on {type(self._client).__name__}>"


_BUSY = (
    f"Other processes wrote the same key {_TRIES} times in a row, so nothing was written. Something writes there "
    "without end: look for it, then judge the report again."
)


def _check(client: object, *, asynchronous: bool) -> None:
    kind = "an asyncio client (redis.asyncio.Redis)" if asynchronous else "a sync client (redis.Redis)"
    wrong_kind = inspect.iscoroutinefunction(getattr(client, "execute_command", None)) is not asynchronous
    if wrong_kind or not callable(getattr(client, "eval", None)):
        raise ConfigurationError(f"This needs {kind}, and was given a {type(client).__name__}. Nothing was sent.")


def _name(key: str) -> str:
    return f"omicall:webhook:{key}"


def _known(kept: str | None) -> tuple[str, str]:
    return ("0", "") if kept is None else ("1", kept)


def _text(answer: object) -> str | None:
    if isinstance(answer, bytes):
        return answer.decode("ascii")
    return answer if isinstance(answer, str) else None


def _milliseconds(days: float) -> str:
    return str(math.ceil(kept_seconds(days) * 1000))
