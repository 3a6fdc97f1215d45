"""`omicall catalog`: the lists of the spec, for people and for programs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Annotated, Any

import typer

catalog = typer.Typer(help="Voices, speeds and error codes, as the spec has them.", no_args_is_help=True)

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON with the vendor's keys and nothing else.")]


@catalog.command()
def voices(as_json: AsJson = False) -> None:
    """List the voices of the AI bot.

    They stand in the order of the vendor's overview page.

    \b
    Examples:
      omicall catalog voices
      omicall catalog voices --json
    """
    from omicall.catalog import VOICES

    rows = [
        {"label": voice.label, "value": voice.value, "gender": voice.gender, "region": voice.region} for voice in VOICES
    ]
    _print("Voices of the AI bot", rows, as_json=as_json)


@catalog.command()
def speeds(as_json: AsJson = False) -> None:
    """List the reading speeds of the AI bot.

    They stand in the order of the vendor's overview page. A lower number is faster.

    \b
    Examples:
      omicall catalog speeds
      omicall catalog speeds --json
    """
    from omicall.catalog import SPEEDS

    rows = [{"label": speed.label, "value": speed.value} for speed in SPEEDS]
    _print("Speeds of the AI bot (a lower number is faster)", rows, as_json=as_json)


@catalog.command()
def errors(as_json: AsJson = False) -> None:
    """List the error codes and what they mean.

    The meaning is in Vietnamese and English, with what to do about it.

    \b
    Examples:
      omicall catalog errors
      omicall catalog errors --json
    """
    from omicall.catalog import ERRORS

    rows = [{"code": error.code, "vi": error.vi, "en": error.en, "hint": error.hint} for error in ERRORS.values()]
    if as_json:
        _print_json(rows)
        return
    from rich.console import Console
    from rich.padding import Padding

    console = Console()
    for row in rows:
        console.print(f"[bold]{row['code']}[/bold]")
        console.print(Padding(f"{row['vi']}\n{row['en']}. {row['hint']}", (0, 0, 1, 4), expand=False))


def _print(title: str, rows: Sequence[dict[str, Any]], *, as_json: bool) -> None:
    if as_json:
        _print_json(rows)
        return
    from rich.console import Console
    from rich.table import Table

    table = Table()
    for name in rows[0]:
        table.add_column(name, overflow="fold")
    for row in rows:
        table.add_row(*(str(value) for value in row.values()))
    console = Console()
    console.print(title)
    console.print(table)


def _print_json(rows: Sequence[dict[str, Any]]) -> None:
    typer.echo(json.dumps(rows, ensure_ascii=False, indent=2))
