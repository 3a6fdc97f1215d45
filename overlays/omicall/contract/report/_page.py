"""The report as one HTML page that needs nothing beside itself."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Iterator
from importlib.resources import files
from xml.etree.ElementTree import Element, tostring

from omicall.contract._outcome import Finding, Outcome
from omicall_api.catalog import OPERATIONS

from ._elements import element, told
from ._facts import Facts
from ._page_tables import facts_table, left_out, matrix, operations
from ._page_words import KEPT_BACK, OTHERS, PROVES_NOTHING, some, verdict, what_it_shows, where


def page(outcome: Outcome, facts: Facts) -> str:
    """The run as one page: no other file and no other host is needed, and it can be read without JavaScript.

    Everything that is not written by this project is escaped, and the page forbids itself all scripts but its own.

    outcome, facts: the run.

    Returns the document as text.

    Example: `write_whole(Path("report.html"), page(outcome, facts))`
    """
    style, script = (
        files("omicall.contract.report").joinpath(name).read_text("utf-8") for name in ("page.css", "page.js")
    )
    own = f"style-src {_hash(style)}; script-src {_hash(script)}"
    policy = f"default-src 'none'; {own}; base-uri 'none'; form-action 'none'"
    document = element(
        "html",
        {"lang": "en"},
        element(
            "head",
            {},
            element("meta", {"charset": "utf-8"}),
            element("meta", {"http-equiv": "Content-Security-Policy", "content": policy}),
            element("meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"}),
            element("title", {}, f"Contract run, {facts.host}, {facts.date}"),
            _raw("style", style),
        ),
        element("body", {}, *_body(outcome, facts), _raw("script", script)),
    )
    return "<!DOCTYPE html>\n" + tostring(document, encoding="unicode", method="html") + "\n"


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _raw(name: str, text: str) -> Element:
    """An element whose text HTML takes as it is."""
    made = Element(name)
    made.text = text
    return made


def _body(outcome: Outcome, facts: Facts) -> Iterator[Element]:
    # First of all: a green verdict is read as more than it is.
    yield element(
        "aside",
        {"class": "note"},
        element("p", {}, element("strong", {}, PROVES_NOTHING)),
        element("p", {}, what_it_shows(facts)),
    )
    yield element(
        "header",
        {},
        element("p", {"class": "kicker"}, "OMICall contract run"),
        element("h1", {"class": ("good", "bad", "warn")[outcome.exit_code]}, verdict(outcome)),
        element("p", {"class": "soft"}, f"{where(facts)}, {facts.date}, took {facts.duration}"),
    )
    for error in outcome.errors:
        yield element("aside", {"class": "note bad"}, element("p", {}, told(error)))
    if outcome.counts:
        yield _tiles(outcome)
        yield _contents()
    yield from _section("findings", "Findings", *_findings(outcome))
    if outcome.counts:
        yield from _section("areas", "What was exercised, by area and evidence", *matrix(outcome))
        yield from _section("operations", "Operations", *operations(outcome))
        yield from _section("silent", "Never answered with success", *_silent(outcome))
        yield from _section("not-tried", "Not tried, and why", *left_out(outcome, facts))
    yield from _section("run", "This run", facts_table(facts), element("p", {}, KEPT_BACK))


def _section(name: str, title: str, *content: Element) -> Iterator[Element]:
    yield element("section", {"id": name}, element("h2", {}, title), *content)


def _tiles(outcome: Outcome) -> Element:
    tried = [count for count in outcome.counts.values() if count.cases]
    tiles = (
        ("requests", outcome.cases, ""),
        (f"of {len(OPERATIONS)} operations tried", len(tried), ""),
        ("answered with success", sum(1 for count in tried if count.successes), ""),
        ("findings", len(outcome.findings), "bad" if outcome.findings else "good"),
        ("laws not tried", len(outcome.not_tried), ""),
    )
    return element(
        "dl",
        {"class": "tiles"},
        *(
            element("div", {}, element("dt", {}, name), element("dd", {"class": colour}, f"{number:,}"))
            for name, number, colour in tiles
        ),
    )


def _contents() -> Element:
    places = ("findings", "areas", "operations", "silent", "not-tried", "run")
    names = ("Findings", "Areas", "Operations", "Without success", "Not tried", "This run")
    links = (element("a", {"href": f"#{place}"}, name) for place, name in zip(places, names, strict=True))
    return element("nav", {"aria-label": "Contents"}, *links)


def _findings(outcome: Outcome) -> Iterator[Element]:
    if not outcome.findings:
        yield element("p", {}, "There are none." if not outcome.errors else "There are none in what was done.")
        return
    yield element("p", {"class": "soft"}, "Each line repeats a request, once what is masked has been put in.")
    for number, finding in enumerate(outcome.findings, 1):
        yield _finding(number, finding)


def _finding(number: int, finding: Finding) -> Element:
    known = OPERATIONS[finding.operation]
    return element(
        "article",
        {"class": "finding", "id": f"finding-{number}"},
        element("h3", {}, f"{number}. ", element("a", {"href": f"#op-{finding.operation}"}, finding.operation)),
        element("span", {"class": "chip"}, finding.check),
        element("span", {"class": f"chip {known.effect}"}, known.effect),
        element("span", {"class": "chip"}, f"evidence: {known.evidence}"),
        element("p", {}, told(finding.sentence)),
        element("pre", {}, element("code", {}, told(finding.curl))),
    )


def _silent(outcome: Outcome) -> Iterator[Element]:
    if not outcome.silent:
        yield element("p", {}, f"Every operation that was asked answered with success at least once.{OTHERS}")
        return
    yield element(
        "p", {}, f"{some(len(outcome.silent), 'operation')}; nothing is known of what a success of these looks like:"
    )
    items = (element("li", {}, element("a", {"href": f"#op-{name}"}, name)) for name in outcome.silent)
    yield element("ul", {}, *items)
