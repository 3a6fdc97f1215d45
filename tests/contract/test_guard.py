"""Which requests does the guard let out?"""

from __future__ import annotations

import pytest

from omicall.contract import CouldNotRunError
from omicall.contract._guard import Guard
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
