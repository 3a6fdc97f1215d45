"""Conditions on calls, each made only where a request asks for it."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from ._history import Match, Traits, every_call
from ._tenant import Tenant, searchable


def among(name: str, values: Collection[str] | None) -> Iterator[Match]:
    """A trait is one of the values; an empty list asks for nothing."""
    if values:
        yield lambda traits: getattr(traits, name) in values


def equal(name: str, value: object) -> Iterator[Match]:
    """A trait has the value; None asks for nothing."""
    if value is not None:
        yield lambda traits: getattr(traits, name) == value


def by_agents(tenant: Tenant, name: str, values: Collection[str] | None) -> Iterator[Match]:
    """The extension is that of an agent with one of the values, such as an e-mail."""
    if values:
        numbers = {e.number for e in tenant.extensions.values() if getattr(e, name) in values}
        yield lambda traits: traits.extension in numbers


def keyword(tenant: Tenant, text: str | None) -> Iterator[Match]:
    """A text stands in the number, the extension, the hotline or the customer's name."""
    if not text:
        return
    wanted = searchable(text)

    def has_it(traits: Traits) -> bool:
        name = tenant.customer_name(traits.number) or ""
        return wanted in searchable(traits.number, traits.extension, traits.hotline, name)

    yield has_it


def nothing_if(given: Collection[str] | None) -> Iterator[Match]:
    """No call at all, where a request asks for what the sandbox does not have."""
    if given:
        yield lambda traits: False


def all_of(*conditions: Iterator[Match]) -> Match:
    """Every condition holds."""
    asked = [match for condition in conditions for match in condition]
    return (lambda traits: all(match(traits) for match in asked)) if asked else every_call
