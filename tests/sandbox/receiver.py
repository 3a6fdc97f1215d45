"""A webhook receiver on a free loopback port."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from queue import Queue
from threading import Thread
from typing import Any


class Receiver:
    """Keeps what it is sent, and answers as it is told."""

    def __init__(self, status: int) -> None:
        self.status = status
        self.got: Queue[dict[str, Any]] = Queue()
        self.url = ""

    def next(self, count: int) -> list[dict[str, Any]]:
        """The next bodies; raises queue.Empty when they do not come."""
        return [self.got.get(timeout=10) for _ in range(count)]


@contextmanager
def receiving(status: int = 200) -> Iterator[Receiver]:
    """A receiver for as long as the block runs."""
    receiver = Receiver(status)

    class Handler(BaseHTTPRequestHandler):
        """Reads one JSON body."""

        def do_POST(self) -> None:
            assert self.headers["content-type"] == "application/json"
            raw = self.rfile.read(int(self.headers["content-length"]))
            # Before the answer: each message comes over a connection and thread of its own.
            receiver.got.put({**json.loads(raw), "path": self.path})
            self.send_response(receiver.status)
            self.send_header("location", f"{receiver.url}elsewhere")
            self.send_header("content-length", "0")
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            """Nothing is printed."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    receiver.url = f"http://127.0.0.1:{server.server_port}/hook"
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield receiver
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
