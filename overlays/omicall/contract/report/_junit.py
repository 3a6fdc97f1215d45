"""The report that CI reads: a test case for each operation and check.

Plain JUnit, as Jenkins, GitLab and the others read it: suites are areas, classes are operations.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from xml.etree.ElementTree import Element, indent, tostring

from omicall.contract._outcome import Finding, Outcome
from omicall_api.catalog import OPERATIONS

from ._elements import element, told
from ._facts import Facts

_NOT_ASKED = "No request was sent: the run ended before its turn."


def junit(outcome: Outcome, facts: Facts) -> str:
    """The run as JUnit's XML.

    The first suite, `run`, tells the circumstances, and has one case that fails with an error if not all of the work
    was done. A law that could not be tried is skipped, never passed.

    outcome, facts: the run.

    Returns the document as text, with its declaration.

    Example: `write_whole(Path("report.xml"), junit(outcome, facts))`
    """
    areas: dict[str, list[str]] = {}
    for name in outcome.counts:
        areas.setdefault(OPERATIONS[name].tag, []).append(name)
    suites = [_run(outcome, facts), *(_area(tag, names, outcome, facts) for tag, names in areas.items())]
    root = element(
        "testsuites",
        {
            "name": "omicall contract",
            **{key: sum(int(suite.attrib[key]) for suite in suites) for key in ("tests", "failures", "errors")},
            "time": f"{facts.seconds:.3f}",
        },
        *suites,
    )
    indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _run(outcome: Outcome, facts: Facts) -> Element:
    told_facts = [
        ("server", facts.kind),
        *facts.versions,
        *facts.options,
        ("requests", str(outcome.cases)),
        ("operations left out", str(len(facts.left_out))),
    ]
    properties = element(
        "properties", {}, *(element("property", {"name": name, "value": value}) for name, value in told_facts)
    )
    problems = (element("error", {"type": "incomplete", "message": told(text)}) for text in outcome.errors)
    case = element("testcase", {"classname": "omicall.contract", "name": "all of the work was done"}, *problems)
    return _suite("run", [case], facts.seconds, facts, properties)


def _area(tag: str, names: list[str], outcome: Outcome, facts: Facts) -> Element:
    cases = [case for name in names for case in _operation(name, outcome)]
    return _suite(tag, cases, sum(outcome.counts[name].seconds for name in names), facts)


def _suite(name: str, cases: list[Element], seconds: float, facts: Facts, *before: Element) -> Element:
    return element(
        "testsuite",
        {
            "name": name,
            "tests": len(cases),
            **{
                key: sum(1 for case in cases if case.find(tag) is not None)
                for key, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped"))
            },
            "time": f"{seconds:.3f}",
            "timestamp": f"{datetime.fromtimestamp(facts.started, UTC):%Y-%m-%dT%H:%M:%S}",
            "hostname": facts.host,
        },
        *before,
        *cases,
    )


def _operation(name: str, outcome: Outcome) -> Iterator[Element]:
    found: dict[str, list[Finding]] = {}
    for finding in outcome.findings:
        if finding.operation == name:
            found.setdefault(finding.check, []).append(finding)
    reasons = {one.law: one.reason for one in outcome.not_tried if one.operation == name}
    laws = [law for operation, law in outcome.laws if operation == name]
    asked = outcome.counts[name].cases > 0
    for check in dict.fromkeys([*outcome.checks, *laws, *found, *reasons]):
        attributes = {"classname": f"omicall.contract.{OPERATIONS[name].tag}.{name}", "name": check}
        if check in found:
            yield element("testcase", attributes, _failure(found[check]))
        elif check in reasons:
            yield element("testcase", attributes, element("skipped", {"message": told(reasons[check])}))
        elif not asked:
            yield element("testcase", attributes, element("skipped", {"message": _NOT_ASKED}))
        else:
            yield element("testcase", attributes)


def _failure(findings: list[Finding]) -> Element:
    # Many readers show one failure of a case only, so all of them are in it.
    more = f" (and {len(findings) - 1} more)" if len(findings) > 1 else ""
    text = "\n\n".join(f"{told(finding.sentence)}\n{told(finding.curl)}" for finding in findings)
    attributes = {"type": findings[0].check, "message": told(findings[0].sentence) + more}
    return element("failure", attributes, text)
