"""Environments that hold nothing but what is measured in them, made once of locked versions and kept in .bench/.

What else is installed counts: where rich and click are there, httpx imports them, and takes 1.4 times as long itself.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

from attrs import frozen

ROOT = Path(__file__).resolve().parents[2]
KEPT = ROOT / ".bench"
LOCKS = ROOT / "scripts" / "locks" / "bench"
CHECKOUT = (ROOT / "generated", ROOT / "overlays")


class CannotMeasureError(Exception):
    """Something that is to be measured could not be made; its text says what and why."""


@frozen
class Environment:
    """A virtual environment."""

    python: Path
    paths: tuple[Path, ...] = ()
    """Folders that hold the code that is measured, beside what is installed."""

    def variables(self) -> dict[str, str]:
        """The variables of a process in it: none that changes what Python or omicall do."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "OMICALL_"))}
        # A process that was begun by a shell of another coding would measure another coding.
        return kept | {"PYTHONPATH": os.pathsep.join(map(str, self.paths)), "PYTHONUTF8": "1", "PYTHONHASHSEED": "0"}


def environment(name: str, *paths: Path) -> Environment:
    """The environment of `scripts/locks/bench/NAME.txt`, made if it is not there yet.

    Args:
        name: of the lock.
        paths: folders whose code is to be found in it, too.

    Raises:
        CannotMeasureError: it could not be made.

    Example:
        >>> environment("pydantic").python.name
        'python'
    """
    lock = LOCKS / f"{name}.txt"
    made = KEPT / "environments" / f"{name}-{digest_of(lock, str(ROOT))}"
    python = made / "bin" / "python"
    if not python.exists():
        _make(name, made, python, lock)
    return Environment(python, paths)


def digest_of(*parts: Path | str) -> str:
    """Short text that changes with what files hold, with texts, and with the version of Python."""
    total = hashlib.sha256(sys.version.encode())
    for part in parts:
        total.update(part.read_bytes() if isinstance(part, Path) else part.encode())
    return total.hexdigest()[:12]


def note(text: str) -> None:
    """Say on standard error what takes so long."""
    print(f"bench: {text}", file=sys.stderr, flush=True)


def _make(name: str, made: Path, python: Path, lock: Path) -> None:
    note(f"making the environment {name} of {lock.relative_to(ROOT)} (once)")
    for older in made.parent.glob(f"{name}-" + "?" * 12):
        shutil.rmtree(older)
    # Under another name until it is whole. Nothing in it is run by its path but python, which can be moved.
    being = made.with_name(f"{made.name}.part")
    shutil.rmtree(being, ignore_errors=True)
    venv.create(being, with_pip=False, symlinks=True)
    install = [sys.executable, "-m", "pip", "--python", str(being / "bin" / "python"), "install", "--quiet"]
    options = ["--disable-pip-version-check", "--no-deps", "--require-hashes", "-r", str(lock)]
    done = subprocess.run([*install, *options], capture_output=True, text=True, check=False)
    if done.returncode:
        shutil.rmtree(being)
        raise CannotMeasureError(f"{name}: {lock.name} could not be installed. pip said: {done.stderr.strip()[-400:]}")
    being.rename(made)
    # Else the first process that imports something compiles it, and pays for it.
    subprocess.run([str(python), "-m", "compileall", "-q", str(made / "lib")], capture_output=True, check=False)
