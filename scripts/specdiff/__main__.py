"""What changed in the spec, in plain words. Exits 1 if something is breaking, 2 if a side can't be read."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from .changelog import changelog
from .compare import compare
from .report import as_json, is_breaking, markdown, text
from .sources import WORKING_TREE, SourceError, read_both

_ROOT = Path(__file__).parent.parent.parent
_FORMATS = {"text": text, "markdown": markdown, "json": as_json}


def main() -> int:
    """Print what changed from one state of the spec to another."""
    parser = argparse.ArgumentParser(prog="scripts/spec-diff", description=__doc__)
    parser.add_argument("old", metavar="OLD", help="a git revision, a folder of area files, or one merged file")
    parser.add_argument("new", metavar="NEW", nargs="?", help="the same; the spec of the working tree if left out")
    parser.add_argument("--format", choices=_FORMATS, default="text")
    parser.add_argument("--changelog", action="store_true", help="print a section for CHANGELOG.md instead")
    parser.add_argument("--repository", type=Path, default=_ROOT, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    try:
        old, new = read_both(arguments.old, arguments.new, arguments.repository)
    except SourceError as error:
        print(f"spec-diff: nothing was compared. {error}", file=sys.stderr)
        return 2
    changes = compare(old, new)
    if arguments.changelog:
        told = changelog(changes)
    else:
        told = _FORMATS[arguments.format](changes, arguments.old, arguments.new or WORKING_TREE)
    try:
        print(told, flush=True)
    except BrokenPipeError:
        # Whoever reads has seen enough; Python would complain once more when it closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 1 if is_breaking(changes) else 0


if __name__ == "__main__":
    sys.exit(main())
