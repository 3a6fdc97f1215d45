"""Small files that are there whole or not at all."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from ._ending import Code, Ending


def check_name(path: Path, *, force: bool) -> None:
    """Say at once that a file can't have this name: `Ending`."""
    if path.is_dir():
        raise Ending(f"{path} is a folder. Give the name of a file.", Code.COULD_NOT_RUN)
    if not path.parent.is_dir():
        raise Ending(f"the folder {path.parent} is not there. Make it, or give another name.", Code.COULD_NOT_RUN)
    if not force and os.path.lexists(path):
        raise Ending(
            f"{path} is there already and was left as it is. Give another name, or --force to replace it.",
            Code.COULD_NOT_RUN,
        )


def write_whole(path: Path, data: bytes, *, force: bool) -> None:
    """Write a file beside, and give it its name when the disk has all of it; OSError where that fails."""
    opened, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".tmp", dir=path.parent)
    beside = Path(name)
    try:
        with os.fdopen(opened, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        check_name(path, force=force)
        # Made closed to others, as temporary files are; what is asked for gets the rights of any new file.
        beside.chmod(0o666 & ~_umask())
        beside.replace(path)
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def _umask() -> int:
    before = os.umask(0o077)
    os.umask(before)
    return before
