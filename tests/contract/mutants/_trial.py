"""A run of the suite against one mutant, or against the same operations of a sandbox without a defect."""

from __future__ import annotations

import time
from collections.abc import Collection
from functools import cache
from typing import Any

from attrs import frozen
from tests.contract.bugs import Bug, Message, Receive, Send
from tests.contract.suite import KEY, PARTNER_KEY, now

from omicall.contract import CouldNotRunError, Options
from omicall.contract._document import load_document
from omicall.contract._engine import Run
from omicall.contract._outcome import Finding
from omicall.contract._plan import planned
from omicall.contract._run import EXCHANGE
from omicall_api.catalog import OPERATIONS

from . import MUTANTS
from ._ground import OTHER_KEY, clean
from ._mutant import Mutant

Sort = tuple[str, str, str]
"""Operation, check and sentence of a finding."""


@frozen
class Trial:
    """What came of a run."""

    requests: int
    """How many were sent until it ended."""
    findings: tuple[Sort, ...]
    seconds: float
    errors: tuple[str, ...] = ()
    """What kept it from doing all its work."""


class _Counting(Bug):
    """No bug: counts requests, and notes when what is behind it breaks, which no mutant means to do."""

    requests = 0
    broke = ""

    def asked(self, scope: Message) -> None:
        self.requests += 1

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        try:
            await super().__call__(scope, receive, send)
        except Exception as error:
            self.broke = f"the mutant itself broke: {type(error).__name__}: {error}"
            raise


class _FoundError(Exception):
    """Ends a run: there is a finding that a sandbox without the mutant does not have."""


class _Watched(dict[Any, Finding]):
    """Findings, of which the first that is not expected ends the run."""

    def __init__(self, expected: Collection[Sort]) -> None:
        super().__init__()
        self._expected = expected

    def __setitem__(self, key: Any, finding: Finding) -> None:
        super().__setitem__(key, finding)
        if sort_of(finding) not in self._expected:
            raise _FoundError


def sort_of(finding: Finding) -> Sort:
    """What tells a finding from another."""
    return finding.operation, finding.check, finding.sentence


def own_operations(mutant: Mutant) -> frozenset[str]:
    """Ids of the operations that a mutant sits in."""
    return frozenset(mutant.operations)


def operations_for(mutant: Mutant) -> frozenset[str]:
    """Ids of what is tested for a mutant: all of its areas, and what the specification links with them.

    Example: `operations_for(MUTANTS["a group can be deleted again"])`
    """
    areas = {OPERATIONS[name].tag for name in mutant.operations}
    own = {known.id for known in OPERATIONS.values() if known.tag in areas}
    linked = {to if source in own else source for source, to in _links() if source in own or to in own}
    return frozenset(own | linked)


@cache
def _links() -> set[tuple[str, str]]:
    paths = load_document()["paths"]
    return {
        (known.id, link["operationId"])
        for known in OPERATIONS.values()
        for link in paths[known.path][known.method.lower()]["responses"]["200"].get("links", {}).values()
    }


def try_mutant(
    name: str, operations: frozenset[str], expected: tuple[Sort, ...] = (), examples: int | None = None
) -> Trial:
    """Run the suite on a mutant until the first finding that is not among the expected ones.

    name: the mutant's name.
    operations: ids of what is tested.
    expected: what the same run finds without the mutant.
    examples: random examples an operation; None for as many as everybody's run has.
    """
    return _tried(MUTANTS[name].plant(clean), operations, expected, examples)


def try_clean(operations: frozenset[str], examples: int | None = None) -> Trial:
    """Run the suite to its end on a sandbox without a defect."""
    return _tried(clean(), operations, None, examples)


def _tried(app: Any, operations: frozenset[str], expected: tuple[Sort, ...] | None, examples: int | None) -> Trial:
    counting = _Counting(app)
    options = Options(
        api_key=KEY,
        other_key=OTHER_KEY,
        partner_key=PARTNER_KEY,
        app=counting,
        operations=operations,
        max_examples=examples,
        clock=now,
    )
    run = Run(options, load_document(), planned(options), OPERATIONS[EXCHANGE])
    watched = _Watched(expected) if expected is not None else {}
    run._findings = watched
    errors: tuple[str, ...] = ()
    started = time.monotonic()
    try:
        errors = run.outcome().errors
    except _FoundError:
        pass
    except CouldNotRunError as error:
        # A server on which the suite cannot even begin is found out as well, but not by a check.
        errors = (str(error),)
    except Exception as error:  # noqa: BLE001  (a suite that breaks on a mutant is to be told, and ends nobody else)
        errors = (f"the suite itself broke: {type(error).__name__}: {error}",)
    if counting.broke:
        return Trial(counting.requests, (), round(time.monotonic() - started, 1), (counting.broke,))
    found = tuple(sort for sort in map(sort_of, watched.values()) if sort not in (expected or ()))
    return Trial(counting.requests, found, round(time.monotonic() - started, 1), errors)
