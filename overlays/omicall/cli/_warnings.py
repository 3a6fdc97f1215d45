"""What the library writes to its log while a command runs, as notes on standard error."""

from __future__ import annotations

import logging
import os
from collections.abc import Generator
from contextlib import contextmanager

from ._ending import DEBUG
from ._output import note

_TOLD_ELSEWHERE = {"_exchanger", "_sending"}
"""Modules whose warnings the end of the command repeats, in a sentence of its own."""


class _Notes(logging.Handler):
    """Prints warnings as notes."""

    def emit(self, record: logging.LogRecord) -> None:
        if record.module not in _TOLD_ELSEWHERE or os.environ.get(DEBUG):
            note(f"omicall: {record.getMessage()}")


@contextmanager
def told_as_notes() -> Generator[None]:
    """Print the library's warnings as notes, and no other lines of its log."""
    handler = _Notes(logging.WARNING)
    loggers = [logging.getLogger(name) for name in ("omicall", "omicall_api")]
    for logger in loggers:
        logger.addHandler(handler)
    try:
        yield
    finally:
        for logger in loggers:
            logger.removeHandler(handler)
