"""The receiver behind `omicall webhooks listen`: `WebhookApp` on a socket of this machine."""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable, Generator
from contextlib import contextmanager
from threading import current_thread, main_thread
from typing import Any

import uvicorn

from omicall.webhooks import Deduplicator, Event, Verdict
from omicall.webhooks.asgi import Receive, Scope, Send, WebhookApp

Show = Callable[[Event, Verdict], object]


def listening(host: str, port: int) -> socket.socket:
    """A socket that listens; OSError if the address can't be had. Port 0 picks a free one."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.create_server((host, port), family=family, backlog=128)
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listener


def base_url(listener: socket.socket) -> str:
    """Where a socket listens, as an address without a path."""
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


class Listener:
    """Shows each report that comes, until it was told to stop or has shown enough.

    Args:
        secret: the last part of the address, without which a sender is turned away.
        show: takes a report and what the judge says of it. An OSError of its (a closed pipe, a full disk) ends it all.
        turned_away: takes the HTTP status of an answer that let nobody in, once for each status.
        count: how many reports are enough; None for no end.
    """

    def __init__(
        self, secret: str, show: Show, *, turned_away: Callable[[int], object], count: int | None = None
    ) -> None:
        self.shown = 0
        self._app = WebhookApp(self._take, secret=secret)
        del secret  # Tracebacks that show local variables would show it.
        self._show = show
        self._turned_away = turned_away
        self._count = count
        self._judge = Deduplicator()
        self._statuses: set[int] = set()
        self._failure: OSError | None = None
        self._server: _Server | None = None

    @property
    def complete(self) -> bool:
        """Whether as many came as were wanted; without a number of them, whatever came is."""
        return self._count is None or self.shown >= self._count

    def run(self, listener: socket.socket, ready: Callable[[], object]) -> None:
        """Receive until Ctrl-C, SIGTERM or the last wanted report; `ready` is called when it answers."""
        self._server = _Server(self._serve, ready)
        self._server.run([listener])
        if self._failure is not None:
            raise self._failure

    async def _take(self, event: Event) -> None:
        # At the end the rest of the queue comes here, too.
        if self._failure is not None or (self._count is not None and self.complete):
            return
        try:
            self._show(event, self._judge.judge(event))
        except OSError as error:
            self._failure = error
        self.shown += 1
        if self._server is not None and (self._failure is not None or (self._count is not None and self.complete)):
            self._server.should_exit = True

    async def _serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def watched(message: Any) -> None:
            if message["type"] == "http.response.start":
                self._note(message["status"])
            await send(message)

        await self._app(scope, receive, watched)

    def _note(self, status: int) -> None:
        if status != 200 and status not in self._statuses:
            self._statuses.add(status)
            self._turned_away(status)


class _Server(uvicorn.Server):
    """A server that says when it answers, logs no addresses, and ends without a traceback."""

    def __init__(self, app: Any, ready: Callable[[], object]) -> None:
        config = uvicorn.Config(
            app,
            interface="asgi3",
            ws="none",
            loop="asyncio",
            lifespan="on",
            log_config=None,
            log_level="warning",
            access_log=False,
            server_header=False,
            proxy_headers=False,
            timeout_graceful_shutdown=2,
        )
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._ready()

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
