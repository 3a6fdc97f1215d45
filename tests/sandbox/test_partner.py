"""What may a partner do, and what does it sell?"""

from __future__ import annotations

from typing import Any

import pytest

from .account import (
    EXTENSION,
    MONTH,
    NEW,
    NUMBER,
    PARTNER,
    PARTNER_KEY,
    UPGRADE,
    WRITES,
    Account,
    balance,
    create,
    detail,
    for_sale,
    info,
    refused,
    write,
)
from .driver import DAY, KEY, NOW, Box

ALL: list[tuple[str, str, Any]] = [
    ("GET", "me", None),
    ("GET", "agency_tenant/info", None),
    ("GET", "public_number/list?page=1&size=1", None),
    ("GET", "service_package/list", None),
    ("GET", "service_package_v2/template/list", None),
    ("POST", "tenant/add", NEW),
    ("POST", "tenant/list?page=1&size=1", {}),
    ("GET", "tenant/info?id=x", None),
    *(("POST", path, body) for path, body in WRITES),
]


@pytest.fixture
def partner(box: Box) -> Account:
    """The partner, in the same sandbox as the customer `box`."""
    return Account(box)


# The partner itself


def test_the_token_of_a_partner_is_of_another_kind(box: Box, partner: Account) -> None:
    assert partner.exchange()["payload"]["access_type"] == "bussiness"
    assert Account(box, KEY).exchange()["payload"]["access_type"] == "normal"


@pytest.mark.parametrize(("verb", "path", "body"), ALL, ids=lambda value: str(value)[:30])
def test_the_token_of_an_ordinary_account_is_refused(box: Box, verb: str, path: str, body: Any) -> None:
    assert box.refusal(verb, f"{PARTNER}/{path}", json=body) == "partner_invalid"


@pytest.mark.parametrize(("verb", "path", "body"), ALL, ids=lambda value: str(value)[:30])
def test_the_token_of_the_partner_is_taken(partner: Account, verb: str, path: str, body: Any) -> None:
    assert partner.ask(verb, f"{PARTNER}/{path}", json=body)["status_code"] == 9999


def test_the_raw_key_of_the_partner_is_no_token(partner: Account) -> None:
    answer = partner.send("GET", f"{PARTNER}/me", headers={"x-api-key": PARTNER_KEY})
    assert answer.status_code == 401


def test_a_partner_reads_its_own_account(partner: Account) -> None:
    me = partner.payload("GET", f"{PARTNER}/me")
    assert me.keys() == {
        "full_name", "email", "description", "enabled", "status", "paid_type", "nation", "currency", "language",
        "balance",
    }  # fmt: skip
    assert me["balance"] == 10_000_000
    agency = partner.payload("GET", f"{PARTNER}/agency_tenant/info")
    assert agency.keys() == {"full_name", "email", "paid_type", "nation", "currency"}
    assert agency.items() <= me.items()


# Hotlines


def test_hotlines_for_sale_come_in_pages_with_what_they_cost(partner: Account) -> None:
    first, second = for_sale(partner), for_sale(partner, 2)
    assert (first["total_items"], len(first["items"]), len(second["items"])) == (60, 50, 10)
    row = first["items"][0]
    assert row.keys() == {
        "created_date", "last_updated_date", "number", "provider", "provider_type", "number_type", "nation",
        "maintaining_prices", "call_pricing",
    }  # fmt: skip
    assert row["created_date"] <= row["last_updated_date"] < NOW
    assert row["maintaining_prices"] == [{"currency": "VND", "price": 22_000}]
    assert len({row["number"] for row in first["items"] + second["items"]}) == 60


@pytest.mark.parametrize("query", ["", "?page=1", "?size=1", "?page=0&size=1"])
def test_page_and_size_must_be_there(partner: Account, query: str) -> None:
    assert partner.refusal("GET", f"{PARTNER}/public_number/list{query}") == "request_invalid"
    assert partner.refusal("POST", f"{PARTNER}/tenant/list{query}", json={}) == "request_invalid"


def test_a_hotline_that_was_bought_is_the_customers_and_is_paid_by_the_partner(box: Box, partner: Account) -> None:
    write(partner, "public_number/buy", NUMBER)
    assert detail(box)["public_numbers"][-1]["number"] == "842810000021"
    assert box.click(hotline="02810000021")
    assert balance(partner) == 10_000_000 - 6 * 22_000
    assert for_sale(partner)["total_items"] == 59
    assert box.door("stats")["billable"] == {"buy_partner_number": 1, "click_to_call": 1}


def test_a_hotline_cannot_be_bought_twice(box: Box, partner: Account) -> None:
    write(partner, "public_number/buy", NUMBER)
    assert refused(partner, "public_number/buy", NUMBER) == "access_denied"
    assert [row["number"] for row in detail(box)["public_numbers"]].count("842810000021") == 1
    assert balance(partner) == 10_000_000 - 6 * 22_000


# Packages


def test_packages_are_offered_with_their_prices(partner: Account) -> None:
    offers = partner.payload("GET", f"{PARTNER}/service_package/list")
    names = [offer["code_name"] for offer in offers]
    assert names == ["trial", "omi_start", "omi_business", "omi_advance", "omi_pro", "customize"]
    assert [offer["staff_num"] for offer in offers] == [5, 5, 10, 20, 30, 35]
    assert offers[0]["fee_setups"] == offers[0]["fee_holds"] == []
    assert offers[1] == {
        "code_name": "omi_start",
        "service_name": "Omi Start",
        "staff_num": 5,
        "customer_num": 0,
        "note": "5 người dùng \nKhông giới hạn khách hàng \n10GB dữ liệu",
        "fee_setups": [{"currency": "VND", "price": 300_000}],
        "fee_holds": [{"currency": "VND", "price": 350_000}],
    }


def test_an_upgrade_changes_package_and_dates(box: Box, partner: Account) -> None:
    write(partner, "service_package/upgrade", {**UPGRADE, "month_num": 7})
    assert detail(box)["service_package"] == {
        "code_name": "omi_pro",
        "service_name": "Omi Pro",
        "staff_num": 30,
        "customer_num": 0,
        "expiry_date": NOW + 7 * MONTH,
    }


def test_an_upgrade_costs_setup_and_months_and_gives_back_what_is_left(partner: Account) -> None:
    create(partner)
    body = {**UPGRADE, "email": NEW["email"], "code_name": "omi_start"}
    write(partner, "service_package/upgrade", body)
    spent = 300_000 + 6 * 350_000
    assert balance(partner) == 10_000_000 - spent
    write(partner, "service_package/upgrade", {**body, "code_name": "omi_business"})
    assert balance(partner) == 10_000_000 - spent - (300_000 + 6 * 450_000) + 6 * 350_000


def test_what_an_upgrade_would_give_back_is_shown_to_the_partner_alone(box: Box, partner: Account) -> None:
    tenant_id = create(partner)
    assert info(partner, tenant_id)["service_package"]["cashback"] == 0
    write(partner, "service_package/upgrade", {**UPGRADE, "email": NEW["email"], "code_name": "omi_start"})
    box.door("clock", {"advance_seconds": 1})
    assert info(partner, tenant_id)["service_package"]["cashback"] == 5 * 350_000
    assert "cashback" not in detail(box)["service_package"]


def test_an_extension_adds_months_to_the_end_of_the_package(box: Box, partner: Account) -> None:
    before = detail(box)
    write(partner, "service_package/extend", EXTENSION)
    after = detail(box)
    ends = before["service_package"]["expiry_date"] + 6 * MONTH
    assert after["service_package"] == {**before["service_package"], "expiry_date": ends}
    assert after["expire_date"] == ends > before["expire_date"]
    assert balance(partner) == 10_000_000 - 6 * 600_000


def test_a_package_that_is_over_is_extended_from_now(box: Box, partner: Account) -> None:
    # Before anybody asks for a token, for tokens would be over too.
    box.door("clock", {"advance_seconds": 1000 * 86_400})
    write(partner, "service_package/extend", EXTENSION)
    assert detail(box)["service_package"]["expiry_date"] == NOW + 1000 * DAY + 6 * MONTH


def test_no_package_ends_after_the_year_9999() -> None:
    box = Box(balance=10**16)
    write(Account(box), "service_package/extend", {**EXTENSION, "month_num": 2**31 - 1})
    assert detail(box)["service_package"]["expiry_date"] == 253_402_300_799_999


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("public_number/buy", {**NUMBER, "number_count": 455}),
        ("service_package/upgrade", {**UPGRADE, "month_num": 11}),
        ("service_package/extend", {**EXTENSION, "month_num": 17}),
    ],
)
def test_what_the_partner_cannot_pay_is_refused_and_changes_nothing(
    box: Box, partner: Account, path: str, body: Any
) -> None:
    before = detail(box)
    assert refused(partner, path, body) == "balance_is_not_enough"
    assert (detail(box), balance(partner)) == (before, 10_000_000)


def test_packages_for_employees_take_the_token_of_the_account(box: Box, partner: Account) -> None:
    path, body = f"{PARTNER}/service_package_v2/user/buy_many", {"code": "sales", "total": 3}
    for _ in range(2):
        assert "payload" not in box.ask("POST", path, json=body)
    assert partner.refusal("POST", path, json=body) == "tenant_invalid"
    stats = box.door("stats")
    assert (stats["stored"]["user_packages"], stats["billable"]) == (6, {"buy_user_packages": 2})


@pytest.mark.parametrize("body", [{}, {"code": "x"}, {"total": 1}, {"code": "", "total": 1}, {"code": "x", "total": 0}])
def test_packages_for_employees_need_a_code_and_a_number(box: Box, body: Any) -> None:
    assert box.refusal("POST", f"{PARTNER}/service_package_v2/user/buy_many", json=body) == "request_invalid"
