"""The token's life: an API key is exchanged for a bearer token, which is shared and renewed.

`README.md` beside this file holds the state machine.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from omicall.token._events import Observer as Observer
    from omicall.token._events import TokenEvent as TokenEvent
    from omicall.token._file import FileStore as FileStore
    from omicall.token._fork import forget_locks_after_fork as forget_locks_after_fork
    from omicall.token._keeper import TokenKeeper as TokenKeeper
    from omicall.token._redis import RedisStore as RedisStore
    from omicall.token._registry import store_key as store_key
    from omicall.token._status import TokenStatus as TokenStatus
    from omicall.token._store import Lease as Lease
    from omicall.token._store import LeasingStore as LeasingStore
    from omicall.token._store import MemoryStore as MemoryStore
    from omicall.token._store import StoredToken as StoredToken
    from omicall.token._store import TokenStore as TokenStore
    from omicall.token._store import is_newer as is_newer
    from omicall.token._token import Grant as Grant
    from omicall.token._token import Moment as Moment
    from omicall.token._token import Token as Token
    from omicall.token._token import fingerprint as fingerprint
    from omicall.token._token import is_sound as is_sound

_HOMES = {
    "FileStore": "_file",
    "Grant": "_token",
    "Lease": "_store",
    "LeasingStore": "_store",
    "MemoryStore": "_store",
    "Moment": "_token",
    "Observer": "_events",
    "RedisStore": "_redis",
    "StoredToken": "_store",
    "Token": "_token",
    "TokenEvent": "_events",
    "TokenKeeper": "_keeper",
    "TokenStatus": "_status",
    "TokenStore": "_store",
    "fingerprint": "_token",
    "forget_locks_after_fork": "_fork",
    "is_newer": "_store",
    "is_sound": "_token",
    "store_key": "_registry",
}


def __getattr__(name: str) -> Any:
    # A client is made without any of it, and some of it brings libraries that most programs do not need.
    if name not in _HOMES:
        raise AttributeError(f"module 'omicall.token' has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(f"omicall.token.{_HOMES[name]}"), name)
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOMES})
