"""Where a difference stands: in which operation or schema, at which field, and what of that field differs.

`facet` is the rest of the way below the field. A field, body or answer that is there on one side only has a facet in
parentheses that says what it is.
"""

from __future__ import annotations

from dataclasses import dataclass

from .model import Path, Reach, code, joined

_UNIONS = ("anyOf", "oneOf", "allOf")
_NAMES_SHOWN = 4
_ALONE = {"parameters": "(field)", "request": "(body)", "answers": "(answer)", "schemas": "(named schema)"}


@dataclass(frozen=True)
class Place:
    """A place below an operation, a webhook, a shared answer or a named schema."""

    section: str
    owner: str
    part: str
    """parameters, request or answers; empty in a named schema."""
    about: str
    """Name of the parameter, status of the answer."""
    fields: str
    facet: Path
    node: Path
    """The way to the field itself in the normal form."""

    @property
    def is_error(self) -> bool:
        """Whether this is an answer that user code never sees as data."""
        return self.section == "answers" or (self.part == "answers" and self.about[:1] != "2")


def place_of(path: Path) -> Place | None:
    """The place of a difference; None if it belongs to an operation as a whole or to the frame of the document."""
    head, part, about = _head(path)
    if head is None:
        return None
    tail = path[head:]
    if tail[:1] == ("schema",) and len(tail) > 1:
        head, tail = head + 1, tail[1:]
    fields, facet, length = _fields(tail, in_schema=path[0] == "schemas" or path[head - 1] == "schema")
    if not facet:
        facet = (_step(tail) if tail else _ALONE[part or path[0]],)
        if facet == ("(additionalProperties)",):
            # Whether there may be others is a fact about the map, not about its entries.
            fields = fields.removesuffix(".*")
    elif facet == ("schema",):
        facet = ("(schema)",)
    return Place(path[0], path[1], part, about, fields, facet, path[: head + length])


def _head(path: Path) -> tuple[int | None, str, str]:
    """How long the way to the body, answer, parameter or named schema is, what it is, and which."""
    if path[:1] in (("schemas",), ("answers",)) and len(path) > 1:
        return 2, "", ""
    if path[:1] in (("operations",), ("webhooks",)) and len(path) > 2:
        if path[2] in ("parameters", "answers") and len(path) > 3:
            return 4, path[2], path[3]
        if path[2] == "request":
            return 3, path[2], ""
    return None, "", ""


def _fields(tail: Path, *, in_schema: bool) -> tuple[str, Path, int]:
    text, index = "", 0
    while in_schema and index < len(tail):
        step, more = tail[index], index + 1 < len(tail)
        if step == "properties" and more:
            text += f".{tail[index + 1]}" if text else tail[index + 1]
            index += 2
        elif step in _UNIONS and more:
            index += 2
        elif step in ("items", "additionalProperties"):
            text += "[]" if step == "items" else ".*"
            index += 1
        else:
            break
    return text, tail[index:], index


def _step(tail: Path) -> str:
    if len(tail) > 1 and tail[-2] == "properties":
        return "(field)"
    if len(tail) > 1 and tail[-2] in _UNIONS:
        return "(member)"
    return f"({tail[-1]})"


def words_for(place: Place, uses: tuple[Reach, ...]) -> tuple[str, str]:
    """The subject of a sentence about this place, and the field; the second may be empty."""
    if place.section == "schemas":
        if len(uses) == 1:
            return _of_a_use(place, uses[0])
        where = told_uses(uses)
        return f"{code(place.owner)}{f' ({where})' if where else ''}", _field("the field", place.fields)
    if place.section == "answers":
        return f"the shared answer {code(place.owner)}", _field("the field", place.fields)
    subject = f"webhook {place.owner}" if place.section == "webhooks" else place.owner
    if place.part == "parameters":
        return subject, f"the parameter {code(place.about + _joint(place.fields))}"
    if place.part == "request":
        whole = "what OMICall sends" if place.section == "webhooks" else "the body"
        return subject, _field(
            "the field" if place.section == "webhooks" else "the request's field", place.fields, whole
        )
    answer = "your reply" if place.section == "webhooks" else "the answer"
    answer = answer if place.about == "200" else f"{answer} {place.about}"
    return subject, _field(
        f"{answer}'s field" if place.section != "webhooks" else f"the field of {answer}", place.fields, answer
    )


def told_uses(uses: tuple[Reach, ...]) -> str:
    """In which operations and webhooks something stands, and which way: `sent by a and b; in answers of c`."""
    sent = [use.name for use in uses if use.direction == "sent" and not use.webhook]
    received = [use.name for use in uses if use.direction == "received" and not use.webhook]
    hooks = [use.name for use in uses if use.webhook]
    return "; ".join(
        f"{words} {_some(names)}"
        for words, names in (("sent by", sent), ("in answers of", received), ("in webhooks:", hooks))
        if names
    )


def _some(names: list[str]) -> str:
    if len(names) > _NAMES_SHOWN:
        return f"{', '.join(names[: _NAMES_SHOWN - 1])} and {len(names) - _NAMES_SHOWN + 1} more"
    return joined(names)


def _of_a_use(place: Place, use: Reach) -> tuple[str, str]:
    way = use.path + (_joint(place.fields) if use.path else place.fields)
    if use.webhook:
        return f"webhook {use.name}", _field("the field", way, "what OMICall sends")
    received = use.direction == "received"
    whole = "the answer" if received else "the body"
    return use.name, _field("the answer's field" if received else "the request's field", way, whole)


def _joint(fields: str) -> str:
    return f".{fields}" if fields and not fields.startswith("[") else fields


def _field(before: str, fields: str, whole: str = "") -> str:
    return f"{before} {code(fields)}" if fields else whole
