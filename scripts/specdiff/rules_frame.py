"""Rules for what stands around the operations: title, tags, hosts, credentials."""

from __future__ import annotations

from .model import MISSING, Difference, Kind, Verdict, code

_DOCS = {"description", "summary", "title", "contact", "license", "termsOfService", "externalDocs", "bearerFormat"}
_SENT_SO = ("in", "name", "scheme")


def judge_frame(difference: Difference) -> tuple[str, Verdict] | None:
    """The subject and the verdict of a difference outside of operations and schemas; None if no rule knows it."""
    path = difference.path
    if path[0] == "info" and len(path) > 1:
        return _info(path[1], difference)
    if path[0] == "openapi":
        return "the spec", Verdict(Kind.DOCS_ONLY, f"OpenAPI version ({difference.new})")
    if path[0] == "tags" and len(path) > 1:
        state = "new" if difference.added else "gone" if difference.removed else "other words for it"
        return f"the tag {code(path[1])}", Verdict(Kind.DOCS_ONLY, f"description ({state})")
    if path[0] == "server":
        return _server(path[1:], difference)
    if path[:2] == ("components", "securitySchemes") and len(path) > 2:
        return f"the credential {code(path[2])}", _credential(path[3:], difference)
    if path[:2] == ("components", "links"):
        return "the spec", Verdict(Kind.DOCS_ONLY, "links")
    return None


def _info(word: str, difference: Difference) -> tuple[str, Verdict] | None:
    if word in _DOCS:
        return "the spec", Verdict(Kind.DOCS_ONLY, word)
    if word == "version":
        return "the spec", Verdict(
            Kind.DOCS_ONLY, f"version of the vendor's API ({difference.old} to {difference.new})"
        )
    return None


def _server(rest: tuple[str, ...], difference: Difference) -> tuple[str, Verdict] | None:
    if rest == ("url",) and MISSING not in (difference.old, difference.new):
        words = f" is at {code(difference.new)} now, no longer at {code(difference.old)}"
        return "the main host", Verdict(Kind.WIRE_ONLY, words)
    return ("the main host", Verdict(Kind.DOCS_ONLY, "description")) if rest == ("description",) else None


def _credential(rest: tuple[str, ...], difference: Difference) -> Verdict:
    if not rest:
        # Operations that ask for it, or no longer do, are told on their own.
        return Verdict(Kind.COMPATIBLE, " is new" if difference.added else " is gone")
    if rest[0] in _DOCS:
        return Verdict(Kind.DOCS_ONLY, rest[0])
    kind = Kind.WIRE_ONLY if rest[0] in _SENT_SO else Kind.BREAKING
    return Verdict(kind, f" has {code(difference.new)} as its {rest[0]} now, no longer {code(difference.old)}")
