"""The ASGI application."""

from __future__ import annotations

import socket
import struct
import time
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route
from starlette.types import Message, Receive, Scope, Send

from . import areas as _areas  # noqa: F401  # pyright: ignore[reportUnusedImport]  (fills OPERATIONS)
from ._answers import Answer, plain_error
from ._door import PREFIX, answer_door
from ._operation import OPERATIONS, Operation
from ._pipeline import DROP, handle
from ._settings import Settings
from ._state import Sandbox
from .areas.recordings import SPEECH_PATH, speech_file
from .pages import page_routes

TRANSPORT = "omicall.sandbox.transport"
"""Key of the scope's state under which the server leaves the connection."""

_RESET_ON_CLOSE = struct.pack("ii", 1, 0)


class SandboxApp(Starlette):
    """Starlette, and the ability to drop a connection in place of an answer."""

    sandbox: Sandbox

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or drop its connection."""

        async def send_unless_dropped(message: Message) -> None:
            if DROP not in scope:
                await send(message)

        await super().__call__(scope, receive, send_unless_dropped)
        if DROP in scope:
            await _drop(scope, receive)


async def _drop(scope: Scope, receive: Receive) -> None:
    transport = scope.get("state", {}).get(TRANSPORT)
    if transport is None:
        raise ConnectionResetError("The sandbox dropped this connection, as a fault asked for.")
    if scope[DROP] == "reset":
        connection = transport.get_extra_info("socket")
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET_ON_CLOSE)
    transport.abort()
    # The server would answer 500 for us if we came back before it has seen the end.
    while (await receive())["type"] != "http.disconnect":
        pass


class _Endpoint:
    """A function from request to answer as an ASGI application, for any verb."""

    def __init__(self, sandbox: Sandbox, answer: Callable[[Request], Awaitable[Answer]]) -> None:
        self._sandbox, self._answer = sandbox, answer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        answer = await self._answer(Request(scope, receive))
        await _response(self._sandbox, answer)(scope, receive, send)


def _response(sandbox: Sandbox, answer: Answer) -> Response:
    # Set here and not through media_type, to which Starlette would add a charset.
    headers = {"content-type": answer.media}
    if sandbox.manners.date:
        headers["date"] = sandbox.clock.http_date()
    return Response(answer.body, answer.status, {**headers, **answer.headers})


def _endpoint(sandbox: Sandbox, verbs: dict[str, Operation]) -> _Endpoint:
    allowed = ", ".join(verbs)

    async def answer(request: Request) -> Answer:
        operation = verbs.get(request.method)
        if operation is None:
            return plain_error(405, "wrong_method", f"Use {allowed} here.", allow=allowed)
        return await handle(sandbox, operation, request)

    return _Endpoint(sandbox, answer)


def served_operations() -> frozenset[str]:
    """The ids of the operations that the sandbox serves.

    Example:
        >>> "click_to_call" in served_operations()
        True
    """
    return frozenset(OPERATIONS)


def create_app(settings: Settings, clock: Callable[[], float] = time.time) -> SandboxApp:
    """The sandbox as an ASGI application, with a state of its own.

    settings: what it starts with.
    clock: source of seconds since 1970.

    Returns the application, which needs no start-up event; its state is `app.sandbox`.

    Example: `httpx.ASGITransport(create_app(Settings()))`
    """
    sandbox = Sandbox(settings, clock)
    by_path: dict[str, dict[str, Operation]] = {}
    for known in OPERATIONS.values():
        for verb in (known.method, *known.also):
            by_path.setdefault(known.path, {})[verb] = known

    async def door(request: Request) -> Answer:
        return await answer_door(sandbox, request)

    async def speech(request: Request) -> Answer:
        if request.method != "GET":
            return plain_error(405, "wrong_method", "Use GET here.", allow="GET")
        return speech_file(request.path_params["name"])

    async def nowhere(_request: Request, _error: Exception) -> Response:
        return _response(sandbox, plain_error(404, "not_found", "There is nothing at this path."))

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncGenerator[None]:
        yield
        sandbox.stop()

    routes: list[BaseRoute] = [Route(path, _endpoint(sandbox, verbs)) for path, verbs in by_path.items()]
    routes.append(Route(SPEECH_PATH, _Endpoint(sandbox, speech)))
    routes += page_routes(sandbox)
    routes.append(Route(PREFIX + "{name:path}", _Endpoint(sandbox, door)))
    app = SandboxApp(routes=routes, lifespan=lifespan, exception_handlers={404: nowhere})
    app.router.redirect_slashes = False
    app.sandbox = sandbox
    return app
