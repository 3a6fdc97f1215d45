"""Which requests does the guard let out?"""

from __future__ import annotations

import pytest

from omicall.contract import CouldNotRunError
from omicall.contract._guard import Guard
from omicall.contract._links import Wanted
from omicall_api.catalog import OPERATIONS

BASE = "https://api.example.com/omi"
KNOWN = [OPERATIONS["get_call_v1"], OPERATIONS["get_tenant_detail"]]


@pytest.mark.parametrize(
    ("method", "url"),
    [
        ("GET", "https://api.example.com/omi/api/tenant/detail"),
        ("GET", "https://api.example.com/omi/api/tenant/detail?x=1&x=2"),
        ("GET", "https://api.example.com:443/omi/api/tenant/detail"),
        ("GET", "https://api.example.com/omi/api/call_transaction/detail/7f1c2d3e"),
        ("GET", "https://api.example.com/omi/api/call_transaction/detail/a%2Fb"),
    ],
)
def test_a_planned_request_passes(method: str, url: str) -> None:
    guard = Guard({"": BASE}, KNOWN)
    guard.check(method, url)
    assert guard.refused == []


@pytest.mark.parametrize(
    ("method", "url"),
    [
        ("POST", "https://api.example.com/omi/api/tenant/detail"),
        ("TRACE", "https://api.example.com/omi/api/tenant/detail"),
        ("GET", "https://api.example.com/omi/api/tenant/detail/"),
        ("GET", "https://api.example.com/omi/api/tenant/detailed"),
        ("GET", "https://api.example.com/api/tenant/detail"),
        ("GET", "https://api.example.com/omi/api/webhooks/list"),
        ("GET", "https://api.example.com/omi/api/call_transaction/detail/"),
        ("GET", "https://api.example.com/omi/api/call_transaction/detail/a/b"),
        ("GET", "https://api.example.com/omi"),
        ("GET", "https://elsewhere.example.com/omi/api/tenant/detail"),
        ("GET", "https://api.example.com:8443/omi/api/tenant/detail"),
        ("GET", "http://api.example.com/omi/api/tenant/detail"),
    ],
)
def test_any_other_request_is_kept_back_and_noted(method: str, url: str) -> None:
    guard = Guard({"": BASE}, KNOWN)
    with pytest.raises(CouldNotRunError, match="It was not sent"):
        guard.check(method, url)
    assert len(guard.refused) == 1


def test_what_is_noted_holds_no_query() -> None:
    guard = Guard({"": BASE}, KNOWN)
    with pytest.raises(CouldNotRunError):
        guard.check("GET", "https://api.example.com/omi/api/auth?apiKey=invented-key-000")
    assert "invented-key-000" not in guard.refused[0]


REMOVAL = Wanted(OPERATIONS["delete_group"], {"id": "b07"}, {})
BY_QUERY = Wanted(OPERATIONS["destroy_webhook"], {}, {"hook_type": "call"})
GROUPS = f"{BASE}{OPERATIONS['delete_group'].path.removesuffix('{id}')}"
HOOKS = f"{BASE}{OPERATIONS['destroy_webhook'].path}"


@pytest.mark.parametrize(
    ("wanted", "method", "url"),
    [(REMOVAL, "DELETE", f"{GROUPS}b07"), (BY_QUERY, "POST", f"{HOOKS}?hook_type=call")],
)
def test_an_exception_passes_only_while_it_is_made(wanted: Wanted, method: str, url: str) -> None:
    guard = Guard({"": BASE}, KNOWN)
    with pytest.raises(CouldNotRunError):
        guard.check(method, url)
    with guard.letting(wanted):
        guard.check(method, url)
    with pytest.raises(CouldNotRunError):
        guard.check(method, url)
    assert len(guard.refused) == 2


@pytest.mark.parametrize(
    ("wanted", "method", "url"),
    [
        (REMOVAL, "DELETE", f"{GROUPS}b08"),
        (REMOVAL, "DELETE", f"{GROUPS}b07/"),
        (REMOVAL, "DELETE", f"{GROUPS}b07/x"),
        (REMOVAL, "DELETE", f"{GROUPS}b07?all=true"),
        (REMOVAL, "DELETE", f"{GROUPS}B07"),
        (REMOVAL, "DELETE", f"{GROUPS}"),
        (REMOVAL, "POST", f"{GROUPS}b07"),
        (REMOVAL, "DELETE", f"{GROUPS}b07".replace("api.example", "elsewhere.example")),
        (REMOVAL, "DELETE", f"{GROUPS}b07".replace("group", "phone")),
        (BY_QUERY, "POST", HOOKS),
        (BY_QUERY, "POST", f"{HOOKS}?hook_type=contact"),
        (BY_QUERY, "POST", f"{HOOKS}?hook_type=call&hook_type=contact"),
        (BY_QUERY, "POST", f"{HOOKS}?hook_type=call&x="),
    ],
)
def test_an_exception_lets_nothing_else_pass(wanted: Wanted, method: str, url: str) -> None:
    guard = Guard({"": BASE}, KNOWN)
    with guard.letting(wanted), pytest.raises(CouldNotRunError, match="It was not sent"):
        guard.check(method, url)


def test_an_exception_ends_also_when_its_request_fails() -> None:
    guard = Guard({"": BASE}, KNOWN)
    with pytest.raises(ZeroDivisionError), guard.letting(REMOVAL):
        raise ZeroDivisionError
    with pytest.raises(CouldNotRunError):
        guard.check("DELETE", f"{GROUPS}b07")
