"""What the page says in whole sentences."""

from __future__ import annotations

from omicall.contract._outcome import Outcome

from ._facts import Facts

PROVES_NOTHING = "A clean run against the sandbox proves nothing about the vendor."
OTHERS = " A success can still be an empty page, which shows nothing about a row."
KEPT_BACK = (
    "Keys, tokens, passwords and the middle digits of phone numbers stand nowhere in this report: *** and * are in "
    "their place. Of an answer, no body is ever written to disk. A line above shows the body of a request that the "
    "suite made, cut where it is long."
)


def what_it_shows(facts: Facts) -> str:
    """What this run can tell, by where it was sent."""
    if facts.kind == "another machine":
        return (
            f"This run asked {facts.host}. It shows how that server answered these requests on that day, and nothing "
            "about operations that were not tried or never answered with success."
        )
    return (
        "This run stayed on its own machine. If that was the sandbox: specification and sandbox were written from the "
        "same sources, so agreement means that they were read alike twice. Only a run against the vendor can tell more."
    )


def where(facts: Facts) -> str:
    """What was asked: a host and what kind it is, or a server without any."""
    return facts.host if facts.host == facts.kind else f"{facts.host} ({facts.kind})"


def verdict(outcome: Outcome) -> str:
    """The first words of the page."""
    found = len(outcome.findings)
    where = len({finding.operation for finding in outcome.findings})
    told = f"{some(found, 'finding')} in {some(where, 'operation')}" if found else "no findings"
    if not outcome.counts:
        return "The run could not be made"
    if outcome.errors:
        return f"Not all of the work was done; {told}"
    return told if found else "Clean: no findings"


def some(number: int, thing: str) -> str:
    """A number and a thing, such as `2 findings`."""
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"
