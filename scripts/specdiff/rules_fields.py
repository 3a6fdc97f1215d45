"""Rules for fields and parameters: there or not, required, null, default, and what the client makes of them."""

from __future__ import annotations

from generation.derive import argument_of

from .case import Case, Rule, fixed, narrowed, widened
from .model import MISSING, Kind, Verdict, code

_UNITS = {"ms": "milliseconds", "s": "seconds"}


def field(case: Case) -> Verdict | None:
    """A field or parameter is new or gone."""
    if case.difference.removed:
        return Verdict(Kind.BREAKING, " is gone")
    if case.sent and case.new.get("(required)") is True:
        return Verdict(Kind.BREAKING, " is new and must be sent")
    return Verdict(Kind.COMPATIBLE, " is new and may be left out" if case.sent else " is new")


def required(case: Case) -> Verdict | None:
    """A field may be left out, or not."""
    if case.new is True:
        return narrowed(case, " must be sent now" if case.sent else " is always there now")
    if case.new is False:
        return widened(case, " may be left out now" if case.sent else " is no longer always there")
    return None


def nullable(case: Case) -> Verdict | None:
    """A field may be null, or not."""
    return widened(case, " may be null now") if case.new is True else narrowed(case, " is never null any more")


def default(case: Case) -> Verdict | None:
    """What the vendor takes where a field is left out; the client never sends it."""
    if not case.sent:
        return Verdict(Kind.DOCS_ONLY, "default")
    if case.old is MISSING:
        return Verdict(Kind.COMPATIBLE, f" is taken as {code(case.new)} when left out, as is known now")
    if case.new is MISSING:
        return Verdict(Kind.COMPATIBLE, f" has no known default any more; it was {code(case.old)}")
    return Verdict(Kind.BREAKING, f" is taken as {code(case.new)} when left out, no longer as {code(case.old)}")


def time(case: Case) -> Verdict | None:
    """The unit of a time, and the name of the datetime beside it."""
    if len(case.facet) == 1:
        if case.old is MISSING and isinstance(case.new, dict):
            return Verdict(Kind.COMPATIBLE, f" has a datetime beside it now, {code(case.new.get('as'))}")
        if case.new is MISSING and isinstance(case.old, dict):
            return Verdict(Kind.BREAKING, f" has no datetime {code(case.old.get('as'))} beside it any more")
    if case.facet[1:] == ("unit",):
        units = [_UNITS.get(str(unit), code(unit)) for unit in (case.old, case.new)]
        return Verdict(Kind.BREAKING, f" counts {units[1]} now, no longer {units[0]}")
    if case.facet[1:] == ("as",):
        return Verdict(
            Kind.BREAKING, f" has its datetime under the name {code(case.new)} now, no longer {code(case.old)}"
        )
    return None


def secret(case: Case) -> Verdict | None:
    """Whether a value is kept out of what is printed."""
    if (case.old is True) == (case.new is True):
        return Verdict(Kind.DOCS_ONLY, "mark of no secret")
    if case.new is True:
        return Verdict(Kind.COMPATIBLE, " is a secret now and is not shown in a `repr` any more")
    return Verdict(Kind.COMPATIBLE, " is no longer a secret: it is shown in a `repr`, and may get into logs")


def alias(case: Case) -> Verdict | None:
    """The Python name beside a misspelt one: the keyword in a request, a property of an answer."""
    if not all(name is MISSING or isinstance(name, str) for name in (case.old, case.new)):
        return None
    wire = case.place.node[-1]
    names = [
        argument_of(wire, {"x-omicall-alias": alias} if alias is not MISSING else {}) for alias in (case.old, case.new)
    ]
    # The attribute with the vendor's own spelling stays, so a first right spelling takes nothing away in an answer.
    if not case.sent and names[0] == wire:
        return Verdict(Kind.COMPATIBLE, f" can be read as {code(names[1])} too")
    return Verdict(Kind.BREAKING, f" is called {code(names[1])} in Python now, no longer {code(names[0])}")


def moved(case: Case) -> Verdict | None:
    """A parameter goes elsewhere in the request."""
    return Verdict(Kind.BREAKING, f" moved from the {case.old} to the {case.new}")


def renamed_schema(case: Case) -> Verdict | None:
    """The Python class of a schema has another name."""
    return Verdict(Kind.BREAKING, f" is called {code(case.new)} now: `omicall_api.models` and type annotations change")


def named_schema(case: Case) -> Verdict | None:
    """A whole named schema is new or gone."""
    if case.difference.added:
        return Verdict(Kind.COMPATIBLE, " is a new schema")
    return Verdict(Kind.BREAKING, " is gone: nothing of that name can be imported any more")


DOCS: dict[str, Rule] = {
    **{word: fixed(Kind.DOCS_ONLY, word) for word in ("description", "title", "summary")},
    **{word: fixed(Kind.DOCS_ONLY, "examples") for word in ("example", "examples")},
    **{word: fixed(Kind.DOCS_ONLY, "other documentation") for word in ("externalDocs", "$comment")},
    "x-omicall-catalog": fixed(Kind.DOCS_ONLY, "place in the catalogue"),
    "x-omicall-key": fixed(Kind.DOCS_ONLY, "note on which field tells its rows apart"),
    "x-omicall-open": fixed(Kind.DOCS_ONLY, "statement whether the list is complete"),
}

FIELD_RULES: dict[str, Rule] = {
    **DOCS,
    "(field)": field,
    "(required)": required,
    "(nullable)": nullable,
    "default": default,
    "x-omicall-time": time,
    "x-omicall-secret": secret,
    "x-omicall-alias": alias,
    "in": moved,
    "(name)": renamed_schema,
    "(named schema)": named_schema,
}
