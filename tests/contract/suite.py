"""How these tests run the suite: on a clock that stands still, with few examples."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any
from unittest.mock import patch

from tests.sizes import sized

from omicall.contract import Options, Outcome, _engine, examine
from omicall.sandbox import Settings, create_app, served_operations

NOW = 1_790_000_000.0
"""2026-09-21, in seconds since 1970."""

EXAMPLES = sized(2, 5)
"""How many cases are drawn for an operation, unless a test says it."""

KEY = "sandbox-key"
PARTNER_KEY = "sandbox-partner-key"
OTHER_KEY = "sandbox-other-key"


def now() -> float:
    """A clock that stands still."""
    return NOW


def sandbox() -> Any:
    """A sandbox as an ASGI application."""
    return create_app(Settings(balance=10**15, more_api_keys=(OTHER_KEY,)), clock=now)


def in_process(app: Any, *operations: str, examples: int = EXAMPLES) -> Outcome:
    """What the suite finds in an application; of all operations that the sandbox serves if none is named."""
    return examine(
        Options(
            api_key=KEY,
            partner_key=PARTNER_KEY,
            other_key=OTHER_KEY,
            app=app,
            operations=frozenset(operations) or served_operations(),
            max_examples=examples,
            clock=now,
        )
    )


class NoCases:
    """Stands in for `drive`, which makes cases out of schemas: nothing but the laws is left of a run."""

    def __call__(self, *_given: Any) -> Generator[Any]:
        yield from ()


def under_laws(app: Any, *operations: str) -> Outcome:
    """What the laws alone find in an application."""
    with patch.object(_engine, "drive", NoCases()):
        return in_process(app, *operations)


def found(outcome: Outcome) -> set[tuple[str, str]]:
    """Operation and check of each finding."""
    return {(finding.operation, finding.check) for finding in outcome.findings}
