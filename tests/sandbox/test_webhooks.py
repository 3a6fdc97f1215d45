"""Which receivers may be registered?"""

from __future__ import annotations

from typing import Any

import pytest

from .driver import Box

REGISTER = "/api/webhooks/register"
LIST = "/api/webhooks/list"
HOOK = {"type": "call", "url": "https://example.vn/hook", "events": None}


def test_a_registered_receiver_is_listed_without_its_events(box: Box) -> None:
    rows = [{"url": HOOK["url"], "type": "call", "status": "actived"}]
    assert box.payload("POST", REGISTER, json={"webhook": HOOK}) == rows
    assert box.payload("GET", LIST) == rows
    assert box.door("stats")["stored"]["webhooks"] == 1


def test_there_is_one_receiver_a_type(box: Box) -> None:
    for kind, path in (("call", "a"), ("contact", "b"), ("call", "c")):
        hook = {"type": kind, "url": f"https://example.vn/{path}"}
        box.payload("POST", REGISTER, json={"webhook": hook})
    urls = {row["type"]: row["url"] for row in box.payload("GET", LIST)}
    assert urls == {"call": "https://example.vn/c", "contact": "https://example.vn/b"}


def test_destroying_answers_an_envelope_without_payload(box: Box) -> None:
    box.payload("POST", REGISTER, json={"webhook": HOOK})
    for _ in range(2):
        body = box.ask("POST", "/api/webhooks/destroy?hook_type=call")
        assert body["status_code"] == 9999
        assert "payload" not in body
    assert box.payload("GET", LIST) == []


@pytest.mark.parametrize("query", ["", "?hook_type=", "?hook_type=ticket", "?hook_type=CALL"])
def test_destroying_needs_a_known_type(box: Box, query: str) -> None:
    assert box.refusal("POST", f"/api/webhooks/destroy{query}") == "request_invalid"


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:8000/hook",
        "http://localhost/hook",
        "http://[::1]:9/hook",
        "http://named.example.vn/hook",
        "https://anybody.example.com:8443/hook?key=1",
    ],
)
def test_https_goes_anywhere_and_plain_http_to_loopback_and_named_hosts(url: str) -> None:
    box = Box(deliver_to=("named.example.vn",))
    hook = {"type": "call", "url": url, "events": ["ringing", "answered", "hangup"]}
    assert box.payload("POST", REGISTER, json={"webhook": hook})[0]["url"] == url


@pytest.mark.parametrize(
    "change",
    [
        {"url": "http://example.vn/hook"},
        {"url": "http://127.0.0.1.example.vn/hook"},
        {"url": "http://127.0.0.1@example.vn/hook"},
        {"url": "http://2130706433/hook"},
        {"url": "ftp://127.0.0.1/hook"},
        {"url": "https://"},
        {"url": "https://exam ple.vn/"},
        {"url": "example.vn"},
        {"url": None},
        {"type": "ticket"},
        {"type": None},
        {"events": ["cdr"]},
        {"events": "ringing"},
    ],
)
def test_other_receivers_are_request_invalid(box: Box, change: dict[str, Any]) -> None:
    body = {"webhook": {**HOOK, **change}}
    assert box.refusal("POST", REGISTER, json=body) == "request_invalid"
    assert box.payload("GET", LIST) == []


@pytest.mark.parametrize("body", [{}, {"webhook": None}, {"webhook": {}}, {"webhook": [HOOK]}])
def test_a_registration_of_another_shape_is_request_invalid(box: Box, body: Any) -> None:
    assert box.refusal("POST", REGISTER, json=body) == "request_invalid"
