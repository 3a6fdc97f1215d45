"""Judging what becomes of one thing: requests and rows in, values and sentences out. No I/O."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from omicall.contract._document import Document, example_body, fields_with
from omicall.contract._links import links_of
from omicall.contract._marks import free_texts
from omicall.contract._shapes import fields_of, is_list, is_object
from omicall_api.catalog import Operation

from ._facts import Schema, body_schema, resolved
from ._rows import leaves

_OWN_IDS = frozenset({"uuid", "refId", "refCode"})
"""Ids of the caller's own system. The vendor wants them unlike those of other things."""

_SHORTEST = 4
"""A shorter text may stand somewhere by chance."""

_MAIL = re.compile(r"[^@\s]+@[^@\s]+")
_PHONE = re.compile(r"\+?\d{9,}")
_INDEX = re.compile(r"\[\d+\]")


def made_unique(document: Document, known: Operation, number: int) -> Any:
    """The body of an operation's example, unlike all others: names, addresses, numbers and own ids are changed.

    number: below a million; another one gives another body.

    Example: `made_unique(document, OPERATIONS["add_group"], 17)["group_name"]` is something like "Kỹ thuật 000017".
    """
    free = {".".join(filter(None, text.steps)) for text in free_texts(document, known)}
    pointed = {pointer for link in links_of(document, known) for pointer in pointers([link.parameters, link.body])}
    fixed = {*known.existing, *fields_with(document, "x-omicall-secret", True)}

    def changed(value: Any, place: str, name: str, row: int) -> Any:
        if is_object(value):
            return {key: changed(inner, f"{place}.{key}".lstrip("."), key, row) for key, inner in value.items()}
        if is_list(value):
            # Two rows must be unlike each other, too.
            return [changed(item, place, name, row + step) for step, item in enumerate(value)]
        if not isinstance(value, str) or name in fixed or "owner" in name.lower():
            return value
        other = (number + row) % 1_000_000
        return _other(value, other, free=place in free or place in pointed or name in _OWN_IDS)

    return changed(example_body(document, known), "", "", 0)


def _other(value: str, number: int, *, free: bool) -> str:
    if _MAIL.fullmatch(value):
        return f"zz{number:06d}.{value}"
    if value.startswith("https://"):
        return f"{value}-{number:06d}"
    if _PHONE.fullmatch(value):
        return f"{value[:-6]}{number:06d}"
    # A word of a list stays what it is: only what looks like a text of somebody's own is changed.
    return f"{value} {number:06d}" if free and re.search(r"[^a-z_]", value) else value


def pointers(value: Any) -> Iterator[str]:
    """What the expressions of a link take from the body that was sent."""
    if is_object(value):
        for inner in value.values():
            yield from pointers(inner)
    elif is_list(value):
        for item in value:
            yield from pointers(item)
    elif isinstance(value, str) and value.startswith("$request.body#/"):
        yield re.sub(r"/\d+(?=/|$)", "", value.removeprefix("$request.body#")).lstrip("/").replace("/", ".")


def unlike(name: str, value: Any, number: int) -> Any:
    """The value of a query parameter, unlike that of other things if it is a name.

    Example: `unlike("greeting_name", "Lời chào", 17)` is "Lời chào 000017".
    """
    return _other(value, number, free=True) if isinstance(value, str) and name.endswith("name") else value


def own_texts(sent: Any, example: Any) -> list[str]:
    """The texts by which a thing can be told from others: those of its body that the example does not have.

    Example: `own_texts({"a": "x", "b": "z"}, {"a": "x", "b": "y"})` is `["z"]`.
    """
    shown = dict(leaves(example))
    return [value for place, value in leaves(sent) if isinstance(value, str) and value != shown.get(place)]


def is_of(row: Any, marks: Collection[str]) -> bool:
    """Whether a row is that of a thing, by one of the texts that are its own."""
    return any(value in marks for _, value in leaves(row) if isinstance(value, str))


def shown_fields(schema: Schema | None, sent: Any, example_sent: Any, example_shown: Any) -> dict[str, bool]:
    """Which top-level fields of a body show up in a row: by their own name (True), or somewhere (False).

    schema: of the row.
    sent: the body.
    example_sent, example_shown: examples of such a body and of an answer with such a row. A text that stands in both
        is taken to be shown there.

    Example: `shown_fields(group, {"group_name": "A"}, {"group_name": "B"}, {})` is `{"group_name": True}`.
    """
    if not is_object(sent) or not is_object(example_sent):
        return {}
    named = set((schema or {}).get("properties", {}))
    told = {value for _, value in leaves(example_shown) if isinstance(value, str)}
    example = example_sent
    found: dict[str, bool] = {}
    for name, value in sent.items():
        shown = example.get(name)
        if name in named and isinstance(value, str | int | float):
            found[name] = True
        elif isinstance(shown, str) and len(shown) >= _SHORTEST and shown in told and isinstance(value, str):
            found[name] = False
    return found


def missing(row: Any, sent: Mapping[str, Any], shown: Mapping[str, bool]) -> list[str]:
    """Names of fields that a row should show as they were sent, and does not."""
    inside = fields_of(row)
    everywhere = {value for _, value in leaves(row) if isinstance(value, str)}
    found: list[str] = []
    for name, by_name in shown.items():
        if by_name and inside.get(name) is not None and str(inside[name]) != str(sent[name]):
            found.append(name)
        if not by_name and sent[name] not in everywhere:
            found.append(name)
    return found


def lost(before: Any, after: Any, sent: Collection[str], old: Any) -> list[str]:
    """Names of fields whose values a change took away, although it did not name them.

    sent: the fields that the change named.
    old: what stood in the changed field before; it may stand in several places.

    Example: `lost({"a": 1, "b": 2}, {"a": 5, "b": None}, ["a"], 1)` is `["b"]`.
    """

    def counted(row: Any) -> Counter[tuple[str, str]]:
        return Counter(
            (_INDEX.sub("[]", place), repr(value)) for place, value in leaves(row) if value not in (None, "", [], {})
        )

    gone: list[str] = []
    for place, value in counted(before) - counted(after):
        top = re.split(r"[.\[]", place)[0]
        # Who changed a thing last, and when, changes with it; so does a name without accents.
        excused = top.startswith("last_update") or any(top.startswith(name) for name in sent)
        if not excused and value != repr(old):
            gone.append(top)
    return list(dict.fromkeys(gone))


def entries(row: Any) -> Counter[tuple[str, str]]:
    """The texts in the lists of a row, with the path of each; numbers may be places or counts, and change with others.

    Example: `entries({"name": "A", "members": [{"id": "7"}]})` holds `("members[].id", "7")`, once.
    """
    return Counter(
        (_INDEX.sub("[]", place), value)
        for place, value in leaves(row)
        if isinstance(value, str) and value and "[" in place
    )


def not_kept(before: Mapping[str, Any], told: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[bool, list[str]]:
    """Whether a change that was told can be seen, and the names of fields where the old value can be seen instead.

    before, after: the same row, read before the change and after it.
    told: the row in the answer of the change.

    Example: `not_kept({"status": 0}, {"status": 1}, {"status": 0})` is `(False, ["status"])`.
    """
    new = [
        name
        for name, value in told.items()
        if name in before and value != before[name] and not name.startswith("last_update")
    ]
    old = [name for name in new if after.get(name) == before[name]]
    return len(new) > len(old), old


def changeable(
    document: Document, entry: Document, created: Mapping[str, Any], fixed: Collection[str], shown: Mapping[str, bool]
) -> tuple[str, Any] | None:
    """A field that a change may name and that a row shows, with a new value; None where there is none.

    entry: the changing operation.
    created: the body that made the thing.
    fixed: fields that must stay as they are.

    Example: `changeable(document, entry, {"group_name": "A"}, [], {"group_name": True})` is `("group_name", "A 2")`.
    """
    for name, schema in body_schema(document, entry).get("properties", {}).items():
        plain = resolved(document, schema)
        if (
            name in fixed
            or name not in shown
            or plain.get("enum")
            or plain.get("x-omicall-secret")
            or "format" in plain
        ):
            continue
        value = created.get(name)
        if isinstance(value, str) and re.search(r"[^\w@.+:/-]", value):
            return name, f"{value} 2"
    return None
