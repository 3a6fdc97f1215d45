"""Requests that are good, and odd: unusual letters, long texts, and the same thing asked again and again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from omicall.contract._links import Wanted
from omicall.contract._shapes import is_list, is_object
from omicall_api.catalog import Operation

from ._facts import Schema, filters_of, resolved, sent_schema
from ._requests import least_of, unlike_others, with_value
from ._spoil import BODY, Place, places_of, takes_json, types_of, with_value_at
from ._world import Found, Kept, Missed, Reply, Result, World

_ODD = {
    "'": "an apostrophe",
    '"': "a quotation mark",
    "%": "a per cent sign",
    "\\": "a backslash",
    "<": "an opening angle bracket",
    "\N{GRINNING FACE}": "a smiling face",
}
_PLAIN = "z"
_AROUND = "zz{}zz"
_LONG = 250
"""Letters: more than short fields of databases hold, and fewer than what is charged by length allows."""

_TIMES, _TIMES_ELSEWHERE = 12, 3
_NO_ANSWER, _ANOTHER_REASON = 0, 409
_NOT_PLAIN = ("enum", "const", "format", "pattern", "x-omicall-points", "x-omicall-secret")
_SENTENCE = "Xin chào quý khách, đây là một câu dài. "


def odd_texts_are_texts(world: World, known: Operation) -> Iterator[Result] | None:
    """A text to look for may have any letter in it. A long text may be refused; checks look at what it brings."""
    looked_for = _looked_for(world, known) if known.effect == "read" and known.credentials else []
    long = _long_texts(world, known)
    return _odd(world, known, looked_for, long) if looked_for or long else None


def _odd(world: World, known: Operation, looked_for: list[str], long: list[Place]) -> Iterator[Result]:
    for name in looked_for:
        plain = world.ask(with_value(world, least_of(world, known), name, _AROUND.format(_PLAIN)))
        if not plain.is_success:
            yield Missed(f"{name} was refused with plain letters, too.")
            continue
        yield Kept()
        for letter, what in _ODD.items():
            reply = world.ask(with_value(world, least_of(world, known), name, _AROUND.format(letter)))
            if reply.status == _ANOTHER_REASON:
                yield Missed(f"{name} with {what} in it was refused for another reason.")
            elif not reply.is_success:
                yield Found(f"{name} with {what} in it is not answered as plain letters are.", reply)
    if long and known.effect != "read" and not world.is_local:
        yield Missed("A long text would be written, or cost money, and so it is tried on this machine only.")
        return
    for place in long:
        reply = world.ask(_with_long(world, known, place))
        yield Kept() if reply.is_success else Missed(f"A long text in {place.path} was refused.")


def _looked_for(world: World, known: Operation) -> list[str]:
    """Parameters and fields of the body of a read that take any text."""
    document, entry = world.document, world.entry(known)
    asked = {
        parameter["name"]: resolved(document, parameter["schema"])
        for parameter in entry.get("parameters", [])
        if parameter["in"] == "query" and not parameter.get("x-omicall-secret")
    }
    asked |= {
        one.parameter: sent_schema(document, entry, one.parameter)
        for one in filters_of(entry)
        if "[]" not in one.parameter
    }
    longest = len(_AROUND.format(_PLAIN))
    return [name for name, schema in asked.items() if _is_free(schema) and schema.get("maxLength", longest) >= longest]


def _is_free(schema: Schema) -> bool:
    return types_of(schema) == {"string"} and not any(word in schema for word in _NOT_PLAIN)


def _long_texts(world: World, known: Operation) -> list[Place]:
    """Fields of the body that take a long text. Each is tried alone, for one that is refused would hide the others."""
    if not takes_json(world.document, known) or known.effect == "destructive":
        return []
    return [
        place
        for place in places_of(world.document, known, unlike_others(world, known))
        if place.part == BODY and _is_free(place.schema) and place.name not in known.existing
    ]


def _with_long(world: World, known: Operation, place: Place) -> Wanted:
    length = min(_LONG, place.schema.get("maxLength", _LONG))
    text = (_SENTENCE * _LONG)[:length].rstrip().ljust(length, ".")
    return with_value_at(unlike_others(world, known, place.path), place, text)


def one_request_has_one_answer(world: World, known: Operation) -> Iterator[Result] | None:
    """The same request, sent several times in a row, gets the same kind of answer; its rows may change."""
    entry = world.entry(known)
    required = any(parameter.get("required") for parameter in entry.get("parameters", []))
    if known.effect != "read" or required or entry.get("requestBody", {}).get("required"):
        return None
    return _alike(world, known)


def _alike(world: World, known: Operation) -> Iterator[Result]:
    replies = [world.ask(least_of(world, known)) for _ in range(_TIMES if world.is_local else _TIMES_ELSEWHERE)]
    # Such as too many requests in too short a time.
    told = [reply for reply in replies if reply.status not in (_NO_ANSWER, _ANOTHER_REASON)]
    if not told:
        yield Missed("The request was refused every time.")
        return
    yield Kept()
    for turn, reply in enumerate(told[1:], 2):
        if different := differing(told[0], reply):
            yield Found(f"The same request, sent {turn} times, is answered with another {different}.", reply)
            return


def differing(one: Reply, other: Reply) -> str:
    """What tells the kinds of two answers apart, in a word or two; empty for nothing.

    Example: `differing(reply, reply)` is "".
    """
    if (one.http_status, one.status) != (other.http_status, other.status):
        return "status"
    if one.content_type != other.content_type:
        return "content type"
    return "kind of data" if _kind(one.payload) != _kind(other.payload) else ""


def _kind(payload: Any) -> str:
    return "list" if is_list(payload) else "object" if is_object(payload) else type(payload).__name__
