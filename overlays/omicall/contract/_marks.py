"""The mark that written data carries on another machine, so that people can find it and tell it from their own."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from attrs import frozen

from omicall_api.catalog import Operation

from ._document import Document, entry_of
from ._links import links_of
from ._shapes import fields_of, is_list, is_object, rows_of

_BEGINNING = "omicall-contract-"
_WORDS = frozenset({"name", "title", "note", "description", "comment", "content"})
"""A text field is free if its name ends in one of these words: people write into it and read it."""

_NOT_FREE = ("enum", "const", "format", "pattern", "x-omicall-points", "x-omicall-secret")


def new_mark(random: Callable[[int], str]) -> str:
    """The mark of one run.

    random: makes so many random bytes, as hexadecimal digits; `secrets.token_hex` does.

    Example: `new_mark(secrets.token_hex)` is something like "omicall-contract-1f0a77c2".
    """
    return _BEGINNING + random(4)


@frozen
class FreeText:
    """A field of a body that takes any text."""

    steps: tuple[str, ...]
    """Names on the way to it; an empty one stands for every row of a list."""
    shortest: int
    longest: int | None

    @property
    def is_outermost(self) -> bool:
        """Whether it stands in the body itself, or in each row of one that is a list."""
        return [step for step in self.steps if step] == [self.steps[-1]]


def free_texts(document: Document, known: Operation) -> tuple[FreeText, ...]:
    """The fields of an operation's body that can carry a mark, by what the specification says of each."""
    return tuple(text for text in _plain_texts(document, known) if last_word(text.steps[-1]) in _WORDS)


def _plain_texts(document: Document, known: Operation) -> tuple[FreeText, ...]:
    content = entry_of(document, known).get("requestBody", {}).get("content", {})
    schemas = document.get("components", {}).get("schemas", {})
    found = [text for media in content.values() for text in _texts(media.get("schema", {}), schemas, ())]
    return tuple(dict.fromkeys(found))


def handles(document: Document, known: Operation) -> tuple[FreeText, ...]:
    """The fields of an operation's body by which what it makes can be looked up and then removed, as its links say.

    Only numbers that callers give their own things; none where the answer names what was made.
    """
    links = links_of(document, known)
    if any(link.removes and "$response." in str(link.parameters) for link in links):
        return ()
    looked_up = [
        link
        for link in links
        if link.operation.effect == "read" and any(then.removes for then in links_of(document, link.operation))
    ]
    asked = {str(value) for link in looked_up for value in link.parameters.values()}
    return tuple(
        text
        for text in _plain_texts(document, known)
        if text.is_outermost
        and last_word(text.steps[-1]) == "id"
        and text.steps[-1] not in known.existing
        and "$request.body#/" + "/".join(step or "0" for step in text.steps) in asked
    )


def with_handles(
    body: Any, found_by: tuple[FreeText, ...], texts: tuple[FreeText, ...], mark: str, number: Callable[[], int]
) -> Any:
    """The same body with all that it takes to look up what it makes, and to know it again by its mark.

    body: a decoded body; in a list each row gets values of its own.
    found_by: the fields of `handles`; with none the body stays as it is.
    texts: the fields of `free_texts`; the first gets the mark where none is there.
    number: gives another number at each call.

    Example: `{"gender": "male"}` becomes `{"gender": "male", "refId": "omicall-contract-1f0a77c2-1", "fullName":
    "omicall-contract-1f0a77c2"}`.
    """
    if not found_by:
        return body
    if is_list(body):
        return [with_handles(row, found_by, texts, mark, number) for row in rows_of(body)]
    if not is_object(body):
        return body
    fields = {**fields_of(body)}
    for text in found_by:
        fields[text.steps[-1]] = f"{mark}-{number()}"
    outer = [text.steps[-1] for text in texts if text.is_outermost]
    if outer and not any(carries(fields.get(name), mark) for name in outer):
        fields[outer[0]] = mark
    return fields


def marked(body: Any, texts: tuple[FreeText, ...], mark: str) -> Any:
    """The same body with the mark at the beginning of each free text that it holds.

    body: a decoded body; anything else stays as it is.

    Returns a new value. A text that breaks a rule of its length stays as it is, for the sake of bad requests that must
    stay bad; one that would become too long loses its end.

    Example: `{"note": "Gọi lại"}` becomes `{"note": "omicall-contract-1f0a77c2 Gọi lại"}`.
    """
    for text in texts:
        body = _put(body, text.steps, text, mark)
    return body


def carries(value: Any, mark: str) -> bool:
    """Whether the mark stands in one of the texts of a decoded value, at any depth."""
    if isinstance(value, str):
        return mark in value
    return any(carries(item, mark) for item in [*fields_of(value).values(), *rows_of(value)])


def _texts(
    schema: Document, schemas: Document, steps: tuple[str, ...], seen: tuple[str, ...] = ()
) -> Iterator[FreeText]:
    if (name := schema.get("$ref")) is not None:
        # A schema that holds itself has no deepest field.
        if name not in seen:
            yield from _texts(schemas[name.rpartition("/")[2]], schemas, steps, (*seen, name))
        return
    for word in ("allOf", "anyOf", "oneOf"):
        for part in schema.get(word, []):
            yield from _texts(part, schemas, steps, seen)
    for name, inner in schema.get("properties", {}).items():
        yield from _texts(inner, schemas, (*steps, name), seen)
    if "items" in schema:
        yield from _texts(schema["items"], schemas, (*steps, ""), seen)
    if steps and steps[-1] and _is_plain(schema):
        yield FreeText(steps, schema.get("minLength", 0), schema.get("maxLength"))


def _is_plain(schema: Document) -> bool:
    kinds = schema.get("type")
    is_text = "string" in kinds if isinstance(kinds, list) else kinds == "string"
    return is_text and not any(word in schema for word in _NOT_FREE)


def last_word(name: str) -> str:
    """The last word of a field's name, however its words are told apart; `last_word("refId")` is "id"."""
    return re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", name).lower().split("_")[-1]


def _put(value: Any, steps: tuple[str, ...], text: FreeText, mark: str) -> Any:
    if not steps:
        return _with_mark(value, text, mark) if isinstance(value, str) else value
    step, *rest = steps
    if step == "" and is_list(value):
        return [_put(row, tuple(rest), text, mark) for row in rows_of(value)]
    fields = fields_of(value)
    return {**fields, step: _put(fields[step], tuple(rest), text, mark)} if step in fields else value


def _with_mark(value: str, text: FreeText, mark: str) -> str:
    fits = text.shortest <= len(value) and (text.longest is None or len(value) <= text.longest)
    if not fits or value.startswith(mark) or (text.longest is not None and text.longest < len(mark)):
        return value
    return f"{mark} {value}"[: text.longest].rstrip() if value else mark
