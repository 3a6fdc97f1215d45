"""A whole run: plan, send, tell."""

from __future__ import annotations

from collections.abc import Callable

from omicall_api.catalog import OPERATIONS

from ._document import load_document
from ._options import CouldNotRunError, Options
from ._outcome import Outcome, report_lines
from ._plan import opening_lines, planned

EXCHANGE = "get_access_token"


def examine(options: Options) -> Outcome:
    """Test a server and tell what was found.

    options: which server, with which key, and how thoroughly.

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
            f'pip install "omicall[contract]".'
        ) from None
    return Run(options, load_document(), operations, OPERATIONS[EXCHANGE]).outcome()


def run(options: Options, write: Callable[[str], None] = print) -> int:
    """Test a server, write the report, and give the exit code.

    options: which server, with which key, and how thoroughly.
    write: takes one line of the report at a time.

    Returns 0 when all is clean, 1 when there are findings, 2 when it could not be run.

    Example: `sys.exit(run(Options(base_url=url, api_key=key)))`
    """
    try:
        for line in opening_lines(options):
            write(line)
        outcome = examine(options)
    except CouldNotRunError as error:
        write(f"contract: {error}")
        return 2
    for line in report_lines(outcome):
        write(line)
    return outcome.exit_code
