"""`omicall doctor`: asks a real account, by reads alone, what nobody knows about the API yet."""

from __future__ import annotations

import json
import math
import sys
import textwrap
from itertools import groupby
from typing import TYPE_CHECKING, Annotated

import typer

from ._ending import Code, Ending
from ._options import AsJson, BaseUrl, Profile, Yes
from ._output import is_terminal
from ._session import Choice, choose

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

    from omicall._config import Hidden
    from omicall.doctor import Plan, Report

_STYLES = {"as documented": "green", "differs": "red", "not documented": "yellow"}
_SHORT = {"accepted": "yes", "refused": "no", "unclear": "?", "no answer": "-"}


def doctor(
    profile: Profile = None,
    base_url: BaseUrl = None,
    key_stdin: Annotated[bool, typer.Option("--key-stdin", help="Read the API key from standard input.")] = False,
    skip_operations: Annotated[
        bool, typer.Option("--skip-operations", help="Do not try the credentials of each operation.")
    ] = False,
    pause: Annotated[float, typer.Option(help="Seconds between two requests.", min=0, max=60)] = 0.2,
    yes: Yes = False,
    as_json: AsJson = False,
) -> None:
    """Ask the API what nobody knows of it yet. It only reads.

    It asks about tokens, refusals, and which credentials each operation takes. The API key comes from a profile,
    OMICALL_API_KEY or standard input, or is typed. The result may go into a bug report: nothing secret is in it. Before
    anything is sent to another machine it asks you. Exits 0 when answered, 1 when something differs from the spec, 2
    when it could not run.

    \b
    Examples:
      omicall doctor
      omicall doctor --profile shop-2 --yes --json > doctor.json
    """
    if math.isnan(pause):
        raise typer.BadParameter("--pause must be a number of seconds.")
    try:
        report = _report(profile, base_url, key_stdin, not skip_operations, pause, yes, as_json)
    except (KeyboardInterrupt, typer.Abort):
        raise Ending(
            "stopped. What was sent so far were reads and exchanges of the key, if any.", Code.STOPPED
        ) from None
    if as_json:
        typer.echo(json.dumps(report.document(), ensure_ascii=False, indent=2))
    else:
        _show(report)
    raise typer.Exit(Code.BAD_RESULT if report.differs else Code.DONE)


def _report(
    profile: str | None, base_url: str | None, key_stdin: bool, operations: bool, pause: float, yes: bool, as_json: bool
) -> Report:
    # Imported here, so that the other commands do not wait for it.
    from rich.console import Console

    from omicall._config import Hidden
    from omicall.doctor import CouldNotRunError, examine, opening_lines, plan
    from omicall.errors import ConfigurationError
    from omicall.token._choice import chosen_store

    try:
        chosen = None if key_stdin else choose(profile, base_url)
        planned = plan(base_url if chosen is None else chosen.base_url, operations=operations)
        key = _key_at_hand(key_stdin, chosen)
        for line in opening_lines(planned, pause):
            typer.echo(textwrap.fill(line, Console().width), err=as_json)
        _agreed(planned, yes)
        if key.value is None:
            key = Hidden(typer.prompt("API key (not shown)", hide_input=True, err=True))
        console = Console(stderr=True)
        with console.status("asking ...") as status:
            return examine(
                key,
                planned,
                pause=pause,
                store=chosen_store(None, default="file"),
                progress=lambda number: status.update(f"asking: {number} of at most {planned.requests}"),
            )
    except (ConfigurationError, CouldNotRunError) as error:
        sentence = str(error)
    # Outside, since the error's frames hold the key.
    raise Ending(sentence, Code.COULD_NOT_RUN)


def _key_at_hand(key_stdin: bool, chosen: Choice | None) -> Hidden:
    """The key from standard input, a profile or the environment; None inside where it must be typed."""
    from omicall._config import Hidden, hidden_key

    if key_stdin:
        return hidden_key(Hidden(sys.stdin.readline().rstrip("\r\n")))
    if chosen is not None:
        return hidden_key(Hidden(chosen.key))
    if not is_terminal():
        raise Ending(
            "there is no API key. Set OMICALL_API_KEY, or use --key-stdin. Nothing was sent.", Code.COULD_NOT_RUN
        )
    return Hidden(None)


def _agreed(planned: Plan, yes: bool) -> None:
    """Leave unless somebody wants requests to go to another machine."""
    if planned.local or yes:
        return
    if not is_terminal():
        raise Ending(
            f"{planned.host} is another machine, and nobody can be asked here. Add --yes. Nothing was sent.",
            Code.COULD_NOT_RUN,
        )
    if not typer.confirm("Send these requests?", err=True):
        raise Ending("nothing was sent.", Code.COULD_NOT_RUN)


def _show(report: Report) -> None:
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False)
    console.print(Text(f"\n{report.host}, {report.requests} requests\n"))
    for number, row in enumerate(report.rows, 1):
        _lines(console, f"{number:>2}. ", row.question, "bold")
        _lines(console, "    ", f"{row.answer} [{row.verdict}]", _STYLES.get(row.verdict, ""))
        if row.evidence:
            _lines(console, "    ", f"Found: {row.evidence}")
        if row.meaning:
            _lines(console, "    ", f"So: {row.meaning}")
    if report.operations:
        console.print()
        console.print(_table(report))
    for why, names in groupby(report.left_out, lambda name: report.left_out[name]):
        _lines(console, "", f"Not asked, it {why}: {', '.join(names)}.")


def _lines(console: Console, indent: str, text: str, style: str = "") -> None:
    """Wrapped by hand, since a bug report keeps the blanks with which a padded block is filled up."""
    from rich.text import Text

    for line in textwrap.wrap(text, console.width, initial_indent=indent, subsequent_indent="    " if indent else "  "):
        console.print(Text(line, style=style))


def _table(report: Report) -> Table:
    from rich.table import Table

    names = list(dict.fromkeys(name for row in report.operations for name in row.seen))
    table = Table(
        title="Does it take ...? yes, no, ? for unclear, - for no answer; ! where it is not as documented",
        title_justify="left",
        title_style="",
        box=None,
        padding=(0, 2, 0, 0),
    )
    table.add_column("operation", overflow="fold")
    for name in names:
        table.add_column(name)
    table.add_column("spec: any of", overflow="fold")
    for row in report.operations:
        cells = [_SHORT[row.seen[name].taken] if name in row.seen else "" for name in names]
        mark = " !" if row.verdict == "differs" else ""
        table.add_row(row.operation + mark, *cells, ", ".join(row.documented) or "nothing")
    return table
