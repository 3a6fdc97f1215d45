"""Question 8: which credential each operation takes, out of what the same request got with each. No I/O."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from omicall_api.catalog import ERRORS, Operation

from ._heard import Heard, Kind, Reply, described, kind_of, known_code, words
from ._plan import name_of
from ._report import OperationRow, Row, Taken, Trial, Verdict

Group = tuple[str, ...]

_QUESTION = "Which credential does each read take?"


def judged(operation: Operation, heard: Mapping[Group, Heard]) -> OperationRow:
    """The row of one operation.

    heard: what its example got with each group of credentials; the empty group is a request without any.
    """
    seen = {group: Trial(_taken(group, heard), described(reply)) for group, reply in heard.items()}
    certain = {g: t.taken for g, t in seen.items() if t.taken in (Taken.ACCEPTED, Taken.REFUSED)}
    if any(taken is not _expected(operation, group) for group, taken in certain.items()):
        verdict = Verdict.DIFFERS
    else:
        verdict = Verdict.DOCUMENTED if len(certain) == len(heard) else Verdict.UNKNOWN
    return OperationRow(
        operation.id,
        operation.evidence,
        tuple(name_of(group) for group in operation.credentials),
        {name_of(group): trial for group, trial in seen.items()},
        verdict,
    )


def _expected(operation: Operation, group: Group) -> Taken:
    documented = operation.credentials or ((),)
    return Taken.ACCEPTED if any(set(some) <= set(group) for some in documented) else Taken.REFUSED


def _taken(group: Group, heard: Mapping[Group, Heard]) -> Taken:
    own = heard[group]
    match kind_of(own):
        case Kind.TAKEN:
            return Taken.ACCEPTED
        case Kind.CREDENTIAL:
            return Taken.REFUSED
        case Kind.SILENT | Kind.BUSY:
            return Taken.SILENT
        case kind:
            refusal = kind is Kind.REFUSED or (isinstance(own, Reply) and 400 <= own.status < 500)
    # The same request succeeds with another credential, so this one is what was refused.
    if refusal and any(kind_of(other) is Kind.TAKEN for other in heard.values()):
        return Taken.REFUSED
    if kind is not Kind.REFUSED:
        return Taken.UNCLEAR
    return _of_a_refusal(group, own, heard.get(()))


def _of_a_refusal(group: Group, own: Heard, bare: Heard | None) -> Taken:
    """What a refusal for another reason says, where nothing succeeded; `bare` came without a credential."""
    if not group or bare is None:
        return Taken.UNCLEAR
    if kind_of(bare) is Kind.CREDENTIAL:
        return Taken.ACCEPTED
    # A request may be looked at before its credential is.
    if kind_of(bare) is Kind.REFUSED and words(bare) == words(own):
        return Taken.UNCLEAR
    return Taken.ACCEPTED if known_code(own) in ERRORS else Taken.UNCLEAR


def summary(rows: Sequence[OperationRow], left_out: int, *, stopped: str, died: bool) -> Row:
    """The row of the question.

    left_out: how many operations the plan had left out.
    stopped: why not all operations were asked; empty if they were.
    died: whether the token was refused at the end, so that refusals prove nothing.
    """
    counted = Counter(row.verdict for row in rows)
    parts = [
        f"{counted[verdict]} {word}"
        for verdict, word in (
            (Verdict.DOCUMENTED, "as documented"),
            (Verdict.DIFFERS, "differ"),
            (Verdict.UNKNOWN, "unclear"),
        )
        if counted[verdict]
    ]
    answer = f"Of {len(rows)} operations: {', '.join(parts)}." if rows else "No operation was asked."
    if died:
        answer = "Unclear: the token was refused at the end of the run, so somebody may have made a newer one."
    if stopped:
        answer += f" Stopped early: {stopped}."
    verdict = Verdict.DIFFERS if counted[Verdict.DIFFERS] else Verdict.DOCUMENTED
    if died or not counted[Verdict.DIFFERS] + counted[Verdict.DOCUMENTED]:
        verdict = Verdict.UNKNOWN
    return Row(
        "credentials",
        _QUESTION,
        answer,
        f"The spec's example of each, with each credential alone and without; {left_out} operations were left out.",
        "" if not counted[Verdict.DIFFERS] or died else "Please report what differs: the spec needs a correction.",
        verdict,
        None if died else counted[Verdict.DIFFERS],
    )


def skipped() -> Row:
    """The row of a run that leaves the question out."""
    return Row("credentials", _QUESTION, "Not asked: left out on request.", "", "", Verdict.UNKNOWN)
