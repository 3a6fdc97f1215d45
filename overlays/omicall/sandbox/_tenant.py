"""What one business account holds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar, cast

from ._history import History, digest
from ._names import local_form, unsigned

_Part = TypeVar("_Part")


def object_id(*parts: object) -> str:
    """An id of 24 hexadecimal digits that depends on the parts."""
    return digest("id", *parts).hex()[:24]


@dataclass(frozen=True, slots=True)
class Extension:
    """An extension and the agent behind it; a call can be started only when it is registered."""

    number: str
    full_name: str
    email: str
    agent_id: str
    contact_id: str
    hotline: str
    password: str = field(repr=False)
    created_ms: int
    registered: bool = True


@dataclass(frozen=True)
class Contact:
    """A customer; phones and e-mails as (data, kind)."""

    id: str
    full_name: str
    phones: tuple[tuple[str, str], ...]
    emails: tuple[tuple[str, str], ...]
    created_ms: int
    owner_id: str = ""
    ref_id: str = ""
    ref_code: str = ""
    details: dict[str, str] = field(default_factory=dict[str, str])
    tags: tuple[str, ...] = ()

    @cached_property
    def text(self) -> str:
        """What a keyword is looked for in."""
        points = (data for data, _ in (*self.phones, *self.emails))
        return searchable(self.full_name, self.ref_id, *points)


@dataclass(frozen=True, slots=True)
class Webhook:
    """A registered receiver; no events means all of them."""

    kind: str
    url: str = field(repr=False)
    events: tuple[str, ...] | None


@dataclass(slots=True)
class Tenant:
    """A business account and its data."""

    id: str
    api_key: str = field(repr=False)
    profile: dict[str, Any]
    extensions: dict[str, Extension]
    hotlines: tuple[str, ...]
    contacts: list[Contact]
    history: History
    balance: int
    do_not_call: frozenset[str]
    seed: int
    start_ms: int
    """When the sandbox started, in milliseconds since 1970."""
    partner: bool = False
    """Whether its key is a partner's."""
    webhooks: dict[str, Webhook] = field(default_factory=dict[str, Webhook])
    spoken: dict[str, int] = field(default_factory=dict[str, int])
    """Characters read out by automatic calls, by day of Vietnam."""
    made: int = 0
    """Counter behind the ids of what is made at run time."""
    owners: dict[str, Contact] = field(default_factory=dict[str, Contact])
    """Contacts by each of their phones and e-mails."""

    parts: dict[Any, Any] = field(default_factory=dict[Any, Any])
    """Data of areas, by what made it."""

    def part(self, kind: Callable[[Tenant], _Part]) -> _Part:
        """The data of an area, made from `kind` when it is first asked for.

        kind: usually a class that takes the account; what it holds is counted in `GET stats` if it has `counts()`.

        Example: `tenant.part(Groups).groups`
        """
        if kind not in self.parts:
            self.parts[kind] = kind(self)
        return cast(_Part, self.parts[kind])

    def __post_init__(self) -> None:
        for contact in self.contacts:
            self._index(contact)

    def add_contact(self, contact: Contact) -> None:
        """Keep a contact whose phones and e-mails belong to nobody else."""
        self.contacts.append(contact)
        self._index(contact)

    def _index(self, contact: Contact) -> None:
        for data, _ in (*contact.phones, *contact.emails):
            self.owners[data.lower()] = contact

    def customer_name(self, number: str) -> str | None:
        """Name behind a phone number, when it is a contact's."""
        contact = self.owners.get(number)
        return contact.full_name if contact else None

    def find_hotline(self, number: str) -> str | None:
        """The hotline of a number, with or without country code."""
        return next((h for h in self.hotlines if local_form(h) == local_form(number)), None)


def searchable(*texts: str) -> str:
    """Texts folded into one that a keyword is looked for in."""
    return "\n".join(unsigned(text).lower() for text in texts)
