"""The report for a terminal: at most a screen when all is well, 80 columns wide."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from omicall.contract._masks import masked, visible
from omicall.contract._outcome import Outcome
from omicall_api.catalog import OPERATIONS, Operation

from ._facts import Facts
from ._tally import Tally, area, evidence, findings_of, grouped, tally

_WIDTH = 80
_NAMES_SHOWN = 12


def text_lines(outcome: Outcome, facts: Facts, *, verbose: bool = False) -> Iterator[str]:
    """The tables, then every finding, then what was not proven; the verdict comes last.

    outcome, facts: the run.
    verbose: also a row for each operation, and each law that was not tried.

    Example: `for line in text_lines(outcome, facts): print(line)`
    """
    if outcome.counts:
        yield from _sums("area", outcome, area)
        yield ""
        yield from _sums("evidence", outcome, evidence)
        if verbose:
            yield ""
            yield from _operations(outcome)
        yield ""
        yield from _findings(outcome)
        yield from _unproven(outcome, facts, verbose)
    for error in outcome.errors:
        yield f"contract: {_clean(error)}"
    if outcome.counts:
        yield from _wrapped(_verdict(outcome))


def _clean(text: str) -> str:
    return visible(masked(text, ()))


def _sums(head: str, outcome: Outcome, key: Callable[[Operation], str]) -> Iterator[str]:
    groups = grouped(outcome, key)
    shown = {name: sums for name, sums in groups.items() if sums.tried or sums.findings}
    yield f"{head:<18}  operations  tried  with success    cases  findings"
    for name, sums in shown.items():
        yield _row(name, sums)
    if len(shown) < len(groups):
        others = [known for known in OPERATIONS.values() if key(known) not in shown]
        yield _row(f"{len(groups) - len(shown)} others", tally(outcome, others))
    yield _row("all", tally(outcome, OPERATIONS.values()))


def _row(name: str, sums: Tally) -> str:
    return (
        f"{name:<18}  {sums.operations:>10}  {sums.tried:>5}  {sums.succeeded:>12}  {sums.cases:>7}  {sums.findings:>8}"
    )


def _operations(outcome: Outcome) -> Iterator[str]:
    found = findings_of(outcome)
    wide = max(map(len, outcome.counts))
    yield f"{'operation':<{wide}}  cases  success  findings"
    for name, count in outcome.counts.items():
        yield f"{name:<{wide}}  {count.cases:>5}  {count.successes:>7}  {found[name]:>8}"


def _findings(outcome: Outcome) -> Iterator[str]:
    for name, number in findings_of(outcome).items():
        checks = ", ".join(sorted({finding.check for finding in outcome.findings if finding.operation == name}))
        yield from _wrapped(f"{name}: {number} ({checks})")
    for finding in outcome.findings:
        yield ""
        yield from _wrapped(f"{finding.check} in {finding.operation}: {_clean(finding.sentence)}")
        # Never wrapped: it is there to be copied.
        yield f"  {_clean(finding.curl)}"
    if outcome.findings:
        by_check = Counter(finding.check for finding in outcome.findings)
        yield ""
        yield from _wrapped("findings by check: " + ", ".join(f"{c} {n}" for c, n in sorted(by_check.items())))
        yield ""


def _unproven(outcome: Outcome, facts: Facts, verbose: bool) -> Iterator[str]:
    if outcome.silent:
        yield from _wrapped(
            "contract: never answered with success, so nothing is known of what a success of these looks like: "
            f"{_names(outcome.silent, verbose)}."
        )
    if outcome.unasked:
        yield from _wrapped(f"contract: had no turn before the run ended: {_names(outcome.unasked, verbose)}.")
    for reason, number in Counter(one.reason for one in facts.left_out).items():
        yield from _wrapped(f"contract: left out: {_some(number, 'operation')}. {reason}")
    if outcome.not_tried:
        number = len(outcome.not_tried)
        yield from _wrapped(
            f"contract: laws not tried {_some(number, 'time')}, which is not the same as passed"
            f"{':' if verbose else '. --verbose and --html tell which, and why.'}"
        )
    for one in outcome.not_tried if verbose else ():
        yield from _wrapped(f"  {one.law} of {one.operation}: {_clean(one.reason)}")


def _names(names: Iterable[str], verbose: bool) -> str:
    known = list(names)
    if verbose or len(known) <= _NAMES_SHOWN:
        return ", ".join(known)
    return f"{', '.join(known[:_NAMES_SHOWN])} and {len(known) - _NAMES_SHOWN} more"


def _some(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, _WIDTH, subsequent_indent="  ", break_long_words=False, break_on_hyphens=False)


def _verdict(outcome: Outcome) -> str:
    tried = [name for name, count in outcome.counts.items() if count.cases]
    kinds = ", ".join(f"{n} {effect}" for effect, n in Counter(OPERATIONS[name].effect for name in tried).items())
    verdict = "clean" if outcome.exit_code == 0 else _some(len(outcome.findings), "finding")
    if outcome.errors:
        verdict += ", and not all of the work was done"
    return f"contract: {outcome.cases} requests to {len(tried)} operations ({kinds}): {verdict}."
