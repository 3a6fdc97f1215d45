"""A sandbox that is called like a function: no socket, no event loop, no thread, no waiting."""

from __future__ import annotations

import threading
from collections.abc import Coroutine, MutableMapping
from typing import Any
from urllib.parse import unquote

import httpx

from omicall.errors import ConfigurationError
from omicall.sandbox import Settings, create_app
from omicall.sandbox._pipeline import DROP

from ._clock import FakeClock
from ._held import HeldDeliveries, OneClock, SkippedPauses, silent_alarm

_PEER = ("127.0.0.1", 50_000)


class InProcess:
    """Answers requests one after the other, from whatever thread or loop they come."""

    def __init__(self, settings: Settings, clock: FakeClock) -> None:
        self.deliveries = HeldDeliveries()
        self._clock = clock
        self._pauses = SkippedPauses()
        self._lock = threading.Lock()
        self._app = create_app(settings, clock.timestamp)
        sandbox = self._app.sandbox
        sandbox.clock = OneClock(clock)
        sandbox.deliveries = self.deliveries
        sandbox.pauses = self._pauses
        sandbox.alarm = silent_alarm()
        # Its parts were made with the clock and the deliveries that it began with.
        sandbox.reset()

    def answer(self, request: httpx.Request, content: bytes) -> httpx.Response:
        """What it answers to a request with this body; httpx's errors where a fault drops the connection, or keeps
        the answer back for longer than the request waits."""
        scope, reply = _scope(request), _Reply(content)
        with self._lock:
            self._pauses.skipped = 0.0
            try:
                _run_to_its_end(self._app(scope, reply.receive, reply.send))
            except ConnectionResetError:
                raise _dropped(scope, request) from None
            seconds = self._pauses.skipped
            self._keep_at_home()
        longest = request.extensions.get("timeout", {}).get("read")
        if longest is not None and seconds > longest:
            self._clock.advance(longest)
            raise httpx.ReadTimeout("The sandbox kept the answer back, as a fault asked for.", request=request)
        self._clock.advance(seconds)
        return httpx.Response(
            reply.status, headers=reply.headers, stream=httpx.ByteStream(bytes(reply.body)), request=request
        )

    def _keep_at_home(self) -> None:
        """Let the sandbox ask nobody for owners: that is the only thing for which it would wait."""
        if self._app.sandbox.owner_lookup is not None:
            self._app.sandbox.owner_lookup = None
            raise ConfigurationError(
                "A fake asks nobody over the network, so the look-up of owners was not set. "
                "Ask your receiver with WebhookSender.look_up_owner."
            )


class _Reply:
    """The two ends that an ASGI application is given, and what it sent."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self.status = 500
        self.headers: list[tuple[bytes, bytes]] = []
        self.body = bytearray()

    async def receive(self) -> MutableMapping[str, Any]:
        return {"type": "http.request", "body": self._content, "more_body": False}

    async def send(self, message: MutableMapping[str, Any]) -> None:
        if message["type"] == "http.response.start":
            self.status, self.headers = message["status"], list(message["headers"])
        else:
            self.body += message.get("body", b"")


def _scope(request: httpx.Request) -> dict[str, Any]:
    path, _, query = request.url.raw_path.partition(b"?")
    return {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": request.method,
        "scheme": request.url.scheme,
        "path": unquote(path.decode("ascii")),
        "raw_path": path,
        "query_string": query,
        "root_path": "",
        "headers": [(name.lower(), value) for name, value in request.headers.raw],
        "server": (request.url.host, request.url.port),
        "client": _PEER,
        "state": {},
    }


def _run_to_its_end(course: Coroutine[Any, Any, None]) -> None:
    """Run what never waits; a wait would need a loop, and there may be none, or one that is not ours to stop."""
    try:
        course.send(None)
    except StopIteration:
        return
    course.close()
    raise RuntimeError("The sandbox waited for something, which it does on a socket only. Please report it.")


def _dropped(scope: dict[str, Any], request: httpx.Request) -> httpx.TransportError:
    """What httpx raises where a real connection ends so."""
    if scope[DROP] == "reset":
        return httpx.ReadError("The sandbox reset the connection, as a fault asked for.", request=request)
    return httpx.RemoteProtocolError("Server disconnected without sending a response.", request=request)
