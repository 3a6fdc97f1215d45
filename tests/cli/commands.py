"""Runs the `omicall` command: in this process for what it prints, in a new one for how it starts and ends."""

from __future__ import annotations

import functools
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from typer import testing
from typer.testing import CliRunner

import omicall
import omicall_api
from omicall.cli._app import app

CHECKOUT = Path(__file__).parents[2]
SNAPSHOTS = Path(__file__).parent / "snapshots"
RENEW = "RENEW_SNAPSHOTS"
"""The variable that, set to anything, has tests write the snapshots anew in place of comparing with them."""
PACKAGES = os.pathsep.join(str(Path(module.__file__ or "").parents[1]) for module in (omicall, omicall_api))
_COMMAND = "from omicall.cli import main; main()"

# A runner builds the whole tree of commands anew for each command, which took nine tenths of its time.
testing._get_command = functools.cache(testing._get_command)


def run(*arguments: str, columns: int = 80, stdin: str | None = None) -> Any:
    """What a command prints and how it exits, on a terminal of this width without colours."""
    environment = {"COLUMNS": str(columns), "NO_COLOR": "1", "TERM": "dumb"}
    # Typer's runner makes help for 80 columns whatever COLUMNS says; two fewer are what a terminal gets.
    width = min(columns, 120) - 2
    return CliRunner().invoke(app, list(arguments), env=environment, input=stdin, terminal_width=width)


def snapshot(name: str, text: str) -> str:
    """What the snapshot of this name holds, to be compared with this text."""
    path = SNAPSHOTS / f"{name}.txt"
    if os.environ.get(RENEW):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return path.read_text(encoding="utf-8")


def start(*arguments: str, before: str = "") -> subprocess.Popen[str]:
    """A new process with the command; `before` is Python that it runs first."""
    code = f"{before}\n{_COMMAND}" if before else _COMMAND
    # Buffered, as for somebody who reads from a pipe.
    environment = {**os.environ, "PYTHONPATH": PACKAGES, "PYTHONUNBUFFERED": "", "COLUMNS": "80", "NO_COLOR": "1"}
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
