"""Collects all that anybody could see: log records of every library, errors with all locals, warnings."""

from __future__ import annotations

import logging
import pickle
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import TracebackType

LOGGERS = ("httpx", "httpcore", "asyncio", "filelock", "redis", "uvicorn", "starlette", "urllib3", "omicall")
LOWEST = 1
"""Below DEBUG: some libraries have a level of their own down there."""


class Everything(logging.Handler):
    """Keeps every record, as a line and as a formatter for machines would take it apart."""

    def __init__(self) -> None:
        super().__init__(LOWEST)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")
        self.lines.append(repr(vars(record)))
        if record.exc_info and record.exc_info[1] is not None:
            self.lines.append(shown(record.exc_info[1]))


@contextmanager
def everything_logged() -> Iterator[Everything]:
    """Switch every logger on, those that a library has made as well as those that it is going to make."""
    handler = Everything()
    root = logging.getLogger()
    known = [logger for logger in logging.root.manager.loggerDict.values() if isinstance(logger, logging.Logger)]
    loggers = {root, *known, *map(logging.getLogger, LOGGERS)}
    before = {logger: (logger.level, logger.disabled, logger.propagate) for logger in loggers}
    root.addHandler(handler)
    for logger in loggers:
        logger.setLevel(LOWEST)
        logger.disabled, logger.propagate = False, True
    try:
        yield handler
    finally:
        root.removeHandler(handler)
        for logger, (level, disabled, propagate) in before.items():
            logger.setLevel(level)
            logger.disabled, logger.propagate = disabled, propagate


def chain(error: BaseException, seen: set[int] | None = None) -> Iterator[BaseException]:
    """An error and all that hangs on it, also what `from None` hides from tracebacks only."""
    seen = set() if seen is None else seen
    if id(error) in seen:
        return
    seen.add(id(error))
    yield error
    members = error.exceptions if isinstance(error, BaseExceptionGroup) else ()
    for other in (error.__cause__, error.__context__, *members):
        if other is not None:
            yield from chain(other, seen)


def shown(error: BaseException) -> str:
    """All that an error tracker could show of an error."""
    parts: list[str] = []
    for one in chain(error):
        parts += [str(one), repr(one), repr(vars(one)), repr(one.args)]
        told = traceback.TracebackException.from_exception(one, capture_locals=True)
        parts += [f"{frame.name}: {frame.locals}" for frame in told.stack if _is_not_ours(frame.filename)]
        parts += _locals_by_hand(one.__traceback__)
        with suppress(TypeError, pickle.PicklingError):
            parts.append(pickle.dumps(one, 0).decode("latin-1"))
    return "\n".join(parts)


def _locals_by_hand(trace: TracebackType | None) -> Iterator[str]:
    while trace is not None:
        code = trace.tb_frame.f_code
        if _is_not_ours(code.co_filename):
            for name, value in trace.tb_frame.f_locals.items():
                yield f"{code.co_qualname} {name} = {value!r}"
        trace = trace.tb_next


def _is_not_ours(filename: str) -> bool:
    # The frames of the tests hold the key; nothing else may.
    return "/tests/" not in filename
