"""Does a sender of webhooks reach servers of this machine and no others, and say when it is used in the wrong way?"""

from __future__ import annotations

import asyncio
import json
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import pytest

from omicall.errors import ConfigurationError
from omicall.testing import AsyncWebhookSender, WebhookSender

from .doubles import PATH, Receiver


def test_a_receiver_at_an_address_of_this_machine_is_reached(send: Any) -> None:
    got: list[Any] = []

    class Handler(BaseHTTPRequestHandler):
        """Keeps one JSON body and leads elsewhere."""

        def do_POST(self) -> None:
            got.append((self.path, json.loads(self.rfile.read(int(self.headers["content-length"])))["state"]))
            self.send_response(307)
            self.send_header("location", "https://elsewhere.example.vn/")
            self.send_header("content-length", "0")
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            """Nothing is printed."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        url = f"http://127.0.0.1:{server.server_port}/hook"
        assert send(url, lambda sender: sender.event("ringing")).status_code == 307
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
    assert got == [("/hook", "ringing")]


@pytest.mark.parametrize(
    "target",
    [
        "https://crm.example.vn/hook-4711",
        "http://crm.example.vn/hook-4711",
        "http://127.0.0.1.example.vn/hook-4711",
        "http://127.0.0.1@example.vn/hook-4711",
        "http://[::ffff:8.8.8.8]/hook-4711",
        "http://10.0.0.1/hook-4711",
        "/hook-4711",
        "",
        None,
    ],
)
def test_nothing_is_sent_to_other_machines(target: Any) -> None:
    for sender in (WebhookSender, AsyncWebhookSender):
        with pytest.raises(ConfigurationError) as caught:
            sender(target)
        assert "4711" not in str(caught.value)


def test_a_sender_needs_its_block(receiver: Receiver) -> None:
    sender = WebhookSender(receiver.app, path=PATH)
    with pytest.raises(ConfigurationError, match="inside of the block"):
        sender.call()
    with sender:
        sender.event("ringing")
    with pytest.raises(ConfigurationError, match="inside of the block"):
        sender.event("ringing")
    with pytest.raises(ConfigurationError, match="inside of the block"):
        asyncio.run(AsyncWebhookSender(receiver.app, path=PATH).event("ringing"))
    assert len(receiver.seen) == 1


def test_in_a_loop_the_sync_sender_names_the_other_one(receiver: Receiver) -> None:
    async def inside() -> None:
        with WebhookSender(receiver.app):
            pass

    with pytest.raises(ConfigurationError, match="AsyncWebhookSender"):
        asyncio.run(inside())


def test_a_sender_shows_no_address(receiver: Receiver) -> None:
    assert repr(WebhookSender(receiver.app, path=PATH)) == "<WebhookSender>"
    assert repr(AsyncWebhookSender("http://127.0.0.1:1/secret")) == "<AsyncWebhookSender>"
