"""Rules for what an operation or webhook says of itself: names, address, effect, credential, codes, limits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from .model import MISSING, Difference, Kind, Verdict, code, joined
from .normal_schema import Json

_EFFECTS = ("read", "write", "destructive", "billable")
_EVIDENCE = ("inferred", "integrators", "vendor-docs-2023", "vendor-docs", "vendor-overview", "staging")
_SIZES = ("window_days", "window_months", "page_size")
_SIZES_OF_TEXT = ("text_characters", "text_characters_per_session", "text_characters_per_day")
_TIMES = (
    *("minutes_between_requests", "refresh_minutes", "ready_after_seconds", "token_lifetime_hours"),
    "answer_within_seconds",
)
_OF_A_FILTER = {"field": "by", "how": "in the way", "value": "that have"}
"""How a filter picks rows: by which fields, in which way, and with which value if it is a yes or no."""
_DOCS = {"description": "description", "summary": "summary", "externalDocs": "other documentation"}


@dataclass(frozen=True)
class OfOperation:
    """A difference of an operation as a whole, with the operation on both sides."""

    difference: Difference
    before: Json
    after: Json
    webhook: bool

    @property
    def old(self) -> Any:
        return self.difference.old

    @property
    def new(self) -> Any:
        return self.difference.new


Judge = Callable[[OfOperation, tuple[str, ...]], Verdict | None]


def judge_operation(case: OfOperation) -> Verdict | None:
    """The verdict on a difference of an operation as a whole, as a clause to follow its name; None if no rule knows."""
    facet = case.difference.path[2:]
    if not facet:
        return _whole(case)
    if facet[0] in _DOCS:
        return Verdict(Kind.DOCS_ONLY, _DOCS[facet[0]])
    judge = _JUDGES.get(facet[0])
    return judge(case, facet[1:]) if judge else None


def _whole(case: OfOperation) -> Verdict:
    what = "webhook" if case.webhook else "operation"
    if case.difference.added:
        method = _method(case.new)
        return Verdict(Kind.COMPATIBLE, f"this {what} is new{f', as {code(method)}' if method else ''}")
    return Verdict(Kind.BREAKING, f"this {what} is gone")


def _method(operation: Json) -> str:
    tags, method = operation.get("tags"), operation.get("x-omicall-method")
    return f"client.{tags[0]}.{method}" if isinstance(tags, list) and tags and method else ""


def _name(case: OfOperation, rest: tuple[str, ...]) -> Verdict | None:
    return Verdict(Kind.BREAKING, f"its operationId is {code(case.new)} now, and its function has that name too")


def _called(case: OfOperation, rest: tuple[str, ...]) -> Verdict | None:
    old, new = _method(case.before), _method(case.after)
    if case.webhook or (old == new and old):
        return Verdict(Kind.DOCS_ONLY, "tags")
    if not old or not new:
        return None
    return Verdict(Kind.BREAKING, f"it is called {code(new)} now, no longer {code(old)}")


def _verb(case: OfOperation, rest: tuple[str, ...]) -> Verdict | None:
    kind = Kind.BREAKING if case.webhook else Kind.WIRE_ONLY
    what = "OMICall sends" if case.webhook else "the client sends"
    return Verdict(kind, f"{what} {case.new.upper()} now, no longer {case.old.upper()}")


def _path(case: OfOperation, rest: tuple[str, ...]) -> Verdict | None:
    return Verdict(Kind.WIRE_ONLY, f"its path is {code(case.new)} now, no longer {code(case.old)}")


def _host(case: OfOperation, rest: tuple[str, ...]) -> Verdict | None:
    old, new = (code(name) if name else "the main host" for name in (case.old, case.new))
    return Verdict(Kind.BREAKING, f"it moved from {old} to {new}: settings of hosts must follow")


def _server(case: OfOperation, rest: tuple[str, ...]) -> Verdict | None:
    old, new = case.before.get("host"), case.after.get("host")
    if old != new:
        return _host(OfOperation(Difference(case.difference.path, old, new), case.before, case.after, case.webhook), ())
    if rest == ("description",):
        return Verdict(Kind.DOCS_ONLY, "description of its host")
    if rest == ("url",) and MISSING not in (case.old, case.new):
        return Verdict(Kind.WIRE_ONLY, f"its host {code(new)} is at {code(case.new)} now, no longer {code(case.old)}")
    return None


def _effect(case: OfOperation, rest: tuple[str, ...]) -> Verdict | None:
    if case.old not in _EFFECTS or case.new not in _EFFECTS:
        return None
    rises = _EFFECTS.index(case.new) > _EFFECTS.index(case.old)
    why = "it is sent again more rarely, or asks for more care" if rises else "it may be sent again more often"
    return Verdict(
        Kind.BREAKING if rises else Kind.COMPATIBLE,
        f"its effect is {code(case.new)} now, no longer {code(case.old)}: {why}",
    )


def _evidence(case: OfOperation, rest: tuple[str, ...]) -> Verdict | None:
    ranks = [_rank(value) for value in (case.old, case.new)]
    if -1 in ranks or ranks[0] == ranks[1]:
        return Verdict(Kind.DOCS_ONLY, f"evidence ({case.old} to {case.new})")
    return Verdict(
        Kind.DOCS_ONLY, f"{'better' if ranks[1] > ranks[0] else 'weaker'} evidence ({case.old} to {case.new})"
    )


def _rank(evidence: Any) -> int:
    word = str(evidence).partition(" ")[0]
    return _EVIDENCE.index(word) if word in _EVIDENCE else -1


def _errors(case: OfOperation, rest: tuple[str, ...]) -> Verdict | None:
    if len(rest) != 1:
        return None
    if case.difference.added:
        return Verdict(Kind.ENUM_VALUES, "it is known to refuse with {} now", code(rest[0]))
    return Verdict(Kind.COMPATIBLE, "it is no longer known to refuse with {}", code(rest[0]))


def _existing(case: OfOperation, rest: tuple[str, ...]) -> Verdict | None:
    if len(rest) != 1:
        return None
    words = (
        "{} must name something that is already there"
        if case.difference.added
        else "{} need not name something that is already there any more"
    )
    return Verdict(Kind.WIRE_ONLY, words, code(rest[0]))


def _filters(case: OfOperation, rest: tuple[str, ...]) -> Verdict | None:
    if not rest:
        told = all(side is MISSING or isinstance(side, list | dict) for side in (case.old, case.new))
        return Verdict(Kind.WIRE_ONLY, "what is known of its filters changed") if told else None
    if len(rest) == 1:
        gone = " (gone)" if case.difference.removed else ""
        return Verdict(Kind.DOCS_ONLY, f"description of filtering by {{}}{gone}", code(rest[0]))
    if len(rest) > 2 or rest[1] not in _OF_A_FILTER:
        return None
    words = f"{_OF_A_FILTER[rest[1]]} {_listed(case.new)} now, no longer {_listed(case.old)}"
    return Verdict(Kind.WIRE_ONLY, f"{code(rest[0])} picks rows {words}")


def _listed(value: Any) -> str:
    return joined([code(one) for one in value]) if isinstance(value, tuple) else code(value)


def _limits(case: OfOperation, rest: tuple[str, ...]) -> Verdict | None:
    sizes = [value for value in (case.old, case.new) if value is not MISSING]
    if len(rest) != 1 or not all(isinstance(value, int | float) and not isinstance(value, bool) for value in sizes):
        return None
    old, new = ("none" if value is MISSING else str(value) for value in (case.old, case.new))
    words = f"its limit {code(rest[0])} is {new} now, and was {old}"
    if rest[0] in _TIMES:
        return Verdict(Kind.WIRE_ONLY, words)
    if rest[0] not in (*_SIZES, *_SIZES_OF_TEXT):
        return Verdict(Kind.COMPATIBLE, f"{words}; this tool does not know that limit")
    tighter = case.new is not MISSING and (case.old is MISSING or case.new < case.old)
    return Verdict(Kind.BREAKING if tighter else Kind.COMPATIBLE, words)


def _account(case: OfOperation, rest: tuple[str, ...]) -> Verdict | None:
    if case.difference.removed:
        return Verdict(Kind.COMPATIBLE, f"it no longer takes a {case.old}'s key or token only")
    return Verdict(Kind.BREAKING, f"it takes the key or token of a {case.new} only")


def _envelope(case: OfOperation, rest: tuple[str, ...]) -> Verdict | None:
    if {case.old, case.new} != {MISSING, "none"}:
        return None
    return Verdict(
        Kind.BREAKING, f"the answer comes {'in' if case.new is MISSING else 'without'} OMICall's envelope now"
    )


def _security(case: OfOperation, rest: tuple[str, ...]) -> Verdict | None:
    if not all(isinstance(value, tuple) for value in (case.old, case.new)):
        return None
    old, new = (" or ".join(value) or "nothing" for value in (case.old, case.new))
    words = f"its credential is {new} now, no longer {old}"
    if set(case.old) == set(case.new):
        return Verdict(Kind.WIRE_ONLY, f"{words}: the client sends the first")
    # No credential at all is the widest choice, and an empty list says that in other words.
    only_more = bool(case.old) and (set(case.old) < set(case.new) or case.new in ((), ("",)))
    return Verdict(Kind.COMPATIBLE if only_more else Kind.BREAKING, words)


def _deprecated(case: OfOperation, rest: tuple[str, ...]) -> Verdict | None:
    if bool(case.before.get("deprecated")) == bool(case.after.get("deprecated")):
        return Verdict(Kind.DOCS_ONLY, "note on its deprecation")
    if not case.after.get("deprecated"):
        return Verdict(Kind.COMPATIBLE, "it is no longer deprecated")
    said = case.after.get("x-omicall-deprecation")
    instead = said.get("replaced_by") if isinstance(said, dict) else None
    return Verdict(
        Kind.COMPATIBLE, f"it is deprecated now: {f'use {code(instead)}' if instead else 'nothing replaces it'}"
    )


_JUDGES: dict[str, Judge] = {
    "operationId": _name,
    "x-omicall-method": _called,
    "tags": _called,
    "verb": _verb,
    "path": _path,
    "host": _host,
    "server": _server,
    "security": _security,
    "deprecated": _deprecated,
    "x-omicall-deprecation": _deprecated,
    "x-omicall-effect": _effect,
    "x-omicall-evidence": _evidence,
    "x-omicall-errors": _errors,
    "x-omicall-existing": _existing,
    "x-omicall-filters": _filters,
    "x-omicall-limits": _limits,
    "x-omicall-account": _account,
    "x-omicall-envelope": _envelope,
}
OPERATION_WORDS = frozenset(_JUDGES)
"""What an operation can say of itself; a strange value of one of these is not an unknown extension."""
