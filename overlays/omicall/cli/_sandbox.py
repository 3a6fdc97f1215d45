"""`omicall sandbox`: a local OMICall to build against."""

from __future__ import annotations

from typing import Annotated

import typer


def sandbox(
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="Port to listen on; 0 picks a free one.", min=0, max=65535)] = 8080,
    api_key: Annotated[
        list[str] | None,
        typer.Option(
            help="A key that the sandbox accepts; any text, not a real key. Given several times, each key has an "
            "account of its own.",
            show_default="sandbox-key",
        ),
    ] = None,
    partner_key: Annotated[
        str, typer.Option(help="The key of a partner's account; any text, not a real key.")
    ] = "sandbox-partner-key",
    token_ttl: Annotated[int, typer.Option(help="Life of a token, in seconds.", min=1)] = 86_400,
    seed: Annotated[int, typer.Option(help="Another number gives other people and calls.")] = 1,
    calls: Annotated[int, typer.Option(help="Calls of the last 30 days that it holds.", min=0)] = 500,
    deliver_to: Annotated[
        list[str] | None,
        typer.Option(help="A host that webhooks may go to, besides this machine. May be given several times."),
    ] = None,
    pace: Annotated[
        float, typer.Option(help="How much of its length a call takes: 0 for nothing, 0.1 for a tenth, 1 for all.")
    ] = 0.0,
    trial: Annotated[bool, typer.Option("--trial", help="Accounts have a trial package: no automatic calls.")] = False,
) -> None:
    """Start a local OMICall with invented people.

    It keeps what is sent to it, and fails on demand. Nothing leaves this machine, unless --deliver-to names a host for
    webhooks. Ctrl-C ends it.

    Its page, http://127.0.0.1:8080/, shows what is in it and has buttons for calls, tokens and faults;
    http://127.0.0.1:8080/docs is the API reference.

    \b
    Examples:
      omicall sandbox --port 8080
      OMICALL_BASE_URL=http://127.0.0.1:8080 OMICALL_API_KEY=sandbox-key omicall tenant
    """
    # Imported here, so that the other commands do not wait for a web server to load.
    from omicall.sandbox import Settings, serve

    first_key, *more_keys = api_key or ["sandbox-key"]
    try:
        settings = Settings(
            api_key=first_key,
            more_api_keys=tuple(more_keys),
            partner_key=partner_key,
            token_ttl=token_ttl,
            seed=seed,
            calls=calls,
            deliver_to=tuple(deliver_to or ()),
            pace=pace,
            trial=trial,
        )
        serve(settings, host, port)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        typer.echo(f"omicall: the sandbox can't listen on {host} port {port}: {reason}. Try --port 0.", err=True)
        raise typer.Exit(2) from None
