"""Values that do not fit: left out, of another type, outside a rule, or the name of nothing. No I/O."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from typing import Any

from attrs import frozen

from omicall.contract._document import Document, entry_of, given_by_links
from omicall.contract._links import MISSING, Wanted
from omicall.contract._shapes import fields_of, is_list, is_object, rows_of
from omicall_api.catalog import Operation

from ._facts import Schema, body_schema, payload_schema, resolved
from ._rows import leaves

QUERY, PATH, BODY = "query", "path", "body"
_JSON = "application/json"

_MAIL = re.compile(r"[^@\s]+@[^@\s]+")
_ID = re.compile(r"[0-9a-f]{8}[0-9a-f-]{8,}")
_ID_END = 12
_NUMBER = re.compile(r"\+?\d+")
_NUMBER_END = 6
_OTHER_DIGITS = str.maketrans("0123456789abcdef", "fedcba9876543210")
_OTHER_DECIMALS = str.maketrans("0123456789", "9876543210")

_NO_FORMAT = {"email": "@", "uri": "zz", "date": "zz", "date-time": "zz", "uuid": "zz"}
"""For each format a text that has not got it."""


@frozen
class Place:
    """A parameter, or a field of the body, of a request."""

    part: str
    """QUERY, PATH or BODY."""
    steps: tuple[str | int, ...]
    schema: Schema
    is_required: bool

    @property
    def name(self) -> str:
        """The name of the parameter or field; of the list for one of its rows."""
        return str(next(step for step in reversed(self.steps) if isinstance(step, str)))

    @property
    def names(self) -> tuple[str, ...]:
        """The names on the way to it, its own included."""
        return tuple(step for step in self.steps if isinstance(step, str))

    @property
    def path(self) -> str:
        """How a person reads where it stands, such as `contacts[].phone`."""
        return "".join("[]" if isinstance(step, int) else f".{step}" for step in self.steps).lstrip(".")


def places_of(document: Document, known: Operation, wanted: Wanted) -> Iterator[Place]:
    """Every parameter and field that a request holds and the specification knows; of a list only its first row.

    Example: `[place.path for place in places_of(document, known, example_of(world, known))]`
    """
    entry = entry_of(document, known)
    for parameter in entry.get("parameters", []):
        given = {QUERY: wanted.query, PATH: wanted.path}.get(parameter["in"], {})
        if (name := parameter["name"]) in given and not parameter.get("x-omicall-secret"):
            schema = resolved(document, parameter["schema"])
            yield Place(parameter["in"], (name,), schema, parameter.get("required", False))
    if wanted.body is not MISSING:
        yield from _fields(document, body_schema(document, entry), wanted.body, ())


def _fields(document: Document, schema: Schema, value: Any, steps: tuple[str | int, ...]) -> Iterator[Place]:
    for name, inner in schema.get("properties", {}).items():
        if name in fields_of(value):
            found = resolved(document, inner)
            yield Place(BODY, (*steps, name), found, name in schema.get("required", ()))
            yield from _fields(document, found, value[name], (*steps, name))
    if "items" in schema and rows_of(value):
        yield from _fields(document, resolved(document, schema["items"]), value[0], (*steps, 0))


def value_at(wanted: Wanted, place: Place) -> Any:
    """What a request has at a place; MISSING for nothing."""
    value: Any = {QUERY: wanted.query, PATH: wanted.path, BODY: wanted.body}[place.part]
    for step in place.steps:
        if isinstance(step, int):
            value = rows_of(value)[step] if step < len(rows_of(value)) else MISSING
        else:
            value = fields_of(value).get(step, MISSING)
    return value


def with_value_at(wanted: Wanted, place: Place, value: Any) -> Wanted:
    """The same request with another value at a place; without the place for MISSING.

    Example: `with_value_at(wanted, place, MISSING)`
    """
    path, query = dict(wanted.path), dict(wanted.query)
    # A copy of MISSING would be something else.
    body = wanted.body if wanted.body is MISSING else copy.deepcopy(wanted.body)
    *way, last = place.steps
    inside: Any = {QUERY: query, PATH: path, BODY: body}[place.part]
    for step in way:
        inside = inside[step]
    if value is MISSING:
        del inside[last]
    else:
        inside[last] = value
    return Wanted(wanted.operation, path, query, body)


def takes_json(document: Document, known: Operation) -> bool:
    """Whether the body of an operation is JSON, in which a value has a type."""
    return _JSON in entry_of(document, known).get("requestBody", {}).get("content", {})


def unfit(place: Place) -> Iterator[tuple[str, Any]]:
    """Values that the specification does not allow at a place, each with what is wrong with it.

    Example: `list(unfit(Place(QUERY, ("n",), {"type": "integer"}, True)))` is `[("of another type", "zz")]`.
    """
    schema = place.schema
    types = types_of(schema)
    if place.part == PATH:
        return
    if types == {"string"} and (broken := _against_a_rule(schema)) is not None:
        yield broken
    if len(types) != 1 or "anyOf" in schema or "oneOf" in schema:
        return
    if types == {"string"} and place.part == QUERY:
        return  # there all is text
    if place.part == QUERY and types == {"array"}:
        return
    yield "of another type", 17 if types == {"string"} else "zz"


def types_of(schema: Schema) -> set[str]:
    """The JSON types that a value may have, without null; none where nothing is said.

    Example: `types_of({"type": ["string", "null"]})` is `{"string"}`.
    """
    kinds = schema.get("type")
    return {str(kind) for kind in rows_of(kinds) or [kinds]} - {"null", "None"}


def _against_a_rule(schema: Schema) -> tuple[str, str] | None:
    if "enum" in schema:
        return "outside its list of words", "zz"
    if schema.get("format") in _NO_FORMAT:
        return f"that is no {schema['format']}", _NO_FORMAT[schema["format"]]
    if "pattern" in schema:
        odd = next((text for text in ("!", "", "zz zz", "0") if not re.search(schema["pattern"], text)), None)
        return None if odd is None else ("of another form", odd)
    least = schema.get("minLength", 0)
    return ("that is too short", "z" * min(1, least - 1)) if least else None


def made_up(value: Any) -> Any:
    """The name of nothing, of the same shape as the name of something; MISSING for what is no name.

    Example: `made_up("KH0007")` is "ZZ9992".
    """
    if is_list(value):
        others = [made_up(item) for item in rows_of(value)]
        return MISSING if not others or MISSING in others else others
    if not isinstance(value, str) or not value:
        return MISSING
    if _MAIL.fullmatch(value):
        return f"nobody.zz.{value}"
    if _ID.fullmatch(value):
        return value[:-_ID_END] + value[-_ID_END:].translate(_OTHER_DIGITS)
    if _NUMBER.fullmatch(value):
        return value[:-_NUMBER_END] + value[-_NUMBER_END:].translate(_OTHER_DECIMALS)
    other = "".join(("Z" if c.isupper() else "z") if c.isalpha() else c.translate(_OTHER_DECIMALS) for c in value)
    return other if other != value else MISSING


def could_be_somebodys(value: Any) -> bool:
    """Whether a made-up name is so short a number that it may be there after all, such as that of an extension.

    Example: `could_be_somebodys(["898"])` is True.
    """
    return any(
        isinstance(one, str) and one.isdecimal() and len(one) <= _NUMBER_END for one in rows_of(value) or [value]
    )


def claims(body: Any) -> bool:
    """Whether the answer to a request that cannot be done says that it was: a success that does not say no or nothing.

    body: a decoded answer that counts as a success.

    Example: `claims({"status_code": 9999})` is True, with `"payload": false` or `{"done": false}` it is False.
    """
    if not is_object(body) or "payload" not in body:
        return True
    payload = body["payload"]
    shown = fields_of(payload).get("items", payload)
    return any(value not in (None, False, 0, "", [], {}) for _, value in leaves(shown))


def is_acted_upon(document: Document, known: Operation, place: Place) -> bool:
    """Whether an operation can do nothing if what a place names is not there.

    So it is where a documented code is about the place. And, unless the answer comes before anything is done, where a
    link leads to it, or a list of those that something is done to or with is required. What a request merely goes by
    on its way, such as a line, a server may replace.

    Example: `is_acted_upon(document, OPERATIONS["delete_group"], place)` is True for the group's id.
    """
    if any(code.startswith(f"{_words(place.name)}_") for code in known.errors):
        return True
    is_whom = place.is_required and place.schema.get("type") == "array"
    return not _is_told_later(document, known) and (is_whom or place.name in given_by_links(document, known))


def _is_told_later(document: Document, known: Operation) -> bool:
    """Whether all that an operation tells is what names a report that comes to a webhook later."""
    told = set(payload_schema(document, entry_of(document, known)).get("properties", ()))
    reports = [
        set(body_schema(document, entry).get("properties", ()))
        for item in document.get("webhooks", {}).values()
        for entry in item.values()
    ]
    return bool(told) and any(told < report for report in reports)


def named_wrongly(code: str, names: set[str], about: set[str]) -> str | None:
    """The field that an error code is about, if it is another one than what is wrong; None if not, or for no field.

    names: of all parameters and fields of the operation.
    about: names of what is wrong, of what it stands in and of what it holds.

    Example: `named_wrongly("to_date_is_required", {"from_date", "to_date"}, {"from_date"})` is "to_date".
    """
    words = {_words(name): name for name in names}
    found = max((word for word in words if f"{code}_".startswith(f"{word}_") and code != word), key=len, default=None)
    return None if found is None or found in {_words(name) for name in about} else words[found]


def _words(name: str) -> str:
    return re.sub(r"(?<=[a-z0-9])([A-Z])", r"_\1", name).lower()
