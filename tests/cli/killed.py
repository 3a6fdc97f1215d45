"""Runs `omicall calls export` again and again and kills it at random moments; a program of its own, for the tests.

    python killed.py SEED KILLS FILE ARGUMENT ...

FILE is the name of the exports, with {} for their number: an export that is whole before all kills are used up is
followed by the next. Each runs in a copy of this process, so that a start costs nothing. Prints how many are whole.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from pathlib import Path

import omicall_api.models
from omicall.cli import _export, _export_book
from omicall.cli._app import app
from omicall.resources import calls

LOADED = (_export_book, calls, omicall_api.models)
"""What every copy would have to import."""

CHECKPOINT_ROWS = 60
"""As often as that, so that a kill finds something kept."""
LONGEST_LIFE = 0.6


def begin(arguments: list[str]) -> int:
    """A copy of this process that runs the command."""
    child = os.fork()
    if child:
        return child
    code = 1
    try:
        app(arguments, prog_name="omicall")
    except SystemExit as error:
        code = int(error.code or 0)
    finally:
        os._exit(code)


def ended(child: int, seconds: float) -> int | None:
    """How the copy ended by itself within this time; None if it had to be killed."""
    ends = time.monotonic() + seconds
    while True:
        found, status = os.waitpid(child, os.WNOHANG)
        if found:
            return os.waitstatus_to_exitcode(status)
        if time.monotonic() >= ends:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            return None
        time.sleep(0.001)


def main() -> None:
    seed, kills, name, *arguments = sys.argv[1:]
    chance, left, whole, cut = random.Random(seed), int(kills), 0, True
    _export._CHECKPOINT_ROWS = CHECKPOINT_ROWS
    while left or cut:
        file = name.format(whole)
        # The last one may end.
        life = chance.uniform(0, LONGEST_LIFE) if left else 60.0
        code = ended(begin([*arguments, "-o", file]), life)
        if code is None:
            left -= 1
        elif code:
            sys.exit(f"an export ended with {code}")
        cut = not Path(file).exists() or Path(f"{file}.part.json").exists()
        whole += not cut
    sys.stdout.write(str(whole))


if __name__ == "__main__":
    main()
