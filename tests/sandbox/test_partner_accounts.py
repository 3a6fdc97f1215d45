"""Can a partner open accounts for its customers, find them and give them money?"""

from __future__ import annotations

from typing import Any

import pytest

from .account import (
    EXTENSION,
    MONTH,
    NEW,
    NUMBER,
    OWNER,
    PARTNER,
    PARTNER_KEY,
    TOP_UP,
    UPGRADE,
    WRITES,
    Account,
    accounts,
    balance,
    create,
    detail,
    info,
    refused,
    write,
)
from .driver import KEY, NOW, Box

TENANT_KEYS = {
    "full_name", "email", "description", "enabled", "domain", "domain_fusion", "domain_expire", "effective_date",
    "expire_date", "phone", "status", "paid_type", "nation", "currency", "language", "balance", "public_numbers",
    "service_package",
}  # fmt: skip


@pytest.fixture
def partner(box: Box) -> Account:
    """The partner, in the same sandbox as the customer `box`."""
    return Account(box)


def test_a_new_account_is_listed_and_read_with_its_key(partner: Account) -> None:
    tenant_id = create(partner)
    rows = accounts(partner)["items"]
    assert [row["email"] for row in rows] == [OWNER, NEW["email"]]
    assert rows[1]["id"] == tenant_id
    shown = info(partner, tenant_id)
    assert shown.keys() == TENANT_KEYS | {"api_key"}
    assert "api_key" not in rows[1]
    expected: dict[str, Any] = {
        "full_name": "Công ty Mẫu Tre Xanh",
        "email": "chu@example.vn",
        "phone": "0900000801",
        "status": "activated",
        "enabled": True,
        "balance": 0,
        "public_numbers": [],
        "effective_date": NOW,
    }
    assert expected.items() <= shown.items()
    assert shown["domain"].startswith("cong-ty-mau-tre-xanh")
    package = {"code_name": "trial", "staff_num": 5, "customer_num": 100, "expiry_date": NOW + MONTH}
    assert package.items() <= shown["service_package"].items()


def test_the_key_of_a_new_account_works_after_three_seconds(box: Box, partner: Account) -> None:
    new = Account(box, info(partner, create(partner))["api_key"])
    speech = {"headers": {"apiKey": new.key}, "json": {"text": "Xin chào"}}
    box.door("clock", {"advance_seconds": 2.9})
    assert new.exchange()["message"] == "api_key_invalid"
    assert new.send("POST", "/api/ai/text_to_speech", **speech).json()["message"] == "api_key_invalid"
    box.door("clock", {"advance_seconds": 0.1})
    assert new.exchange()["status_code"] == 9999
    assert new.send("POST", "/api/ai/text_to_speech", **speech).json()["status_code"] == 9999
    assert detail(new)["email"] == NEW["email"]
    assert new.search()["total_items"] == 0


def test_accounts_have_different_ids_keys_and_domains(partner: Account) -> None:
    ids = [create(partner, email=f"chu{place}@example.vn") for place in range(5)]
    shown = [info(partner, tenant_id) for tenant_id in ids]
    assert len(set(ids)) == len({row["api_key"] for row in shown}) == len({row["domain"] for row in shown}) == 5


def test_accounts_are_found_by_name_and_e_mail_without_accents(partner: Account) -> None:
    create(partner)
    assert [row["email"] for row in accounts(partner, "tre xanh")["items"]] == [NEW["email"]]
    assert [row["email"] for row in accounts(partner, "LIENHE@")["items"]] == [OWNER]
    assert accounts(partner, "nobody")["items"] == []
    assert accounts(partner, size=1)["total_pages"] == 2


def test_an_account_that_is_not_activated_says_so(partner: Account) -> None:
    shown = info(partner, create(partner, isAutoActive=False))
    assert (shown["status"], shown["enabled"]) == ("not_activated", False)


def test_an_id_of_nobody_and_of_the_partner_itself_give_null(box: Box, partner: Account) -> None:
    own = box.app.sandbox.tenants[PARTNER_KEY].id
    assert info(partner, "x") is None
    assert info(partner, own) is None
    assert partner.refusal("GET", f"{PARTNER}/tenant/info") == "request_invalid"


def test_an_account_of_the_settings_is_read_with_its_key_too(box: Box, partner: Account) -> None:
    assert info(partner, accounts(partner)["items"][0]["id"])["api_key"] == KEY


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"email": "chu.example.vn"}, "email_invalid"),
        ({"email": OWNER.upper()}, "email_registered"),
        ({"email": "doitac@example.vn"}, "email_registered"),
        ({"password": "Mat-kh1"}, "password_invalid"),
        ({"password": "mat-khau-1"}, "password_invalid"),
        ({"password": "MAT-KHAU-1"}, "password_invalid"),
        ({"password": "Mat-khau-x"}, "password_invalid"),
        ({"password": "Matkhau11"}, "password_invalid"),
        ({"fullName": "x" * 255}, "request_invalid"),
        ({"ownerName": "x" * 255}, "request_invalid"),
        ({"fullName": ""}, "request_invalid"),
        ({"phone": 900}, "request_invalid"),
        ({"isAutoActive": "true"}, "request_invalid"),
    ],
)
def test_what_does_not_fit_a_new_account_has_its_code(partner: Account, changes: Any, code: str) -> None:
    assert refused(partner, "tenant/add", {**NEW, **changes}) == code
    assert accounts(partner)["total_items"] == 1


@pytest.mark.parametrize("name", ["email", "password", "fullName", "ownerName", "phone"])
def test_five_fields_of_a_new_account_must_be_there(partner: Account, name: str) -> None:
    body = {key: value for key, value in NEW.items() if key != name}
    assert refused(partner, "tenant/add", body) == "request_invalid"


def test_a_missing_body_has_a_code_of_its_own_here(partner: Account) -> None:
    assert partner.refusal("POST", f"{PARTNER}/tenant/add") == "body_request_is_required"
    assert partner.refusal("POST", f"{PARTNER}/public_number/buy") == "request_body_required"


def test_the_e_mail_of_a_new_account_cannot_be_used_again(partner: Account) -> None:
    create(partner)
    assert refused(partner, "tenant/add", NEW) == "email_registered"


def test_names_of_254_letters_are_taken(partner: Account) -> None:
    assert info(partner, create(partner, fullName="ỹ" * 254, ownerName="x" * 254))["full_name"] == "ỹ" * 254


def test_a_top_up_moves_money_from_the_partner_to_the_account(box: Box, partner: Account) -> None:
    write(partner, "tenant/update_balance", {**TOP_UP, "amount": 250_000.7})
    assert detail(box)["balance"] == 10_250_000
    assert balance(partner) == 9_750_000


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"amount": 9_999}, "amount_gte_10.000_vnd"),
        ({"amount": -10_000}, "amount_gte_10.000_vnd"),
        ({"amount": 10_000_001}, "access_denied"),
        ({"amount": 1e308}, "access_denied"),
        ({"email": "nobody@example.vn"}, "access_denied"),
        ({"description": ""}, "description_is_required"),
        ({"description": "d" * 49}, "description_is_to_short.gte_50_characters"),
        ({"description": None}, "request_invalid"),
        ({"amount": "10000"}, "request_invalid"),
        ({"email": "nobody"}, "request_invalid"),
    ],
)
def test_a_top_up_that_is_refused_has_its_code_and_moves_nothing(
    box: Box, partner: Account, changes: Any, code: str
) -> None:
    assert refused(partner, "tenant/update_balance", {**TOP_UP, **changes}) == code
    assert (detail(box)["balance"], balance(partner)) == (10_000_000, 10_000_000)


def test_a_top_up_needs_a_description(partner: Account) -> None:
    body = {key: value for key, value in TOP_UP.items() if key != "description"}
    assert refused(partner, "tenant/update_balance", body) == "description_is_required"


@pytest.mark.parametrize(("path", "body"), WRITES, ids=lambda value: str(value)[:30])
def test_an_e_mail_of_nobody_is_refused(partner: Account, path: str, body: Any) -> None:
    assert refused(partner, path, {**body, "email": "nobody@example.vn"}) == "access_denied"
    assert refused(partner, path, {**body, "email": "doitac@example.vn"}) == "access_denied"


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("public_number/buy", {**NUMBER, "number": "842810000001"}),
        ("service_package/upgrade", {**UPGRADE, "code_name": "gold"}),
    ],
)
def test_what_is_not_for_sale_is_refused(partner: Account, path: str, body: Any) -> None:
    assert refused(partner, path, body) == "access_denied"


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("public_number/buy", {**NUMBER, "number_count": 5}),
        ("public_number/buy", {**NUMBER, "number_count": 6.5}),
        ("public_number/buy", {**NUMBER, "note": ""}),
        ("public_number/buy", {**NUMBER, "number": None}),
        ("service_package/upgrade", {**UPGRADE, "month_num": 5}),
        ("service_package/upgrade", {**UPGRADE, "note": "n" * 10}),
        ("service_package/upgrade", {**UPGRADE, "code_name": 1}),
        ("service_package/extend", {**EXTENSION, "month_num": 5}),
        ("service_package/extend", {**EXTENSION, "note": "n" * 9}),
        ("service_package/extend", {"month_num": 6, "note": "n" * 10}),
    ],
)
def test_what_does_not_fit_a_purchase_is_request_invalid(partner: Account, path: str, body: Any) -> None:
    assert refused(partner, path, body) == "request_invalid"
    assert balance(partner) == 10_000_000


def test_a_reset_closes_the_accounts_that_were_opened(box: Box, partner: Account) -> None:
    new = Account(box, info(partner, create(partner))["api_key"])
    box.door("reset")
    box.door("clock", {"advance_seconds": 10})
    assert new.exchange()["message"] == "api_key_invalid"
    assert accounts(Account(box))["total_items"] == 1
