"""`omicall webhooks`: where OMICall reports to, and a receiver to watch."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from ._asking import agreed
from ._hook_urls import NotAnAddress, checked, has_secret, shown
from ._listen import listen
from ._options import AsJson, BaseUrl, Profile, Yes
from ._output import note, print_json, print_line, print_table
from ._session import open_client

if TYPE_CHECKING:
    from omicall_api.models import Webhook, WebhookEvent, WebhookType

webhooks = typer.Typer(help="Where OMICall reports to, and a receiver to watch.", no_args_is_help=True)
webhooks.command("listen")(listen)

_KIND = typer.Argument(metavar="KIND", help="What is reported, such as call.")
_UNPROTECTED = (
    "This address holds nothing that only OMICall knows, so anybody who finds it can send you reports: OMICall signs "
    "nothing. --new-secret puts a secret into it."
)


@webhooks.command("list")
def list_webhooks(
    show_urls: Annotated[
        bool, typer.Option("--show-urls", help="Show addresses whole; what may be a secret in them is cut otherwise.")
    ] = False,
    profile: Profile = None,
    base_url: BaseUrl = None,
    as_json: AsJson = False,
) -> None:
    """List where OMICall reports to.

    \b
    Examples:
      omicall webhooks list
      omicall webhooks list --json --show-urls
    """
    with open_client(profile, base_url) as client:
        rows = [_row(hook, whole=show_urls) for hook in client.webhooks.list()]
    if as_json:
        print_json(rows)
    elif not rows:
        print_line("No webhook is registered.")
    else:
        print_table({"type": "type", "status": "status", "url": "url"}, rows)


@webhooks.command("register")
def register(
    kind: Annotated[str, _KIND],
    url: Annotated[str, typer.Argument(metavar="URL", help="Where the reports go to, an https address.")],
    new_secret: Annotated[
        bool, typer.Option("--new-secret", help="Make a secret, put it behind the address, and show it this once.")
    ] = False,
    event: Annotated[
        list[str] | None,
        typer.Option(
            "--event",
            metavar="EVENT",
            help="An event of running calls to report. May be given several times.",
            show_default="all of them",
        ),
    ] = None,
    yes: Yes = False,
    profile: Profile = None,
    base_url: BaseUrl = None,
    as_json: AsJson = False,
) -> None:
    """Let OMICall report to an address. One that is registered for this kind already seems to be replaced.

    OMICall signs nothing, so the address has to hold a secret; your receiver turns away whoever does not know it.

    \b
    Examples:
      omicall webhooks register call https://crm.example.vn/omicall --new-secret
      omicall webhooks register contact https://crm.example.vn/omicall/YOUR-SECRET --yes
    """
    from omicall_api.models import WebhookSettings, WebhookType

    wanted, events = _kind(kind), _events(event)
    if event and wanted != WebhookType.CALL:
        raise typer.BadParameter("only calls have events. Nothing was sent.", param_hint="--event")
    address = _address(url, new_secret)
    with open_client(profile, base_url) as client:
        before = next((hook for hook in client.webhooks.list() if hook.type == wanted), None)
        if before is not None and before.url != address:
            note(f"Reports of the kind {wanted} go to {shown(before.url)} now, and seem to go to the new address then.")
            agreed("Register the new address?", yes=yes)
        settings = WebhookSettings(type=wanted, url=address, events=events if wanted == WebhookType.CALL else None)
        client.webhooks.register(webhook=settings)
    if as_json:
        print_json({"type": wanted, "url": address if new_secret else shown(address)})
        return
    print_line(f"Registered: reports of the kind {wanted} go to {shown(address)}")
    if new_secret:
        print_line(address)
        note("That is the address with its secret, shown this once. Keep it with your passwords.")


@webhooks.command("destroy")
def destroy(
    kind: Annotated[str, _KIND],
    yes: Yes = False,
    profile: Profile = None,
    base_url: BaseUrl = None,
    as_json: AsJson = False,
) -> None:
    """Remove the webhook of a kind. OMICall reports it no more.

    \b
    Examples:
      omicall webhooks destroy call
      omicall webhooks destroy contact --yes
    """
    wanted = _kind(kind)
    with open_client(profile, base_url) as client:
        before = next((hook for hook in client.webhooks.list() if hook.type == wanted), None)
        if before is not None:
            note(f"Reports of the kind {wanted} go to {shown(before.url)} now, and will go nowhere.")
            agreed("Remove it?", yes=yes)
            client.webhooks.destroy(hook_type=wanted)
    if as_json:
        print_json({"type": wanted, "removed": before is not None})
    else:
        print_line(f"Removed: {wanted}" if before is not None else f"Nothing is registered for the kind {wanted}.")


def _row(hook: Webhook, *, whole: bool) -> dict[str, Any]:
    return {"type": hook.type, "status": hook.status, "url": hook.url if whole else shown(hook.url)}


def _kind(text: str) -> WebhookType:
    from omicall_api.models import WebhookType

    kind = WebhookType(text.lower())
    if not kind.is_known:
        known = ", ".join(one.value for one in WebhookType if one.is_known)
        raise typer.BadParameter(f"it must be one of {known}. Nothing was sent.", param_hint="KIND")
    return kind


def _events(given: list[str] | None) -> list[WebhookEvent]:
    from omicall_api.models import WebhookEvent

    known = [event for event in WebhookEvent if event.is_known]
    chosen = known if not given else [WebhookEvent(text.lower()) for text in given]
    if not all(event.is_known for event in chosen):
        names = ", ".join(event.value for event in known)
        raise typer.BadParameter(f"it must be one of {names}. Nothing was sent.", param_hint="--event")
    return list(dict.fromkeys(chosen))


def _address(url: str, new_secret: bool) -> str:
    """The address to register, with a new secret if that is wanted."""
    from omicall.webhooks import new_secret as make_secret
    from omicall.webhooks import webhook_url

    try:
        address = checked(url)
    except NotAnAddress as error:
        raise typer.BadParameter(f"{error}. Nothing was sent.", param_hint="URL") from None
    if new_secret:
        return webhook_url(address, make_secret())
    if not has_secret(address):
        note(_UNPROTECTED)
    return address
