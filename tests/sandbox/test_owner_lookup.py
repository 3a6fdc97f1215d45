"""Does an inbound call ask the customer's own system who owns the caller?"""

from __future__ import annotations

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from omicall.sandbox import _owner

from .driver import Box

INBOUND = {"direction": "inbound", "from": "0900000005", "hotline": "842810000002", "extension": "104"}


class Crm:
    """A customer's system that names the owners of callers."""

    def __init__(self) -> None:
        self.answer = b""
        self.status = 200
        self.asked: list[tuple[dict[str, list[str]], str | None]] = []
        self.url = ""
        self.may_answer = Event()
        self.may_answer.set()


@pytest.fixture
def crm() -> Iterator[Crm]:
    crm = Crm()

    class Handler(BaseHTTPRequestHandler):
        """Answers as it is told."""

        def do_GET(self) -> None:
            crm.asked.append((parse_qs(urlsplit(self.path).query), self.headers["X-API-KEY"]))
            crm.may_answer.wait(10)
            self.send_response(crm.status)
            self.send_header("content-length", str(len(crm.answer)))
            self.end_headers()
            self.wfile.write(crm.answer)

        def log_message(self, format: str, *args: object) -> None:
            """Nothing is printed."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    crm.url = f"http://127.0.0.1:{server.server_port}/owners"
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield crm
    crm.may_answer.set()
    server.shutdown()
    server.server_close()
    thread.join()


def rung(box: Box, crm: Crm) -> str:
    """The extension that rings when that system is asked."""
    box.door("owner_lookup", {"url": crm.url, "key": "crm-key"})
    return str(box.door("calls", INBOUND)["extension"])


@pytest.mark.parametrize(
    ("answer", "extension"),
    [
        (b"101:102", "101"),
        (b"102", "102"),
        (b"999:103:101", "103"),
        (b" 103 \n", "103"),
        (b"", "104"),
        (b"998:999", "104"),
        (b'{"extension": "101"}', "104"),
        (b"\xff\xfe", "104"),
    ],
)
def test_the_first_extension_of_the_answer_that_exists_rings(box: Box, crm: Crm, answer: bytes, extension: str) -> None:
    crm.answer = answer
    assert rung(box, crm) == extension


def test_caller_hotline_and_key_are_told(box: Box, crm: Crm) -> None:
    rung(box, crm)
    assert crm.asked == [({"phoneNumber": ["0900000005"], "sipNumber": ["842810000002"]}, "crm-key")]


@pytest.mark.parametrize("status", [302, 404, 500])
def test_an_answer_that_is_no_success_names_nobody(box: Box, crm: Crm, status: int) -> None:
    crm.answer, crm.status = b"101", status
    assert rung(box, crm) == "104"


def test_an_answer_that_comes_too_late_is_not_waited_for(box: Box, crm: Crm, monkeypatch: pytest.MonkeyPatch) -> None:
    assert _owner.SECONDS == 2
    monkeypatch.setattr(_owner, "SECONDS", 0.05)
    crm.answer = b"101"
    crm.may_answer.clear()
    assert rung(box, crm) == "104"


def test_a_system_that_is_not_there_names_nobody(box: Box) -> None:
    box.door("owner_lookup", {"url": "http://127.0.0.1:1/", "key": "crm-key"})
    assert box.door("calls", INBOUND)["extension"] == "104"


def test_nobody_is_asked_after_a_null_address_or_a_reset(box: Box, crm: Crm) -> None:
    rung(box, crm)
    assert box.door("owner_lookup", {"url": None}) == {"owner_lookup": False}
    box.door("calls", INBOUND)
    rung(box, crm)
    box.door("reset")
    box.door("calls", INBOUND)
    assert len(crm.asked) == 2


def test_started_calls_ask_nobody(box: Box, crm: Crm) -> None:
    box.door("owner_lookup", {"url": crm.url, "key": "crm-key"})
    box.click()
    assert crm.asked == []


@pytest.mark.parametrize(
    "body",
    [
        [],
        {"url": "http://example.vn/", "key": "k"},
        {"url": "https://example.vn/", "key": "k"},
        {"url": "ftp://127.0.0.1/", "key": "k"},
        {"url": "http://127.0.0.1@example.vn/", "key": "k"},
        {"url": "http://127.0.0.1:99999/", "key": "k"},
        {"url": "http://[::1", "key": "k"},
        {"url": "", "key": "k"},
        {"url": 1, "key": "k"},
        {"url": "http://127.0.0.1/"},
        {"url": "http://127.0.0.1/", "key": ""},
        {"url": "http://127.0.0.1/", "key": "a b"},
        {"url": "http://127.0.0.1/", "key": "é"},
        {"url": "http://127.0.0.1/", "key": 7},
        {"url": "http://127.0.0.1/", "key": "k", "secret": "x"},
    ],
)
def test_other_addresses_and_keys_are_refused_with_a_sentence(box: Box, body: Any) -> None:
    answer = box.send("POST", "/__sandbox__/owner_lookup", json=body)
    assert answer.status_code == 400
    assert answer.json()["message"].endswith(".")


def test_a_named_host_may_be_asked() -> None:
    box = Box(deliver_to=("crm.example.vn",))
    assert box.door("owner_lookup", {"url": "https://crm.example.vn/owners", "key": "k"}) == {"owner_lookup": True}
