"""Builds the httpx clients: time-outs, limits, user agent, no redirects, and URLs that hide their query."""

from __future__ import annotations

import functools
import os
import ssl
import sys
from typing import Any, TypeAlias

import httpx

from ._version import __version__
from .errors import ConfigurationError

Verify: TypeAlias = bool | ssl.SSLContext
Proxy: TypeAlias = str | httpx.URL | httpx.Proxy

# As `platform.python_version()`, whose module takes longer to import than all of this package's part of a client.
_PYTHON = sys.version.partition(" ")[0]
USER_AGENT = f"omicall-python/{__version__} python/{_PYTHON} httpx/{httpx.__version__}"
_CERTIFICATES = ("SSL_CERT_FILE", "SSL_CERT_DIR")
# As many kept as open: where fewer are kept, httpcore 1.0.9 closes surplus connections outside its lock, by its source,
# also one that another thread has just been given. It would explain a ReadError that was seen once in some twenty
# thousand calls from 100 threads, and a lost answer is dear where a call costs money.
LIMITS = httpx.Limits(max_connections=100, max_keepalive_connections=100, keepalive_expiry=30.0)


class HiddenQueryURL(httpx.URL):
    """A URL that shows no query: httpx logs whole URLs at INFO, and an API key or a phone number stands in some of
    ours.

    What goes over the wire is taken from `raw_path` and stays as it is.
    """

    def __str__(self) -> str:
        return _without_query(super().__str__())

    def __repr__(self) -> str:
        return f"URL({str(self)!r})"


def _without_query(url: str) -> str:
    path, mark, _ = url.partition("?")
    return f"{path}?[hidden]" if mark else path


class Network:
    """How to reach the network: the arguments of `Omicall` that have to do with it. It shows none of them: a proxy may
    hold a password."""

    def __init__(
        self,
        proxy: Proxy | None = None,
        verify: Verify = True,
        transport: Any = None,
        http_client: Any = None,
        exchange_client: Any = None,
    ) -> None:
        self.proxy = proxy
        self.verify = verify
        self.transport = transport
        self.http_client = http_client
        self.exchange_client = exchange_client

    def main_settings(self, timeout: httpx.Timeout, base_url: str, delegate: type[Any]) -> dict[str, Any]:
        """Keyword arguments for the client that sends the user's requests."""
        common = common_settings(timeout, base_url)
        if self.http_client is not None:
            return {**common, "transport": delegate(self.http_client)}
        return {**common, **self._route(), "limits": LIMITS}

    def exchange_settings(self, keep_open: type[Any]) -> dict[str, Any]:
        """Keyword arguments for the client that exchanges the key for a token: no event hooks, HTTP/1.1, the same
        route."""
        route = self._route()
        if self.transport is not None:
            # The user's transport outlives this client.
            route = {"transport": keep_open(self.transport)}
        return {"headers": {"User-Agent": USER_AGENT}, "follow_redirects": False, **route}

    def _route(self) -> dict[str, Any]:
        if self.transport is not None:
            return {"transport": self.transport}
        # A context takes some 25 ms and 0.8 MB to make: one for all clients of a process, and not two for each.
        verify = _usual_checks(*map(os.environ.get, _CERTIFICATES)) if self.verify is True else self.verify
        return {"proxy": self.proxy, "verify": verify}


@functools.cache
def _usual_checks(*_: str | None) -> ssl.SSLContext:
    """What httpx makes of `verify=True`, for the places of certificates that the environment names now."""
    return httpx.create_ssl_context()


def common_settings(timeout: httpx.Timeout, base_url: str) -> dict[str, Any]:
    """Keyword arguments for every client that takes the user's requests."""
    return {
        "base_url": base_url,
        "timeout": timeout,
        "headers": {"User-Agent": USER_AGENT},
        "follow_redirects": False,
    }


def place(url: httpx.URL) -> tuple[bytes, bytes]:
    """Where a URL leads: its scheme, and its host with a port that is not that of the scheme."""
    return url.raw_scheme, url.netloc


class KeepOpen(httpx.BaseTransport):
    """Somebody else's transport, which closing this one does not close."""

    def __init__(self, transport: httpx.BaseTransport) -> None:
        self._transport = transport

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        return self._transport.handle_request(request)


class AsyncKeepOpen(httpx.AsyncBaseTransport):
    """Somebody else's transport, which closing this one does not close."""

    def __init__(self, transport: httpx.AsyncBaseTransport) -> None:
        self._transport = transport

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        return await self._transport.handle_async_request(request)


class ThroughClient(httpx.BaseTransport):
    """Sends through a ready client of the user's, with its proxies, hooks and certificates; its owner closes it."""

    def __init__(self, client: httpx.Client) -> None:
        self._client = client

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        return self._client.send(request, stream=True, auth=None, follow_redirects=False)


class AsyncThroughClient(httpx.AsyncBaseTransport):
    """Sends through a ready client of the user's, with its proxies, hooks and certificates; its owner closes it."""

    def __init__(self, client: httpx.AsyncClient) -> None:
        self._client = client

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        return await self._client.send(request, stream=True, auth=None, follow_redirects=False)


def network(
    *,
    proxy: Proxy | None,
    verify: Verify,
    transport: object,
    http_client: object,
    exchange_client: object,
    asynchronous: bool,
) -> Network:
    """The arguments as one value; ConfigurationError names one that is of the wrong kind or contradicts another."""
    transport_kind = httpx.AsyncBaseTransport if asynchronous else httpx.BaseTransport
    client_kind = httpx.AsyncClient if asynchronous else httpx.Client
    for name, value, kind in (
        ("transport", transport, transport_kind),
        ("http_client", http_client, client_kind),
        ("exchange_client", exchange_client, client_kind),
    ):
        if value is not None and not isinstance(value, kind):
            raise ConfigurationError(f"{name} must be an httpx.{kind.__name__}, not {type(value).__name__}.")
    if http_client is not None and (transport is not None or proxy is not None or verify is not True):
        raise ConfigurationError(
            "http_client brings its own transport, proxy and verify; give it alone or leave it out."
        )
    if transport is not None and (proxy is not None or verify is not True):
        raise ConfigurationError("transport decides about proxy and verify itself; give it alone or leave it out.")
    return Network(proxy, verify, transport, http_client, exchange_client)
