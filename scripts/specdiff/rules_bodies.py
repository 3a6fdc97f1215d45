"""Rules for bodies and answers as a whole: media types, the envelope, statuses, links."""

from __future__ import annotations

from collections.abc import Iterable

from .case import Case, Rule, fixed
from .model import MISSING, Kind, Verdict, code, joined
from .rules_fields import required


def body(case: Case) -> Verdict | None:
    """A request has a body now, or none any more."""
    if case.difference.removed:
        return Verdict(Kind.BREAKING, " is gone")
    if not case.sent:
        return Verdict(Kind.COMPATIBLE, " is new")
    needed = _needed(case)
    if needed:
        return Verdict(Kind.BREAKING, f" is new, and {joined(needed)} must be sent")
    return Verdict(Kind.COMPATIBLE, " is new, and all of it may be left out")


def _needed(case: Case) -> list[str]:
    """What of a new body must be given: the keywords of the method, or the whole body where it is no plain object."""
    if case.new.get("(required)") is not True:
        return []
    form = case.new.get("schema", {}).get("(is)", ("any",))
    schema = case.after["schemas"].get(form[1], {}) if form[0] == "ref" else case.new.get("schema", {})
    if "properties" not in schema:
        return ["all of it"]
    return [code(name) for name, field in schema["properties"].items() if field.get("(required)") is True]


def answer(case: Case) -> Verdict | None:
    """A status is documented, or no longer."""
    if case.place.is_error:
        return Verdict(Kind.WIRE_ONLY, " is documented now" if case.difference.added else " is no longer documented")
    return Verdict(Kind.COMPATIBLE, " is new") if case.difference.added else Verdict(Kind.BREAKING, " is gone")


def media(case: Case) -> Verdict | None:
    """The media types of a body or answer."""
    before, after = (() if side is MISSING else side for side in (case.old, case.new))
    if before and set(before) < set(after):
        return Verdict(Kind.WIRE_ONLY, f" may also be {_listed(set(after) - set(before))} now")
    return Verdict(Kind.BREAKING, f" is {_listed(after)} now, no longer {_listed(before)}")


def _listed(names: Iterable[str]) -> str:
    return joined([code(name) for name in sorted(names)]) or "without a media type"


def other_media(case: Case) -> Verdict | None:
    """What stands under a media type that is not the first."""
    if len(case.facet) <= 2 and case.difference.added:
        return Verdict(Kind.WIRE_ONLY, " has its own form under another media type now")
    return Verdict(Kind.BREAKING, " changed under a media type that is not the first")


def envelope(case: Case) -> Verdict | None:
    """An answer is in OMICall's envelope, or is not."""
    return Verdict(Kind.BREAKING, f" comes {'in' if case.new is True else 'without'} OMICall's envelope now")


def as_200(case: Case) -> Verdict | None:
    """A second success with the form of 200, or with a form of its own."""
    return Verdict(Kind.WIRE_ONLY, f" is {'described' if case.new is True else 'no longer described'} like 200")


BODY_RULES: dict[str, Rule] = {
    "(body)": body,
    "(answer)": answer,
    "media": media,
    "others": other_media,
    "envelope": envelope,
    "(payload required)": required,
    # Links are for tests and readers, and the client does not read the headers of an answer.
    "links": fixed(Kind.DOCS_ONLY, "links"),
    "headers": fixed(Kind.WIRE_ONLY, " has other headers"),
    "(as 200)": as_200,
}
