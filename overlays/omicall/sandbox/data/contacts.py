"""The address book: what requests say of customers is kept here, for both versions of the API."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from omicall.sandbox._answers import RefusedError
from omicall.sandbox._tenant import Contact, Tenant, object_id

Points = tuple[tuple[str, str], ...]

LABELS = {"home": "Nhà", "personal": "Cá nhân", "office": "Công ty"}
"""Kinds of phones and e-mails with their usual labels."""

GENDERS = {"male": "Nam", "female": "Nữ", "other": "Khác"}

FIELDS = {
    "avatar": "image",
    "gender": "radio",
    "full_name": "single_text",
    "phone_number": "phone",
    "mail": "email",
    "birthday": "date",
    "attach_file": "file",
    "ref_id": "single_text",
    "job_title": "single_text",
    "passport": "single_text",
    "address": "single_text",
    "more_infomation": "customize",
    "note": "multi_text",
}
"""Attributes and how they are entered, in the order of the one known webhook."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a request says of a contact; None stands for nothing said."""

    full_name: str | None = None
    phones: Points | None = None
    emails: Points | None = None
    labels: dict[str, str] = field(default_factory=dict[str, str])
    details: dict[str, str] = field(default_factory=dict[str, str])
    """Only the attributes that it names; an empty text takes one away."""
    own_fields: Points | None = None
    owner_id: str | None = None
    ref_id: str | None = None
    ref_code: str | None = None
    tags: list[str] | None = None
    """Names, as those of the groups and the lines of business."""
    categories: list[str] | None = None
    business: list[str] | None = None
    funnels: list[dict[str, Any]] | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """A note on a customer; an agent's id is missing when the account itself wrote it."""

    content: str
    agent_id: str
    created_ms: int


@dataclass(frozen=True, slots=True)
class Value:
    """One value of an attribute: the text, which of several it is, and the label of that."""

    text: str
    kind: str = ""
    label: str = ""


class AddressBook:
    """The account's contacts, with the words and notes that belong to them."""

    def __init__(self, tenant: Tenant) -> None:
        self._tenant = tenant
        self._words = {object_id(tenant.seed, "tag", "vip"): "VIP"}
        self._notes: dict[str, list[Note]] = {}

    def counts(self) -> dict[str, int]:
        """How many notes there are; contacts are counted by the account."""
        return {"contact_notes": sum(map(len, self._notes.values()))}

    def add(self, contact_id: str, said: Said, now: int) -> Contact:
        """Keep a new contact; refused when a phone or e-mail of it is somebody else's."""
        self._check(said, None)
        new = Contact(contact_id, "", (), (), created_ms=now, creator_id=self.account()["id"])
        contact = self._with(new, said)
        self._tenant.add_contact(contact)
        return contact

    def change(self, old: Contact, said: Said, now: int) -> Contact:
        """Change what is said and keep the rest; refused like `add`."""
        self._check(said, old)
        contact = _edited(old, self._with(old, said), now)
        self._tenant.change_contact(old, contact)
        return contact

    def remove(self, contact: Contact, now: int) -> Contact:
        """Forget a contact and its notes; what it was at the end."""
        self._tenant.remove_contact(contact)
        self._notes.pop(contact.id, None)
        return _edited(contact, contact, now)

    def add_note(self, contact: Contact, note: Note) -> None:
        """Keep a note on a contact."""
        self._notes.setdefault(contact.id, []).append(note)

    def notes(self, contact: Contact) -> list[Note]:
        """The notes on a contact, oldest first."""
        return self._notes.get(contact.id, [])

    def by_id(self, contact_id: str) -> Contact | None:
        """The contact with an id."""
        return next((c for c in self._tenant.contacts if c.id == contact_id), None)

    def by_reference(self, reference: str) -> Contact | None:
        """The first contact with an id of the customer's own system, else the one with that as its id here."""
        return next((c for c in self._tenant.contacts if c.ref_id == reference), None) or self.by_id(reference)

    def by_point(self, data: str) -> Contact | None:
        """The contact to whom a phone or e-mail belongs."""
        return self._tenant.owners.get(data.lower())

    def names(self, ids: Iterable[str]) -> list[str]:
        """The words behind the ids of tags, groups or lines of business."""
        return [self._words.get(word_id, "") for word_id in ids]

    def account(self) -> dict[str, str]:
        """Who acts when a program does: the account itself."""
        return {"id": object_id(self._tenant.id, "admin"), "name": str(self._tenant.profile["full_name"])}

    def creator(self, contact: Contact) -> dict[str, str]:
        """Who made a contact."""
        agent_id, account = contact.creator_id or contact.owner_id, self.account()
        return account if agent_id == account["id"] else {"id": agent_id, "name": self._agent_name(agent_id)}

    def editor(self, contact: Contact) -> dict[str, str]:
        """Who changed a contact last, or made it."""
        return self.account() if contact.updated_ms else self.creator(contact)

    def _agent_name(self, agent_id: str) -> str:
        return next((e.full_name for e in self._tenant.extensions.values() if e.agent_id == agent_id), "")

    def _check(self, said: Said, own: Contact | None) -> None:
        for data, _ in (*(said.phones or ()), *(said.emails or ())):
            if self._tenant.owners.get(data.lower(), own) is not own:
                raise RefusedError("phone_or_email_assigned_on_other_contact")

    def _with(self, contact: Contact, said: Said) -> Contact:
        details = {**contact.details, **said.details}
        return replace(
            contact,
            full_name=contact.full_name if said.full_name is None else said.full_name,
            phones=contact.phones if said.phones is None else said.phones,
            emails=contact.emails if said.emails is None else said.emails,
            labels={**contact.labels, **said.labels},
            details={code: text for code, text in details.items() if text},
            own_fields=contact.own_fields if said.own_fields is None else said.own_fields,
            owner_id=contact.owner_id if said.owner_id is None else said.owner_id,
            ref_id=contact.ref_id if said.ref_id is None else said.ref_id,
            ref_code=contact.ref_code if said.ref_code is None else said.ref_code,
            tags=contact.tags if said.tags is None else self._ids("tag", said.tags),
            categories=contact.categories if said.categories is None else self._ids("category", said.categories),
            business=contact.business if said.business is None else self._ids("business", said.business),
            funnels=contact.funnels if said.funnels is None else tuple(said.funnels),
        )

    def _ids(self, kind: str, names: list[str]) -> tuple[str, ...]:
        """The ids of words; one that is new to the account is entered, as when it is typed in by hand."""
        words = {object_id(self._tenant.seed, kind, name.lower()): name for name in names if name}
        for word_id, name in words.items():
            self._words.setdefault(word_id, name)
        return tuple(words)


def _edited(old: Contact, new: Contact, now: int) -> Contact:
    """A contact after a change; who made it does not change with the owner."""
    return replace(new, updated_ms=now, creator_id=old.creator_id or old.owner_id)


def attributes(contact: Contact) -> Iterator[tuple[str, str, list[Value]]]:
    """Every attribute of a contact: its code, how it is entered, and its values, if there are any."""
    values = {
        "full_name": [Value(contact.full_name)] if contact.full_name else [],
        "ref_id": [Value(contact.ref_id)] if contact.ref_id else [],
        "phone_number": _points(contact, contact.phones),
        "mail": _points(contact, contact.emails),
        "more_infomation": [
            Value(text, f"value{place}", name) for place, (name, text) in enumerate(contact.own_fields, 1)
        ],
        **{code: [Value(text)] for code, text in contact.details.items()},
    }
    if gender := contact.details.get("gender"):
        values["gender"] = [Value(gender, gender, GENDERS.get(gender, ""))]
    for code, kind in FIELDS.items():
        yield code, kind, values.get(code, [])


def _points(contact: Contact, points: Points) -> list[Value]:
    return [Value(data, kind, contact.labels.get(data, LABELS[kind])) for data, kind in points]


def event(tenant: Tenant, contact: Contact, action: str, *, deleted: bool = False) -> dict[str, Any]:
    """What the webhook is sent about a contact.

    action: `created` or `updated`; that a deletion is told as an update with `is_deleted` is a guess.
    """
    book = tenant.part(AddressBook)
    owner = next((e.email for e in tenant.extensions.values() if e.agent_id == contact.owner_id), "")
    item = {
        "contact_id": contact.id,
        "contact_type": "contact",
        "user_owner_email": owner,
        "user_owner_id": contact.owner_id,
        "is_active": True,
        "is_member": False,
        "is_deleted": deleted,
        "tags": list(contact.tags),
        "business_type": list(contact.business),
        "source_add": [],
        "contact_categories": list(contact.categories),
        "create_by": book.creator(contact),
        "last_update_by": book.editor(contact),
        "created_date": contact.created_ms,
        "last_updated_date": contact.updated_ms or contact.created_ms,
        "attribute_structure": [
            {
                "identify": False,
                "attribute_id": attribute_id(code),
                "field_code": code,
                "field_type": kind,
                "value": [
                    {
                        "display_value": value.text,
                        "value_type": value.label,
                        "data_type": value.kind,
                        "value_id": value_id(contact, code, place),
                    }
                    for place, value in enumerate(values)
                ],
            }
            for code, kind, values in attributes(contact)
        ],
    }
    return {"action": action, "tenant_id": tenant.id, "data": [item]}


def attribute_id(code: str) -> str:
    """The id of an attribute."""
    return object_id("attribute", code)


def value_id(contact: Contact, code: str, place: int) -> str:
    """The id of a value, by its place among those of the attribute."""
    return object_id(contact.id, code, place)
