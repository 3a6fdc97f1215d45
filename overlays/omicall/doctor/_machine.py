"""Facts of this machine that belong into a bug report, and no more of it than that."""

from __future__ import annotations

import os
import platform
import stat
import urllib.request
from pathlib import Path

import httpx

from omicall import __version__
from omicall.token._file import default_folder

from ._report import Row, Verdict


def this_machine() -> Row:
    """The row with versions, system, proxies and the folder for tokens."""
    proxies = bool({"http", "https", "all"} & urllib.request.getproxies().keys())
    folder = default_folder()
    return Row(
        "machine",
        "What runs here?",
        f"omicall {__version__}, Python {platform.python_version()}, httpx {httpx.__version__}, "
        f"{platform.system()} {platform.machine()}.",
        f"Proxies in the environment: {'yes' if proxies else 'no'}. Folder for kept tokens: {_shown(folder)}, "
        f"{state_of(folder)}.",
        "",
        Verdict.LOCAL,
    )


def _shown(folder: Path) -> str:
    """A folder without the name of its owner."""
    try:
        return f"~/{folder.relative_to(Path.home()).as_posix()}"
    except (ValueError, RuntimeError):
        return "outside the home folder"


def state_of(folder: Path) -> str:
    """What there is in place of the folder, and whether others may look into it."""
    try:
        found = folder.lstat()
    except FileNotFoundError:
        return "not there"
    except OSError as error:
        return f"cannot be looked at ({type(error).__name__})"
    if not stat.S_ISDIR(found.st_mode):
        return "not a folder"
    if not hasattr(os, "getuid"):
        return "there"
    if found.st_uid != os.getuid():
        return "owned by somebody else"
    mode = stat.S_IMODE(found.st_mode)
    return f"mode {mode:04o}, {'open to others' if mode & 0o077 else 'private'}"
