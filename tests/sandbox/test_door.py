"""Whom does the control door let in, and what does it do?"""

from __future__ import annotations

import asyncio
from typing import Any

import httpx
import pytest

from .driver import KEY, Box

JSON = {"content-type": "application/json"}


def knock(
    box: Box, verb: str, name: str, peer: tuple[str, int] | None = ("127.0.0.1", 5), **request: Any
) -> httpx.Response:
    async def once() -> httpx.Response:
        transport = httpx.ASGITransport(box.app, client=peer)  # type: ignore[arg-type]
        async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1") as client:
            return await client.request(verb, f"/__sandbox__/{name}", **request)

    return asyncio.run(once())


@pytest.mark.parametrize("peer", [None, ("127.0.0.1", 1), ("127.8.8.8", 1), ("::1", 1)])
def test_loopback_peers_and_callers_in_process_are_let_in(box: Box, peer: Any) -> None:
    assert knock(box, "GET", "stats", peer).status_code == 200


@pytest.mark.parametrize("peer", ["192.0.2.1", "10.0.0.1", "::ffff:192.0.2.1", "testclient"])
def test_other_peers_are_not(box: Box, peer: str) -> None:
    assert knock(box, "GET", "stats", (peer, 1)).status_code == 403
    assert knock(box, "POST", "reset", (peer, 1), headers=JSON).status_code == 403


@pytest.mark.parametrize("host", ["localhost", "localhost:80", "127.0.0.1:1", "[::1]", "[::1]:1"])
def test_a_loopback_host_header_is_let_in(box: Box, host: str) -> None:
    assert knock(box, "GET", "stats", headers={"host": host}).status_code == 200


@pytest.mark.parametrize("host", ["example.vn", "127.0.0.1.example.vn", "localhost.example.vn:1"])
def test_another_host_header_is_not(box: Box, host: str) -> None:
    assert knock(box, "GET", "stats", headers={"host": host}).status_code == 403


@pytest.mark.parametrize("media", ["text/plain", "application/x-www-form-urlencoded", ""])
@pytest.mark.parametrize("name", ["reset", "clock", "faults"])
def test_only_json_bodies_are_let_in(box: Box, name: str, media: str) -> None:
    answer = knock(box, "POST", name, headers={"content-type": media}, content="[]")
    assert answer.status_code == 403


def test_a_web_page_is_not_let_in(box: Box) -> None:
    headers = {**JSON, "origin": "http://localhost"}
    assert knock(box, "POST", "reset", headers=headers).status_code == 403
    assert knock(box, "GET", "stats", headers=headers).status_code == 403


def test_stats_count_requests_whether_or_not_they_succeed(box: Box) -> None:
    box.send("GET", "/api/auth")
    box.new_token()
    box.send("GET", "/api/tenant/detail")
    stats = box.door("stats")
    assert stats["requests"] == {"get_access_token": 2, "get_tenant_detail": 1}
    assert stats["token_exchanges"] == 1
    assert stats["billable"] == {}
    assert stats["stored"] == {
        "calls": 500,
        "contacts": 60,
        "webhooks": 0,
        "extensions": 12,
        "hotlines": 3,
    }


def test_reset_goes_back_to_the_start_and_kills_the_tokens(box: Box) -> None:
    start = box.door("stats")
    before = box.search()
    token = box.token
    box.click()
    box.payload("POST", "/api/v2/contact/add", json={"fullName": "Ngô Ví Dụ"})
    box.door("clock", {"advance_seconds": 100})
    box.door("faults", [{"operation": "get_tenant_detail", "kind": "http_500"}])
    assert box.door("reset") == {"reset": True}
    assert box.door("stats") == start
    headers = {"Authorization": f"Bearer {token}"}
    assert box.send("GET", "/api/tenant/detail", headers=headers).status_code == 401
    assert box.new_token() != token
    box._token = None
    assert box.search() == before


def test_the_clock_goes_forward(box: Box) -> None:
    now = box.door("clock", {"advance_seconds": 90})["now_ms"]
    assert box.door("clock", {"advance_seconds": 0.5})["now_ms"] == now + 500


@pytest.mark.parametrize(
    "body",
    [
        {},
        [],
        None,
        {"advance_seconds": "60"},
        {"advance_seconds": True},
        {"advance_seconds": -1},
        {"advance_seconds": 1e300},
        {"advance_seconds": 10**400},
    ],
)
def test_a_bad_clock_is_refused_with_a_sentence(box: Box, body: Any) -> None:
    answer = knock(box, "POST", "clock", json=body, headers=JSON)
    assert answer.status_code == 400
    assert answer.json()["message"].endswith(".")


@pytest.mark.parametrize(
    "rule",
    [
        {},
        "http_500",
        {"operation": "*"},
        {"kind": "http_500"},
        {"operation": "no_such", "kind": "http_500"},
        {"operation": "*", "kind": "explode"},
        {"operation": ["*"], "kind": "http_500"},
        {"operation": "*", "kind": ["http_500"]},
        {"operation": "*", "kind": "http_500", "times": 0},
        {"operation": "*", "kind": "http_500", "times": True},
        {"operation": "*", "kind": "http_500", "rate": 1.1},
        {"operation": "*", "kind": "http_500", "rate": "0.5"},
        {"operation": "*", "kind": "http_500", "rate": 0.5, "times": 1},
        {"operation": "*", "kind": "slow", "seconds": -1},
        {"operation": "*", "kind": "failure"},
        {"operation": "*", "kind": "failure", "code": 7},
        {"operation": "*", "kind": "http_500", "probability": 1},
        {"operation": "get_tenant_detail", "kind": "repeat_page"},
        {"operation": "search_contacts", "kind": "new_rows"},
        {"operation": "text_to_speech", "kind": "dead_token"},
    ],
)
def test_a_bad_rule_is_refused_with_a_sentence_and_changes_nothing(box: Box, rule: Any) -> None:
    box.door("faults", [{"operation": "get_tenant_detail", "kind": "http_500"}])
    answer = knock(box, "POST", "faults", json=[rule])
    assert answer.status_code == 400
    assert answer.json()["message"].endswith(".")
    assert box.send("GET", "/api/tenant/detail").status_code == 500


@pytest.mark.parametrize("content", ["", "{", "{}", "null", "1"])
def test_rules_that_are_no_list_are_refused(box: Box, content: str) -> None:
    answer = knock(box, "POST", "faults", content=content, headers=JSON)
    assert answer.status_code == 400


def test_faults_do_not_reach_the_door(box: Box) -> None:
    box.door("faults", [{"operation": "*", "kind": "refuse"}])
    assert box.door("stats")["requests"] == {}
    assert box.door("faults", []) == {"rules": 0}


def test_the_door_knows_its_names_and_verbs(box: Box) -> None:
    assert knock(box, "GET", "else").status_code == 404
    assert knock(box, "GET", "reset").status_code == 405
    assert knock(box, "POST", "stats", headers=JSON).headers["allow"] == "GET"


def test_no_answer_of_the_door_holds_the_key(box: Box) -> None:
    box.new_token()
    assert KEY not in knock(box, "GET", "stats").text
