"""Conditions on calls, each made only where a request asks for it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache

from ._history import Found, Match, Traits, every_call
from ._operation import Ask
from ._tenant import Tenant, searchable
from .data.call_edits import CallEdits


def among(name: str, values: Collection[str] | None) -> Iterator[Match]:
    """A trait is one of the values; an empty list asks for nothing."""
    if values:
        wanted = frozenset(values)
        yield lambda traits: getattr(traits, name) in wanted


def outcome(values: Collection[str] | None) -> Iterator[Match]:
    """The call was answered, or cancelled, as the values say; an empty list asks for nothing."""
    if values:
        yield lambda traits: ("answered" if traits.answered else "cancelled") in values


def equal(name: str, value: object) -> Iterator[Match]:
    """A trait has the value; None asks for nothing."""
    if value is not None:
        yield lambda traits: getattr(traits, name) == value


def by_agents(tenant: Tenant, name: str, values: Collection[str] | None) -> Iterator[Match]:
    """The extension is that of an agent with one of the values, such as an e-mail; who has none is nobody's agent."""
    if values:
        wanted = set(values) - {""}
        numbers = {e.number for e in tenant.extensions.values() if getattr(e, name) in wanted}
        yield lambda traits: traits.extension in numbers


def keyword(tenant: Tenant, text: str | None) -> Iterator[Match]:
    """A text stands in the number, the extension, the hotline or the customer's name."""
    if not text:
        return
    wanted = searchable(text)

    @cache
    def stands_in(text: str) -> bool:
        return wanted in searchable(text, tenant.customer_name(text) or "")

    def has_it(traits: Traits) -> bool:
        return stands_in(traits.number) or stands_in(traits.extension) or stands_in(traits.hotline)

    yield has_it


def nothing_if(given: Collection[str] | None) -> Iterator[Match]:
    """No call at all, where a request asks for what the sandbox does not have."""
    if given:
        yield lambda traits: False


def tagged(tenant: Tenant, tag_ids: Collection[str] | None, ids: Collection[str] | None = None) -> list[str] | None:
    """Ids of calls, by the ids of their tags and by their own; None when neither is asked for."""
    if not tag_ids:
        return list(ids) if ids else None
    found = tenant.part(CallEdits).tagged(tag_ids)
    return [call for call in ids if call in found] if ids else list(found)


def newly_arrived(ask: Ask, match: Match, from_ms: int, to_ms: int) -> None:
    """The fault `new_rows`: one more call comes into the window before it is read."""
    ask.part(CallEdits)  # it picks calls by their place, which a new one would shift
    if not ask.sandbox.faults.take(ask.operation.id, {"new_rows"}):
        return
    history = ask.tenant.history
    traits = next((t for t in history.table if match(t)), None)
    if traits is not None:
        history.add(traits, max(from_ms, min(to_ms, ask.sandbox.clock.milliseconds())))


def found_calls(ask: Ask, match: Match, from_ms: int, to_ms: int, ids: Collection[str] | None = None) -> Found:
    """The calls of a window that match; out of those named by id, unless that is None."""
    newly_arrived(ask, match, from_ms, to_ms)
    history = ask.tenant.history
    return history.find(match, from_ms, to_ms) if ids is None else history.pick(ids, match, from_ms, to_ms)


def all_of(*conditions: Iterator[Match]) -> Match:
    """Every condition holds."""
    asked = [match for condition in conditions for match in condition]
    return (lambda traits: all(match(traits) for match in asked)) if asked else every_call
