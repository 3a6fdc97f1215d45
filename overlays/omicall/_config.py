"""Settings from arguments and OMICALL_* variables, checked once, as one frozen value."""

from __future__ import annotations

import ipaddress
import os
from collections.abc import Awaitable, Callable, Mapping
from typing import TypeAlias

import httpx
from attrs import field, frozen

from .errors import ConfigurationError

ApiKey: TypeAlias = str | Callable[[], str] | Callable[[], Awaitable[str]]

DEFAULT_TIMEOUT = httpx.Timeout(30.0, connect=5.0, pool=5.0)
"""Seconds for each phase: 5 to connect and to get a connection from the pool, 30 to read and to write."""


@frozen
class Settings:
    """What a client was made with."""

    base_url: str
    api_key: ApiKey = field(repr=False)
    timeout: httpx.Timeout = DEFAULT_TIMEOUT
    max_retries: int = 2


def settings(
    api_key: ApiKey | None,
    base_url: str | None,
    timeout: float | httpx.Timeout | None,
    max_retries: int,
    *,
    default_host: str,
    http_client: httpx.Client | httpx.AsyncClient | None = None,
    environ: Mapping[str, str] = os.environ,
) -> Settings:
    """Checked settings; ConfigurationError names the argument that is wrong."""
    source = api_key if api_key is not None else environ.get("OMICALL_API_KEY")
    if source is None:
        raise ConfigurationError("api_key is missing. Pass it to the client or set the variable OMICALL_API_KEY.")
    if timeout is None:
        timeout = DEFAULT_TIMEOUT if http_client is None else http_client.timeout
    return Settings(
        base_url=checked_url(base_url or environ.get("OMICALL_BASE_URL") or default_host),
        api_key=source if callable(source) else checked_key(source),
        timeout=_checked_timeout(timeout),
        max_retries=_checked_retries(max_retries),
    )


def checked_key(key: object) -> str:
    """The key itself, if it can be one; the text of the error never holds it."""
    if not isinstance(key, str):
        raise ConfigurationError(f"api_key must be a text, not {type(key).__name__}.")
    if not key:
        raise ConfigurationError("api_key is empty. Is OMICALL_API_KEY set to an empty text?")
    if not key.isascii() or not key.isprintable() or " " in key:
        raise ConfigurationError(
            "api_key holds a blank, a line break or another character that no key has. "
            "It was probably read from a file with its line end: strip it."
        )
    return key


def checked_url(url: object) -> str:
    """A base URL without a slash at its end; plain http only to this machine."""
    if not isinstance(url, str):
        raise ConfigurationError(f"base_url must be a text, not {type(url).__name__}.")
    try:
        parsed = httpx.URL(url)
    except httpx.InvalidURL:
        parsed = httpx.URL("")
    if parsed.scheme not in ("http", "https") or not parsed.host:
        raise ConfigurationError("base_url must begin with https:// and name a host, such as https://host.example.")
    if parsed.userinfo or parsed.query or parsed.fragment:
        raise ConfigurationError("base_url must not hold a user, a query or a fragment.")
    if parsed.scheme == "http" and not is_loopback(parsed.host):
        raise ConfigurationError(
            "base_url is plain http to another machine, which would show the API key to the network. "
            "Use https; plain http is for a sandbox on this machine only."
        )
    return str(parsed).rstrip("/")


def is_loopback(host: str) -> bool:
    """Whether a host name or address is this machine, by its text; nothing is resolved."""
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _checked_timeout(timeout: object) -> httpx.Timeout:
    if isinstance(timeout, httpx.Timeout):
        if None in (timeout.connect, timeout.read, timeout.write, timeout.pool):
            raise ConfigurationError(
                "timeout leaves a phase without limit, so a lost packet could hang the program. Set all four."
            )
        return timeout
    if isinstance(timeout, int | float) and not isinstance(timeout, bool) and timeout > 0:
        return httpx.Timeout(timeout, connect=min(timeout, 5.0), pool=min(timeout, 5.0))
    raise ConfigurationError("timeout must be a number of seconds above 0, or an httpx.Timeout.")


def _checked_retries(retries: object) -> int:
    if isinstance(retries, int) and not isinstance(retries, bool) and 0 <= retries <= 10:
        return retries
    raise ConfigurationError("max_retries must be a whole number from 0 to 10.")
