"""The way of a download to its host: which address, through which proxy, without any credential.

Where we connect ourselves, the name is resolved here, every address is checked, and the connection goes to an address
that was checked: asked a second time, a hostile name server could give another. Through a proxy, a `transport` or an
`http_client` these decide where they connect, so that only the rules for names and written addresses hold.
"""

from __future__ import annotations

import asyncio
import functools
import logging
import socket
import ssl
import urllib.request
from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager, contextmanager
from contextvars import ContextVar
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import Any

import httpx
from attrs import frozen

from ._answer import Outcome, outcome_of_failure
from ._recording_link import HiddenURL, Link
from ._transport import USER_AGENT, AsyncKeepOpen, AsyncThroughClient, KeepOpen, Network, ThroughClient

_MOST_ADDRESSES = 4
_SENDING = ContextVar("_SENDING", default=False)


class Lost(Exception):
    """The connection failed. Only the failure's name is kept: its frames hold the link."""

    def __init__(self, failure: str, outcome: Outcome) -> None:
        super().__init__(failure)
        self.failure = failure
        self.outcome = outcome


class _WithoutLocations(logging.Filter):
    """Keeps out of the log what httpcore says of the answers of downloads: where they redirect to is secret."""

    def filter(self, record: logging.LogRecord) -> bool:
        return not (_SENDING.get() and "receive_response_headers.complete" in str(record.msg))


_WITHOUT_LOCATIONS = _WithoutLocations()


@frozen
class Way:
    """How a link is reached."""

    settings: dict[str, Any]
    """For the httpx client."""
    direct: bool
    """Whether we connect ourselves, so that the address is ours to check."""


def way_to(link: Link, network: Network, waits: httpx.Timeout, through: type[Any], keep_open: type[Any]) -> Way:
    """How this link is reached with these settings of a client; the types are the delegates of its kind."""
    common: dict[str, Any] = {
        "timeout": waits,
        "headers": {"User-Agent": USER_AGENT},
        "follow_redirects": False,
        "cookies": CookieJar(DefaultCookiePolicy(allowed_domains=())),
        # Proxies are chosen below: what is thought direct must be direct.
        "trust_env": False,
    }
    if network.http_client is not None:
        return Way({**common, "transport": through(network.http_client)}, direct=False)
    if network.transport is not None:
        return Way({**common, "transport": keep_open(network.transport)}, direct=False)
    proxy = network.proxy or _environment_proxy(link)
    verify = network.verify
    if verify is True:
        # Loading the certificates takes longer than a download from a sandbox.
        verify = _certificates() if proxy or link.url.scheme == "https" else False
    return Way({**common, "proxy": proxy, "verify": verify}, direct=proxy is None)


@contextmanager
def opened(link: Link, headers: dict[str, str], network: Network, waits: httpx.Timeout) -> Generator[httpx.Response]:
    """The answer of a link, its body not yet read; Lost if none comes, UnsafeLink if its host may not be reached."""
    way = way_to(link, network, waits, ThroughClient, KeepOpen)
    # A client for each: a kept connection was opened, and its certificate checked, for another name.
    with httpx.Client(**way.settings) as http:
        addresses = _chosen(link, _resolved(link)) if way.direct else [""]
        response, failure = None, Lost("no address", Outcome.NEVER_LEFT)
        for address in addresses:
            request = _request(http, link, headers, address)
            try:
                with _quietly():
                    response = http.send(request, stream=True, auth=None)
                break
            except (httpx.RequestError, OSError) as error:
                failure = lost(error)
            if failure.outcome is not Outcome.NEVER_LEFT:
                break
        if response is None:
            raise failure
        try:
            yield response
        finally:
            response.close()


@asynccontextmanager
async def opened_async(
    link: Link, headers: dict[str, str], network: Network, waits: httpx.Timeout
) -> AsyncGenerator[httpx.Response]:
    """The answer of a link, its body not yet read; Lost if none comes, UnsafeLink if its host may not be reached."""
    way = way_to(link, network, waits, AsyncThroughClient, AsyncKeepOpen)
    # A client for each: a kept connection was opened, and its certificate checked, for another name.
    async with httpx.AsyncClient(**way.settings) as http:
        addresses = _chosen(link, await _resolved_async(link)) if way.direct else [""]
        response, failure = None, Lost("no address", Outcome.NEVER_LEFT)
        for address in addresses:
            request = _request(http, link, headers, address)
            try:
                with _quietly():
                    response = await http.send(request, stream=True, auth=None)
                break
            except (httpx.RequestError, OSError) as error:
                failure = lost(error)
            if failure.outcome is not Outcome.NEVER_LEFT:
                break
        if response is None:
            raise failure
        try:
            yield response
        finally:
            await response.aclose()


def lost(error: Exception) -> Lost:
    """What is kept of a failure; to be raised outside of the block that caught it."""
    return Lost(type(error).__name__, outcome_of_failure(error))


def _request(
    http: httpx.Client | httpx.AsyncClient, link: Link, headers: dict[str, str], address: str
) -> httpx.Request:
    url, extensions = httpx.URL(link.url), {}
    if address:
        # The name stays what the certificate is checked for and what the server is told.
        headers = {**headers, "Host": link.url.netloc.decode("ascii")}
        extensions = {"sni_hostname": link.host}
        url = url.copy_with(host=address)
    request = http.build_request("GET", url, headers=headers, extensions=extensions)
    request.url = HiddenURL(request.url)
    return request


def _resolved(link: Link) -> list[Any]:
    failure = ""
    try:
        return socket.getaddrinfo(link.host, link.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        failure = type(error).__name__
    raise Lost(f"its name could not be resolved, {failure}", Outcome.NEVER_LEFT)


async def _resolved_async(link: Link) -> list[Any]:
    failure = ""
    try:
        return await asyncio.get_running_loop().getaddrinfo(link.host, link.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        failure = type(error).__name__
    raise Lost(f"its name could not be resolved, {failure}", Outcome.NEVER_LEFT)


def _chosen(link: Link, found: list[Any]) -> list[str]:
    """The addresses to try in turn; UnsafeLink if any of all is not allowed."""
    return link.safe(str(place[4][0]) for place in found)[:_MOST_ADDRESSES]


def _environment_proxy(link: Link) -> str | None:
    proxies = urllib.request.getproxies()
    proxy = proxies.get(link.url.scheme) or proxies.get("all")
    if not proxy or urllib.request.proxy_bypass(link.host):
        return None
    return proxy if "://" in proxy else f"http://{proxy}"


@functools.cache
def _certificates() -> ssl.SSLContext:
    return httpx.create_ssl_context()


@contextmanager
def _quietly() -> Generator[None]:
    """Without the headers of answers in httpcore's log."""
    for name in ("httpcore.http11", "httpcore.http2"):
        logging.getLogger(name).addFilter(_WITHOUT_LOCATIONS)
    before = _SENDING.set(True)
    try:
        yield
    finally:
        _SENDING.reset(before)
