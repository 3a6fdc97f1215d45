"""Asks before something is done that can't be taken back."""

from __future__ import annotations

import typer

from ._ending import Code, Ending
from ._output import is_terminal


def agreed(question: str, *, yes: bool, can_ask: bool = True) -> None:
    """Go on only if somebody wants it.

    Args:
        question: what is asked on standard error, without a question mark's default.
        yes: whether `--yes` was given, which answers it.
        can_ask: False where standard input is used for something else.

    Raises:
        Ending: the answer is no, or nobody is there to be asked.
        typer.Abort: Ctrl-C, or the end of the input.
    """
    if yes:
        return
    if not can_ask or not is_terminal():
        raise Ending("nobody can be asked here, so nothing was sent. Add --yes to go on without.", Code.COULD_NOT_RUN)
    if not typer.confirm(question, err=True):
        raise Ending("nothing was sent.", Code.COULD_NOT_RUN)
