"""Runs `omicall calls export` again and again and kills it at random moments; a program of its own, for the tests.

    python killed.py SEED KILLS FILE ARGUMENT ...

The system ends a copy by a signal that nobody handles, as SIGKILL would.

FILE is the name of the exports, with {} for their number: an export that is whole before all kills are used up is
followed by the next. Each runs in a copy of this process, so that a start costs nothing. Prints how many are whole.
"""

from __future__ import annotations

import os
import random
import signal
import sys
from pathlib import Path

from typer.main import get_command

import omicall_api.models
from omicall.cli import _export, _export_book
from omicall.cli._app import app
from omicall.resources import calls

LOADED = (_export_book, calls, omicall_api.models)
"""What every copy would have to import."""

COMMAND = get_command(app)
"""The command line, which every copy would have to build."""

CHECKPOINT_ROWS = 60
"""As often as that, so that a kill finds something kept."""
MOST_ROWS = 500
SECONDS = (0.01, 0.3)
"""A copy dies so long, at the most, after a row of its own. Rows, so that a slow machine kills no earlier."""


def begin(arguments: list[str], rows: int | None, seconds: float) -> int:
    """A copy of this process that runs the command, and is killed so many seconds after so many rows."""
    child = os.fork()
    if child:
        return child
    code = 1
    if rows is not None:
        doom(rows, seconds)
    try:
        COMMAND(arguments, prog_name="omicall")
    except SystemExit as error:
        code = int(error.code or 0)
    finally:
        os._exit(code)


def doom(rows: int, seconds: float) -> None:
    """Let the system kill this process some time after a row, whatever it does then; Python has no say in it."""
    add, left = _export.Part.add, iter(range(rows // _export._ROWS_A_CURSOR, -1, -1))

    def counted(part: _export.Part, lines: bytes, cursor: str, rows: int) -> None:
        add(part, lines, cursor, rows)
        if next(left, None) == 0:
            signal.setitimer(signal.ITIMER_REAL, seconds)

    _export.Part.add = counted  # type: ignore[method-assign]
    signal.signal(signal.SIGALRM, signal.SIG_DFL)


def main() -> None:
    seed, kills, name, *arguments = sys.argv[1:]
    chance, left, whole, cut = random.Random(seed), int(kills), 0, True
    _export._CHECKPOINT_ROWS = CHECKPOINT_ROWS
    while left or cut:
        file = name.format(whole)
        # The last one may end.
        rows = chance.randrange(MOST_ROWS) if left else None
        child = begin([*arguments, "-o", file], rows, chance.uniform(1e-6, chance.choice(SECONDS)))
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        if code == -signal.SIGALRM:
            left -= 1
        elif code:
            sys.exit(f"an export ended with {code}")
        cut = not Path(file).exists() or Path(f"{file}.part.json").exists()
        whole += not cut
    sys.stdout.write(str(whole))


if __name__ == "__main__":
    main()
