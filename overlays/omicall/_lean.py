"""httpx clients that make a request with less work, and that take and give no cookies.

What httpx does to every request (cookies, addresses that are put together and taken apart, headers that are merged and
looked up one by one) took more than the sending client does around it.
"""

from __future__ import annotations

import functools
from typing import Any, cast
from urllib.parse import urlencode

import httpx

_ADDRESSES_KEPT = 64
_LEFT_TO_HTTPX = frozenset({b"host", b"content-length", b"transfer-encoding"})


class NoCookies(httpx.Cookies):
    """Takes nothing, without looking, and so has nothing to give: a client may serve several accounts, and what a
    server sets for one must not go along with another's requests."""

    def extract_cookies(self, response: httpx.Response) -> None:
        """Take nothing."""

    def set(self, name: str, value: str, domain: str = "", path: str = "/") -> None:
        """Take nothing."""


_NO_COOKIES = NoCookies()


class _WithoutCookies:
    @property
    def cookies(self) -> httpx.Cookies:
        """Always empty."""
        return _NO_COOKIES

    @cookies.setter
    def cookies(self, cookies: object) -> None:
        pass


class LeanClient(_WithoutCookies, httpx.Client):
    """The sync client."""

    def build_request(self, method: str, url: httpx.URL | str, **settings: Any) -> httpx.Request:
        """The request of httpx, made with less work."""
        return built(self, method, url, **settings) or super().build_request(method, url, **settings)


class AsyncLeanClient(_WithoutCookies, httpx.AsyncClient):
    """The async client."""

    def build_request(self, method: str, url: httpx.URL | str, **settings: Any) -> httpx.Request:
        """The request of httpx, made with less work."""
        return built(self, method, url, **settings) or super().build_request(method, url, **settings)


def built(
    client: httpx.Client | httpx.AsyncClient,
    method: str,
    url: httpx.URL | str,
    *,
    content: Any = None,
    params: Any = None,
    headers: Any = None,
    timeout: Any = httpx.USE_CLIENT_DEFAULT,
    extensions: Any = None,
    **others: Any,
) -> httpx.Request | None:
    """The request that `build_request` of httpx makes of the same arguments, byte for byte; None where it is not one of
    those that nearly every operation makes, and httpx is to do it."""
    place = None if client.params else _address(client.base_url, url, params)
    if place is None or not isinstance(content, bytes | None) or any(value is not None for value in others.values()):
        return None
    raw = client.headers.raw
    taken = {name.lower() for name, _ in raw}
    if not taken.isdisjoint(_LEFT_TO_HTTPX) or not (headers is None or isinstance(headers, dict)):
        return None
    taken |= _LEFT_TO_HTTPX
    for name, value in cast("dict[object, object]", headers or {}).items():
        if not isinstance(name, str) or not isinstance(value, str) or name.lower().encode() in taken:
            return None
        raw.append((name.encode("ascii"), value.encode("ascii")))
    raw.insert(0, (b"Host", place.netloc))
    if content:
        raw.append((b"Content-Length", b"%d" % len(content)))
    elif method.upper() in ("POST", "PUT", "PATCH"):
        raw.insert(1, (b"Content-Length", b"0"))
    told: dict[str, Any] = dict(extensions or {})
    if "timeout" not in told:
        chosen = client.timeout if timeout is httpx.USE_CLIENT_DEFAULT else httpx.Timeout(timeout)
        told["timeout"] = chosen.as_dict()
    # A request that is made with a stream gets no headers of httpx's.
    request = httpx.Request(method, place, headers=raw, stream=httpx.ByteStream(content or b""), extensions=told)
    request.read()
    return request


def _address(base_url: httpx.URL, url: httpx.URL | str, params: Any) -> httpx.URL | None:
    """The whole address of a request; None where httpx is to put it together.

    It would take the address apart anew for the host that is put before it, and again for the parameters.
    """
    if not isinstance(url, str) or url.startswith("//") or "?" in url or "#" in url:
        return None
    if url.startswith("/") and base_url.host:
        whole = str(base_url).rstrip("/") + url
    elif "://" in url and not url.startswith("/"):
        whole = url
    else:
        return None
    if not params:
        return _taken_apart(whole)
    # With anything but numbers it is of one call alone, and may hold what must not be kept, such as a phone number.
    numbers = _numbers(params)
    return httpx.URL(f"{whole}?{httpx.QueryParams(params)}") if numbers is None else _taken_apart(whole, numbers)


def _numbers(params: object) -> tuple[tuple[str, int], ...] | None:
    if not isinstance(params, dict):
        return None
    pairs = tuple(cast("dict[str, int]", params).items())
    return pairs if all(type(value) is int for _, value in pairs) else None


@functools.lru_cache(maxsize=_ADDRESSES_KEPT)
def _taken_apart(url: str, numbers: tuple[tuple[str, int], ...] = ()) -> httpx.URL:
    """An address that many calls share: without a query, or with a page and its size."""
    return httpx.URL(f"{url}?{urlencode(numbers)}" if numbers else url)
