"""A whole run: plan, send, tell."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from omicall_api.catalog import OPERATIONS

from ._document import load_document
from ._options import CouldNotRunError, Options
from ._outcome import Outcome
from ._plan import opening_lines, planned
from .report import Facts, check_places, facts_of, junit, page, text_lines, write_whole

EXCHANGE = "get_access_token"


def _say_nothing(_line: str) -> None:
    """For who wants to know only what came of it."""


def examine(options: Options, tell: Callable[[str], None] = _say_nothing) -> Outcome:
    """Test a server and tell what was found.

    options: which server, with which key, and how thoroughly.
    tell: takes a line of what a person should know while it is under way: which tenant it is, and what was left there.

    Returns counts for each operation, and the findings.
    Raises CouldNotRunError when nothing, or not only what was planned, could be sent.

    Example: `examine(Options(app=create_app(Settings()), api_key="sandbox-key")).findings`
    """
    operations = planned(options)
    try:
        from ._engine import Run
    except ModuleNotFoundError as error:
        if error.name is None or error.name.startswith("omicall"):
            raise
        raise CouldNotRunError(
            f"The package {error.name.partition('.')[0]} is missing, so nothing was sent. Install the extra: "
            "pip install 'omicall[contract]'."
        ) from None
    return Run(options, load_document(), operations, OPERATIONS[EXCHANGE], tell).outcome()


def run(
    options: Options,
    write: Callable[[str], None] = print,
    *,
    html: Path | None = None,
    junit_xml: Path | None = None,
    verbose: bool = False,
) -> int:
    """Test a server, write the report, and give the exit code.

    options: which server, with which key, and how thoroughly.
    write: takes one line of the report at a time.
    html: the file for a report as one page; None for none.
    junit_xml: the file for a report that CI reads; None for none.
    verbose: write a line for each operation as well.

    Returns 0 when all is clean, 1 when there are findings, 2 when it could not be run, or a report not be written.
    A run that could not be made has its reports too, and they say why: an older one could be taken for its own.

    Example: `sys.exit(run(Options(base_url=url, api_key=key), html=Path("report.html")))`
    """
    started = options.clock()
    try:
        check_places(*filter(None, (html, junit_xml)))
    except CouldNotRunError as error:
        write(f"contract: {error}")
        return 2
    try:
        for line in opening_lines(options):
            write(line)
        outcome = examine(options, write)
    except CouldNotRunError as error:
        outcome = Outcome({}, (), (str(error),))
    facts = facts_of(options, outcome.counts, options.clock(), started)
    for line in text_lines(outcome, facts, verbose=verbose):
        write(line)
    written = [
        _written(html, page, outcome, facts, write),
        _written(junit_xml, junit, outcome, facts, write),
    ]
    return outcome.exit_code if all(written) else 2


def _written(
    path: Path | None,
    form: Callable[[Outcome, Facts], str],
    outcome: Outcome,
    facts: Facts,
    write: Callable[[str], None],
) -> bool:
    """Whether a report stands where it was wanted."""
    if path is None:
        return True
    try:
        write_whole(path, form(outcome, facts))
    except OSError as error:
        write(f"contract: the report {path} could not be written ({error.strerror}). Name another file.")
        return False
    write(f"contract: the report is in {path}.")
    return True
