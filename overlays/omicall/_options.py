"""Clients that send through another one with other settings: what `with_options` makes. They own no connections."""

from __future__ import annotations

from functools import cached_property
from inspect import getattr_static
from typing import Any, TypeVar

import httpx

from ._config import checked_retries, checked_timeout
from ._lean import AsyncLeanClient, LeanClient
from ._sending import Account, AsyncSendingClient, SendingClient, closed
from ._transport import common_settings

C = TypeVar("C")


def account_with(account: Account, timeout: float | httpx.Timeout | None, max_retries: int | None) -> Account:
    """The same account with these settings, None for those that stay; ConfigurationError names one that is wrong."""
    settings = account.settings
    return account.with_settings(
        settings._replace(
            timeout=settings.timeout if timeout is None else checked_timeout(timeout),
            max_retries=settings.max_retries if max_retries is None else checked_retries(max_retries),
        )
    )


def bare_copy(client: C, **other: Any) -> C:
    """A client with the same attributes but these, and without the resources that it has made: they know the old
    options."""
    kind = type(client)
    twin: C = object.__new__(kind)
    for name, value in vars(client).items():
        if not isinstance(getattr_static(kind, name, None), cached_property):
            vars(twin)[name] = value
    vars(twin).update(other)
    return twin


class OptionsClient(LeanClient):
    """Sends through another client with an account's settings; closing it leaves the other one open. Its own transport
    is never used."""

    def __init__(self, sender: SendingClient, account: Account) -> None:
        settings = account.settings
        super().__init__(**common_settings(settings.timeout, settings.base_url), transport=httpx.BaseTransport())
        self.sender = sender
        self._account = account

    @property
    def is_closed(self) -> bool:
        """Whether it can't send any more, because it or the other client has been closed."""
        return super().is_closed or self.sender.is_closed

    def send(self, request: httpx.Request, *, stream: bool = False, **_: Any) -> httpx.Response:
        """Send a request, again where that is safe; raises only errors of `omicall.errors`."""
        if self.is_closed:
            raise closed()
        return self.sender.send_as(self._account, request, stream=stream)


class AsyncOptionsClient(AsyncLeanClient):
    """Sends through another client with an account's settings; closing it leaves the other one open. Its own transport
    is never used."""

    def __init__(self, sender: AsyncSendingClient, account: Account) -> None:
        settings = account.settings
        super().__init__(**common_settings(settings.timeout, settings.base_url), transport=httpx.AsyncBaseTransport())
        self.sender = sender
        self._account = account

    @property
    def is_closed(self) -> bool:
        """Whether it can't send any more, because it or the other client has been closed."""
        return super().is_closed or self.sender.is_closed

    async def send(self, request: httpx.Request, *, stream: bool = False, **_: Any) -> httpx.Response:
        """Send a request, again where that is safe; raises only errors of `omicall.errors`."""
        if self.is_closed:
            raise closed()
        return await self.sender.send_as(self._account, request, stream=stream)
