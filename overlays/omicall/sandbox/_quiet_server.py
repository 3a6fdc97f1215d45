"""A server of our own on a socket of this machine: it logs no addresses, since those hold keys and secrets."""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable, Generator
from contextlib import contextmanager
from threading import current_thread, main_thread
from typing import Any

import uvicorn


class QuietServer(uvicorn.Server):
    """A server that says when it answers, and ends without a traceback.

    Args:
        app: the ASGI application.
        ready: is called when it answers.
        more: further settings of `uvicorn.Config`.
    """

    def __init__(self, app: Any, ready: Callable[[], object], **more: Any) -> None:
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
            **more,
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


def listening(host: str, port: int) -> tuple[socket.socket, str]:
    """A listening socket and its base URL; OSError if the address can't be had. Port 0 picks a free one."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.create_server((host, port), family=family, backlog=128)
    # asyncio does this only for sockets it has made itself; without it each answer on a connection
    # that is kept waits 40 ms for the client's acknowledgement.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    shown = f"[{host}]" if ":" in host else host
    return listener, f"http://{shown}:{listener.getsockname()[1]}"
