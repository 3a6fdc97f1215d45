"""No secret shows where none is documented, and a refusal does not repeat what could be run in a browser."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from omicall.contract._document import fields_with
from omicall.contract._links import MISSING, Wanted
from omicall.contract._shapes import is_object
from omicall_api.catalog import Operation

from ._facts import body_schema, payload_schema, resolved, secret_names
from ._requests import example_of, least_of
from ._rows import texts_in
from ._world import Found, Kept, Missed, Result, World

MARKUP = "<b onclick=alert(1)>zz</b>"
_SHORTEST = 6
"""A shorter text is no secret: it would be found everywhere."""


def secrets_stay_where_they_are(world: World, known: Operation) -> Iterator[Result] | None:
    """Passwords and keys stand in the documented fields only."""
    return _stay(world, known) if known.effect == "read" and known.answer == "envelope" else None


def _stay(world: World, known: Operation) -> Iterator[Result]:
    names = fields_with(world.document, "x-omicall-secret", True)
    replies = [reply for reply in world.replies if reply.wanted.operation is known]
    replies = replies or [reply for ask in (least_of, example_of) if (reply := world.ask(ask(world, known))).is_success]
    if not replies:
        yield Missed("There was no success to look at.")
        return
    known_secrets = _shown(world, names) | set(world.secrets)
    yield Kept()
    documented = set(secret_names(world.document, payload_schema(world.document, world.entry(known))))
    for reply in replies:
        for sentence in dict.fromkeys(misplaced(reply.body, names, documented, known_secrets)):
            yield Found(sentence, reply)


def _shown(world: World, names: Collection[str]) -> set[str]:
    """The secrets in all answers so far; each answer is looked at once, for there are many."""
    for reply in world.replies[world.looked_at :]:
        world.shown.update(text for name, text in texts_in(reply.payload) if name in names and len(text) >= _SHORTEST)
    world.looked_at = len(world.replies)
    return world.shown


def misplaced(
    body: Any, names: Collection[str], documented: Collection[str], secrets: Collection[str]
) -> Iterator[str]:
    """Secrets outside the fields where they are documented.

    body: a decoded answer.
    names: fields that hold a secret somewhere in this API.
    documented: those of them that this answer is documented to hold.
    secrets: values that other answers gave as secrets.

    Example: `list(misplaced({"password": "x9!"}, ["password"], [], []))` is one sentence.
    """
    for name, text in texts_in(body):
        if name in documented or not text:
            continue
        if name in names:
            yield f"The field {name}, which holds a secret elsewhere, is not documented for this answer."
        elif any(secret in text for secret in secrets):
            yield f"The field {name} holds what is a secret in another answer."


def refusals_echo_no_markup(world: World, known: Operation) -> Iterator[Result] | None:
    """A text with markup that is refused does not come back as it was sent, where a browser would run it."""
    wanted = _with_markup(world, known)
    return _echo(world, wanted) if wanted is not None else None


def _echo(world: World, wanted: Wanted) -> Iterator[Result]:
    reply = world.ask(wanted)
    if reply.is_success:
        # Whoever stores a text gives it back as it is; only refusals are looked at.
        reply = world.ask(_everywhere(wanted))
    if reply.is_success:
        yield Missed("Nothing with markup in it was refused.")
        return
    yield Kept()
    if MARKUP.encode() in reply.content:
        yield Found("The refusal repeats a text that was sent, markup included.", reply)


def _everywhere(wanted: Wanted) -> Wanted:
    """The same request with markup in place of every value, so that it must be refused."""
    body = wanted.body
    if is_object(body):
        body = dict.fromkeys(body, MARKUP)
    return Wanted(wanted.operation, wanted.path, dict.fromkeys([*wanted.query, "page", "size"], MARKUP), body)


def _with_markup(world: World, known: Operation) -> Wanted | None:
    """The example with markup in each text; None where nothing can be sent as text."""
    document, entry = world.document, world.entry(known)
    shown = example_of(world, known)
    plain = {
        parameter["name"]
        for parameter in entry.get("parameters", [])
        if parameter["in"] == "query" and resolved(document, parameter["schema"]).get("type") == "string"
    }
    query = {name: MARKUP if name in plain else value for name, value in shown.query.items()}
    body = shown.body
    if is_object(body) and "application/json" in entry.get("requestBody", {}).get("content", {}):
        fields = body_schema(document, entry).get("properties", {})
        texts = {name for name, schema in fields.items() if resolved(document, schema).get("type") == "string"}
        body = {name: MARKUP if name in texts else v for name, v in body.items()}
    if query == shown.query and (body is MISSING or body == shown.body):
        return None
    return Wanted(known, shown.path, query, body)
