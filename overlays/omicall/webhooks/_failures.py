"""Says in the log that work on a report failed, without a word of the report."""

from __future__ import annotations

import logging
from pathlib import PurePath

logger = logging.getLogger("omicall.webhooks")


def log_failure(what: str, error: BaseException) -> None:
    """Log the kind of an error and where it arose; its text may quote a phone number."""
    trace = error.__traceback__
    place = "an unknown place"
    while trace is not None:
        place = f"{PurePath(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}"
        trace = trace.tb_next
    logger.error("%s failed with %s at %s. Its text is not shown: it may quote the report.", what, _name(error), place)


def _name(error: BaseException) -> str:
    return type(error).__name__
