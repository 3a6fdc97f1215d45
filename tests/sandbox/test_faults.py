"""Does each fault do what it says, over a real socket?"""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import httpx
import pytest

from omicall.sandbox import Settings, running

from .driver import CLICK, KEY, Box


class Caller:
    """A client with a token, of a sandbox on a socket."""

    def __init__(self, url: str) -> None:
        self.client = httpx.Client(base_url=url)
        self.login()

    def login(self) -> None:
        answer = self.client.get("/api/auth", params={"apiKey": KEY}).json()
        self.client.headers["Authorization"] = f"Bearer {answer['payload']['access_token']}"

    def fault(self, **rule: Any) -> None:
        assert self.client.post("/__sandbox__/faults", json=[rule]).status_code == 200

    def tenant(self) -> httpx.Response:
        return self.client.get("/api/tenant/detail")

    def click(self) -> httpx.Response:
        return self.client.post("/api/click2call", json=CLICK)

    def stats(self) -> Any:
        return self.client.get("/__sandbox__/stats").json()


@pytest.fixture
def caller() -> Iterator[Caller]:
    with running(Settings()) as url:
        caller = Caller(url)
        with closing(caller.client):
            yield caller


def raw_answer(caller: Caller) -> bytes:
    """Every byte that a click-to-call is answered with."""
    url = caller.client.base_url
    token = caller.client.headers["Authorization"]
    body = b'{"extension":"101","phone_number":"0900000123"}'
    head = f"POST /api/click2call HTTP/1.1\r\nHost: x\r\nAuthorization: {token}\r\n"
    with socket.create_connection((url.host, url.port or 0), timeout=10) as connection:
        connection.sendall(head.encode() + b"Content-Length: %d\r\n\r\n" % len(body) + body)
        try:
            return connection.recv(1)
        except ConnectionResetError:
            return b""


@pytest.mark.parametrize(("kind", "placed"), [("refuse", 0), ("reset_after", 1)])
def test_a_dropped_connection_carries_not_one_byte_of_answer(caller: Caller, kind: str, placed: int) -> None:
    caller.fault(operation="click_to_call", kind=kind, times=1)
    assert raw_answer(caller) == b""
    stats = caller.stats()
    assert stats["billable"].get("click_to_call", 0) == placed
    assert stats["stored"]["calls"] == 500 + placed
    assert stats["requests"]["click_to_call"] == 1
    assert caller.click().json()["status_code"] == 9999


@pytest.mark.parametrize("kind", ["refuse", "reset_after"])
def test_a_client_sees_a_transport_error(caller: Caller, kind: str) -> None:
    caller.fault(operation="*", kind=kind, times=1)
    with pytest.raises(httpx.TransportError):
        caller.tenant()
    assert caller.tenant().status_code == 200


def test_http_500_is_no_json_and_nothing_is_done(caller: Caller) -> None:
    caller.fault(operation="click_to_call", kind="http_500", times=1)
    answer = caller.click()
    assert (answer.status_code, answer.headers["content-type"]) == (500, "text/html")
    assert caller.stats()["billable"] == {}


def test_http_429_says_when_to_come_back(caller: Caller) -> None:
    for seconds, told in ((3, "3"), (0.2, "1")):
        caller.fault(operation="*", kind="http_429", times=1, seconds=seconds)
        answer = caller.tenant()
        assert (answer.status_code, answer.headers["retry-after"]) == (429, told)
    caller.fault(operation="*", kind="http_429", times=1)
    assert caller.tenant().headers["retry-after"] == "1"


def test_failure_carries_the_wanted_code_in_the_form_of_the_operation(caller: Caller) -> None:
    caller.fault(operation="*", kind="failure", code="tenant_invalid")
    assert caller.tenant().json()["message"] == "tenant_invalid"
    assert caller.click().json()["payload"]["error"] == "tenant_invalid"
    assert caller.stats()["billable"] == {}


def test_dead_token_kills_this_token_and_no_other(caller: Caller) -> None:
    caller.fault(operation="get_tenant_detail", kind="dead_token", times=1)
    alive = dict(caller.client.headers)
    caller.login()
    assert caller.tenant().status_code == 401
    assert caller.tenant().status_code == 401
    caller.client.headers["Authorization"] = alive["authorization"]
    assert caller.tenant().status_code == 200


def test_dead_token_waits_for_a_request_with_a_token(caller: Caller) -> None:
    caller.fault(operation="*", kind="dead_token", times=1)
    caller.login()
    assert caller.tenant().status_code == 401


def test_html_comes_after_the_call_was_placed(caller: Caller) -> None:
    caller.fault(operation="click_to_call", kind="html", times=1)
    answer = caller.click()
    assert (answer.status_code, answer.headers["content-type"]) == (200, "text/html")
    assert caller.stats()["billable"]["click_to_call"] == 1


def test_truncated_is_half_of_the_json_with_a_right_length(caller: Caller) -> None:
    whole = caller.tenant().content
    caller.fault(operation="get_tenant_detail", kind="truncated", times=1)
    answer = caller.tenant()
    assert answer.content == whole[: len(whole) // 2]
    assert answer.headers["content-length"] == str(len(whole) // 2)


def test_slow_answers_after_the_call_was_placed(caller: Caller) -> None:
    caller.fault(operation="click_to_call", kind="slow", times=1, seconds=3600)
    with pytest.raises(httpx.ReadTimeout):
        caller.client.post("/api/click2call", json=CLICK, timeout=0.2)
    assert caller.stats()["billable"]["click_to_call"] == 1


def test_a_slow_answer_comes_in_the_end(caller: Caller) -> None:
    caller.fault(operation="*", kind="slow", times=1, seconds=0.05)
    answer = caller.tenant()
    assert answer.json()["status_code"] == 9999
    assert answer.elapsed.total_seconds() >= 0.05


def test_a_fault_afterwards_is_kept_for_a_request_that_is_let_in(caller: Caller) -> None:
    caller.fault(operation="click_to_call", kind="html", times=1)
    dead = caller.client.post("/api/click2call", json=CLICK, headers={"Authorization": "Bearer x"})
    assert dead.status_code == 401
    assert caller.click().headers["content-type"] == "text/html"


def test_times_counts_down_and_other_operations_are_left_alone(box: Box) -> None:
    box.door("faults", [{"operation": "get_tenant_detail", "kind": "http_500", "times": 2}])
    headers = {"Authorization": f"Bearer {box.token}"}
    assert box.send("GET", "/api/webhooks/list", headers=headers).status_code == 200
    seen = [box.send("GET", "/api/tenant/detail", headers=headers).status_code for _ in range(3)]
    assert seen == [500, 500, 200]


def statuses(box: Box, rate: float) -> list[int]:
    box.door("faults", [{"operation": "*", "kind": "http_500", "rate": rate}])
    return [box.send("GET", "/api/auth").status_code for _ in range(200)]


@pytest.mark.slow
def test_rate_hits_about_that_part_and_the_same_ones_for_the_same_seed() -> None:
    first, again, other = statuses(Box(), 0.3), statuses(Box(), 0.3), statuses(Box(seed=2), 0.3)
    assert 30 < first.count(500) < 90
    assert first == again != other
    assert statuses(Box(), 0).count(500) == 0
    assert statuses(Box(), 1).count(500) == 200


def test_an_empty_list_clears_the_rules(box: Box) -> None:
    box.door("faults", [{"operation": "*", "kind": "http_500"}])
    assert box.send("GET", "/api/auth").status_code == 500
    box.door("faults", [])
    assert box.send("GET", "/api/auth").status_code == 200


def test_in_process_a_drop_is_a_connection_reset(box: Box) -> None:
    for kind in ("refuse", "reset_after"):
        box.door("faults", [{"operation": "*", "kind": kind, "times": 1}])
        with pytest.raises(ConnectionResetError):
            box.send("GET", "/api/auth")


def test_repeat_page_gives_the_rows_of_the_page_before(box: Box) -> None:
    first, third = box.search(page=1), box.search(page=3)
    box.door("faults", [{"operation": "search_calls", "kind": "repeat_page", "times": 1}])
    assert box.search(page=1) == first
    repeated = box.search(page=2)
    assert repeated["items"] == first["items"]
    assert (repeated["page_number"], repeated["has_next"], repeated["next_page"]) == (2, True, 3)
    assert box.search(page=3) == third


def test_repeat_page_says_that_more_follows_even_on_the_last_page(box: Box) -> None:
    box.door("faults", [{"operation": "*", "kind": "repeat_page"}])
    assert box.search(page=10)["has_next"] is True
    contacts = "/api/v2/contact/search?page=2&size=50"
    assert len(box.payload("POST", contacts, json={})["items"]) == 50


def test_new_rows_shift_the_rows_of_the_next_page(box: Box) -> None:
    box.door("faults", [{"operation": "*", "kind": "new_rows"}])
    first, second = box.search(page=1), box.search(page=2)
    assert second["items"][0] == first["items"][-1]
    assert (first["total_items"], second["total_items"]) == (501, 502)


def test_new_rows_come_into_a_window_of_the_past_and_fit_its_filter(box: Box) -> None:
    middle = [row["created_date"] for row in box.rows()][250]
    before = box.search(toDate=middle, directions=["local"])["total_items"]
    box.door("faults", [{"operation": "*", "kind": "new_rows"}])
    after = box.search(toDate=middle, directions=["local"])
    assert after["total_items"] == before + 1
    assert after["items"][0]["created_date"] == middle
    assert box.list_v1(to_date=middle, direction="inbound")["items"][0]["direction"] == "inbound"
