"""A token store in files, for processes of one user on one machine."""

from __future__ import annotations

import errno
import logging
import os
import re
import socket
from pathlib import Path
from typing import Annotated, Literal

import msgspec
import platformdirs
from filelock import Timeout

from omicall.token._file_lock import alone, native_lock
from omicall.token._lifetime import shelf_life
from omicall.token._private_file import Distrusted, private_folder, read_private, written_beside
from omicall.token._store import Lease, StoredToken, is_newer
from omicall.token._token import fingerprint as fingerprint_of

_log = logging.getLogger("omicall.token")

_KEY = re.compile(r"[0-9a-f]{64}")
_LARGEST = 64 * 1024


class _Record(msgspec.Struct, frozen=True):
    """What is in a file: one JSON object of version 1."""

    v: Literal[1]
    # It goes into a header: visible ASCII, so no line break can add another header.
    token: Annotated[str, msgspec.Meta(pattern=r"\A[!-~]+\Z")]
    issued_at: float
    lifetime: float
    saved_by: str = ""

    def __repr__(self) -> str:
        """Show nothing: it holds the token."""
        return "<token file>"


# Built here, since msgspec is not safe where several threads use a type for the first time.
_RECORD = msgspec.json.Decoder(_Record)


def default_folder() -> Path:
    """Give the folder where tokens are kept if none is named: the user's cache folder for this package.

    Returns:
        On Linux `$XDG_CACHE_HOME/omicall` or `~/.cache/omicall`.

    Example:
        >>> default_folder().name
        'omicall'
    """
    return platformdirs.user_cache_path("omicall", appauthor=False)


class FileStore:
    """Keeps tokens in files, so that the processes of one user share them and so do later runs.

    Each key has a file of mode 0600 in a folder of mode 0700. It is replaced whole, so a reader needs no lock and
    never sees half of one. A file that is torn, too large, of another version, open to others, not ours or a link is
    as good as none, and the next save puts a sound one in its place. A folder that is a link or belongs to another
    user is not used at all. What the user should know of this is one warning for each kind of trouble.

    The token lies there in plain text, as secret as the user's account on that machine is. Locks may do nothing on
    network file systems; then two processes may make an exchange each, and no more than that.

    Args:
        folder: where the files are; one for nothing else. By default the user's cache folder (on Linux
            `$XDG_CACHE_HOME/omicall`, else `~/.cache/omicall`). It is made at the first save or lease.

    Example:
        >>> client = Omicall(api_key="...", token_store=FileStore())
    """

    def __init__(self, folder: str | os.PathLike[str] | None = None) -> None:
        """Choose the folder; nothing is looked at."""
        if folder is None:
            self._folder = default_folder()
        else:
            self._folder = Path(folder).absolute()
        self._said: set[str] = set()

    def __repr__(self) -> str:
        """Show where it is."""
        return f"FileStore({str(self._folder)!r})"

    def load(self, key: str) -> StoredToken | None:
        """Give the token kept under a key.

        Args:
            key: 64 hexadecimal digits (`store_key`).

        Returns:
            The token, None if there is none that can be trusted.

        Raises:
            ValueError: the key is not one of `store_key`.
            OSError: the folder cannot be looked at.

        Example:
            >>> FileStore().load(store_key("https://api.example.vn", "a key")) is None
            True
        """
        path = self._path(key)
        return self._read(path) if self._is_ready(make=False) else None

    def save(self, key: str, token: StoredToken) -> None:
        """Keep a token, unless the one that is kept is newer.

        Looking and replacing happen under a short lock of their own, because the caller may hold the lease. The worst
        case, where that lock does not work or its holder was stopped for more than a second: of two processes that
        save at the same moment the older token stays. A server that no longer takes it says so, and it is discarded.

        Args:
            key: 64 hexadecimal digits (`store_key`).
            token: the token and its times.

        Raises:
            ValueError: the key is not one of `store_key`.
            OSError: it could not be written; what was kept is still whole.

        Example:
            >>> FileStore().save(key, StoredToken("secret", issued_at=1_790_000_000.0, lifetime=86_400.0))
        """
        path = self._path(key)
        if not self._is_ready(make=True):
            return
        saved_by = f"{os.getpid()}@{socket.gethostname()}"
        record = _Record(1, token.value, token.issued_at, token.lifetime, saved_by)
        with written_beside(path, msgspec.json.encode(record)) as temporary, alone(path.with_suffix(".save.lock")):
            kept = self._read(path)
            if kept is None or not is_newer(kept, token):
                temporary.replace(path)

    def discard(self, key: str, fingerprint: str) -> None:
        """Drop the kept token if its fingerprint is this one, else do nothing.

        It takes the lock of `save`. The worst case without it: a token saved at the same moment is lost, which costs
        an exchange.

        Args:
            key: 64 hexadecimal digits (`store_key`).
            fingerprint: of the token that is of no use any more.

        Raises:
            ValueError: the key is not one of `store_key`.
            OSError: the file could not be removed.

        Example:
            >>> FileStore().discard(key, "ba7816bf")
        """
        path = self._path(key)
        if not self._is_ready(make=False):
            return
        with alone(path.with_suffix(".save.lock")):
            kept = self._read(path)
            if kept is not None and fingerprint_of(kept.value) == fingerprint:
                path.unlink(missing_ok=True)

    def lease(self, key: str, seconds: float) -> Lease | None:
        """Try to take the lease of a key, without waiting: a lock on a file that stays there for ever.

        The child of a fork has no part in it: filelock closes the child's copy. Versions of filelock that do not do so
        yet leave the lease with a child that outlives a killed parent, until that child ends; nobody waits for a lease
        for longer than an exchange may take.

        Args:
            key: 64 hexadecimal digits (`store_key`).
            seconds: not used: the kernel frees the lock when the process ends, however it ends.

        Returns:
            The lease, which any thread may release; None while somebody else has it, in this process or another.

        Raises:
            ValueError: the key is not one of `store_key`.
            OSError: there are no locks on this file system, or the folder is not to be used.

        Example:
            >>> lease = FileStore().lease(key, 15.0)
            >>> if lease is not None:
            ...     lease.release()
        """
        path = self._path(key)
        if not self._is_ready(make=True):
            raise PermissionError(errno.EPERM, "A warning has said why this folder is not used", str(self._folder))
        lock = native_lock(path.with_suffix(".lock"))
        try:
            lock.acquire(blocking=False)
        except Timeout:
            return None
        return lock

    def _path(self, key: str) -> Path:
        if not _KEY.fullmatch(key):
            msg = "A token store got a key that is not 64 hexadecimal digits. Nothing was done. Make it by `store_key`."
            raise ValueError(msg)
        return self._folder / f"{key[:32]}.json"

    def _is_ready(self, *, make: bool) -> bool:
        try:
            return private_folder(self._folder, make=make)
        except Distrusted as trouble:
            self._warn(trouble)
            return False

    def _read(self, path: Path) -> StoredToken | None:
        try:
            data = read_private(path, _LARGEST)
        except Distrusted as trouble:
            self._warn(trouble)
            return None
        return None if data is None else _parsed(data)

    def _warn(self, trouble: Distrusted) -> None:
        if trouble.kind not in self._said:
            self._said.add(trouble.kind)
            _log.warning(trouble.kind + " This is said once.", trouble.path)


def _parsed(data: bytes) -> StoredToken | None:
    try:
        record = _RECORD.decode(data)
    except (ValueError, RecursionError):
        return None
    # Times that no token can have: taken as they are, they could pass for newer than any token to come.
    if shelf_life(record.issued_at, record.lifetime, record.issued_at).seconds <= 0:
        return None
    return StoredToken(record.token, record.issued_at, record.lifetime)
