"""The object that every generated function takes: where the API is and who is asking."""

from __future__ import annotations

import ssl
from collections.abc import Mapping
from types import TracebackType
from typing import Any, Self

import httpx

from .hosts import HOST, HOSTS

DEFAULT_TIMEOUT = httpx.Timeout(30.0, connect=5.0, pool=5.0)
"""Seconds for each phase of a request. Without a time-out a lost packet would hang a program for ever."""


def host_of(name: str, base_url: str, hosts: Mapping[str, str]) -> str:
    """The base URL of the operations of a host: the one that was set for it; else that of `catalog.HOSTS`, but only
    beside the documented `base_url`: any other `base_url` (a sandbox, say) moves every host.

    Args:
        name: a name of `catalog.HOSTS`; an empty text stands for `base_url` itself.
        base_url: the base URL of all other operations.
        hosts: base URLs that were set by name.
    """
    if name and name in hosts:
        return hosts[name].rstrip("/")
    base_url = base_url.rstrip("/")
    return HOSTS[name] if name and base_url == HOST else base_url


class Client:
    """A client without credentials: enough for the exchange of a key for a token. Redirects are never followed.

    Args:
        base_url: where the API is.
        headers: sent with every request.
        hosts: base URLs of operations that live elsewhere, by the names of `catalog.HOSTS`; see `host_of`.
        timeout: of each request.
        verify: False or an `ssl.SSLContext` in place of the usual certificate checks.
        httpx_args: further arguments of `httpx.Client` and `httpx.AsyncClient`, such as `transport`, `proxy` or `auth`.
    """

    # No attrs class: those take a millisecond each to make, and every program makes this one.
    def __init__(
        self,
        base_url: str,
        *,
        headers: dict[str, str] | None = None,
        hosts: Mapping[str, str] | None = None,
        timeout: httpx.Timeout = DEFAULT_TIMEOUT,
        verify: bool | ssl.SSLContext = True,
        httpx_args: dict[str, Any] | None = None,
    ) -> None:
        self.base_url = base_url
        self.headers: dict[str, str] = {} if headers is None else headers
        self.hosts: Mapping[str, str] = {} if hosts is None else hosts
        self.timeout = timeout
        self.verify = verify
        self.httpx_args: dict[str, Any] = {} if httpx_args is None else httpx_args
        self._client: httpx.Client | None = None
        self._async_client: httpx.AsyncClient | None = None

    def __repr__(self) -> str:
        # Headers and further arguments may hold a secret.
        shown = f"base_url={self.base_url!r}, hosts={self.hosts!r}, timeout={self.timeout!r}, verify={self.verify!r}"
        return f"{type(self).__name__}({shown})"

    def set_httpx_client(self, client: httpx.Client) -> Self:
        """Use this ready client for sync calls; its own settings apply."""
        self._client = client
        return self

    def set_async_httpx_client(self, client: httpx.AsyncClient) -> Self:
        """Use this ready client for async calls; its own settings apply."""
        self._async_client = client
        return self

    def located(self, host: str, kwargs: dict[str, Any]) -> dict[str, Any]:
        """The arguments of a request, with the address on the host of that name."""
        return {**kwargs, "url": host_of(host, self.base_url, self.hosts) + kwargs["url"]}

    def get_httpx_client(self) -> httpx.Client:
        """The client behind the sync calls, made on first use."""
        if self._client is None:
            self._client = httpx.Client(**self._settings())
        return self._client

    def get_async_httpx_client(self) -> httpx.AsyncClient:
        """The client behind the async calls, made on first use."""
        if self._async_client is None:
            self._async_client = httpx.AsyncClient(**self._settings())
        return self._async_client

    def _settings(self) -> dict[str, Any]:
        return {
            "base_url": self.base_url,
            "headers": self._all_headers(),
            "timeout": self.timeout,
            "verify": self.verify,
            "follow_redirects": False,
            **self.httpx_args,
        }

    def _all_headers(self) -> dict[str, str]:
        return self.headers

    def __enter__(self) -> Self:
        self.get_httpx_client().__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.get_httpx_client().__exit__(kind, error, trace)

    async def __aenter__(self) -> Self:
        await self.get_async_httpx_client().__aenter__()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.get_async_httpx_client().__aexit__(kind, error, trace)


class AuthenticatedClient(Client):
    """A client that sends one access token with every request. It does not renew the token: `omicall.Omicall` does.

    An operation that takes the raw API key in a header (its docstring says so) needs that header in `headers`.

    Args:
        base_url: where the API is.
        token: the access token.
        headers: as of `Client`, like all that follow.
    """

    def __init__(
        self,
        base_url: str,
        *,
        token: str,
        headers: dict[str, str] | None = None,
        hosts: Mapping[str, str] | None = None,
        timeout: httpx.Timeout = DEFAULT_TIMEOUT,
        verify: bool | ssl.SSLContext = True,
        httpx_args: dict[str, Any] | None = None,
    ) -> None:
        super().__init__(base_url, headers=headers, hosts=hosts, timeout=timeout, verify=verify, httpx_args=httpx_args)
        self.token = token

    def _all_headers(self) -> dict[str, str]:
        return {**self.headers, "Authorization": f"Bearer {self.token}"}


__all__ = ["DEFAULT_TIMEOUT", "AuthenticatedClient", "Client", "host_of"]
