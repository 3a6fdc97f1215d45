"""Rules for what a value must keep to: sizes, patterns, formats. The client checks none of these in answers."""

from __future__ import annotations

from typing import Any

from .case import Case, Rule, narrowed
from .model import MISSING, Kind, Verdict, code

_LOWER = {
    "minimum": ("be", "", ""),
    "exclusiveMinimum": ("be more than", "", ""),
    "minLength": ("have", " character", " characters"),
    "minItems": ("have", " entry", " entries"),
    "minProperties": ("have", " field", " fields"),
}
_UPPER = {
    "maximum": ("be", "", ""),
    "exclusiveMaximum": ("be less than", "", ""),
    "maxLength": ("have", " character", " characters"),
    "maxItems": ("have", " entry", " entries"),
    "maxProperties": ("have", " field", " fields"),
}
_OTHER = {"pattern": "pattern", "multipleOf": "step", "uniqueItems": "demand for unique entries", "not": "exclusion"}
_CHECKED_FORMATS = {"email", "uri"}
_HARMLESS_FORMATS = {"int64", "int32"}


def bound(case: Case) -> Verdict | None:
    """A size whose tighter side is known."""
    word = case.facet[0]
    if any(value is not MISSING and not _is_number(value) for value in (case.old, case.new)):
        return None
    lower = word in _LOWER
    verb, single, plural = (_LOWER if lower else _UPPER)[word]
    unit = single if (case.old if case.new is MISSING else case.new) == 1 else plural
    limit = verb if " than" in verb else f"{verb} at {'least' if lower else 'most'}"
    if case.new is MISSING:
        return _looser(case, f" need not {limit} {code(case.old)}{unit} any more")
    words = f" must {limit} {code(case.new)}{unit} now{'' if case.old is MISSING else f', no longer {code(case.old)}'}"
    if case.old is MISSING or (case.new > case.old) == lower:
        return _tighter(case, words)
    return _looser(case, words)


def other(case: Case) -> Verdict | None:
    """A demand of which only its absence is looser."""
    name = _OTHER[case.facet[0]]
    if case.old is MISSING or case.old is False:
        return _tighter(case, f" has a {name} now: {code(case.new)}")
    if case.new is MISSING or case.new is False:
        return _looser(case, f" has no {name} any more")
    words = f" has another {name}: {code(case.new)}"
    return _tighter(case, words) if case.sent else _looser(case, words)


def constant(case: Case) -> Verdict | None:
    """One value and no other."""
    if case.old is MISSING:
        return narrowed(case, f" is always {code(case.new)} now")
    if case.new is MISSING:
        return _looser(case, f" is no longer always {code(case.old)}")
    return Verdict(Kind.BREAKING, f" is always {code(case.new)} now, no longer {code(case.old)}")


def form(case: Case) -> Verdict | None:
    """A format: most change the Python type, a few only what the vendor takes."""
    named = {value for value in (case.old, case.new) if isinstance(value, str)}
    before, after = (code(value) if value is not MISSING else "none" for value in (case.old, case.new))
    words = f" has the format {after} now, no longer {before}"
    if named <= _HARMLESS_FORMATS:
        return Verdict(Kind.WIRE_ONLY, words)
    if named <= _CHECKED_FORMATS:
        return _looser(case, words) if case.new is MISSING else _tighter(case, words)
    return Verdict(Kind.BREAKING, f"{words}, which can change its Python type")


def more_fields(case: Case) -> Verdict | None:
    """Whether an object may have fields that are not listed."""
    if case.new is False:
        return _tighter(case, " may not have other fields any more")
    if case.old is False and case.new in (MISSING, True):
        return _looser(case, " may have other fields now")
    return Verdict(Kind.BREAKING, " describes its other fields in another way") if case.new is not True else None


def _tighter(case: Case, words: str) -> Verdict:
    return Verdict(Kind.BREAKING if case.sent else Kind.COMPATIBLE, words)


def _looser(case: Case, words: str) -> Verdict:
    return Verdict(Kind.COMPATIBLE if case.sent else Kind.WIRE_ONLY, words)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


BOUND_RULES: dict[str, Rule] = {
    **dict.fromkeys([*_LOWER, *_UPPER], bound),
    **dict.fromkeys(_OTHER, other),
    "const": constant,
    "format": form,
    "(additionalProperties)": more_fields,
}
