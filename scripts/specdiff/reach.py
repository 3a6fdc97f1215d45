"""Which operations and webhooks a named schema is a part of, which way it travels there, and at which field."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from typing import Any

from .model import Direction, Reach
from .normal_schema import Json

_ENVELOPES = ("SuccessEnvelope", "FailureEnvelope")
Reaches = dict[str, tuple[Reach, ...]]


def reaches(document: Json) -> Reaches:
    """For each named schema of a normal form, where it is used, in the order of names."""
    found: dict[str, list[Reach]] = {name: [] for name in document["schemas"]}
    for section in ("operations", "webhooks"):
        for name, operation in document[section].items():
            for direction, roots in _roots(operation, webhook=section == "webhooks"):
                for schema, path in _under(document, roots).items():
                    found.setdefault(schema, []).append(Reach(name, section == "webhooks", direction.value, path))
    return {name: tuple(sorted(uses)) for name, uses in found.items()}


def in_both(old: tuple[Reach, ...], new: tuple[Reach, ...]) -> tuple[Reach, ...]:
    """The uses that existing code can meet: those of both sides, or else of the one side that has any."""
    kept = {(reach.name, reach.webhook, reach.direction) for reach in new}
    both = tuple(reach for reach in old if (reach.name, reach.webhook, reach.direction) in kept)
    return both or old or new


def direction_of(part: str, *, webhook: bool) -> Direction:
    """Which way a part of an operation travels. A webhook is a request to the user, and its answer is the user's."""
    return Direction.RECEIVED if (part == "answers") != webhook else Direction.SENT


def named_in(node: Any) -> set[str]:
    """The schemas that a piece of a normal form names."""
    if isinstance(node, dict):
        return set().union(*map(named_in, node.values())) if node else set()
    return {node[1]} if isinstance(node, tuple) and len(node) == 2 and node[0] == "ref" else set()


def _roots(operation: Json, *, webhook: bool) -> Iterator[tuple[Direction, list[tuple[str, Any]]]]:
    parameters = operation.get("parameters")
    named = list(parameters.items()) if isinstance(parameters, dict) else []
    asked = [(name, _schema_in(parameter)) for name, parameter in named]
    asked.append(("", _schema_in(operation.get("request"))))
    yield direction_of("request", webhook=webhook), asked
    answered: list[tuple[str, Any]] = []
    for answer in (operation.get("answers") or {}).values():
        answered.append(("", _schema_in(answer)))
        if isinstance(answer, dict) and answer.get("envelope"):
            answered += [("(envelope)", {"(is)": ("ref", name)}) for name in _ENVELOPES]
    yield direction_of("answers", webhook=webhook), answered


def _schema_in(part: Any) -> Any:
    """The schema of a parameter, a request or an answer; None where an odd document has something else there."""
    return part.get("schema") if isinstance(part, dict) else None


def _under(document: Json, roots: list[tuple[str, Any]]) -> dict[str, str]:
    """Every named schema below some roots, with the shortest way to it."""
    found: dict[str, str] = {}
    waiting = deque(roots)
    while waiting:
        path, node = waiting.popleft()
        for place, name in sorted(_references(node, path), key=lambda found: len(found[0])):
            if name not in found:
                found[name] = place
                waiting.append((place, document["schemas"].get(name)))
    return found


def _references(node: Any, path: str) -> Iterator[tuple[str, str]]:
    if not isinstance(node, dict):
        return
    what = node.get("(is)", ())
    if what[:1] == ("ref",):
        yield path, what[1]
    for name, field in (node.get("properties") or {}).items():
        yield from _references(field, f"{path}.{name}" if path else name)
    yield from _references(node.get("items"), f"{path}[]")
    yield from _references(node.get("additionalProperties"), f"{path}.*")
    for union in ("anyOf", "oneOf", "allOf"):
        members = node.get(union)
        for member in members.values() if isinstance(members, dict) else ():
            yield from _references(member, path)
