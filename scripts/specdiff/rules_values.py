"""Rules for lists of values: enumerations, their Python names and labels, and named points of a wider range."""

from __future__ import annotations

import json

from .case import Case, Rule, narrowed, widened
from .model import MISSING, Kind, Verdict, code

_FOR_PEOPLE = ("vi", "en", "hint", "gender", "region")
_FOR_THE_CLIENT = {
    "retry_can_help": "whether sending again can help",
    "refuses": "what is refused: credential, request, duplicate, account or pace",
}


def values(case: Case) -> Verdict | None:
    """A list as a whole, one value of it, or what stands beside a value."""
    if len(case.facet) == 1:
        return narrowed(case, " holds listed values only now") if case.old is MISSING else _opened(case)
    value = code(json.loads(case.facet[1]))
    if len(case.facet) == 2:
        if case.difference.added:
            return Verdict(Kind.COMPATIBLE if case.sent else Kind.ENUM_VALUES, " may also hold {} now", value)
        if case.sent:
            return Verdict(Kind.BREAKING, " may no longer hold {}", value)
        return Verdict(Kind.COMPATIBLE, " no longer holds {}: take it out of code that names it", value)
    if case.facet[2] == "name":
        return Verdict(
            Kind.BREAKING, f" has {value} under the Python name {code(case.new)} now, no longer {code(case.old)}"
        )
    return _label(case, value, case.facet[3:]) if case.facet[2] == "labels" else None


def _opened(case: Case) -> Verdict:
    # In an answer the generated class was open before too; what is lost is the class, and the names in it.
    return widened(case, " is no longer a list of known values")


def points(case: Case) -> Verdict | None:
    """A named value of a range that allows others too."""
    if len(case.facet) == 1:
        return None
    value = code(json.loads(case.facet[1]))
    if len(case.facet) == 2:
        if case.difference.added:
            return Verdict(
                Kind.COMPATIBLE if case.sent else Kind.ENUM_VALUES, " may hold {}, which has a name now", value
            )
        return Verdict(Kind.COMPATIBLE, " has no name for {} any more: take it out of code that names it", value)
    if case.facet[2] == "name":
        return Verdict(
            Kind.BREAKING, f" has {value} under the Python name {code(case.new)} now, no longer {code(case.old)}"
        )
    return _label(case, value, case.facet[2:])


def _label(case: Case, value: str, what: tuple[str, ...]) -> Verdict:
    if not what or what[0] in _FOR_PEOPLE:
        return Verdict(Kind.DOCS_ONLY, "labels")
    if what[0] in _FOR_THE_CLIENT:
        return Verdict(
            Kind.COMPATIBLE,
            f" says something else of {_FOR_THE_CLIENT[what[0]]}, which the client goes by, for {{}}",
            value,
        )
    return Verdict(Kind.COMPATIBLE, f" has an unknown label {code(what[0])} that changed at {{}}", value)


VALUE_RULES: dict[str, Rule] = {"enum": values, "x-omicall-points": points}
