"""The root of the command line."""

from __future__ import annotations

from typing import Annotated

import typer

from omicall import __version__

from ._catalog import catalog
from ._contract import contract
from ._demo import demo
from ._doctor import doctor
from ._sandbox import sandbox

app = typer.Typer(
    name="omicall",
    help="The OMICall call-centre API from the command line.",
    no_args_is_help=True,
    add_completion=True,
    pretty_exceptions_show_locals=False,
)
app.add_typer(catalog, name="catalog")
app.command("sandbox")(sandbox)
app.command("demo")(demo)
app.command("doctor")(doctor)


@app.command(
    "contract",
    context_settings={"allow_extra_args": True, "ignore_unknown_options": True, "help_option_names": []},
)
def hold_against_spec(context: typer.Context) -> None:
    """Hold a server against the spec: `omicall contract --help` shows how. Needs the extra `contract`."""
    raise typer.Exit(contract(context.args))


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(__version__)
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version.", callback=_print_version, is_eager=True)
    ] = False,
) -> None:
    """The OMICall call-centre API from the command line."""
