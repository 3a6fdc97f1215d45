"""The receiver behind `omicall webhooks listen`: `WebhookApp` on a socket of this machine."""

from __future__ import annotations

import socket
from collections.abc import Callable
from typing import Any

from omicall.sandbox._quiet_server import QuietServer
from omicall.webhooks import Deduplicator, Event, Verdict
from omicall.webhooks.asgi import Receive, Scope, Send, WebhookApp

Show = Callable[[Event, Verdict], object]


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
        self._server: QuietServer | None = None

    @property
    def complete(self) -> bool:
        """Whether as many came as were wanted; without a number of them, whatever came is."""
        return self._count is None or self.shown >= self._count

    def run(self, listener: socket.socket, ready: Callable[[], object]) -> None:
        """Receive until Ctrl-C, SIGTERM or the last wanted report; `ready` is called when it answers."""
        self._server = QuietServer(self._serve, ready)
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
