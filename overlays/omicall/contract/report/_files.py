"""Writing a report: whole, or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from omicall.contract._options import CouldNotRunError


def check_places(*paths: Path) -> None:
    """Raise CouldNotRunError unless a report can stand at each of these places; nothing is written yet.

    Example: `check_places(Path("report.html"), Path("report.xml"))`
    """
    for path in paths:
        _check_place(path)
    if len({path.resolve() for path in paths}) < len(paths):
        raise CouldNotRunError(
            f"Two reports cannot both be written to {paths[0]}. Nothing was sent. Name another file."
        )


def _check_place(path: Path) -> None:
    place = path.resolve()
    if place.exists() and not place.is_file():
        why = "is there and is no regular file"
    elif not place.parent.is_dir():
        why = "would be in a folder that does not exist"
    elif not os.access(place.parent, os.W_OK):
        why = "would be in a folder that this user may not write to"
    else:
        return
    raise CouldNotRunError(f"No report can be written to {path}: it {why}. Nothing was sent. Name another file.")


def write_whole(path: Path, text: str) -> None:
    """Put a text into a file in one step, so that no reader ever sees half of it.

    path: the file; what was there before is replaced.
    text: written as UTF-8.

    Raises OSError when it cannot be written; an older file is then still whole.

    Example: `write_whole(Path("report.html"), page(outcome, facts))`
    """
    place = path.resolve()
    beside = place.with_name(f".{place.name}.{os.getpid()}.tmp")
    try:
        with beside.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
        beside.replace(place)
    finally:
        beside.unlink(missing_ok=True)
