"""A run that never was, for the tests of its reports."""

from __future__ import annotations

from collections import Counter

from omicall.contract import Count, Finding, NotTried, Outcome
from omicall.contract.report import Facts, LeftOut

HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>&\"'</code></pre></style>]]>\x00\x1b[2J\u202e\ud800"
"""What a server or a generator of requests could put into a finding."""

WEBHOOK = "register_webhook"


def facts(kind: str = "this machine") -> Facts:
    """The circumstances of that run."""
    return Facts(
        host="server.example.vn",
        kind=kind,
        started=1_790_000_000.0,
        seconds=76.4,
        options=(("full", "no"), ("seconds", "110")),
        versions=(("specification", "2.1.03"), ("omicall", "0.1.0"), ("schemathesis", "4.32.5"), ("Python", "3.11.7")),
        left_out=(LeftOut("click_to_call", "Its effect (billable) was not allowed on this server."),),
    )


def outcome(*findings: Finding, errors: tuple[str, ...] = ()) -> Outcome:
    """An outcome over three operations: one is fine, one never answered with success, one had no turn."""
    searched = Count(10, 4, Counter({"request_invalid": 5, "HTTP 401": 1}), seconds=0.5)
    counts = {"search_calls": searched, "list_webhooks": Count(3, 0), WEBHOOK: Count()}
    return Outcome(
        counts,
        findings,
        errors,
        checks=("envelope", "ignored_auth"),
        laws=(("search_calls", "pages_add_up"),),
        not_tried=(NotTried("list_webhooks", "filters_are_obeyed", "There was no row to take a value from."),),
    )


FINDING = Finding("search_calls", "envelope", "There is none.", "curl -X GET https://server.example.vn/x")
HOSTILE_FINDING = Finding(
    "list_webhooks", "envelope", f"Odd: {HOSTILE}", f"curl -d '{HOSTILE}' https://server.example.vn"
)
