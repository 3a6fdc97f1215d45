"""The token stores that are soaked: each has an address, by which the workers open it."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import redis

from omicall.token import FileStore, RedisStore
from services.redis_server import redis_server

from .traces import Watch

_REDIS = "redis://"
_FILE = re.compile(r"[0-9a-f]{32}\.(json|lock|save\.lock)")


@contextmanager
def file_place(watch: Watch) -> Iterator[str]:
    """Make a folder for tokens, which is gone at the end.

    Args:
        watch: is told of files that should not have been left there.

    Yields:
        The address of the store.
    """
    with tempfile.TemporaryDirectory(prefix="omicall-soak-") as folder:
        tokens = Path(folder) / "tokens"
        yield str(tokens)
        left = [path for path in tokens.iterdir() if not _FILE.fullmatch(path.name)] if tokens.is_dir() else []
        if left:
            watch.say(f"{len(left)} temporary files were left in the token folder.")


@contextmanager
def redis_place(_watch: Watch) -> Iterator[str]:
    """Run a Redis server, which is gone at the end.

    Yields:
        The address of the store.
    """
    with redis_server() as url:
        yield url


@contextmanager
def opened(address: str) -> Iterator[FileStore | RedisStore]:
    """Open a store, and close what was opened.

    Args:
        address: a folder, or a URL that begins with redis://.

    Yields:
        The store.
    """
    if not address.startswith(_REDIS):
        yield FileStore(address)
        return
    client = redis.Redis.from_url(address, socket_connect_timeout=1, socket_timeout=2)
    try:
        yield RedisStore(client)
    finally:
        client.close()
