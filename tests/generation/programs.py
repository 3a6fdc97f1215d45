"""Programs that run with the package of a changed spec: in a process of their own, because its name is taken here."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path


def run(package: Path, folder: Path, code: str) -> str:
    """What a program with the changed package prints."""
    program = folder / "program.py"
    program.write_text(code, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-W", "error::SyntaxWarning", program],
        env={**os.environ, "PYTHONPATH": str(package)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout
