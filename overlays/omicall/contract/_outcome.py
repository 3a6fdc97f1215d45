"""What a run found, and how it is told: a table, and a line that repeats each finding."""

from __future__ import annotations

import shlex
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from urllib.parse import parse_qsl, quote, quote_plus, urlencode, urlsplit, urlunsplit

from attrs import define, field, frozen

from omicall_api.catalog import CREDENTIALS, OPERATIONS

from ._credentials import SECRET_HEADERS

MASK = "***"
_LONGEST_BODY = 2_000


@frozen
class Finding:
    """One thing in which the server and the specification disagree."""

    operation: str
    """operationId."""
    check: str
    sentence: str
    curl: str
    """A request that shows it, without key and token."""


@define
class Count:
    """How often an operation was asked, and how often it answered with success."""

    cases: int = 0
    successes: int = 0


@frozen
class Outcome:
    """The result of a run; `errors` tells what kept it from doing all its work."""

    counts: Mapping[str, Count]
    findings: tuple[Finding, ...]
    errors: tuple[str, ...] = field(default=())

    @property
    def exit_code(self) -> int:
        """0 clean, 1 findings, 2 could not do all its work."""
        return 2 if self.errors else 1 if self.findings else 0


def masked(text: str, secrets: Collection[str]) -> str:
    """A text without the secrets, in any spelling that a URL gives them."""
    for secret in sorted(secrets, key=len, reverse=True):
        for form in {secret, quote(secret, safe=""), quote_plus(secret)}:
            text = text.replace(form, MASK)
    return text


def curl_line(
    method: str,
    url: str,
    headers: Mapping[str, str],
    body: bytes,
    *,
    secrets: Collection[str],
    secret_parameters: Collection[str],
) -> str:
    """A shell line that sends a request again, once the reader has put in key and token."""
    parts = urlsplit(url)
    query = [
        (name, MASK if name in secret_parameters else value)
        for name, value in parse_qsl(parts.query, keep_blank_values=True)
    ]
    words = ["curl", "-X", method]
    for name, value in headers.items():
        if name.lower() in SECRET_HEADERS:
            words += ["-H", f"{name}: {_prefix(name)}{MASK}"]
        elif name.lower() == "content-type":
            words += ["-H", f"{name}: {value}"]
    if body:
        words += ["-d", body[:_LONGEST_BODY].decode("utf-8", "replace")]
    words.append(urlunsplit(parts._replace(query=urlencode(query, safe="*"))))
    return masked(shlex.join(words), secrets)


def _prefix(header: str) -> str:
    return next(w.prefix for w in CREDENTIALS.values() if w.name.lower() == header.lower())


def report_lines(outcome: Outcome) -> Iterator[str]:
    """The table of operations, then every finding, then what went wrong."""
    counted = Counter(finding.operation for finding in outcome.findings)
    wide = max(map(len, outcome.counts), default=9)
    yield f"{'operation':<{wide}}  cases  success  findings"
    for operation, count in outcome.counts.items():
        found = counted[operation]
        yield f"{operation:<{wide}}  {count.cases:>5}  {count.successes:>7}  {found:>8}"
    for finding in outcome.findings:
        yield f"\n{finding.check} in {finding.operation}: {finding.sentence}\n  {finding.curl}"
    if counted:
        by_check = Counter(finding.check for finding in outcome.findings)
        yield "\nfindings by check: " + ", ".join(f"{c} {n}" for c, n in sorted(by_check.items()))
    yield from _closing(outcome)


def _closing(outcome: Outcome) -> Iterable[str]:
    silent = [name for name, count in outcome.counts.items() if not count.successes]
    if silent:
        yield (
            f"contract: never answered with success, so nothing is known of what a success of "
            f"these looks like: {', '.join(silent)}."
        )
    for error in outcome.errors:
        yield f"contract: {error}"
    cases = sum(count.cases for count in outcome.counts.values())
    effects = Counter(OPERATIONS[name].effect for name in outcome.counts)
    kinds = ", ".join(f"{n} {effect}" for effect, n in effects.items())
    verdict = "clean" if outcome.exit_code == 0 else f"{len(outcome.findings)} findings"
    yield f"contract: {cases} requests to {len(outcome.counts)} operations ({kinds}): {verdict}."
