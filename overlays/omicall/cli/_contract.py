"""`omicall contract`: holds a server against the specification. Works without the extra `cli`."""

from __future__ import annotations

import sys
from collections.abc import Sequence

PROG = "omicall contract"


def contract(given: Sequence[str]) -> int:
    """Run the contract suite with these arguments and give its exit code."""
    # Imported here, so that the other commands do not wait for it.
    from omicall.contract.__main__ import main

    try:
        return main(given, prog=PROG)
    except ModuleNotFoundError as error:
        name = (error.name or "").partition(".")[0]
        if not name or name.startswith("omicall"):
            raise
        print(
            f"omicall: the contract suite needs {name}, which is not installed. Nothing was sent. "
            "Install it with: pip install 'omicall[contract]'",
            file=sys.stderr,
        )
        return 2
