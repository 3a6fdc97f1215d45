"""How a command ends: what stopped it becomes a sentence on standard error and an exit code, here and nowhere else."""

from __future__ import annotations

import enum
import os
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TypeVar

import typer
from typer.core import TyperGroup

from ._output import masked

if TYPE_CHECKING:
    from omicall.errors import OmicallError

T = TypeVar("T")

DEBUG = "OMICALL_DEBUG"
"""The variable that asks for tracebacks, without local variables."""


class Code(enum.IntEnum):
    """The exit codes. `MEANINGS`, README.md and `omicall --help` say what they mean."""

    DONE = 0
    BAD_RESULT = 1
    COULD_NOT_RUN = 2
    KEY_REFUSED = 3
    MUST_WAIT = 4
    NO_ANSWER = 5
    OUTCOME_UNKNOWN = 6
    FILE = 7
    STOPPED = 130
    BROKEN_PIPE = 141


MEANINGS = {
    Code.DONE: "done",
    Code.BAD_RESULT: "it ran, and the result is bad, or OMICall refused the request",
    Code.COULD_NOT_RUN: "it could not run: wrong argument, no key, missing extra, port in use",
    Code.KEY_REFUSED: "the key or the token was refused",
    Code.MUST_WAIT: "OMICall asks to wait; the message says how long, if that is known",
    Code.NO_ANSWER: "no usable answer (network, server error, odd pages): try again",
    Code.OUTCOME_UNKNOWN: "nobody knows whether it was done: look before you repeat it",
    Code.FILE: "a file can't be written or read: disk full, read-only, not allowed",
    Code.STOPPED: "Ctrl-C ended it",
    Code.BROKEN_PIPE: "whatever read the output has gone",
}


class Ending(Exception):
    """Ends a command with a sentence and an exit code.

    Args:
        sentence: what happened, what was done, what to do now; printed as "omicall: ..." on standard error.
        code: the exit code.

    Example:
        >>> raise Ending("there is no call with this id.", Code.BAD_RESULT)
    """

    def __init__(self, sentence: str, code: Code) -> None:
        super().__init__(sentence)
        self.code = code


class Root(TyperGroup):
    """The root of the command line, whose commands may raise anything that `told` knows."""

    def list_commands(self, ctx: Any) -> list[str]:
        return sorted(super().list_commands(ctx))

    def make_context(self, *arguments: Any, **named: Any) -> Any:
        # The help and the version are printed in here.
        return _ended(lambda: super(Root, self).make_context(*arguments, **named))

    def invoke(self, ctx: Any) -> Any:
        return _ended(lambda: super(Root, self).invoke(ctx))

    def main(self, *arguments: Any, **named: Any) -> Any:
        try:
            return super().main(*arguments, **named)
        except SystemExit as end:
            told_already = end.code in (Code.FILE, Code.BROKEN_PIPE)
            # What is left in the buffer would be written by the interpreter later, whose complaint nobody could catch.
            code = _flushed(quietly=told_already)
            if code is None or told_already:
                raise
            sys.exit(code)


def told(error: BaseException) -> Code | None:
    """Say on standard error what ended a command; a phone number in it is cut.

    Args:
        error: what was raised.

    Returns:
        The exit code; None for an error that is a fault of this package and should show as one.
    """
    if isinstance(error, BrokenPipeError):
        _silence()
        return Code.BROKEN_PIPE
    found = _ending_of(error)
    if found is None:
        return None
    sentence, code = found
    if os.environ.get(DEBUG):
        _say(masked("".join(traceback.format_exception(error))).rstrip())
    _say(f"omicall: {masked(sentence)}")
    return code


def _ended(run: Callable[[], T]) -> T:
    try:
        return run()
    except Exception as error:
        code = None if isinstance(error, typer.Exit) else told(error)
        if code is None:
            raise
    except KeyboardInterrupt as error:
        code = told(error)
    except SystemExit as end:
        # Rich ends the program in its own way where nobody reads.
        if not isinstance(end.__context__, BrokenPipeError):
            raise
        code = told(end.__context__)
    # Outside, so that no traceback of a later mistake drags along frames that hold a key.
    raise typer.Exit(int(code or 0))


def _ending_of(error: BaseException) -> tuple[str, Code] | None:
    if isinstance(error, Ending):
        return str(error), error.code
    if isinstance(error, KeyboardInterrupt | typer.Abort):
        return "stopped.", Code.STOPPED
    if isinstance(error, OSError) and not isinstance(error, ConnectionError | TimeoutError):
        return _sentence_of_file(error), Code.FILE
    # An error of the library can only be there if the library is: `--help` must not wait for it.
    if "omicall_api.errors" in sys.modules:
        from omicall.errors import OmicallError

        if isinstance(error, OmicallError):
            return sentence_of(error), code_of(error)
    return None


def code_of(error: OmicallError) -> Code:
    """The exit code for an error of the library."""
    from omicall import errors

    if isinstance(error, errors.ExchangeUnavailable):
        return Code.NO_ANSWER if error.retry_after is None else Code.MUST_WAIT
    if isinstance(error, errors.ProtocolError | errors.PagingError) and _changes_something(error):
        return Code.OUTCOME_UNKNOWN
    if isinstance(error, errors.ApiError) and error.http_status >= 500:
        return Code.NO_ANSWER
    for kinds, code in (
        ((errors.OutcomeUnknown,), Code.OUTCOME_UNKNOWN),
        ((errors.MustWait,), Code.MUST_WAIT),
        ((errors.AuthError, errors.TokenError), Code.KEY_REFUSED),
        ((errors.ConfigurationError,), Code.COULD_NOT_RUN),
        (
            (errors.TransportError, errors.UnexpectedStatus, errors.ProtocolError, errors.PagingError),
            Code.NO_ANSWER,
        ),
    ):
        if isinstance(error, kinds):
            return code
    return Code.BAD_RESULT


def sentence_of(error: OmicallError) -> str:
    """What is said of an error of the library: its own text, which says what to do; a refusal in Vietnamese, too."""
    from omicall import errors

    text, meaning = str(error).strip() or type(error).__name__, error.meaning.get("vi", "")
    if meaning and meaning not in text:
        text = f"{text} ({meaning}.)"
    # How long to wait and where to look are known to the error, and not always said by its text.
    if isinstance(error, errors.MustWait | errors.OutcomeUnknown) and error.advice not in text:
        text = f"{text} {error.advice}"
    return text


def _changes_something(error: OmicallError) -> bool:
    from omicall_api.catalog import OPERATIONS

    known = OPERATIONS.get(error.operation or "")
    return known is not None and known.effect != "read"


def _sentence_of_file(error: OSError) -> str:
    reason = error.strerror or str(error) or type(error).__name__
    what = f"{error.filename} can't be used" if error.filename else "what was to be written can't be"
    return f"{what}: {reason}. No half-written file stands under a final name. Make room, or choose another place."


def _flushed(*, quietly: bool) -> Code | None:
    """Write what is left; the exit code if that fails, else None."""
    try:
        sys.stdout.flush()
    except OSError as error:
        _silence()
        return None if quietly else told(error)
    except ValueError:
        pass  # closed by whoever called
    return None


def _silence() -> None:
    """Lead standard output to nowhere, so that the interpreter's last flush of it says nothing."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def _say(text: str) -> None:
    with suppress(OSError):
        print(text, file=sys.stderr, flush=True)
