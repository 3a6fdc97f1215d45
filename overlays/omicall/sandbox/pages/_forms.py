"""What a person can do on the page: buttons and forms, each a JSON body for the control door."""

from __future__ import annotations

import json
from typing import Any
from xml.etree.ElementTree import Element

from omicall.sandbox._faults import AFTER, BEFORE, PACE, PAGES
from omicall.sandbox._operation import OPERATIONS
from omicall.sandbox._tenant import Tenant

from ._elements import Child, element


def button(text: str, door: str, body: Any, *, key: str, kind: str = "") -> Element:
    """A button that sends a body to a name of the door.

    key: tells it from the other buttons, so that it keeps the focus when its table is written anew.
    """
    sent = {"type": "button", "data-door": door, "data-body": json.dumps(body), "data-key": key, "class": kind}
    return element("button", sent, text)


def call_form(tenant: Tenant) -> Element:
    """Place an incoming call to an account; a sentence for one that nobody can call."""
    if not tenant.hotlines:
        return element("p", {"class": "soft"}, "This account has no hotline, so nobody can call it.")
    numbers = [phone for contact in tenant.contacts[:20] for phone, _ in contact.phones[:1]]
    known = element("datalist", {"id": "numbers"}, *(element("option", {"value": number}) for number in numbers))
    caller = {"name": "from", "list": "numbers", "value": numbers[0] if numbers else "", "inputmode": "tel"}
    extensions = [("", "the first that can ring"), *((number, number) for number in tenant.extensions)]
    ends = [("", "wait for me"), ("answered", "it is answered"), ("missed", "it is missed")]
    return _form(
        {"data-door": "calls", "data-also": json.dumps({"direction": "inbound", "account": tenant.id}), "id": "call"},
        _field("Caller", element("input", {**caller, "required": "", "autocomplete": "off"})),
        _field("Hotline", _select("hotline", [(hotline, hotline) for hotline in tenant.hotlines])),
        _field("Extension", _select("extension", extensions)),
        _field("Then", _select("outcome", ends)),
        _submit("Place an incoming call"),
        known,
    )


def fault_form() -> Element:
    """Switch a fault on."""
    kinds = [(kind, kind) for kind in sorted(BEFORE | AFTER | PAGES | PACE)]
    operations = [("*", "every operation"), *((name, name) for name in sorted(OPERATIONS))]
    times = [("1", "once"), ("3", "three times"), ("", "every time")]
    return _form(
        {"data-door": "faults/on", "id": "fault"},
        _field("Fault", _select("kind", kinds, chosen="dead_token")),
        _field("On", _select("operation", operations)),
        _field("How often", _select("times", times, number=True)),
        _field("Code (failure)", element("input", {"name": "code", "autocomplete": "off", "placeholder": "none"})),
        _submit("Switch it on"),
    )


def clock_form() -> Element:
    """Put the clock forward."""
    seconds = {"name": "advance_seconds", "type": "number", "min": "0", "value": "600", "data-number": ""}
    steps = (("1 minute", 60), ("1 hour", 3_600), ("1 day", 86_400))
    fast = [button(f"+ {text}", "clock", {"advance_seconds": n}, key=f"clock-{n}") for text, n in steps]
    return _form(
        {"data-door": "clock", "id": "clock-form"},
        _field("Seconds", element("input", {**seconds, "required": ""})),
        _submit("Put the clock forward"),
        *fast,
    )


def token_buttons() -> Element:
    """Make the next token that is shown a dead one."""
    rule = {"operation": "*", "kind": "dead_token", "times": 1}
    once = button("Expire the token", "faults/on", rule, key="expire", kind="first")
    return element("p", {}, once, " The next request with a token is turned away, once, and its token is dead.")


def reset_button() -> Element:
    """Everything as at the start; two steps, since nothing brings it back."""
    sure = button("Yes, forget everything since the start", "reset", {}, key="reset", kind="danger")
    return element("details", {"class": "reset"}, element("summary", {}, "Reset…"), sure)


def _form(attributes: dict[str, str], *children: Child) -> Element:
    return element("form", {"method": "post", **attributes}, *children)


def _field(label: str, control: Element) -> Element:
    return element("label", {}, element("span", {}, label), control)


def _submit(text: str) -> Element:
    return element("button", {"type": "submit", "class": "first"}, text)


def _select(name: str, options: list[tuple[str, str]], *, chosen: str = "", number: bool = False) -> Element:
    made = [
        element("option", {"value": value, **({"selected": ""} if chosen == value != "" else {})}, text)
        for value, text in options
    ]
    return element("select", {"name": name, **({"data-number": ""} if number else {})}, *made)
