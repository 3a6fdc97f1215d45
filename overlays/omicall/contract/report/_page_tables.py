"""The tables of the page."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from omicall.contract._outcome import Count, Outcome
from omicall_api.catalog import OPERATIONS, Operation

from ._elements import element, told
from ._facts import Facts
from ._page_words import some
from ._tally import Tally, area, evidence, findings_of, grouped, tally

_COLUMNS = ("operation", "effect", "evidence", "requests", "successes", "refusals", "phases", "findings")
_KINDS = (("all", "all operations"), ("found", "with findings"), ("silent", "without success"), ("quiet", "not tried"))


def matrix(outcome: Outcome) -> Iterator[Element]:
    """Areas against evidence: how many operations were tried, of how many."""
    columns = list(grouped(outcome, evidence))
    cells = grouped(outcome, lambda known: f"{area(known)} {evidence(known)}")
    rows = [
        element(
            "tr",
            {},
            element("th", {"scope": "row"}, tag),
            *(_cell(cells.get(f"{tag} {column}")) for column in columns),
            _cell(sums),
        )
        for tag, sums in grouped(outcome, area).items()
    ]
    totals = [_cell(sums) for sums in grouped(outcome, evidence).values()]
    yield element(
        "p",
        {"class": "soft"},
        "Operations that were tried, of those that the specification has. Evidence is where the specification has an "
        "operation from; only staging, with a date, would mean that it was seen on the vendor's live API.",
    )
    yield element(
        "p",
        {"class": "legend"},
        *(
            element("span", {}, element("i", {"class": colour}), words)
            for colour, words in (
                ("full", "all answered with success"),
                ("part", "not all of them"),
                ("hit", "findings"),
            )
        ),
    )
    yield element(
        "table",
        {"class": "matrix"},
        element("thead", {}, _heads(("area", *columns, "all"))),
        element("tbody", {}, *rows),
        element(
            "tfoot",
            {},
            element(
                "tr",
                {},
                element("th", {"scope": "row"}, "all"),
                *totals,
                _cell(tally(outcome, OPERATIONS.values())),
            ),
        ),
    )


def _cell(sums: Tally | None) -> Element:
    if sums is None:
        return element("td", {"class": "none"}, "–")
    text = f"{sums.tried}/{sums.operations}"
    if sums.findings:
        return element("td", {"class": "hit"}, text, element("small", {}, some(sums.findings, "finding")))
    if not sums.tried:
        return element("td", {"class": "none"}, text)
    return element("td", {"class": "full" if sums.succeeded == sums.operations else "part"}, text)


def _heads(names: tuple[str, ...]) -> Element:
    return element("tr", {}, *(element("th", {"scope": "col"}, name) for name in names))


def operations(outcome: Outcome) -> Iterator[Element]:
    """A row for each operation of the specification, tried or not."""
    groups: dict[str, list[Operation]] = {}
    for known in OPERATIONS.values():
        groups.setdefault(area(known), []).append(known)
    found = findings_of(outcome)
    # Shown by the script, which it is of no use without.
    yield element(
        "div",
        {"class": "filter", "id": "filter", "hidden": "hidden"},
        element("input", {"type": "search", "placeholder": "Filter by name, path, code ...", "aria-label": "Filter"}),
        element("select", {"aria-label": "Which operations"}, *(element("option", {"value": v}, t) for v, t in _KINDS)),
    )
    bodies = (
        element(
            "tbody",
            {},
            element("tr", {}, element("th", {"colspan": len(_COLUMNS), "scope": "colgroup"}, tag)),
            *(_operation(known, outcome.counts.get(known.id, Count()), found[known.id]) for known in members),
        )
        for tag, members in groups.items()
    )
    yield element(
        "table",
        {"class": "operations", "id": "operations-table"},
        element("thead", {}, _heads(_COLUMNS)),
        *bodies,
    )


def _operation(known: Operation, count: Count, found: int) -> Element:
    kinds = ["all"]
    kinds += ["found"] if found else []
    kinds += ["quiet"] if not count.cases else ["silent"] if not count.successes else []
    return element(
        "tr",
        {"id": f"op-{known.id}", "data-kinds": " ".join(kinds)},
        element(
            "td",
            {},
            element("strong", {}, known.id),
            element("span", {"class": "soft"}, known.summary),
            element("code", {"class": "path"}, f"{known.method} {known.path}"),
        ),
        element("td", {"data-label": "effect"}, element("span", {"class": f"chip {known.effect}"}, known.effect)),
        element("td", {"data-label": "evidence"}, known.evidence),
        element("td", {"data-label": "requests"}, f"{count.cases:,}" if count.cases else "not tried"),
        _successes(count),
        _listed("refusals", [f"{n:,} × {code}" for code, n in count.refusals.most_common()]),
        _listed("phases", [f"{phase}: {asked.cases:,}" for phase, asked in count.phases.items()]),
        element("td", {"data-label": "findings", "class": "bad"}, str(found)) if found else element("td", {}),
    )


def _successes(count: Count) -> Element:
    if not count.cases:
        return element("td", {})
    return element(
        "td", {"data-label": "successes", "class": "" if count.successes else "warn"}, f"{count.successes:,}"
    )


def _listed(label: str, items: list[str]) -> Element:
    if not items:
        return element("td", {})
    return element(
        "td",
        {"data-label": label, "class": f"wide {label}"},
        element("ul", {}, *(element("li", {}, item) for item in items)),
    )


def left_out(outcome: Outcome, facts: Facts) -> Iterator[Element]:
    """What was not tried, sorted by the reason."""
    reasons: dict[str, list[str]] = {}
    for one in facts.left_out:
        reasons.setdefault(one.reason, []).append(one.operation)
    for name in outcome.unasked:
        reasons.setdefault("No turn: the run ended before.", []).append(name)
    for law in outcome.not_tried:
        reasons.setdefault(f"Law {law.law}: {told(law.reason)}", []).append(law.operation)
    if not reasons:
        yield element("p", {}, "Every operation was asked, and every law that applies was tried.")
        return
    rows = (
        element("tr", {}, element("td", {}, reason), element("td", {}, ", ".join(names)))
        for reason, names in reasons.items()
    )
    yield element(
        "table", {"class": "reasons"}, element("thead", {}, _heads(("why", "operations"))), element("tbody", {}, *rows)
    )


def facts_table(facts: Facts) -> Element:
    """Host, date, versions and options."""
    rows = [
        ("host", facts.host),
        ("kind of server", facts.kind),
        ("began", facts.date),
        ("took", facts.duration),
        *((f"version of {name}" if name != "specification" else "version of the API", v) for name, v in facts.versions),
        *((f"option: {name}", value) for name, value in facts.options),
    ]
    return element(
        "table",
        {"class": "facts"},
        element(
            "tbody",
            {},
            *(
                element("tr", {}, element("th", {"scope": "row"}, name), element("td", {}, told(value)))
                for name, value in rows
            ),
        ),
    )
