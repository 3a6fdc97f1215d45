"""The way to a receiver: an ASGI application in this process with its lifespan, or an address of this machine."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, MutableMapping
from typing import Any, TypeAlias

import httpx

from omicall._config import is_loopback
from omicall.errors import ConfigurationError

Message: TypeAlias = MutableMapping[str, Any]
Receive: TypeAlias = Callable[[], Awaitable[Message]]
Send: TypeAlias = Callable[[Message], Awaitable[None]]
App: TypeAlias = Callable[[Message, Receive, Send], Awaitable[None]]
"""An ASGI application, such as a FastAPI, a Starlette or a `WebhookApp`."""

_HOST = "http://127.0.0.1"


class Line:
    """Sends requests to one receiver, on one event loop.

    target: the application, or the URL.
    path: where the application takes reports; not used with a URL.
    """

    def __init__(self, target: App | str, path: str) -> None:
        self._app: _Alive | None = None
        if isinstance(target, str):
            self.url = _checked(target)
        elif callable(target):  # pyright: ignore[reportUnnecessaryComparison]
            self._app = _Alive(target)
            self.url = httpx.URL(_HOST).join(path)
        else:
            raise ConfigurationError("A receiver is an ASGI application, or the URL of one on this machine.")
        self._http: httpx.AsyncClient | None = None

    async def open(self) -> None:
        """Start the application, if it is one."""
        if self._app is not None:
            await self._app.start()
        # No proxies, no .netrc, no redirects: each of them could lead to another host.
        self._http = httpx.AsyncClient(
            transport=None if self._app is None else httpx.ASGITransport(self._app),
            trust_env=False,
            follow_redirects=False,
            verify=False,  # noqa: S501  (plain http to this machine only)
            timeout=30.0,
        )

    async def send(self, verb: str, path: str | None, **request: Any) -> httpx.Response:
        """One request; to another path of the receiver if one is given."""
        if self._http is None:
            raise not_open()
        return await self._http.request(verb, self.url if path is None else self.url.join(path), **request)

    async def close(self) -> None:
        """Let the application shut down, which works off what still waits there."""
        http, self._http = self._http, None
        try:
            if http is not None:
                await http.aclose()
        finally:
            if self._app is not None:
                await self._app.stop()


def not_open() -> ConfigurationError:
    """The error for a sender outside of its block."""
    return ConfigurationError("Nothing was sent: a sender sends inside of the block that with (or async with) opens.")


def _checked(url: str) -> httpx.URL:
    try:
        parsed = httpx.URL(url)
    except httpx.InvalidURL:
        parsed = httpx.URL("")
    if parsed.scheme == "http" and is_loopback(parsed.host):
        return parsed
    # The address itself may hold a secret.
    raise ConfigurationError(
        "Invented reports are sent to this machine only, so nothing was sent. Give an ASGI application, or a URL such "
        "as http://127.0.0.1:8000/hook."
    )


class _Alive:
    """An application between start-up and shutdown, as a server keeps it."""

    def __init__(self, app: App) -> None:
        self._app = app
        self._state: dict[str, Any] = {}
        self._to_app: asyncio.Queue[Message] = asyncio.Queue()
        self._task: asyncio.Task[None] | None = None

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        await self._app({**scope, "state": self._state.copy()}, receive, send)

    async def start(self) -> None:
        """Run its start-up; an application that has none is left alone."""
        self._to_app, said = asyncio.Queue(), asyncio.Queue[str]()

        async def hear(message: Message) -> None:
            await said.put(message["type"])

        scope: Mapping[str, Any] = {"type": "lifespan", "asgi": {"version": "3.0"}, "state": self._state}
        self._task = asyncio.ensure_future(self._live(dict(scope), hear))
        await self._to_app.put({"type": "lifespan.startup"})
        answer = asyncio.ensure_future(said.get())
        await asyncio.wait({self._task, answer}, return_when=asyncio.FIRST_COMPLETED)
        answer.cancel()
        if answer.done() and not answer.cancelled() and answer.result() == "lifespan.startup.failed":
            await asyncio.wait({self._task})
            raise self._task.exception() or ConfigurationError("The application did not start, so nothing was sent.")
        if self._task.done():
            # As servers do: an application that raises at this kind of scope has no lifespan.
            self._task.exception()
            self._task = None

    async def stop(self) -> None:
        """Run its shutdown, and raise what it raises."""
        task, self._task = self._task, None
        if task is not None:
            await self._to_app.put({"type": "lifespan.shutdown"})
            await task

    async def _live(self, scope: Message, send: Send) -> None:
        await self._app(scope, self._to_app.get, send)
