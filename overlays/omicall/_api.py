"""The generated client object, with the sending clients behind it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Generic, NoReturn, TypeVar
from weakref import WeakKeyDictionary

import httpx

from omicall_api.client import AuthenticatedClient

from ._later import Later
from ._sending import closed
from .errors import ConfigurationError
from .token._fork import forget_locks_after_fork

if TYPE_CHECKING:
    import asyncio
else:
    asyncio = Later("asyncio")  # a sync client does without

H = TypeVar("H", bound=httpx.AsyncClient)


class SyncApi(AuthenticatedClient):
    """`Omicall.api`: what the generated sync functions take."""

    def get_async_httpx_client(self) -> NoReturn:
        """Refuse: an async call on a sync client would go out without credentials."""
        raise ConfigurationError("This client is an Omicall, which makes no async calls. Use AsyncOmicall for them.")


class ClientPerLoop(Generic[H]):
    """An async client for each event loop that asks for one: connections belong to the loop that opened them.

    Args:
        make: makes a client.
    """

    def __init__(self, make: Callable[[], H]) -> None:
        self._make = make
        self._lock = threading.Lock()
        self._clients: WeakKeyDictionary[asyncio.AbstractEventLoop, H] = WeakKeyDictionary()
        self._closed = False
        forget_locks_after_fork(self)

    def forget_locks(self) -> None:
        """Take a new lock; called in the child after a fork. The parent's connections are not the child's."""
        self._lock = threading.Lock()
        self._clients = WeakKeyDictionary()

    def get(self) -> H:
        """The client of the running loop."""
        loop = asyncio.get_running_loop()
        with self._lock:
            client = self._clients.get(loop)
            if client is None and not self._closed:
                self._drop_ended_loops()
                client = self._clients[loop] = self._make()
        if client is None:
            raise closed()
        return client

    async def aclose(self) -> None:
        """Close the client of the running loop and give out no more; those of other loops end with their loops."""
        with self._lock:
            self._closed = True
            client = self._clients.pop(asyncio.get_running_loop(), None)
            self._drop_ended_loops()
        if client is not None:
            await client.aclose()

    def _drop_ended_loops(self) -> None:
        # Open connections hold their loop, so ended loops do not fall out of the weak dictionary by themselves.
        for loop in [loop for loop in self._clients if loop.is_closed()]:
            del self._clients[loop]


class AsyncApi(AuthenticatedClient):
    """`AsyncOmicall.api`: what the generated async functions take."""

    def __init__(self, base_url: str, hosts: Mapping[str, str], clients: ClientPerLoop[H]) -> None:
        super().__init__(base_url, hosts=hosts, token="")
        self._clients = clients

    def get_async_httpx_client(self) -> httpx.AsyncClient:
        """The client of the running loop."""
        return self._clients.get()

    def get_httpx_client(self) -> NoReturn:
        """Refuse: a sync call on an async client would go out without credentials."""
        raise ConfigurationError("This client is an AsyncOmicall, which makes no sync calls. Use Omicall for them.")
