"""The sandbox on a socket."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable, Generator
from contextlib import contextmanager
from threading import Event, Thread
from typing import Any

from uvicorn.protocols.http.h11_impl import H11Protocol

from ._app import TRANSPORT, SandboxApp, create_app
from ._deliveries import is_loopback
from ._quiet_server import QuietServer, listening
from ._settings import Settings


class _Protocol(H11Protocol):
    """Lets the application drop the connection, and logs no URL, since URLs hold the key."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.access_log = False

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        self.app_state = {**self.app_state, TRANSPORT: transport}
        super().connection_made(transport)


class _Server(QuietServer):
    """A server that ends pauses of the sandbox when it ends."""

    def __init__(self, app: SandboxApp, ready: Callable[[], None]) -> None:
        # The answers have a date of their own, from the sandbox's clock.
        super().__init__(app, ready, http=_Protocol, date_header=False)
        self._app = app

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._app.sandbox.pauses.end()
        await super().shutdown(sockets)


@contextmanager
def running(settings: Settings, host: str = "127.0.0.1", port: int = 0) -> Generator[str]:
    """A sandbox in a thread, for as long as the block runs.

    settings: what it starts with.
    host, port: where it listens; port 0 picks a free one.

    Yields the base URL; it answers on entry, and is gone on exit.
    Raises OSError when the address cannot be had.

    Example: `with running(Settings()) as url: httpx.get(url + "/api/auth?apiKey=sandbox-key")`
    """
    listener, url = listening(host, port)
    ended = Event()
    answers = Event()
    server = _Server(create_app(settings), answers.set)

    def run() -> None:
        try:
            server.run([listener])
        finally:
            ended.set()
            answers.set()

    thread = Thread(target=run, name="omicall-sandbox", daemon=True)
    thread.start()
    answers.wait()
    try:
        if ended.is_set():
            raise RuntimeError("The sandbox ended before it answered. Look at the log above.")
        yield url
    finally:
        server.should_exit = True
        thread.join()
        listener.close()


def serve(settings: Settings, host: str = "127.0.0.1", port: int = 0) -> None:
    """Run a sandbox until Ctrl-C or SIGTERM; says `Sandbox ready: <base URL>` and where its pages are.

    settings: what it starts with.
    host, port: where it listens; port 0 picks a free one.

    Raises OSError when the address cannot be had.

    Example: `serve(Settings(token_ttl=60), port=8080)`
    """
    listener, url = listening(host, port)
    lines = [f"Sandbox ready: {url}"]
    # They answer at no other address.
    if is_loopback(host):
        lines += [f"Its page, to look and to place calls: {url}/", f"The API reference: {url}/docs"]
    with listener:
        _Server(create_app(settings), lambda: print("\n".join(lines), flush=True)).run([listener])
