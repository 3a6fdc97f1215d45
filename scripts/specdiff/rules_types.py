"""Rules for types: what a value is, and what is inside it."""

from __future__ import annotations

from typing import Any

from .case import Case, Rule, narrowed, widened
from .model import MISSING, Kind, Verdict, code
from .normal_schema import Json

_PLAIN = {
    "string": "text",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "array": "a list",
    "object": "an object",
}
_SCALARS = {"string", "integer", "number", "boolean"}


def what(case: Case) -> Verdict | None:
    """A value is of another type, or has another named schema."""
    before, after = _types(case.before, case.old), _types(case.after, case.new)
    words = f" is {_told(case.new)} now, no longer {_told(case.old)}"
    one_class = any(form[0] == "ref" and "object" in types for form, types in ((case.old, before), (case.new, after)))
    if before == after:
        return Verdict(Kind.BREAKING, words) if one_class else _other_values(case, _of_the_same_type(case, words))
    if not after:
        return widened(case, words)
    if not before:
        # What was a plain dict or list holds objects of a class now; text and numbers stay what they were.
        return Verdict(Kind.BREAKING, words) if {"object", "array"} & after else narrowed(case, words)
    if _wide(before) >= _wide(after) and not one_class:
        return narrowed(case, words)
    if _wide(after) >= _wide(before) and not one_class:
        return widened(case, words)
    return Verdict(Kind.BREAKING, words)


def entries(case: Case) -> Verdict | None:
    """What the entries of a list are is told now, or no longer."""
    if case.old is MISSING:
        return Verdict(Kind.BREAKING, " has a described type now")
    return widened(case, " has no described type any more")


def member(case: Case) -> Verdict | None:
    """One of several forms that a value can have."""
    union = case.difference.path[-2]
    name = code(case.difference.path[-1])
    if (case.difference.added) == (union == "allOf"):
        return narrowed(case, f" must also be {name} now" if union == "allOf" else f" may no longer be {name}")
    return widened(case, f" need not be {name} any more" if union == "allOf" else f" may be {name} too now")


def described(case: Case) -> Verdict | None:
    """A body or answer is described now, or no longer."""
    return Verdict(Kind.BREAKING, " is described now" if case.difference.added else " is not described any more")


def _other_values(case: Case, words: str) -> Verdict:
    """The same type under another name, or with a list of values or without: what counts is which values it has."""
    before, after = _values(case.before, case.old), _values(case.after, case.new)
    if before == after:
        return Verdict(Kind.COMPATIBLE, words)
    if before is None or (after is not None and before > after):
        return narrowed(case, words)
    if after is None or after > before:
        if not case.sent and after is not None:
            return Verdict(Kind.ENUM_VALUES, words)
        return widened(case, words)
    return Verdict(Kind.BREAKING, words)


def _of_the_same_type(case: Case, words: str) -> str:
    if case.new[0] == "ref" != case.old[0]:
        return f" is {_told(case.new)} now, which is {_told(case.old)} too"
    if case.old[0] == "ref" != case.new[0]:
        return f" is plain {_told(case.new)} now, no longer {_told(case.old)}"
    return words


def _schema(document: Json, form: Any) -> Json:
    return document["schemas"].get(form[1], {}) if form[0] == "ref" else {"(is)": form}


def _types(document: Json, form: Any) -> frozenset[str]:
    """The types that a value can have; empty for any."""
    found = _schema(document, form).get("(is)", ("any",))
    return frozenset(found[1:]) if found[0] == "type" else frozenset()


def _values(document: Json, form: Any) -> frozenset[str] | None:
    values = _schema(document, form).get("enum")
    return frozenset(values) if isinstance(values, dict) else None


def _wide(types: frozenset[str]) -> frozenset[str]:
    return types | {"integer"} if "number" in types else types


def _told(form: Any) -> str:
    if form[0] == "ref":
        return code(form[1])
    return " or ".join(_PLAIN.get(name, code(name)) for name in form[1:]) or (
        "anything" if form[0] == "any" else "null"
    )


TYPE_RULES: dict[str, Rule] = {
    "(is)": what,
    "(items)": entries,
    "(member)": member,
    "(schema)": described,
}
