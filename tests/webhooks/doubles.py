"""Doubles for the webhook tests: bodies of the specification, a sender in memory, handlers, and a server."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator, MutableMapping
from contextlib import contextmanager
from pathlib import Path
from queue import Queue
from threading import Event as Flag
from threading import Thread
from typing import Any

import uvicorn

from omicall.webhooks import Event
from omicall.webhooks.asgi import WebhookApp

EXAMPLES = Path(__file__).parents[2] / "spec" / "examples"
SECRET = "an-invented-secret-4711"


def body_of(operation: str, **changes: Any) -> dict[str, Any]:
    """The specification's example of a report, with other values for some keys."""
    example = json.loads((EXAMPLES / f"{operation}.request.json").read_text(encoding="utf-8"))
    return {**example, **changes}


def record(**changes: Any) -> dict[str, Any]:
    """The example of the record of a call."""
    return body_of("receive_call_record", **changes)


def event(**changes: Any) -> dict[str, Any]:
    """The example of an event of the same call."""
    return body_of("receive_call_event", **changes)


class Kept:
    """A handler that keeps what it is given."""

    def __init__(self) -> None:
        self.got: Queue[Event] = Queue()

    def __call__(self, event: Event) -> None:
        self.got.put(event)

    def next(self) -> Event:
        """The next event; raises queue.Empty when none comes."""
        return self.got.get(timeout=10)


class Stuck:
    """A handler that keeps its thread until it is let go."""

    def __init__(self) -> None:
        self.began = Flag()
        self.let_go = Flag()
        self.done = 0

    def __call__(self, event: Event) -> None:
        self.began.set()
        assert self.let_go.wait(10)
        self.done += 1


class Sender:
    """Sends requests to an application in memory, chunk by chunk, and keeps the answers."""

    def __init__(self, app: WebhookApp) -> None:
        self.app = app
        self.chunks_read = 0

    async def send(
        self,
        path: str,
        *chunks: bytes,
        method: str = "POST",
        query: bytes = b"",
        headers: dict[str, str] | None = None,
        hang_up: bool = False,
    ) -> tuple[int, str, dict[str, str]]:
        """Status, text and headers of the answer; status 0 for none."""
        waiting = list(chunks) or [b""]
        sent: list[MutableMapping[str, Any]] = []

        async def receive() -> dict[str, Any]:
            if not waiting:
                return {"type": "http.disconnect"}
            self.chunks_read += 1
            chunk = waiting.pop(0)
            return {"type": "http.request", "body": chunk, "more_body": bool(waiting) or hang_up}

        async def send(message: MutableMapping[str, Any]) -> None:
            sent.append(message)

        scope = {
            "type": "http",
            "method": method,
            "path": path,
            "query_string": query,
            "headers": [(name.lower().encode(), value.encode()) for name, value in (headers or {}).items()],
        }
        await self.app(scope, receive, send)
        if not sent:
            return 0, "", {}
        answered = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
        return sent[0]["status"], sent[1]["body"].decode(), answered


@contextmanager
def serving(app: WebhookApp) -> Iterator[str]:
    """A real server on a free loopback port, for as long as the block runs; gives its base URL."""
    listener = socket.create_server(("127.0.0.1", 0))
    config = uvicorn.Config(app, log_level="critical", access_log=False, ws="none", lifespan="on")
    server = uvicorn.Server(config)
    thread = Thread(target=server.run, args=([listener],))
    thread.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join()
        listener.close()
