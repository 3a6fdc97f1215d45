"""The `omicall` command. It needs the extra `cli`, and `omicall contract` the extra `contract` and no other."""

from __future__ import annotations

import io
import sys

_EXTRA = {"click", "rich", "starlette", "typer", "uvicorn", "xlsxwriter"}


def main() -> None:
    """Run the command line; without its extra, say how to get it and exit with 2."""
    if sys.argv[1:2] == ["contract"]:
        # Before typer is asked for, which who wants only the contract suite need not have.
        from ._contract import contract

        sys.exit(contract(sys.argv[2:]))
    try:
        from ._app import app

        # What a terminal can't show is escaped, not the end of the command.
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(errors="backslashreplace")
        # Inside, since commands import what they need when they run.
        app(prog_name="omicall")
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in _EXTRA:
            raise
        print(
            f"omicall: the command line needs {error.name}, which is not installed. "
            "Nothing was done. Install it with: pip install 'omicall[cli]'",
            file=sys.stderr,
        )
        sys.exit(2)
