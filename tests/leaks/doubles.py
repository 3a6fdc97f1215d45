"""Doubles of the day: transports that see every token arrive, a store that fails, an observer."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterator
from typing import Any, cast

import httpx

from omicall.token import StoredToken, TokenEvent

_PATIENCE = 0.3
"""Seconds; nothing but what must not be waited for is hurried."""
_TOKEN = re.compile(rb"eyJ[\w-]+(?:\.[\w-]+)*")


class Arrivals:
    """Notes the tokens in the exchanges' answers, and hurries where the server is to be too slow.

    A token whose answer is cut off is noted as far as it came.
    """

    def __init__(self) -> None:
        self.whole: list[str] = []
        self.torn: list[str] = []
        self.hurried = False

    def leaves(self, request: httpx.Request) -> None:
        """Take note of a request."""
        if self.hurried:
            request.extensions["timeout"] = {**request.extensions["timeout"], "read": _PATIENCE}

    def comes(self, body: bytes) -> None:
        """Take note of an exchange's answer."""
        for token in _TOKEN.findall(body):
            (self.whole if body.rstrip().endswith(b"}") else self.torn).append(token.decode())


class _Watched(httpx.SyncByteStream, httpx.AsyncByteStream):
    """The body of an exchange's answer on its way."""

    def __init__(self, stream: Any, arrivals: Arrivals) -> None:
        self._stream = stream
        self._arrivals = arrivals

    def __iter__(self) -> Iterator[bytes]:
        body = b""
        for piece in self._stream:
            body += piece
            yield piece
        self._arrivals.comes(body)

    async def __aiter__(self) -> AsyncIterator[bytes]:
        body = b""
        async for piece in self._stream:
            body += piece
            yield piece
        self._arrivals.comes(body)

    def close(self) -> None:
        self._stream.close()

    async def aclose(self) -> None:
        await self._stream.aclose()


def _watched(request: httpx.Request, response: httpx.Response, arrivals: Arrivals) -> httpx.Response:
    if not request.url.path.endswith("/api/auth"):
        return response
    stream = _Watched(response.stream, arrivals)
    return httpx.Response(response.status_code, headers=response.headers, stream=stream, extensions=response.extensions)


class WatchedTransport(httpx.HTTPTransport):
    """The real transport of a sync client."""

    def __init__(self, arrivals: Arrivals) -> None:
        super().__init__(verify=False)
        self._arrivals = arrivals

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self._arrivals.leaves(request)
        return _watched(request, super().handle_request(request), self._arrivals)


class WatchedAsyncTransport(httpx.AsyncHTTPTransport):
    """The real transport of an async client."""

    def __init__(self, arrivals: Arrivals) -> None:
        super().__init__(verify=False)
        self._arrivals = arrivals

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        self._arrivals.leaves(request)
        return _watched(request, await super().handle_async_request(request), self._arrivals)


class FailingStore:
    """A store that breaks down and says in its errors what it was given."""

    def load(self, key: str) -> StoredToken | None:
        """Find nothing."""
        return None

    def save(self, key: str, token: StoredToken) -> None:
        """Fail, with the token in the text."""
        raise OSError(f"cannot write {token.value}")

    def discard(self, key: str, fingerprint: str) -> None:
        """Fail."""
        raise OSError(f"cannot discard {fingerprint}")


class LoudObserver:
    """Keeps every event, and fails at each."""

    def __init__(self) -> None:
        self.events: list[TokenEvent] = []

    def __call__(self, event: TokenEvent) -> None:
        self.events.append(event)
        raise RuntimeError(f"no counter for {event!r}")


def transport_of(kind: str, arrivals: Arrivals) -> Any:
    """The real transport for a client of this kind."""
    return cast("Any", WatchedTransport(arrivals) if kind == "sync" else WatchedAsyncTransport(arrivals))
