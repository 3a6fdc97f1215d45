"""What the doctor gives: rows, one a question, and a table of operations. Nothing secret may be in it."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from typing import Any, TypeAlias

from attrs import frozen

Value: TypeAlias = bool | int | float | str | None
_VERSION = 1


class CouldNotRunError(Exception):
    """The questions could not be asked; the text says why and what to do now."""


class Verdict(enum.StrEnum):
    """How an answer stands to the spec."""

    DOCUMENTED = "as documented"
    DIFFERS = "differs"
    NEWS = "not documented"
    """The spec leaves it open: this answer is worth a bug report."""
    UNKNOWN = "not answered"
    LOCAL = "this machine"


@frozen
class Row:
    """One question with its answer.

    id: a stable name of the question.
    answer: in plain words.
    evidence: how it was found.
    meaning: what follows from it for somebody who uses this package; may be empty.
    value: the answer for programs; None where there is none.
    """

    id: str
    question: str
    answer: str
    evidence: str
    meaning: str
    verdict: Verdict
    value: Value = None


class Taken(enum.StrEnum):
    """Whether an operation took a credential."""

    ACCEPTED = "accepted"
    REFUSED = "refused"
    UNCLEAR = "unclear"
    SILENT = "no answer"


@frozen
class Trial:
    """One credential at one operation; `how` describes what came back."""

    taken: Taken
    how: str


@frozen
class OperationRow:
    """What one operation takes.

    documented: the credentials that the spec names, any one of which should do; empty for none.
    seen: by credential; "nothing" stands for a request without one.
    """

    operation: str
    evidence: str
    documented: tuple[str, ...]
    seen: Mapping[str, Trial]
    verdict: Verdict


@frozen
class Report:
    """Everything that was found.

    host: who was asked.
    requests: how many were sent.
    left_out: operations that were not asked, with the reason.
    """

    host: str
    rows: tuple[Row, ...]
    operations: tuple[OperationRow, ...]
    left_out: Mapping[str, str]
    requests: int

    def row(self, id: str) -> Row:
        """The row of a question; KeyError for a name that no question has."""
        return {row.id: row for row in self.rows}[id]

    @property
    def differs(self) -> bool:
        """Whether something is not as the spec documents it."""
        return any(row.verdict is Verdict.DIFFERS for row in self.rows)

    def document(self) -> dict[str, Any]:
        """The report as plain values, for JSON; names and order are stable within one version of it."""
        return {
            "omicall_doctor": _VERSION,
            "host": self.host,
            "requests": self.requests,
            "differs": self.differs,
            "rows": [
                {
                    "id": row.id,
                    "question": row.question,
                    "answer": row.answer,
                    "value": row.value,
                    "evidence": row.evidence,
                    "meaning": row.meaning,
                    "verdict": row.verdict.value,
                }
                for row in self.rows
            ],
            "operations": [
                {
                    "operation": row.operation,
                    "evidence": row.evidence,
                    "documented": list(row.documented),
                    "seen": {name: {"taken": t.taken.value, "how": t.how} for name, t in row.seen.items()},
                    "verdict": row.verdict.value,
                }
                for row in self.operations
            ],
            "left_out": [{"operation": name, "why": why} for name, why in self.left_out.items()],
        }
