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
class Device:
    """An app on somebody's phone that is woken when a call comes in."""

    project_id: str
    app_id: str
    device_id: str
    kind: str
    token: str = field(repr=False)
    voip_token: str = field(default="", repr=False)

    @property
    def key(self) -> tuple[str, str, str]:
        """What tells it from other devices."""
        return self.project_id, self.app_id, self.device_id


@dataclass(frozen=True, slots=True)
class Extension:
    """An extension and the agent behind it; without an e-mail it is one of the app-to-app SDK, with no agent."""

    number: str
    full_name: str
    email: str
    agent_id: str
    contact_id: str
    hotline: str
    password: str = field(repr=False)
    created_ms: int
    uuid: str = ""
    """The agent's id in the customer's own system; empty where there is none."""
    has_phone: bool = True
    """Whether a telephone or browser of the agent is logged in."""
    enabled: bool = True
    """Whether it is switched on."""
    active: bool = True
    """Whether the agent's account was activated."""
    phone: str = ""
    gender: str = "other"
    role_name: str = "Sale"
    role_id: str = ""
    package_id: str = ""
    """The service package of this agent alone."""
    owner_email: str = ""
    call_timeout: str = ""
    """How long it rings; no source names the unit. Empty for the usual time."""
    updated_ms: int = 0
    """Time of the last change; 0 if there was none."""
    devices: tuple[Device, ...] = ()

    @property
    def registered(self) -> bool:
        """Whether a call can be started from it: it is switched on, and something is logged in."""
        return self.enabled and (self.has_phone or bool(self.devices))


@dataclass(frozen=True, eq=False)
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
    """Ids, as those of the groups and the lines of business."""
    categories: tuple[str, ...] = ()
    business: tuple[str, ...] = ()
    funnels: tuple[dict[str, Any], ...] = ()
    own_fields: tuple[tuple[str, str], ...] = ()
    """Fields that the account made for itself, as (name, value)."""
    labels: dict[str, str] = field(default_factory=dict[str, str])
    """The label of a phone or e-mail, where it is not the usual one of its kind."""
    creator_id: str = ""
    """Who made it; the owner if it is empty."""
    updated_ms: int = 0
    """When it was last changed; 0 if it never was."""

    @cached_property
    def name_text(self) -> str:
        """What a keyword is looked for in when it is a name."""
        return searchable(self.full_name)

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

    def change_contact(self, old: Contact, new: Contact) -> None:
        """Put a contact in the place of what it was before."""
        self.contacts[self.contacts.index(old)] = new
        self._unindex(old)
        self._index(new)

    def remove_contact(self, contact: Contact) -> None:
        """Forget a contact; its phones and e-mails are nobody's from then on."""
        self.contacts.remove(contact)
        self._unindex(contact)

    def _index(self, contact: Contact) -> None:
        for data, _ in (*contact.phones, *contact.emails):
            self.owners[data.lower()] = contact

    def _unindex(self, contact: Contact) -> None:
        for data, _ in (*contact.phones, *contact.emails):
            self.owners.pop(data.lower(), None)

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
