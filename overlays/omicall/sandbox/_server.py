"""The sandbox on a socket."""

from __future__ import annotations

import asyncio
import signal
import socket
from collections.abc import Callable, Generator
from contextlib import contextmanager
from threading import Event, Thread, current_thread, main_thread
from typing import Any

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from ._app import TRANSPORT, SandboxApp, create_app
from ._settings import Settings


class _Protocol(H11Protocol):
    """Lets the application drop the connection, and logs no URL, since URLs hold the key."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.access_log = False

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        self.app_state = {**self.app_state, TRANSPORT: transport}
        super().connection_made(transport)


class _Server(uvicorn.Server):
    """A server that says when it answers, and ends without a traceback."""

    def __init__(self, app: SandboxApp, ready: Callable[[], None]) -> None:
        config = uvicorn.Config(
            app,
            http=_Protocol,
            ws="none",
            loop="asyncio",
            lifespan="on",
            log_config=None,
            log_level="warning",
            date_header=False,
            server_header=False,
            proxy_headers=False,
            timeout_graceful_shutdown=2,
        )
        super().__init__(config)
        self._app = app
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._ready()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._app.sandbox.pauses.end()
        await super().shutdown(sockets)

    @contextmanager
    def capture_signals(self) -> Generator[None]:
        """Like the original, but the signal is not raised again after a clean end."""
        if current_thread() is not main_thread():
            yield
            return
        wanted = (signal.SIGINT, signal.SIGTERM)
        before = {number: signal.signal(number, self.handle_exit) for number in wanted}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)


def _listen(host: str, port: int) -> tuple[socket.socket, str]:
    """A listening socket and its base URL."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.create_server((host, port), family=family, backlog=128)
    # asyncio does this only for sockets it has made itself; without it each answer on a connection
    # that is kept waits 40 ms for the client's acknowledgement.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    shown = f"[{host}]" if ":" in host else host
    return listener, f"http://{shown}:{listener.getsockname()[1]}"


@contextmanager
def running(settings: Settings, host: str = "127.0.0.1", port: int = 0) -> Generator[str]:
    """A sandbox in a thread, for as long as the block runs.

    settings: what it starts with.
    host, port: where it listens; port 0 picks a free one.

    Yields the base URL; it answers on entry, and is gone on exit.
    Raises OSError when the address cannot be had.

    Example: `with running(Settings()) as url: httpx.get(url + "/api/auth?apiKey=sandbox-key")`
    """
    listener, url = _listen(host, port)
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
    """Run a sandbox until Ctrl-C or SIGTERM; prints `Sandbox ready: <base URL>` when it answers.

    settings: what it starts with.
    host, port: where it listens; port 0 picks a free one.

    Raises OSError when the address cannot be had.

    Example: `serve(Settings(token_ttl=60), port=8080)`
    """
    listener, url = _listen(host, port)
    with listener:
        ready = f"Sandbox ready: {url}"
        _Server(create_app(settings), lambda: print(ready, flush=True)).run([listener])
