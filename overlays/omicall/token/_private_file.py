"""Files that only their owner may read: the folder, reading what is surely ours, writing beside and swapping.

What another user could have put there or could read is never used: it raises `Distrusted`. On Windows there are no
owners and permission bits of this kind, so a folder in the user's profile is trusted as it is; nothing here has been
tried on Windows.
"""

from __future__ import annotations

import os
import re
import stat
import tempfile
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path

NOWHERE = (
    "The token folder %s is not a full path, because no home folder is known. "
    "Nothing is read from it or kept in it. Set XDG_CACHE_HOME or HOME, or name a folder."
)
FOLDER_LINK = (
    "The token folder %s is a symbolic link. Nothing is read from it or kept in it. Name the folder that it leads to."
)
NO_FOLDER = "The token folder %s is not a folder. Nothing is read from it or kept in it. Name another one."
FOLDER_FOREIGN = (
    "The token folder %s belongs to another user. Nothing is read from it or kept in it. Name a folder of your own."
)
FOLDER_SHARED = (
    "The token folder %s is open to other users and holds more than tokens. Nothing is read from it or kept in it. "
    "Name a folder for tokens alone, or close this one (chmod 700)."
)
FILE_LINK = "The token file %s is a symbolic link. It was not followed; the next token takes its place."
FILE_FOREIGN = "The token file %s belongs to another user. It was ignored; the next token takes its place."
FILE_OPEN = "The token file %s is open to other users. It was ignored; the next token takes its place, closed to them."
FILE_ODD = "The token file %s is not a regular file. It was ignored. Remove it."
FILE_UNREADABLE = "The token file %s cannot be read. It was ignored; the next token takes its place."

_OURS = re.compile(r"[0-9a-f]{32}\..+")
_LEFTOVERS = "[0-9a-f]" * 32 + ".*.tmp"
_LEFT_AFTER = 3600.0
"""Seconds after which a temporary file belongs to a process that was killed."""
_READ = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_NONBLOCK", 0)  # else a FIFO without a writer hangs
    | getattr(os, "O_BINARY", 0)
)


class Distrusted(OSError):
    """Something on the disk that is not used, because somebody else may have a hand in it.

    Args:
        kind: one of the texts above, with a place for the path.
        path: where it is.
    """

    def __init__(self, kind: str, path: Path) -> None:
        """Say what is wrong."""
        super().__init__(kind % path)
        self.kind = kind
        self.path = path


def private_folder(folder: Path, *, make: bool) -> bool:
    """See to it that a folder is there and closed to others.

    A folder of ours that others may enter is closed, but only if it holds nothing but token files: to close `/tmp` or
    a home folder would break what else lives there.

    Args:
        folder: its full path; links among its parents are followed.
        make: whether to make it (0700 under any umask; parents as usual) where it is missing.

    Returns:
        False if it is missing.

    Raises:
        Distrusted: it is not to be used.
        OSError: it cannot be made or closed.

    Example:
        >>> private_folder(Path("/home/an/.cache/omicall"), make=True)
        True
    """
    if not folder.is_absolute():
        raise Distrusted(NOWHERE, folder)
    if make and not os.path.lexists(folder):
        with suppress(FileExistsError):
            folder.mkdir(mode=0o700, parents=True)
            folder.chmod(0o700)
    try:
        found = folder.lstat()
    except FileNotFoundError:
        return False
    if stat.S_ISLNK(found.st_mode):
        raise Distrusted(FOLDER_LINK, folder)
    if not stat.S_ISDIR(found.st_mode):
        raise Distrusted(NO_FOLDER, folder)
    if _is_foreign(found):
        raise Distrusted(FOLDER_FOREIGN, folder)
    if _is_open(found):
        if found.st_mode & stat.S_ISVTX or not all(_OURS.fullmatch(entry.name) for entry in folder.iterdir()):
            raise Distrusted(FOLDER_SHARED, folder)
        folder.chmod(stat.S_IMODE(found.st_mode) & ~0o077)
    return True


def read_private(path: Path, limit: int) -> bytes | None:
    """Read a small file that is surely ours.

    Args:
        path: the file; a link is not followed.
        limit: its largest size in bytes.

    Returns:
        What is in it; None if it is missing or too large.

    Raises:
        Distrusted: it is not ours, open to others, not a regular file, or cannot be read.

    Example:
        >>> read_private(Path("/home/an/.cache/omicall/nothing.json"), 65_536) is None
        True
    """
    try:
        opened = os.open(path, _READ)
        try:
            # Asked of the open file: the name may be given to another one at any time.
            _check(os.fstat(opened), path)
            with os.fdopen(opened, "rb", closefd=False) as file:
                data = file.read(limit + 1)
        finally:
            os.close(opened)
    except FileNotFoundError:
        return None
    except Distrusted:
        raise
    except OSError:
        raise Distrusted(FILE_LINK if path.is_symlink() else FILE_UNREADABLE, path) from None
    return data if len(data) <= limit else None


@contextmanager
def written_beside(path: Path, data: bytes) -> Generator[Path]:
    """Write a file that is to take another's place, 0600 from its first byte under any umask.

    Temporary files that killed processes left more than an hour ago are removed; the file system tells the time.

    Args:
        path: the file that is to be replaced later.
        data: what to write; it is on the disk before this yields.

    Yields:
        The temporary file, in the same folder. What is left of it at the end, however it ends, is removed.

    Raises:
        OSError: it cannot be written.

    Example:
        >>> with written_beside(path, b"{}") as temporary:
        ...     temporary.replace(path)
    """
    opened, name = tempfile.mkstemp(prefix=f"{path.stem}.", suffix=".tmp", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(opened, "wb") as file:
            if hasattr(os, "fchmod"):
                os.fchmod(opened, 0o600)
            file.write(data)
            file.flush()
            os.fsync(opened)
            now = os.fstat(opened).st_mtime
        for left in path.parent.glob(_LEFTOVERS):
            with suppress(OSError):
                if now - left.lstat().st_mtime > _LEFT_AFTER:
                    left.unlink()
        yield temporary
    finally:
        temporary.unlink(missing_ok=True)


def _check(found: os.stat_result, path: Path) -> None:
    if not stat.S_ISREG(found.st_mode):
        raise Distrusted(FILE_ODD, path)
    if _is_foreign(found):
        raise Distrusted(FILE_FOREIGN, path)
    if _is_open(found):
        raise Distrusted(FILE_OPEN, path)


def _is_foreign(found: os.stat_result) -> bool:
    return hasattr(os, "getuid") and found.st_uid != os.getuid()


def _is_open(found: os.stat_result) -> bool:
    return hasattr(os, "getuid") and bool(found.st_mode & 0o077)
