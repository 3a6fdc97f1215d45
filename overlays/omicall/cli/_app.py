"""The root of the command line.

Modules of commands import the library inside their functions, so that `omicall --help` and completion are quick.
"""

from __future__ import annotations

import enum
from typing import Annotated

import typer
from typer._completion_classes import completion_init
from typer.completion import install_callback, show_callback

from omicall import __version__

from ._auth import auth
from ._calls import calls
from ._catalog import catalog
from ._contract import contract
from ._demo import demo
from ._dial import WithChoices, autocall, call
from ._doctor import doctor
from ._ending import MEANINGS, Root
from ._lists import agents, contacts, extensions, tenant
from ._recordings import recordings
from ._sandbox import sandbox
from ._sync import sync
from ._webhooks import webhooks


class Shell(enum.StrEnum):
    """Shells that complete commands and options."""

    BASH = "bash"
    ZSH = "zsh"
    FISH = "fish"
    POWERSHELL = "powershell"


_EPILOG = "\n".join(
    (
        "\b",
        "Examples:",
        "  omicall demo                              what it can do, without an account",
        "  omicall auth login                        save your API key",
        "  omicall calls export -o calls.xlsx --since 30d        the last 30 days",
        "",
        "\b",
        "Exit codes:",
        *(f"  {code:>3}  {meaning}" for code, meaning in MEANINGS.items()),
    )
)

app = typer.Typer(
    name="omicall",
    cls=Root,
    epilog=_EPILOG,
    # The frames and colours of a rich help cost more time than all the rest of a start.
    rich_markup_mode=None,
    context_settings={"max_content_width": 120},
    no_args_is_help=True,
    # Its own options guess the shell; ours are told.
    add_completion=False,
    pretty_exceptions_show_locals=False,
)
app.add_typer(auth, name="auth")
app.command("tenant")(tenant)
app.add_typer(calls, name="calls")
app.add_typer(recordings, name="recordings")
app.command("agents")(agents)
app.command("extensions")(extensions)
app.command("contacts")(contacts)
app.command("sync")(sync)
app.add_typer(webhooks, name="webhooks")
app.command("call")(call)
app.command("autocall", cls=WithChoices)(autocall)
app.add_typer(catalog, name="catalog")
app.command("doctor")(doctor)
app.command("sandbox")(sandbox)
app.command("demo")(demo)


@app.command(
    "contract",
    context_settings={"allow_extra_args": True, "ignore_unknown_options": True, "help_option_names": []},
)
def hold_against_spec(context: typer.Context) -> None:
    """Hold a server against the spec. Needs the extra `contract`."""
    raise typer.Exit(contract(context.args))


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(__version__)
        raise typer.Exit


# What typer does for its own options.
completion_init()


@app.callback()
def root(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version.", callback=_print_version, is_eager=True)
    ] = False,
    show_completion: Annotated[
        Shell | None,
        typer.Option(help="Print the script that completes commands in this shell.", callback=show_callback),
    ] = None,
    install_completion: Annotated[
        Shell | None,
        typer.Option(help="Install that script for this shell, in your home folder.", callback=install_callback),
    ] = None,
) -> None:
    """The OMICall call-centre API from the command line."""
