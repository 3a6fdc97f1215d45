"""Where a download goes: a path, by way of a file beside it, or an open binary file. Sync; the async driver calls it
in a thread.

Beside `call.mp3` stand `call.mp3.part`, which becomes `call.mp3` when it is whole, and `call.mp3.part.json`, which says
of which link and version it is a part.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import stat
import sys
from contextlib import suppress
from pathlib import Path
from typing import IO, Any, Protocol

from ._download import Kept
from ._folders import sync_folder
from ._held_file import HeldByAnotherError, held, stands_at
from .errors import ConfigurationError, RecordingError

_PIECE = 1024 * 1024


class Writable(Protocol):
    """An open binary file, or anything else that takes bytes."""

    def write(self, data: bytes, /) -> Any:
        """Take bytes; a number says how many of them were taken."""
        ...


class Target(Protocol):
    """What a driver writes to."""

    path: Path | None

    def open(self, link: str) -> Kept | None:
        """Get ready; what an earlier download of this link left, if anything."""
        ...

    def restart(self) -> None:
        """The next write is the beginning of the sound."""
        ...

    def remember(self, kept: Kept | None) -> None:
        """Note which version the next writes belong to; None for one that nobody can go on from."""
        ...

    def write(self, data: bytes) -> None:
        """Add to the sound."""
        ...

    def finish(self) -> str:
        """The sound is whole; its SHA-256."""
        ...

    def abandon(self, *, keep: bool) -> None:
        """The download failed; `keep` what has come for the next one, if it can go on from it. Raises nothing."""
        ...


class PathTarget:
    """A file under its name when it is whole, and not before.

    Args:
        path: its name.
        overwrite: whether it may take the place of another.
    """

    def __init__(self, path: Path, *, overwrite: bool) -> None:
        self.path: Path | None = path
        self._path = path
        self._overwrite = overwrite
        self._part = path.with_name(f"{path.name}.part")
        self._note = path.with_name(f"{path.name}.part.json")
        self._file: IO[bytes] | None = None
        self._link = ""
        self._hash = hashlib.sha256()
        self._check_name()
        if path.is_dir() or not path.parent.is_dir():
            raise ConfigurationError(
                "target is a folder, or stands in a folder that is not there. Nothing was sent. Give the name of a "
                "file in a folder that exists."
            )

    def open(self, link: str) -> Kept | None:
        """Take the file beside it, for this download alone."""
        self._link = link
        self._file = os.fdopen(self._locked(), "r+b")
        kept = self._kept()
        if kept is None:
            return None
        while piece := self._file.read(_PIECE):
            self._hash.update(piece)
        return kept

    def restart(self) -> None:
        """Empty it."""
        file = self._opened()
        file.seek(0)
        file.truncate()
        self._hash = hashlib.sha256()

    def remember(self, kept: Kept | None) -> None:
        """Write the note beside it."""
        self._note.unlink(missing_ok=True)
        if kept is not None:
            # Made anew: another's link under this name would be written through.
            with self._note.open("x") as note:
                json.dump({"link": self._link, "version": kept.version, "total": kept.total}, note)

    def write(self, data: bytes) -> None:
        """Add to it."""
        self._opened().write(data)
        self._hash.update(data)

    def finish(self) -> str:
        """Give it its name, once the disk has all of it."""
        file = self._opened()
        file.flush()
        os.fsync(file.fileno())
        self._check_name()
        if sys.platform == "win32":  # where an open file can't be renamed
            file.close()
        self._part.replace(self._path)
        file.close()
        self._note.unlink(missing_ok=True)
        sync_folder(self._path.parent)
        return self._hash.hexdigest()

    def abandon(self, *, keep: bool) -> None:
        """Close it, and remove it where nothing can be gone on from."""
        if self._file is None:
            return
        with suppress(OSError, ValueError):
            self._file.flush()
        with suppress(OSError, ValueError):
            keep = keep and os.fstat(self._file.fileno()).st_size > 0
            if not keep and stands_at(self._part, self._file.fileno()):
                self._note.unlink(missing_ok=True)
                self._part.unlink(missing_ok=True)
        with suppress(OSError):
            self._file.close()

    def _check_name(self) -> None:
        if not self._overwrite and os.path.lexists(self._path):
            raise ConfigurationError(
                "The target is there already and was left as it is. Give another name, or overwrite=True."
            )

    def _opened(self) -> IO[bytes]:
        assert self._file is not None
        return self._file

    def _locked(self) -> int:
        """The descriptor of the part file, which this download alone holds."""
        if self._is_odd():
            raise ConfigurationError(
                f"{self._part.name}, where the recording would be gathered, is no regular file. Nothing was sent. "
                "Remove it or give another target."
            )
        try:
            return held(self._part)
        except HeldByAnotherError:
            raise RecordingError(
                "Another download is writing to the same target, so nothing was sent. Wait for it or give another "
                "target."
            ) from None

    def _is_odd(self) -> bool:
        """Whether something else than a file has the name of the part file."""
        try:
            return not stat.S_ISREG(self._part.lstat().st_mode)
        except FileNotFoundError:
            return False

    def _kept(self) -> Kept | None:
        size = os.fstat(self._opened().fileno()).st_size
        try:
            note: Any = json.loads(self._note.read_bytes())
            link, version, total = note["link"], note["version"], note["total"]
            fits = link == self._link and isinstance(version, str) and version and size > 0
            return Kept(size, version, total) if fits and (total is None or size < total) else None
        except (OSError, ValueError, KeyError, TypeError):
            return None


class FileTarget:
    """An open binary file of the caller's, who closes it. What was written to it stays.

    When the server begins anew, the bytes that it takes already are left out, once they turn out to be the same.
    """

    def __init__(self, file: Writable) -> None:
        self.path: Path | None = None
        self._file = file
        self._hash = hashlib.sha256()
        self._written = 0
        self._left_out = hashlib.sha256()
        self._to_leave_out = 0

    def open(self, link: str) -> Kept | None:
        """Nothing is to be got ready."""
        return None

    def restart(self) -> None:
        """Leave out as much as was written."""
        self._left_out = hashlib.sha256()
        self._to_leave_out = self._written

    def remember(self, kept: Kept | None) -> None:
        """Nothing: the file is not there for another download."""

    def write(self, data: bytes) -> None:
        """Write what is new."""
        view = memoryview(data)
        if self._to_leave_out:
            old, view = view[: self._to_leave_out], view[self._to_leave_out :]
            self._left_out.update(old)
            self._to_leave_out -= len(old)
            if not self._to_leave_out and self._left_out.digest() != self._hash.digest():
                raise _changed()
        self._hash.update(view)
        self._written += len(view)
        while view:
            taken = self._file.write(bytes(view))
            view = view[taken if isinstance(taken, int) else len(view) :]

    def finish(self) -> str:
        """The SHA-256 of all that was written."""
        if self._to_leave_out:
            raise _changed()
        return self._hash.hexdigest()

    def abandon(self, *, keep: bool) -> None:
        """What was written stays."""


def target_for(target: str | os.PathLike[str] | Writable, *, overwrite: bool) -> Target:
    """The target of these arguments; ConfigurationError if nothing can be written to it."""
    if isinstance(target, str | os.PathLike):
        path = Path(target)
        if not path.name:
            raise ConfigurationError("target is empty or a folder. Nothing was sent. Give the name of a file.")
        return PathTarget(path, overwrite=overwrite)
    if isinstance(target, io.TextIOBase) or not callable(getattr(target, "write", None)):
        raise ConfigurationError(
            f"target must be a path or a file that is open for binary writing, not {type(target).__name__}. "
            "Nothing was sent."
        )
    return FileTarget(target)


def _changed() -> RecordingError:
    return RecordingError(
        "The recording changed while it was downloaded: after a cut the server sent other bytes than before. What was "
        "written to the file is a part of the older sound. Try again with a new file."
    )
