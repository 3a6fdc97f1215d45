"""Customers, in version 2."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from omicall.sandbox._answers import NoPayload, RefusedError
from omicall.sandbox._check import (
    Fields,
    array_of,
    as_email,
    as_integer,
    as_object,
    as_some_text,
    as_text,
    one_of,
)
from omicall.sandbox._history import digest
from omicall.sandbox._operation import Ask, Body, Takes, operation
from omicall.sandbox._pages import page_of, wanted_page
from omicall.sandbox._tenant import Contact, Tenant, searchable
from omicall.sandbox.data.contacts import (
    GENDERS,
    LABELS,
    AddressBook,
    Points,
    Said,
    attribute_id,
    attributes,
    event,
    value_id,
)

_DETAILS = {
    "jobTitlte": "job_title",
    "gender": "gender",
    "passport": "passport",
    "address": "address",
    "note": "note",
    "avatarUrl": "avatar",
}
_ALWAYS = ("full_name", "phone_number", "mail")
_texts = array_of(as_text)


@operation("add_contact", "POST", "/api/v2/contact/add", Takes.KEY_OR_BEARER, body=Body.OBJECT)
def add_contact(ask: Ask) -> bool:
    """Keeps a customer whose phones and e-mails belong to nobody else."""
    keep(ask, _read(ask.tenant, ask.body))
    return True


@operation("add_contacts", "POST", "/api/v2/contact/addMany", Takes.KEY_OR_BEARER, body=Body.ARRAY)
def add_contacts(ask: Ask) -> NoPayload:
    """Keeps many customers; those whose phone or e-mail is taken are left out."""
    keep_many(ask, [_read(ask.tenant, Fields(as_object(item))) for item in ask.items])
    return NoPayload()


@operation("update_contact", "POST", "/api/v2/contact/update", Takes.KEY_OR_BEARER, body=Body.OBJECT)
def update_contact(ask: Ask) -> bool:
    """Changes what is named of the customer with an id of the caller's own system, or with an id of ours."""
    return change(ask, _read(ask.tenant, ask.body, changes=True))


def keep(ask: Ask, said: Said) -> None:
    """Add a contact and tell the webhook."""
    now = ask.sandbox.clock.milliseconds()
    contact = ask.part(AddressBook).add(ask.new_id("contact"), said, now)
    tell(ask, contact, "created")


def keep_many(ask: Ask, many: list[Said]) -> None:
    """Add contacts, and leave out those that cannot be added: the vendor has answered before it gets to them."""
    for said in many:
        try:
            keep(ask, said)
        except RefusedError:
            continue


def change(ask: Ask, said: Said) -> bool:
    """Change the contact that `refId` names and tell the webhook; False when nobody has that id."""
    book = ask.part(AddressBook)
    contact = book.by_reference(ask.body.required("refId", as_some_text))
    if contact is None:
        return False
    contact = book.change(contact, said, ask.sandbox.clock.milliseconds())
    tell(ask, contact, "updated")
    return True


def tell(ask: Ask, contact: Contact, action: str, *, deleted: bool = False) -> None:
    """Tell the webhook of contacts what happened to one, if there is such a webhook."""
    if "contact" in ask.tenant.webhooks:
        ask.tell("contact", event(ask.tenant, contact, action, deleted=deleted))


def _read(tenant: Tenant, body: Fields, *, changes: bool = False) -> Said:
    body.optional("refType", as_text)
    return Said(
        full_name=body.optional("fullName", as_text),
        **points(body, "type"),
        details=details(body, _DETAILS),
        owner_id=owner(tenant, body, "userOwnerEmail"),
        ref_id=None if changes else body.optional("refId", as_text),
        ref_code=body.optional("refCode", as_text),
        tags=body.optional("tags", _texts),
        categories=body.optional("categories", _texts),
        business=body.optional("business", _texts),
        funnels=body.optional("filterContacts", array_of(_funnel)),
    )


def points(body: Fields, *kind_keys: str) -> dict[str, Any]:
    """Phones, e-mails and their labels; the kind stands under the first of the keys that is there."""
    labels: dict[str, str] = {}

    def point(value: object) -> tuple[str, str]:
        given = Fields(as_object(value))
        data, label = given.required("data", as_some_text), given.optional("valueType", as_text)
        kinds = [kind for key in kind_keys if (kind := given.optional(key, one_of(LABELS)))]
        labels.update({data: label} if label else {})
        return data, kinds[0] if kinds else "personal"

    def read(name: str) -> Points | None:
        given = body.optional(name, array_of(point))
        return None if given is None else tuple(given)

    return {"phones": read("phones"), "emails": read("emails"), "labels": labels}


def details(body: Fields, codes: dict[str, str]) -> dict[str, str]:
    """The plain attributes that are named, by their codes."""
    return {
        code: body.required(name, one_of(GENDERS) if code == "gender" else as_text)
        for name, code in codes.items()
        if name in body
    }


def owner(tenant: Tenant, body: Fields, name: str) -> str | None:
    """The id of the agent with the e-mail that is named; empty when nobody has it."""
    email = body.optional(name, as_email)
    if email is None:
        return None
    return next((e.agent_id for e in tenant.extensions.values() if e.email == email), "")


def _funnel(value: object) -> dict[str, Any]:
    place = Fields(as_object(value))
    readers: dict[str, Callable[[object], Any]] = {
        "id": as_text,
        "index": as_integer,
        "secondLevelIndex": as_integer,
    }
    return {name: place.required(name, read) for name, read in readers.items() if name in place}


@operation(
    "search_contacts",
    "POST",
    "/api/v2/contact/search",
    Takes.KEY_OR_BEARER,
    body=Body.OBJECT,
    paged=True,
)
def search_contacts(ask: Ask) -> dict[str, Any]:
    """A page of the customers with a keyword in phone, name, e-mail or reference; newest first."""
    wanted = wanted_page(ask)
    keyword = searchable(ask.body.optional("keyword", as_text) or "")
    found = [contact for contact in ask.tenant.contacts if keyword in contact.text]
    page = page_of(ask, wanted, found, lambda c: _row(ask.tenant, c), newest_first=True)
    return {**page, "extension": None}


def _row(tenant: Tenant, contact: Contact) -> dict[str, Any]:
    book = tenant.part(AddressBook)
    row = {
        "id": contact.id,
        "contact_type": "contact",
        "create_by": book.creator(contact),
        "last_update_by": {**book.editor(contact), "action": "update" if contact.updated_ms else "create"},
        "created_date": contact.created_ms,
        "last_updated_date": contact.updated_ms or contact.created_ms,
        "tenant_id": tenant.id,
        "source_contact_id": contact.id,
        "public_id": f"{digest('public', contact.id).hex()}01",
        "attribute_structure": _attributes(contact),
        "tags": list(contact.tags),
        "tags_view": [],
        "business_type": list(contact.business),
        "business_type_view": [],
        "contact_categories": list(contact.categories),
        "contact_categories_view": [
            _category(word_id, name)
            for word_id, name in zip(contact.categories, book.names(contact.categories), strict=True)
        ],
        "filter_contacts": list(contact.funnels),
        "total_interactive": len(book.notes(contact)),
        "related_employee": [],
        "ref_id": contact.ref_id,
        "ref_code": contact.ref_code,
    }
    return row | ({"user_owner_id": contact.owner_id} if contact.owner_id else {})


def _category(category_id: str, name: str) -> dict[str, Any]:
    unused = dict.fromkeys(("types", "parent_id", "parent_name", "color", "ref_id"))
    return {"id": category_id, "name": name, "type": "contact", "level": 0, **unused}


def _attributes(contact: Contact) -> list[dict[str, Any]]:
    unused = dict.fromkeys(("function", "formula", "data_format", "is_memory"))
    unused_value = dict.fromkeys(
        ("actual_value", "quantity_value", "currency", "ref_id", "list_evaluation", "country_code")
    )
    return [
        {
            "identify": False,
            "attribute_id": attribute_id(code),
            "field_code": code,
            "field_type": kind,
            **unused,
            "value": [
                {
                    "value_id": value_id(contact, code, place),
                    "display_value": value.text,
                    "data_type": value.kind,
                    "value_type": value.label,
                    **unused_value,
                }
                for place, value in enumerate(values)
            ],
        }
        for code, kind, values in attributes(contact)
        if code != "ref_id" and (values or code in _ALWAYS)
    ]
