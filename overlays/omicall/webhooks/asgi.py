"""A receiver of webhooks as an ASGI application, without a framework."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterable, MutableMapping
from contextlib import asynccontextmanager
from typing import Any, TypeAlias, cast

from omicall.errors import ConfigurationError

from ._background import Background, hand_over
from ._failures import log_failure, logger
from ._owner import KEY_HEADER, PATH, Lookup, OwnerDesk
from ._parse import Event, parse
from ._secret import Secret, address_secret
from ._worker import DRAIN_SECONDS, QUEUE_SIZE

Scope: TypeAlias = MutableMapping[str, Any]
Receive: TypeAlias = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send: TypeAlias = Callable[[MutableMapping[str, Any]], Awaitable[None]]
_Answer: TypeAlias = tuple[int, str]

_MEBIBYTE = 1_048_576
_READ_SECONDS = 10.0
_JSON = b"application/json"


class WebhookApp:
    """Receives webhooks: it answers 200 at once and hands each event to your function afterwards.

    What waits for `handle` is lost if the process dies. `save` is called before the answer instead, so that whatever
    was answered with 200 is kept: `omicall.sync.PostgresInbox` is made for it. If it raises, the answer is 500,
    `handle` does not get the event, and the log names the error's kind and place. Whether OMICall sends it again then
    is not documented.

    * The last part of the path must be the secret, whatever stands before it: 404 without a word otherwise, 405 for
      another method than POST.
    * A body that is too long gets 413; one that nobody can read gets 200 and comes to you as `Unknown`, lest it be sent
      for ever.
    * When too many events wait, the answer is 503. Which answers make OMICall send again is not documented.
    * With `lookup`, `GET .../get_owner_contact_by_phone` tells OMICall who owns a caller, in time.

    It runs with the lifespan of an ASGI server. Where another application mounts it, that one's lifespan does not reach
    it: use `running()` there. Access logs of servers show paths, and so the secret: switch them off or mask them.

    Args:
        handle: takes an event; a coroutine function, or a function, which is then called in a thread. Its errors are
            logged by kind and place, never with their text. May be None where there is `save`.
        secret: as `new_secret` gives it; the one of `webhook_url`.
        save: takes an event before the answer, as `handle` does after it; it must be quick and have time limits of its
            own. It may be given an event again.
        max_bytes: the longest body, in bytes; 1 MiB when left out.
        queue_size: how many events may wait.
        workers: how many are worked on at once; 1 keeps the order of arrival.
        drain_seconds: how long the shutdown waits for them.
        lookup: takes the caller's number and the hotline (or None), gives the owner's extension, several with the first
            choice first, or None; plain, or async without anything that blocks. It is given up after `lookup_seconds`,
            and the answer is then "nobody". A plain one goes on in its thread, so give it time limits of its own.
        lookup_key: what OMICall shows in the header X-API-KEY of that question; required with `lookup`.
        lookup_seconds: below the 2 s that the vendor's page names.

    Raises:
        ConfigurationError: an argument is wrong, a missing or short secret above all.

    Evidence: the specification's `receive_call_record`, `receive_call_event` and `look_up_owner`.

    Example:
        >>> app = WebhookApp(print, secret="an-invented-secret-4711")
        >>> app
        <WebhookApp>
    """

    def __init__(
        self,
        handle: Callable[[Event], object] | None,
        *,
        secret: str | None,
        save: Callable[[Event], object] | None = None,
        max_bytes: int = _MEBIBYTE,
        queue_size: int = QUEUE_SIZE,
        workers: int = 1,
        drain_seconds: float = DRAIN_SECONDS,
        lookup: Lookup | None = None,
        lookup_key: str | None = None,
        lookup_seconds: float = 1.5,
    ) -> None:
        self._secret = address_secret(secret)
        del secret
        self._lookup_key = None if lookup is None else Secret(lookup_key, "lookup_key")
        del lookup_key
        if not callable(handle) and (handle is not None or save is None):  # pyright: ignore[reportUnnecessaryComparison]
            raise ConfigurationError("handle must be a function that takes an event, or None where there is save.")
        if save is not None and not callable(save):  # pyright: ignore[reportUnnecessaryComparison]
            raise ConfigurationError("save must be a function that takes an event.")
        if min(max_bytes, queue_size, workers) < 1:
            raise ConfigurationError("max_bytes, queue_size and workers must be whole numbers from 1 on.")
        self._handle = handle or _nothing
        self._save = save
        self._max_bytes = max_bytes
        self._queue_size = queue_size
        self._workers = workers
        self._drain_seconds = drain_seconds
        self._desk = None if lookup is None else OwnerDesk(lookup, lookup_seconds)
        self._backgrounds: dict[asyncio.AbstractEventLoop, Background] = {}

    def __repr__(self) -> str:
        return "<WebhookApp>"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection, as an ASGI server asks for it."""
        if scope["type"] == "lifespan":
            await self._lifespan(receive, send)
        elif scope["type"] == "http":
            await self._http(scope, receive, send)
        elif scope["type"] == "websocket":
            await receive()
            await send({"type": "websocket.close", "code": 1008})

    @asynccontextmanager
    async def running(self) -> AsyncGenerator[None]:
        """Work for as long as the block lasts, and finish what waits at its end, within `drain_seconds`.

        Returns:
            An async context manager, for the lifespan of the application that mounts this one.

        Raises:
            Nothing.

        Example:
            >>> async def lifespan(_):
            ...     async with app.running():
            ...         yield
        """
        self._start()
        try:
            yield
        finally:
            await self._stop()

    def _start(self) -> Background:
        # One for each loop, because a server may run several; a loop that is closed needs none any more.
        running = {loop: background for loop, background in self._backgrounds.items() if not loop.is_closed()}
        background = Background(self._handle, self._queue_size, self._workers)
        self._backgrounds = {**running, asyncio.get_running_loop(): background}
        return background

    async def _stop(self) -> None:
        background = self._backgrounds.pop(asyncio.get_running_loop(), None)
        if background is not None:
            await background.stop(self._drain_seconds)
        if self._desk is not None and not self._backgrounds:
            self._desk.close()

    def _working(self) -> Background:
        background = self._backgrounds.get(asyncio.get_running_loop())
        if background is not None:
            return background
        logger.warning(
            "WebhookApp was called without a lifespan. It works, but what waits at the end of the process is lost. "
            "Switch the server's lifespan on, or wrap the application's own in `async with app.running()`."
        )
        return self._start()

    async def _lifespan(self, receive: Receive, send: Send) -> None:
        await receive()
        async with self.running():
            await send({"type": "lifespan.startup.complete"})
            await receive()
        await send({"type": "lifespan.shutdown.complete"})

    async def _http(self, scope: Scope, receive: Receive, send: Send) -> None:
        last = str(scope["path"]).rstrip("/").rpartition("/")[2]
        if self._desk is not None and last == PATH:
            await self._owner(self._desk, scope, send)
        elif not self._secret.fits(last):
            await _send(send, 404, "Not Found", plain=True)
        elif scope["method"] != "POST":
            await _send(send, 405, "Method Not Allowed", plain=True, allow="POST")
        else:
            answer = await self._take(scope, receive)
            if answer is not None:
                await _send(send, *answer)

    async def _take(self, scope: Scope, receive: Receive) -> _Answer | None:
        """The answer to a report; None if the sender hung up."""
        declared = _header(scope, b"content-length")
        if declared.isdigit() and int(declared[:20]) > self._max_bytes:
            return 413, "too long"
        try:
            async with asyncio.timeout(_READ_SECONDS):
                body = await _body(receive, self._max_bytes)
        except TimeoutError:
            return 408, "too slow"
        if body is None:
            return None
        if len(body) > self._max_bytes:
            return 413, "too long"
        event = parse(body, _header(scope, b"content-type").decode("latin-1"))
        if self._save is not None and not await _saved(self._save, event):
            return 500, "not saved"
        if not self._working().offer(event):
            logger.error("A report was answered with 503: too many wait. Is the handler slow, or stuck?")
            return 503, "too busy"
        return 200, ""

    async def _owner(self, desk: OwnerDesk, scope: Scope, send: Send) -> None:
        key = _header(scope, KEY_HEADER.lower().encode())
        if self._lookup_key is None or not self._lookup_key.fits(key):
            await _send(send, 404, "Not Found", plain=True)
        elif scope["method"] != "GET":
            await _send(send, 405, "Method Not Allowed", plain=True, allow="GET")
        else:
            await _send(send, 200, await desk.answer(scope["query_string"]), plain=True)


async def _nothing(event: Event) -> None:
    """What is done after the answer where there is nothing to do."""


async def _saved(save: Callable[[Event], object], event: Event) -> bool:
    try:
        await hand_over(save, event)
    except Exception as error:  # noqa: BLE001 - whatever it is, the event is not safe
        log_failure("The saving of a report, which was answered with 500,", error)
        return False
    return True


async def _body(receive: Receive, most: int) -> bytes | None:
    """The body, or its start if it is longer than so many bytes; None if the sender hung up."""
    body = bytearray()
    while len(body) <= most:
        message = await receive()
        if message["type"] == "http.disconnect":
            return None
        body += message.get("body", b"")
        if not message.get("more_body", False):
            break
    return bytes(body)


def _header(scope: Scope, name: bytes) -> bytes:
    headers = cast("Iterable[tuple[bytes, bytes]]", scope["headers"])
    return next((value for key, value in headers if key.lower() == name), b"")


async def _send(send: Send, status: int, text: str, *, plain: bool = False, allow: str = "") -> None:
    body = text if plain else json.dumps({"ok": status == 200, **({"error": text} if text else {})})
    headers = [
        (b"content-type", b"text/plain; charset=utf-8" if plain else _JSON),
        (b"content-length", str(len(body)).encode()),
    ]
    if allow:
        headers.append((b"allow", allow.encode()))
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body.encode("ascii")})
