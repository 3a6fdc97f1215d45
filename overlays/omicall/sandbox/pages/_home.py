"""The page at the root: what is in the sandbox, and what can be done with it."""

from __future__ import annotations

from urllib.parse import quote
from xml.etree.ElementTree import Element

from omicall.sandbox._settings import Settings
from omicall.sandbox._state import Sandbox
from omicall.sandbox._tenant import Tenant

from ._document import document
from ._elements import Child, element
from ._forms import call_form, clock_form, fault_form, reset_button, token_buttons
from ._sections import account_name, sections

_USUAL_KEY = Settings().api_key


def home(sandbox: Sandbox, tenant: Tenant, base_url: str) -> str:
    """The whole page, as it stands now; its script keeps it up to date. The sandbox's lock is held."""
    parts = sections(sandbox, tenant)

    def live(id: str) -> Element:
        return element("div", {"id": id, "class": "live"}, parts[id])

    page = element(
        "main",
        {"data-account": tenant.id},
        element("p", {"id": "said", "role": "status", "aria-live": "polite"}),
        live("numbers"),
        _part("Calls", call_form(tenant), _sub("Going on"), live("live-calls"), _sub("The last"), live("last-calls")),
        _part("Webhooks", live("webhooks"), _sub("The last messages"), live("deliveries")),
        _part("Requests and tokens", token_buttons(), _sub("The last requests"), live("requests"),
              _sub("The last token exchanges"), live("exchanges")),
        _part("Faults", fault_form(), _sub("In force"), live("faults")),
        _part("Contacts", _soft("The newest come first."), live("contacts")),
        _part("Clock and reset", clock_form(), reset_button()),
    )  # fmt: skip
    return document("OMICall sandbox", "page.js", _head(sandbox, tenant, base_url), page)


def _head(sandbox: Sandbox, tenant: Tenant, base_url: str) -> Element:
    # Only the key that is printed in the manuals is said; one that somebody chose may be a real one.
    usual = sandbox.settings.api_key == _USUAL_KEY
    key = _USUAL_KEY if usual else "the-key-it-was-started-with"
    return element(
        "header",
        {},
        element("h1", {}, "OMICall sandbox"),
        _soft("A local imitation, written from documents. Nobody is called, nothing costs money, and nothing here was "
              "compared with the live API."),
        element("pre", {}, f"OMICALL_BASE_URL={base_url} OMICALL_API_KEY={key} omicall tenant"),
        element("nav", {"aria-label": "Pages"}, *_links(sandbox, tenant)),
        element("noscript", {}, element("p", {"class": "note"}, "Without JavaScript the buttons do nothing; reload to "
                                        "see what has changed.")),
    )  # fmt: skip


def _links(sandbox: Sandbox, shown: Tenant) -> list[Child]:
    made: list[Child] = [element("a", {"href": "/docs"}, "API reference"), " "]
    for number, tenant in enumerate(sandbox.tenants.values(), 1):
        here = {"aria-current": "page"} if tenant is shown else {}
        address = {"href": f"/?account={quote(tenant.id, safe='')}", **here}
        made += [element("a", address, f"{number}. {account_name(tenant)}"), " "]
    return made


def _part(title: str, *children: Child) -> Element:
    return element("section", {}, element("h2", {}, title), *children)


def _sub(title: str) -> Element:
    return element("h3", {}, title)


def _soft(text: str) -> Element:
    return element("p", {"class": "soft"}, text)
