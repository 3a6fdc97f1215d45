"""What the tests share that put a bug in front of the sandbox and ask whether a law tells of it."""

from __future__ import annotations

from .bugs import Bug
from .suite import sandbox, under_laws


def is_told(bug: type[Bug], law: str, says: str, operation: str, *more: str) -> None:
    """The law finds the bug at the operation, and a sentence of it says what is wrong.

    Args:
        bug: what is put in front of the sandbox.
        law: its name.
        says: a part of the sentence.
        operation: operationId.
        more: other operations that the law may use.
    """
    outcome = under_laws(bug(sandbox()), operation, *more)
    assert any(
        says in finding.sentence and (finding.operation, finding.check) == (operation, law)
        for finding in outcome.findings
    ), outcome.findings
