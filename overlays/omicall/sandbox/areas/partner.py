"""What a partner does for the accounts of its customers; every other account of the sandbox is one of them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from omicall.sandbox._answers import NoPayload, RefusedError
from omicall.sandbox._check import (
    INVALID,
    LARGEST_PAGE,
    Fields,
    as_boolean,
    as_email,
    as_integer,
    as_number,
    as_some_text,
    as_text,
    within,
)
from omicall.sandbox._operation import Ask, Body, Takes, operation
from omicall.sandbox._pages import page_of, wanted_page
from omicall.sandbox._tenant import Tenant, searchable
from omicall.sandbox.areas.tenant import get_tenant_detail
from omicall.sandbox.data.partner import (
    FEWEST_MONTHS,
    NUMBER_PRICE,
    PACKAGES,
    PROFILE,
    READY_MS,
    Application,
    ForSale,
    Lines,
    Shop,
    UserPackages,
    cashback,
    extend,
    open_account,
    package_of,
    upgrade,
)

# Documented for top-ups only; that it also stands for what is not for sale is a guess.
_NOT_YOURS = "access_denied"
_AGENCY = ("full_name", "email", "paid_type", "nation", "currency")
_LONGEST_NAME = 254
_PASSWORD_LENGTH = 8
_LEAST_AMOUNT = 10_000
_SHORTEST_DESCRIPTION = 50
_UPGRADE_NOTE = 11
_EXTENSION_NOTE = 10

_months = within(as_integer, FEWEST_MONTHS, LARGEST_PAGE)


def _partner(ask: Ask) -> Tenant:
    if not ask.tenant.partner:
        raise RefusedError("partner_invalid")
    return ask.tenant


def _customers(ask: Ask) -> list[Tenant]:
    return [tenant for tenant in ask.sandbox.tenants.values() if not tenant.partner]


def _owned_by(ask: Ask, email: str) -> Tenant | None:
    """The customer's account of an e-mail, in upper or lower case."""
    found = (tenant for tenant in _customers(ask) if tenant.profile["email"].lower() == email.lower())
    return next(found, None)


def _customer(ask: Ask) -> Tenant:
    tenant = _owned_by(ask, ask.body.required("email", as_email))
    if tenant is None:
        raise RefusedError(_NOT_YOURS)
    return tenant


def _pay(ask: Ask, price: int) -> None:
    if price > ask.tenant.balance:
        raise RefusedError("balance_is_not_enough")
    ask.tenant.balance -= price


@operation("get_partner", "GET", "/api/partner/me", Takes.BEARER)
def get_partner(ask: Ask) -> dict[str, Any]:
    """The partner's own account."""
    return {**PROFILE, "balance": _partner(ask).balance}


@operation("get_partner_agency", "GET", "/api/partner/agency_tenant/info", Takes.BEARER)
def get_partner_agency(ask: Ask) -> dict[str, Any]:
    """The same in the keys that are known of an agency."""
    _partner(ask)
    return {name: PROFILE[name] for name in _AGENCY}


@operation("list_partner_numbers", "GET", "/api/partner/public_number/list", Takes.BEARER, paged=True)
def list_partner_numbers(ask: Ask) -> dict[str, Any]:
    """A page of the hotlines that nobody has bought yet."""
    _partner(ask)
    return page_of(ask, wanted_page(ask, required=True), list(ask.part(Shop).numbers), _number_row)


def _number_row(number: ForSale) -> dict[str, Any]:
    return {
        "created_date": number.created_ms,
        "last_updated_date": number.changed_ms,
        "number": number.id,
        "provider": "Itelecom",
        "provider_type": "itel",
        "number_type": "fixed",
        "nation": "vn",
        "maintaining_prices": [{"currency": "VND", "price": NUMBER_PRICE}],
        "call_pricing": {},
    }


@operation(
    "buy_partner_number",
    "POST",
    "/api/partner/public_number/buy",
    Takes.BEARER,
    body=Body.OBJECT,
    billable=True,
)
def buy_partner_number(ask: Ask) -> NoPayload:
    """Gives a hotline to an account for some months; the partner pays."""
    _partner(ask)
    number = ask.body.required("number", as_some_text)
    months = ask.body.required("number_count", _months)
    ask.body.required("note", as_some_text)
    customer, numbers = _customer(ask), ask.part(Shop).numbers
    if number not in numbers:
        raise RefusedError(_NOT_YOURS)
    _pay(ask, NUMBER_PRICE * months)
    numbers.remove(number)
    customer.part(Lines).buy(customer, number, months, ask.sandbox.clock.milliseconds())
    return NoPayload()


@operation("list_service_packages", "GET", "/api/partner/service_package/list", Takes.BEARER)
def list_service_packages(ask: Ask) -> list[dict[str, Any]]:
    """Every package with its prices."""
    _partner(ask)
    return [package.offer() for package in PACKAGES.values()]


@operation(
    "upgrade_service_package",
    "POST",
    "/api/partner/service_package/upgrade",
    Takes.BEARER,
    body=Body.OBJECT,
    billable=True,
)
def upgrade_service_package(ask: Ask) -> NoPayload:
    """Gives an account another package; the partner pays, and gets back what is left of the one before."""
    partner, now = _partner(ask), ask.sandbox.clock.milliseconds()
    package = PACKAGES.get(ask.body.required("code_name", as_text))
    months = ask.body.required("month_num", _months)
    _check_note(ask.body, _UPGRADE_NOTE)
    customer = _customer(ask)
    if package is None:
        raise RefusedError(_NOT_YOURS)
    _pay(ask, package.price(months, with_setup=True))
    partner.balance += cashback(customer, now)
    upgrade(customer, package, months, now)
    return NoPayload()


@operation(
    "extend_service_package",
    "POST",
    "/api/partner/service_package/extend",
    Takes.BEARER,
    body=Body.OBJECT,
    billable=True,
)
def extend_service_package(ask: Ask) -> NoPayload:
    """Lets an account keep its package for some more months; the partner pays."""
    _partner(ask)
    months = ask.body.required("month_num", _months)
    _check_note(ask.body, _EXTENSION_NOTE)
    customer = _customer(ask)
    _pay(ask, package_of(customer).price(months, with_setup=False))
    extend(customer, months, ask.sandbox.clock.milliseconds())
    return NoPayload()


def _check_note(body: Fields, shortest: int) -> None:
    if len(body.required("note", as_text)) < shortest:
        raise RefusedError(INVALID)


@operation("list_package_templates", "GET", "/api/partner/service_package_v2/template/list", Takes.BEARER)
def list_package_templates(ask: Ask) -> NoPayload:
    """Says that it worked: no source shows what a template looks like."""
    _partner(ask)
    return NoPayload()


@operation(
    "buy_user_packages",
    "POST",
    "/api/partner/service_package_v2/user/buy_many",
    Takes.BEARER,
    body=Body.OBJECT,
    billable=True,
)
def buy_user_packages(ask: Ask) -> NoPayload:
    """Keeps how many packages an account has bought; it takes the account's own token, not the partner's."""
    if ask.tenant.partner:
        raise RefusedError("tenant_invalid")
    code = ask.body.required("code", as_some_text)
    ask.part(UserPackages).add(code, ask.body.required("total", within(as_integer, 1, LARGEST_PAGE)))
    return NoPayload()


@operation(
    "create_tenant",
    "POST",
    "/api/partner/tenant/add",
    Takes.BEARER,
    body=Body.OBJECT,
    missing_body="body_request_is_required",
)
def create_tenant(ask: Ask) -> dict[str, str]:
    """Opens an empty account; its key works some seconds later."""
    partner, now = _partner(ask), ask.sandbox.clock.milliseconds()
    application = _application(ask)
    partner.made += 1
    tenant = open_account(ask.sandbox.settings, partner.made, application, now)
    ask.sandbox.add_tenant(tenant, now + READY_MS)
    return {"id": tenant.id}


def _application(ask: Ask) -> Application:
    body = ask.body
    email, password = body.required("email", as_some_text), body.required("password", as_some_text)
    full_name, _owner_name = (body.required(name, _name) for name in ("fullName", "ownerName"))
    phone = body.required("phone", as_some_text)
    active = body.optional("isAutoActive", as_boolean)
    _check_email(ask, email)
    kinds = (str.isupper, str.islower, str.isdigit, _is_special)
    if len(password) < _PASSWORD_LENGTH or not all(any(map(kind, password)) for kind in kinds):
        raise RefusedError("password_invalid")
    return Application(email=email, full_name=full_name, phone=phone, active=bool(active))


def _name(value: object) -> str:
    if len(as_some_text(value)) > _LONGEST_NAME:
        raise RefusedError(INVALID)
    return as_text(value)


def _check_email(ask: Ask, email: str) -> None:
    try:
        as_email(email)
    except RefusedError:
        raise RefusedError("email_invalid") from None
    if email.lower() == PROFILE["email"] or _owned_by(ask, email) is not None:
        raise RefusedError("email_registered")


def _is_special(letter: str) -> bool:
    return not letter.isalnum()


@operation("list_tenants", "POST", "/api/partner/tenant/list", Takes.BEARER, body=Body.OBJECT, paged=True)
def list_tenants(ask: Ask) -> dict[str, Any]:
    """A page of the customers' accounts with a keyword in name or e-mail, the oldest first."""
    _partner(ask)
    wanted, keyword = wanted_page(ask, required=True), searchable(ask.body.optional("keyword", as_text) or "")
    found = [
        tenant
        for tenant in _customers(ask)
        if keyword in searchable(tenant.profile["full_name"], tenant.profile["email"])
    ]
    return page_of(ask, wanted, found, lambda tenant: {"id": tenant.id, **_detail(ask, tenant)})


@operation("get_partner_tenant", "GET", "/api/partner/tenant/info", Takes.BEARER)
def get_partner_tenant(ask: Ask) -> dict[str, Any] | None:
    """One of the customers' accounts, with its key; null for an id that is not known."""
    _partner(ask)
    tenant = ask.sandbox.tenant_of_id(as_some_text(ask.query.text("id")))
    if tenant is None or tenant.partner:
        return None
    detail = _detail(ask, tenant)
    refund = cashback(tenant, ask.sandbox.clock.milliseconds())
    package = {**detail["service_package"], "cashback": refund}
    return {**detail, "service_package": package, "api_key": tenant.api_key}


def _detail(ask: Ask, tenant: Tenant) -> dict[str, Any]:
    """What the account would be told about itself."""
    detail: dict[str, Any] = get_tenant_detail(replace(ask, known_tenant=tenant))
    return detail


@operation(
    "update_tenant_balance",
    "POST",
    "/api/partner/tenant/update_balance",
    Takes.BEARER,
    body=Body.OBJECT,
    billable=True,
)
def update_tenant_balance(ask: Ask) -> NoPayload:
    """Moves money from the partner's balance to that of an account."""
    partner = _partner(ask)
    email, amount = ask.body.required("email", as_email), ask.body.required("amount", as_number)
    description = ask.body.optional("description", as_text)
    if not description:
        raise RefusedError("description_is_required")
    if len(description) < _SHORTEST_DESCRIPTION:
        raise RefusedError("description_is_to_short.gte_50_characters")
    if amount < _LEAST_AMOUNT:
        raise RefusedError("amount_gte_10.000_vnd")
    customer = _owned_by(ask, email)
    if customer is None or amount > partner.balance:
        raise RefusedError(_NOT_YOURS)
    # There is nothing smaller than a dong.
    partner.balance -= int(amount)
    customer.balance += int(amount)
    return NoPayload()
