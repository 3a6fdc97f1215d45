"""Settings from arguments and OMICALL_* variables, checked once, as one frozen value."""

from __future__ import annotations

import ipaddress
import os
import threading
from collections.abc import Mapping
from typing import Any, NamedTuple

import httpx

from omicall_api.client import DEFAULT_TIMEOUT, host_of
from omicall_api.hosts import HOST, HOSTS

from .errors import ConfigurationError


class Hidden:
    """An API key, or what was given as one. It has no repr, so no traceback that shows local variables shows it."""

    __slots__ = ("value",)

    def __init__(self, value: Any) -> None:
        self.value = value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Hidden) and self.value == other.value

    def __hash__(self) -> int:
        return hash(self.value)

    def __repr__(self) -> str:
        return "Hidden()"


class Settings(NamedTuple):
    """What a client was made with."""

    base_url: str
    hosts: Mapping[str, str]
    """Base URL by the name of a host of the catalogue; an empty name stands for `base_url`."""
    api_key: Hidden
    """A checked key, or a callable that gives one."""
    timeout: httpx.Timeout = DEFAULT_TIMEOUT
    max_retries: int = 2


def settings(
    api_key: Hidden,
    base_url: str | None,
    timeout: float | httpx.Timeout | None,
    max_retries: int,
    *,
    hosts: Mapping[str, str] | None = None,
    http_client: httpx.Client | httpx.AsyncClient | None = None,
) -> Settings:
    """Checked settings; ConfigurationError names the argument that is wrong."""
    if api_key.value is None:
        api_key = Hidden(os.environ.get("OMICALL_API_KEY"))
    if api_key.value is None:
        raise ConfigurationError("api_key is missing. Pass it to the client or set the variable OMICALL_API_KEY.")
    if base_url is None:
        # An empty variable is a mistake: the default host would be the vendor's.
        base_url = os.environ.get("OMICALL_BASE_URL", HOST)
    base_url = checked_url(base_url)
    chosen = checked_hosts(_named_hosts(hosts))
    if timeout is None:
        timeout = DEFAULT_TIMEOUT if http_client is None else http_client.timeout
    return Settings(
        base_url=base_url,
        hosts={name: host_of(name, base_url, chosen) for name in ("", *HOSTS)},
        api_key=api_key if callable(api_key.value) else hidden_key(api_key),
        timeout=checked_timeout(timeout),
        max_retries=checked_retries(max_retries),
    )


def checked_key(key: object) -> str:
    """The key itself, if it can be one; the text of the error never holds it."""
    return str(hidden_key(Hidden(key)).value)


def hidden_key(key: Hidden) -> Hidden:
    """The same key, if it can be one; neither the error nor the frames that it was raised in show it."""
    fault = _fault_of_key(key.value)
    if fault:
        raise ConfigurationError(fault)
    return key


def _fault_of_key(key: object) -> str:
    if not isinstance(key, str):
        return f"api_key must be a text, not {type(key).__name__}."
    if not key:
        return "api_key is empty. Is OMICALL_API_KEY set to an empty text?"
    if not key.isascii() or not key.isprintable() or " " in key:
        return (
            "api_key holds a blank, a line break or another character that no key has. "
            "It was probably read from a file with its line end: strip it."
        )
    return ""


def _named_hosts(hosts: Mapping[str, str] | None) -> dict[str, str]:
    """Base URLs that were set by name, in the argument or, where it lacks one, in a variable."""
    if hosts is not None and not isinstance(hosts, Mapping):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise ConfigurationError(f"hosts must map names to base URLs, not be {type(hosts).__name__}.")
    given = dict(hosts or {})
    for name in HOSTS:
        variable = f"OMICALL_{name.upper()}_URL"
        if name not in given and variable in os.environ:
            given[name] = checked_url(os.environ[variable], variable)
    return given


def checked_hosts(hosts: Mapping[str, str]) -> dict[str, str]:
    """Base URLs by name, as `checked_url` gives them; ConfigurationError for a name that the catalogue lacks."""
    for name in hosts:
        if name not in HOSTS:
            raise ConfigurationError(f"hosts has the name {name!r}, which is none of: {', '.join(HOSTS)}.")
    return {name: checked_url(url, f"hosts[{name!r}]") for name, url in hosts.items()}


def checked_url(url: object, name: str = "base_url") -> str:
    """A base URL without a slash at its end; plain http only to this machine. `name` is what errors call it."""
    if not isinstance(url, str):
        raise ConfigurationError(f"{name} must be a text, not {type(url).__name__}.")
    try:
        parsed = httpx.URL(url)
        # What the resolver will do; its own refusal would come only when a request is sent.
        parsed.host.encode("idna")
    except (httpx.InvalidURL, UnicodeError):
        parsed = httpx.URL("")
    if parsed.scheme not in ("http", "https") or not parsed.host or not url.isprintable() or "%" in parsed.host:
        raise ConfigurationError(f"{name} must begin with https:// and name a host, such as https://host.example.")
    if parsed.userinfo or "?" in url or "#" in url:
        raise ConfigurationError(f"{name} must not hold a user, a query or a fragment.")
    if parsed.port is not None and not 0 < parsed.port < 65536:
        raise ConfigurationError(f"{name} has a port that does not exist. Use one from 1 to 65535, or none.")
    if parsed.scheme == "http" and not is_loopback(parsed.host):
        raise ConfigurationError(
            f"{name} is plain http to another machine, which would show the API key to the network. "
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


def checked_timeout(timeout: object) -> httpx.Timeout:
    """Seconds, or all four phases, as an `httpx.Timeout`; else ConfigurationError."""
    if isinstance(timeout, httpx.Timeout):
        phases: tuple[object, ...] = (timeout.connect, timeout.read, timeout.write, timeout.pool)
        if None in phases:
            raise ConfigurationError(
                "timeout leaves a phase without limit, so a lost packet could hang the program. Set all four."
            )
        if all(_is_wait(phase) for phase in phases):
            return timeout
    elif _is_wait(timeout):
        seconds = float(timeout)  # type: ignore[arg-type]
        return httpx.Timeout(seconds, connect=min(seconds, 5.0), pool=min(seconds, 5.0))
    raise ConfigurationError("timeout must be a number of seconds above 0, or an httpx.Timeout of such numbers.")


def _is_wait(seconds: object) -> bool:
    """Whether this is a time that sockets can wait; infinity is none."""
    number = isinstance(seconds, int | float) and not isinstance(seconds, bool)
    return number and 0 < seconds <= threading.TIMEOUT_MAX  # type: ignore[operator]


def checked_retries(retries: object) -> int:
    """How often to send again; ConfigurationError unless it is a whole number from 0 to 10."""
    if isinstance(retries, int) and not isinstance(retries, bool) and 0 <= retries <= 10:
        return retries
    raise ConfigurationError("max_retries must be a whole number from 0 to 10.")
