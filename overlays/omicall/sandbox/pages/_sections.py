"""The parts of the page that change while one looks on, made from the state of the sandbox."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from itertools import islice
from typing import Any
from xml.etree.ElementTree import Element

from omicall.sandbox._clock import VIETNAM
from omicall.sandbox._deliveries import Delivery, origin_of
from omicall.sandbox._faults import Rule
from omicall.sandbox._history import Call, every_call
from omicall.sandbox._journal import Seen
from omicall.sandbox._live import LiveCall, State
from omicall.sandbox._state import Sandbox
from omicall.sandbox._tenant import Contact, Tenant

from ._elements import Child, chip, element, table
from ._forms import button

ROWS = 10
"""How many rows of a table are shown."""


def sections(sandbox: Sandbox, tenant: Tenant) -> dict[str, Element]:
    """What is inside each part of the page that changes, by the id of the part. The sandbox's lock is held."""
    return {
        "numbers": _numbers(sandbox, tenant),
        "live-calls": _live_calls(sandbox, tenant),
        "last-calls": _last_calls(sandbox, tenant),
        "webhooks": _webhooks(tenant),
        "deliveries": _deliveries(sandbox.deliveries.recent),
        "requests": _requests(sandbox.journal.requests),
        "exchanges": _exchanges(sandbox),
        "faults": _faults(sandbox.faults.in_force()),
        "contacts": _contacts(tenant.contacts),
    }


def moment(milliseconds: float) -> str:
    """A time as clocks in Vietnam show it."""
    return f"{datetime.fromtimestamp(milliseconds / 1000, UTC).astimezone(VIETNAM):%Y-%m-%d %H:%M:%S}"


def _numbers(sandbox: Sandbox, tenant: Tenant) -> Element:
    counts = sandbox.deliveries.counts()
    tiles = {
        "Clock (Vietnam)": moment(sandbox.clock.milliseconds()),
        "Calls going on": str(sum(live.tenant is tenant for live in sandbox.live)),
        "Calls in the history": f"{len(tenant.history):,}",
        "Contacts": f"{len(tenant.contacts):,}",
        "Requests": f"{sandbox.requests.total():,}",
        "Token exchanges": f"{sandbox.token_exchanges:,}",
        "Webhooks sent": f"{counts['sent']:,}",
        "Webhooks lost or withheld": f"{counts['failed'] + counts['withheld']:,}",
    }
    made = [element("div", {}, element("dt", {}, name), element("dd", {}, value)) for name, value in tiles.items()]
    return element("dl", {"class": "tiles"}, *made)


def _live_calls(sandbox: Sandbox, tenant: Tenant) -> Element:
    own = [live for live in sandbox.live if live.tenant is tenant]
    rows: Iterable[list[Child]] = ([*_sides(live.call), chip(live.state, "good"), _moves(live)] for live in own[:ROWS])
    shown = table(("Direction", "Number", "Hotline", "Extension", "State", "Do"), rows, "Nobody is on the phone.")
    more = len(own) - ROWS
    return element("div", {}, shown, f"and {more:,} more" if more > 0 else "")


def _moves(live: LiveCall) -> Element:
    ringing = (("Answer", "answer"), ("Miss", "miss"))
    talking = (("Hang up", "hang_up"),)
    moves = {State.RINGING: ringing, State.ANSWERED: talking}.get(live.state, ())
    call = live.call.transaction_id
    made = [button(text, f"calls/{call}", {"do": step}, key=f"{call}-{step}") for text, step in moves]
    return element("span", {"class": "row"}, *made)


def _last_calls(sandbox: Sandbox, tenant: Tenant) -> Element:
    # The rows of calls that pass faster than they last lie ahead of the clock.
    calls = tenant.history.find(every_call, 0, sandbox.clock.milliseconds())
    newest = (calls[place] for place in range(len(calls) - 1, max(-1, len(calls) - 1 - ROWS), -1))
    rows: Iterable[list[Child]] = ([moment(call.created_ms), *_sides(call), _end(call)] for call in newest)
    return table(("Ended", "Direction", "Number", "Hotline", "Extension", "Outcome"), rows, "The history is empty.")


def _sides(call: Call) -> list[Child]:
    traits = call.traits
    return [traits.direction, traits.number or traits.peer or "–", traits.hotline or "–", traits.extension or "–"]


def _end(call: Call) -> Element:
    return chip(f"answered, {call.answer_sec:,} s", "good") if call.traits.answered else chip("missed", "warn")


def _webhooks(tenant: Tenant) -> Element:
    rows: Iterable[list[Child]] = (
        [hook.kind, f"{origin_of(hook.url)}/…", "all" if hook.events is None else ", ".join(hook.events)]
        for hook in tenant.webhooks.values()
    )
    nothing = "No webhook is registered. Register one through the API, with register_webhook."
    return table(("Type", "Receiver", "Events"), rows, nothing)


def _deliveries(recent: Iterable[Delivery]) -> Element:
    rows: Iterable[list[Child]] = (
        [moment(one.at_ms), one.receiver, one.what or "–", chip(one.outcome, _mark(one.outcome))]
        for one in islice(recent, ROWS)
    )
    return table(("When", "Receiver", "State told", "Answer"), rows, "Nothing was sent to a receiver yet.")


def _mark(outcome: str) -> str:
    return "" if outcome == "on its way" else "good" if outcome.startswith("2") else "bad"


def _requests(recent: Iterable[Seen]) -> Element:
    rows: Iterable[list[Child]] = (
        [moment(one.at_ms), one.operation, chip(str(one.status), _mark(str(one.status))), one.told or "–"]
        for one in islice(recent, ROWS)
    )
    return table(("When", "Operation", "HTTP", "Error code or fault"), rows, "Nothing was asked of the API yet.")


def _exchanges(sandbox: Sandbox) -> Element:
    def name(id: str) -> str:
        found = sandbox.tenant_of_id(id)
        return "an account" if found is None else account_name(found)

    recent = islice(sandbox.journal.exchanges, ROWS)
    rows = ([moment(one.at_ms), name(one.tenant)] for one in recent)
    return table(("When", "Account"), rows, "No key was exchanged for a token yet.")


def _faults(rules: list[Rule]) -> Element:
    rows: Iterable[list[Child]] = ([rule.kind, _reach(rule), _often(rule), _off(rule)] for rule in rules)
    return table(("Fault", "On", "How often", "Do"), rows, "No fault is in force.")


def _reach(rule: Rule) -> str:
    return "every operation" if rule.operation == "*" else rule.operation


def _often(rule: Rule) -> str:
    if rule.times is not None:
        return f"{rule.times:,} more times"
    return "every time" if rule.rate is None else f"{rule.rate:.0%} of the time"


def _off(rule: Rule) -> Element:
    body: dict[str, Any] = {"operation": rule.operation, "kind": rule.kind}
    if rule.code:
        body["code"] = rule.code
    return button("Switch it off", "faults/off", body, key="off-" + json.dumps(body))


def _contacts(contacts: list[Contact]) -> Element:
    newest = contacts[: -ROWS - 1 : -1]
    rows = ([one.full_name, _points(one.phones), _points(one.emails), one.ref_id or "–"] for one in newest)
    return table(("Name", "Phones", "E-mails", "Reference"), rows, "There are no contacts.")


def _points(points: Iterable[tuple[str, str]]) -> str:
    return ", ".join(data for data, _ in points) or "–"


def account_name(tenant: Tenant) -> str:
    """What an account is called on the page: never its key."""
    name = str(tenant.profile.get("full_name") or "an account")
    return f"{name} (partner)" if tenant.partner else name
