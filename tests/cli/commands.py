"""Runs the `omicall` command: in this process for what it prints, in a new one for how it starts and ends."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from typer.testing import CliRunner

import omicall
import omicall_api
from omicall.cli._app import app

CHECKOUT = Path(__file__).parents[2]
_PACKAGES = os.pathsep.join(str(Path(module.__file__ or "").parents[1]) for module in (omicall, omicall_api))
_COMMAND = "from omicall.cli import main; main()"


def run(*arguments: str, columns: int = 80) -> Any:
    """What a command prints and how it exits, on a terminal of this width without colours."""
    environment = {"COLUMNS": str(columns), "NO_COLOR": "1", "TERM": "dumb"}
    return CliRunner().invoke(app, list(arguments), env=environment)


def start(*arguments: str, before: str = "") -> subprocess.Popen[str]:
    """A new process with the command; `before` is Python that it runs first."""
    code = f"{before}\n{_COMMAND}" if before else _COMMAND
    # Buffered, as for somebody who reads from a pipe.
    environment = {**os.environ, "PYTHONPATH": _PACKAGES, "PYTHONUNBUFFERED": "", "COLUMNS": "80", "NO_COLOR": "1"}
    return subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
    )


def finished(*arguments: str, before: str = "") -> tuple[int, str, str]:
    """Exit code, output and error output of a command in a new process."""
    with start(*arguments, before=before) as process:
        try:
            out, err = process.communicate(timeout=60)
        except subprocess.TimeoutExpired:
            # A sandbox that should not have started would run for ever.
            process.kill()
            raise
    return process.returncode, out, err
