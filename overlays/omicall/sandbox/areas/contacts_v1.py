"""Customers, in version 1: the same address book in another shape."""

from __future__ import annotations

from typing import Any

from omicall.sandbox._check import Fields, array_of, as_object, as_some_text, as_text
from omicall.sandbox._operation import Ask, Body, Takes, operation
from omicall.sandbox._pages import page_of, wanted_page
from omicall.sandbox._tenant import Contact, Tenant, searchable
from omicall.sandbox.data.contacts import AddressBook, Note, Said, Value, attributes

from .contacts import change, details, keep, keep_many, owner, points, tell

_DETAILS = {name: name for name in ("gender", "birthday", "job_title", "passport", "address", "note")}
_SHOWN = (
    "full_name", "job_title", "gender", "phone_number", "mail", "birthday", "address", "passport", "note",
    "more_infomation",
)  # fmt: skip
_LISTS = ("phone_number", "mail", "more_infomation")


@operation("list_contacts_v1", "POST", "/api/contacts/list", Takes.BEARER, body=Body.OBJECT, paged=True)
def list_contacts_v1(ask: Ask) -> dict[str, Any]:
    """A page of the customers with a whole phone or e-mail, or a part of a name; newest first."""
    wanted, book = wanted_page(ask), ask.part(AddressBook)
    keyword = ask.body.optional("keyword", as_text) or ""
    filters = ask.body.optional("filters", array_of(_filter)) or []
    named, exact = searchable(keyword), book.by_point(keyword)
    found = [c for c in ask.tenant.contacts if named in c.name_text or c is exact]
    for code, wanted_values in filters:
        found = [c for c in found if wanted_values & _held(ask.tenant, c, code)]
    return page_of(ask, wanted, found, lambda c: _row(ask.tenant, c), newest_first=True)


def _filter(value: object) -> tuple[str, set[str]]:
    given = Fields(as_object(value))
    return given.required("field_code", as_text), set(given.required("value", array_of(as_text)))


def _held(tenant: Tenant, contact: Contact, code: str) -> set[str]:
    """What a filter can ask of a contact: the owner's e-mail, as documented, or the values of an attribute."""
    if code == "contact_owner":
        owners = {e.email for e in tenant.extensions.values() if e.email and e.agent_id == contact.owner_id}
        return owners or {"unassigned"}
    return {value.text for name, _, values in attributes(contact) if name == code for value in values}


@operation("get_contact_v1", "GET", "/api/contacts/get", Takes.BEARER)
def get_contact_v1(ask: Ask) -> dict[str, Any] | None:
    """The customer with all that is named of phone, e-mail, id and code of another system; null if there is none."""
    phone, email, ref_id, ref_code = (ask.query.text(name) or "" for name in ("phone", "email", "ref_id", "ref_code"))
    if not (phone or email or ref_id or ref_code):
        return None
    # Phones and e-mails are indexed, so that a program can look thousands of them up.
    owner_of = ask.part(AddressBook).by_point(phone or email)
    near = ask.tenant.contacts if not (phone or email) else [owner_of] if owner_of else []
    for contact in near:
        if (
            (not phone or _among(phone, contact.phones))
            and (not email or _among(email, contact.emails))
            and ref_id in ("", contact.ref_id)
            and ref_code in ("", contact.ref_code)
        ):
            return _row(ask.tenant, contact)
    return None


def _among(value: str, points: tuple[tuple[str, str], ...]) -> bool:
    return value.lower() in (data.lower() for data, _ in points)


@operation("get_contact_detail_v1", "GET", "/api/contacts/details/{id}", Takes.BEARER)
def get_contact_detail_v1(ask: Ask) -> dict[str, Any] | None:
    """One customer; null for an id that is not known."""
    contact = ask.part(AddressBook).by_id(ask.path["id"])
    return _row(ask.tenant, contact) if contact else None


@operation("add_contact_v1", "POST", "/api/contacts/add", Takes.BEARER, body=Body.OBJECT)
def add_contact_v1(ask: Ask) -> bool:
    """Keeps a customer whose phones and e-mails belong to nobody else."""
    keep(ask, _read(ask.tenant, ask.body))
    return True


@operation("add_contacts_v1", "POST", "/api/contacts/add-more", Takes.BEARER, body=Body.ARRAY)
def add_contacts_v1(ask: Ask) -> bool:
    """Keeps many customers; those whose phone or e-mail is taken are left out."""
    keep_many(ask, [_read(ask.tenant, Fields(as_object(item))) for item in ask.items])
    return True


@operation("update_contact_v1", "POST", "/api/contacts/update", Takes.BEARER, body=Body.OBJECT)
def update_contact_v1(ask: Ask) -> bool:
    """Changes what is named of the customer with an id of the caller's own system, or with an id of ours."""
    return change(ask, _read(ask.tenant, ask.body, changes=True))


def _read(tenant: Tenant, body: Fields, *, changes: bool = False) -> Said:
    full_name = body.required("fullName", as_some_text)
    body.required("phones", array_of(as_object))
    own_fields = body.optional("more_infomation", array_of(_own_field))
    return Said(
        full_name=full_name,
        **points(body, "type", "value"),
        details=details(body, _DETAILS),
        own_fields=None if own_fields is None else tuple(own_fields),
        owner_id=owner(tenant, body, "user_owner_email"),
        ref_id=None if changes else body.optional("refId", as_text),
        ref_code=body.optional("refCode", as_text),
        tags=body.optional("tags", array_of(as_text)),
    )


def _own_field(value: object) -> tuple[str, str]:
    given = Fields(as_object(value))
    return given.required("value_type", as_some_text), given.required("display_value", as_text)


@operation("delete_contact_v1", "DELETE", "/api/contacts/delete/{id}", Takes.BEARER)
def delete_contact_v1(ask: Ask) -> bool:
    """Forgets a customer, whose phones and e-mails are free again; false for an id that is not known."""
    book = ask.part(AddressBook)
    contact = book.by_id(ask.path["id"])
    if contact is None:
        return False
    contact = book.remove(contact, ask.sandbox.clock.milliseconds())
    tell(ask, contact, "updated", deleted=True)
    return True


@operation("add_contact_notes_v1", "POST", "/api/contacts/add-note", Takes.BEARER, body=Body.ARRAY)
def add_contact_notes_v1(ask: Ask) -> int:
    """Keeps notes on customers, by phone; how many found their customer and their author."""
    book, now = ask.part(AddressBook), ask.sandbox.clock.milliseconds()
    agents = {e.email: e.agent_id for e in ask.tenant.extensions.values() if e.email}
    taken = 0
    for phone, content, author in [_note(item) for item in ask.items]:
        contact = book.by_point(phone)
        if contact is not None and _among(phone, contact.phones) and (not author or author in agents):
            book.add_note(contact, Note(content, agents.get(author, ""), now))
            taken += 1
    return taken


def _note(value: object) -> tuple[str, str, str]:
    given = Fields(as_object(value))
    phone, content = given.required("phone", as_some_text), given.required("content", as_some_text)
    return phone, content, given.optional("note_by", as_text) or ""


def _row(tenant: Tenant, contact: Contact) -> dict[str, Any]:
    book = tenant.part(AddressBook)
    return {
        "_id": contact.id,
        "public_id": contact.id,
        "create_by": {"name": book.creator(contact)["name"]},
        "last_update_by": {"name": book.account()["name"] if contact.updated_ms else None},
        "created_date": contact.created_ms,
        "last_updated_date": contact.updated_ms or contact.created_ms,
        "contact_type": "contact",
        "tags_view": None,
        "is_deleted": False,
        "tags": book.names(contact.tags),
        "attribute_structure": [
            {"identify": False, "field_code": code, "field_type": kind, "value": _values(code, values)}
            for code, kind, values in sorted(attributes(contact), key=lambda a: _place(a[0]))
            if code in _SHOWN
        ],
    }


def _place(code: str) -> int:
    return _SHOWN.index(code) if code in _SHOWN else len(_SHOWN)


def _values(code: str, values: list[Value]) -> list[dict[str, Any]]:
    """Texts that are not known are there with an empty value, lists are empty."""
    shown = values or ([] if code in _LISTS else [Value("")])
    return [
        {"display_value": value.text, "data_type": value.kind or None, "value_type": value.label or None}
        for value in shown
    ]
