"""Which store a client uses: an argument, the variable OMICALL_TOKEN_CACHE, or none."""

from __future__ import annotations

import functools
import os
from pathlib import Path
from typing import TYPE_CHECKING

from omicall.errors import ConfigurationError

if TYPE_CHECKING:
    from omicall.token._store import TokenStore

VARIABLE = "OMICALL_TOKEN_CACHE"
_METHODS = ("load", "save", "discard")
_REDIS = ("redis://", "rediss://", "unix://")


def chosen_store(given: TokenStore | str | None, default: str = "memory") -> TokenStore | None:
    """Give the store that an argument or the environment names.

    Args:
        given: a store, its name, or None for what the variable OMICALL_TOKEN_CACHE says.
        default: the name that counts where the variable is not set, either.

    Returns:
        The store; None for the memory of the process alone. The same name gives the same object, so that clients
        share what they hold.

    Raises:
        ConfigurationError: it is no store and no name of one.

    Example:
        >>> chosen_store("memory") is None
        True
    """
    if given is None:
        return _named(os.environ.get(VARIABLE, default), VARIABLE)
    if isinstance(given, str):
        return _named(given, "token_store")
    missing = [name for name in _METHODS if not callable(getattr(given, name, None))]
    if missing:
        raise ConfigurationError(
            f"token_store is a {type(given).__name__} without {', '.join(missing)}. Pass a store with load, save and "
            'discard, or one of "memory", "file" and "redis://...".'
        )
    return given


def _named(name: str, place: str) -> TokenStore | None:
    if name == "memory":
        return None
    if name == "file":
        from omicall.token._file import default_folder

        return _file_store(default_folder())
    if name.startswith(_REDIS):
        return _redis_store(name)
    # What was given is not repeated: a URL of the wrong kind may hold a password.
    raise ConfigurationError(f'{place} must be "memory", "file" or a URL that begins with redis://.')


@functools.lru_cache(maxsize=16)
def _file_store(folder: Path) -> TokenStore:
    from omicall.token._file import FileStore

    return FileStore(folder)


@functools.lru_cache(maxsize=16)
def _redis_store(url: str) -> TokenStore:
    from omicall.token._redis import RedisStore

    return RedisStore.from_url(url)
