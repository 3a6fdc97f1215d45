"""Customers."""

from __future__ import annotations

from typing import Any

from omicall.sandbox._answers import RefusedError
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
from omicall.sandbox._tenant import Contact, Tenant, object_id, searchable

_KINDS = ("home", "personal", "office")
_DETAILS = {
    "jobTitlte": ("job_title", "single_text"),
    "gender": ("gender", "radio"),
    "passport": ("passport", "single_text"),
    "address": ("address", "single_text"),
    "note": ("note", "multi_text"),
    "avatarUrl": ("avatar", "image"),
}
_TYPES = dict(_DETAILS.values())


@operation("add_contact", "POST", "/api/v2/contact/add", Takes.KEY_OR_BEARER, body=Body.OBJECT)
def add_contact(ask: Ask) -> bool:
    """Keeps a customer whose phones and e-mails belong to nobody else."""
    body, tenant = ask.body, ask.tenant
    details = {
        code: value
        for name, (code, _) in _DETAILS.items()
        if (value := body.optional(name, _genders if name == "gender" else as_text))
    }
    phones, emails = _points(body, "phones"), _points(body, "emails")
    owner = body.optional("userOwnerEmail", as_email)
    for name in ("tags", "business", "categories"):
        body.optional(name, array_of(as_text))
    body.optional("filterContacts", array_of(_funnel))
    body.optional("refType", as_text)
    full_name = body.optional("fullName", as_text) or ""
    ref_id, ref_code = body.optional("refId", as_text), body.optional("refCode", as_text)
    if any(data.lower() in tenant.owners for data, _ in (*phones, *emails)):
        raise RefusedError("phone_or_email_assigned_on_other_contact")
    tenant.made += 1
    contact = Contact(
        id=object_id(ask.sandbox.settings.seed, "added", tenant.made),
        full_name=full_name,
        phones=phones,
        emails=emails,
        created_ms=ask.sandbox.clock.milliseconds(),
        owner_id=_agent_id(tenant, owner),
        ref_id=ref_id or "",
        ref_code=ref_code or "",
        details=details,
    )
    tenant.add_contact(contact)
    return True


_genders = one_of(("male", "female", "other"))


def _agent_id(tenant: Tenant, email: str | None) -> str:
    return next((e.agent_id for e in tenant.extensions.values() if e.email == email), "")


def _points(body: Fields, name: str) -> tuple[tuple[str, str], ...]:
    return tuple(body.optional(name, array_of(_point)) or ())


def _point(value: object) -> tuple[str, str]:
    point = Fields(as_object(value))
    point.optional("valueType", as_text)
    kind = point.optional("type", one_of(_KINDS)) or "personal"
    return point.required("data", as_some_text), kind


def _funnel(value: object) -> None:
    place = Fields(as_object(value))
    place.optional("id", as_text)
    place.optional("index", as_integer)
    place.optional("secondLevelIndex", as_integer)


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
    agents = {e.agent_id: e.full_name for e in tenant.extensions.values()}
    name = agents.get(contact.owner_id, "")
    row = {
        "id": contact.id,
        "contact_type": "contact",
        "create_by": {"id": contact.owner_id, "name": name},
        "last_update_by": {"id": contact.owner_id, "name": name, "action": "create"},
        "created_date": contact.created_ms,
        "last_updated_date": contact.created_ms,
        "tenant_id": tenant.id,
        "source_contact_id": contact.id,
        "public_id": f"{digest('public', contact.id).hex()}01",
        "attribute_structure": _attributes(contact),
        "tags": list(contact.tags),
        "total_interactive": 0,
        "ref_id": contact.ref_id,
        "ref_code": contact.ref_code,
    }
    empty = ("tags_view", "business_type", "business_type_view", "contact_categories")
    more = ("contact_categories_view", "filter_contacts", "related_employee")
    row |= {name: [] for name in (*empty, *more)}
    return row | ({"user_owner_id": contact.owner_id} if contact.owner_id else {})


def _attributes(contact: Contact) -> list[dict[str, Any]]:
    rows = [_attribute(contact, "full_name", "single_text", [(contact.full_name, "")])]
    rows.append(_attribute(contact, "phone_number", "phone", contact.phones))
    rows.append(_attribute(contact, "mail", "email", contact.emails))
    for code, value in contact.details.items():
        rows.append(_attribute(contact, code, _TYPES[code], [(value, "")]))
    return rows


def _attribute(contact: Contact, code: str, kind: str, values: Any) -> dict[str, Any]:
    unused = ("actual_value", "quantity_value", "currency", "ref_id", "list_evaluation")
    return {
        "identify": code in ("phone_number", "mail"),
        "attribute_id": object_id("attribute", code),
        "field_code": code,
        "field_type": kind,
        "function": None,
        "formula": None,
        "data_format": None,
        "is_memory": None,
        "value": [
            {
                "value_id": object_id(contact.id, code, place),
                "display_value": text,
                "data_type": data_type,
                "value_type": data_type,
                **dict.fromkeys(unused),
                "country_code": None,
            }
            for place, (text, data_type) in enumerate(values)
            if text
        ],
    }
