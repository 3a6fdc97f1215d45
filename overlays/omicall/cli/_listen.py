"""`omicall webhooks listen`: a receiver on this machine that shows what comes."""

from __future__ import annotations

import os
import sys
from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ._ending import Code, Ending
from ._options import BaseUrl, Profile, ShowNumbers
from ._output import json_line, note, print_json, print_line
from ._period import ZONE
from ._session import open_client
from ._where import host_of, is_local

if TYPE_CHECKING:
    from omicall import Omicall
    from omicall.webhooks import Event, Verdict
    from omicall_api.models import WebhookSettings

SECRET = "OMICALL_WEBHOOK_SECRET"  # noqa: S105 - the name of a variable
_TURNED_AWAY = {
    404: "its address does not end with the secret above",
    405: "it was no POST",
    408: "its body came too slowly",
    413: "its body was too long",
    503: "too many reports wait",
}


def listen(
    port: Annotated[
        int, typer.Option("--port", metavar="PORT", help="Port to listen on; 0 picks a free one.", min=0, max=65535)
    ] = 0,
    host: Annotated[str, typer.Option("--host", metavar="HOST", help="Address to listen on.")] = "127.0.0.1",
    register: Annotated[
        bool,
        typer.Option(
            "--register",
            help="Register it for calls at a sandbox of this machine, and undo that in the end.",
        ),
    ] = False,
    count: Annotated[int | None, typer.Option("--count", metavar="N", help="End after so many reports.", min=1)] = None,
    raw: Annotated[bool, typer.Option("--raw", help="Show the whole body of each report, too.")] = False,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print one JSON object a report, a line each; the address goes to stderr.")
    ] = False,
    show_numbers: ShowNumbers = False,
    profile: Profile = None,
    base_url: BaseUrl = None,
) -> None:
    """Receive reports of OMICall and show them live, one line each.

    A line tells the time of arrival, what it is, the id of the call, who calls whom, and whether it is news: first,
    newer, repeat or older. Only a request whose address ends with the secret is let in. The secret is that of
    OMICALL_WEBHOOK_SECRET; without it a new one is made at each start.

    OMICall can't reach this machine by itself. Against a sandbox, --register does it all; for the real OMICall, put a
    tunnel or a proxy with https in front and register its address with the secret behind it.

    Ctrl-C ends it with exit code 0, or with 130 if --count has not been reached.

    \b
    Examples:
      omicall webhooks listen --register --base-url http://127.0.0.1:8080
      omicall webhooks listen --port 8000 --show-numbers
      omicall webhooks listen --port 8000 --json --count 10 > reports.jsonl
    """
    from omicall.sandbox._quiet_server import listening

    from ._listen_lines import document, line
    from ._listen_server import Listener

    def show(event: Event, verdict: Verdict) -> None:
        told = document(event, verdict, datetime.now(ZONE))
        if as_json:
            print(json_line(told | ({"raw": _readable(event.raw)} if raw else {}), show_numbers=show_numbers))
        else:
            print_line(line(told), show_numbers=show_numbers)
            if raw:
                print_json(_readable(event.raw), show_numbers=show_numbers)
        sys.stdout.flush()

    secret = _secret()
    receiver = Listener(secret, show, turned_away=_note_turned_away, count=count)
    with ExitStack() as stack:
        # Before anything listens, so that a missing key or a wrong host ends it at once.
        client = _local_client(stack, profile, base_url) if register else None
        try:
            listener, own_url = listening(host, port)
            stack.enter_context(listener)
        except OSError as error:
            reason = error.strerror or type(error).__name__
            raise Ending(f"can't listen on {host} port {port}: {reason}. Try --port 0.", Code.COULD_NOT_RUN) from None
        address = f"{own_url}/{secret}"
        if client is not None:
            stack.enter_context(_registered(client, address))
        receiver.run(listener, lambda: _ready(address, as_json))
    note(f"{receiver.shown:,} {'report' if receiver.shown == 1 else 'reports'} came.")
    if not receiver.complete:
        raise KeyboardInterrupt


def _secret() -> str:
    from omicall.webhooks import new_secret

    given = os.environ.get(SECRET)
    return new_secret() if given is None else given


def _ready(address: str, as_json: bool) -> None:
    print(f"Listening: {address}", file=sys.stderr if as_json else sys.stdout, flush=True)
    note("The end of this address is the secret: whoever knows it can send reports. Ctrl-C ends.")


def _note_turned_away(status: int) -> None:
    why = _TURNED_AWAY.get(status, "")
    note(f"A request was answered with HTTP {status}{': ' + why if why else ''}. Later ones like it are not told.")


def _readable(raw: Any) -> Any:
    return raw.decode("utf-8", "replace") if isinstance(raw, bytes) else raw


def _local_client(stack: ExitStack, profile: str | None, base_url: str | None) -> Omicall:
    client = stack.enter_context(open_client(profile, base_url))
    if is_local(client):
        return client
    raise Ending(
        f"--register is for a sandbox on this machine: OMICall at {host_of(client)} can't reach it. Nothing was sent. "
        f"Put a tunnel or a proxy with https in front, start this with {SECRET} set and --port, and run `omicall "
        "webhooks register call https://YOUR-HOST/YOUR-SECRET`.",
        Code.COULD_NOT_RUN,
    )


@contextmanager
def _registered(client: Omicall, address: str) -> Generator[None]:
    """Let calls be reported to this address, and then to where they were reported before."""
    from omicall_api.models import WebhookType

    before = next((hook.url for hook in client.webhooks.list() if hook.type == WebhookType.CALL), None)
    client.webhooks.register(webhook=_settings(address))
    try:
        yield
    finally:
        _undo(client, before)


def _settings(address: str) -> WebhookSettings:
    from omicall_api.models import WebhookEvent, WebhookSettings, WebhookType

    return WebhookSettings(type=WebhookType.CALL, url=address, events=[one for one in WebhookEvent if one.is_known])


def _undo(client: Omicall, before: str | None) -> None:
    from omicall.errors import OmicallError
    from omicall_api.models import WebhookType

    try:
        if before is None:
            client.webhooks.destroy(hook_type=WebhookType.CALL)
        else:
            client.webhooks.register(webhook=_settings(before))
    except OmicallError:
        note("The registration could not be undone. If the sandbox still runs: omicall webhooks destroy call")
        raise
