"""Which link of a call leads to its recording, and whether it may be followed. No I/O.

A link comes from data, and data may come from anybody: it is followed to hosts that the client was made for and to
hosts that the caller named, and to nowhere else.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from typing import Any, cast

import httpx
from attrs import frozen

from ._addresses import is_address, is_loopback_address, is_public
from ._config import Hidden, is_loopback
from .errors import ConfigurationError, RecordingError, UnsafeLink

_KEYS = ("recording_file_url", "recording_file", "recording_url")
"""Where a link may stand, the better place first; the last one is a name of ours."""
_ABSENT = object()


class HiddenURL(httpx.URL):
    """A URL that shows its host alone: whoever has a link to a recording can listen to it."""

    def __str__(self) -> str:
        return f"{self.scheme}://{self.host}/[hidden]"

    def __repr__(self) -> str:
        return f"URL({str(self)!r})"


@frozen
class Link:
    """A link that may be followed."""

    url: HiddenURL
    own: bool
    """Whether it leads to a host that the client was made for."""

    @property
    def host(self) -> str:
        """Its host, as ASCII and for people."""
        return self.url.raw_host.decode("ascii")

    @property
    def port(self) -> int:
        """Its port, whether or not it is written."""
        return self.url.port or (443 if self.url.scheme == "https" else 80)

    @property
    def fingerprint(self) -> str:
        """Tells links apart without showing them."""
        return hashlib.sha256(b"://".join((self.url.raw_scheme, self.url.netloc + self.url.raw_path))).hexdigest()

    def safe(self, addresses: Iterable[str]) -> list[str]:
        """These addresses of its host, if a connection to each of them is allowed; else UnsafeLink."""
        chosen = list(dict.fromkeys(addresses))
        if self.own and is_loopback(self.host):
            allowed = all(map(is_loopback_address, chosen))
        else:
            allowed = all(map(is_public, chosen))
        if allowed:
            return chosen
        raise UnsafeLink(
            f"The recording link leads to {self.host}, which is no machine of the public internet, so nothing was sent "
            "there. Downloads go to public addresses, and to this machine only where the client's own base URL does. "
            "Look where this link came from."
        )


@frozen
class LinkRules:
    """Where links may lead."""

    own: frozenset[tuple[str, str, int | None]]
    """Scheme, host and port of the hosts that the client was made for."""
    named: frozenset[tuple[str, int | None]] = frozenset()
    """Host and port of those that the caller named; https only."""

    def first(self, link: Hidden) -> Link:
        """The link itself, if it may be followed; else UnsafeLink."""
        return self._checked(_parsed(link))

    def redirected(self, link: Link, location: Hidden) -> Link:
        """Where a link redirects to, if it may be followed; else UnsafeLink."""
        return self._checked(_joined(link.url, location), link)

    def _checked(self, url: HiddenURL | None, before: Link | None = None) -> Link:
        what = "The recording link" if before is None else f"The recording link redirects from {before.host} and"
        if url is None or url.scheme not in ("http", "https") or not url.host:
            raise UnsafeLink(
                f"{what} does not lead to a web address, so nothing was sent. A bare file name is no link: use the "
                "value of recording_file_url where a call has one."
            )
        link = Link(url, own=(url.scheme, url.host, url.port) in self.own)
        if url.userinfo:
            raise UnsafeLink(
                f"{what} holds a user name or a password for {link.host}, so nothing was sent there. Recording links "
                "have none; fetch the call again for a fresh link."
            )
        plain = url.scheme == "http"
        if plain and (not link.own or (before is not None and before.url.scheme == "https")):
            raise UnsafeLink(
                f"{what} leads to {link.host} over plain http, where others could listen. Nothing was sent there. "
                "Only https is followed, and plain http to the sandbox that the client was made for."
            )
        if not link.own and (url.host, url.port) not in self.named:
            raise UnsafeLink(
                f"{what} leads to {_place(url)}, which is none of the client's hosts for recordings. Nothing was sent "
                "there. If you trust it, name it in hosts."
            )
        if is_address(link.host):
            link.safe([link.host])
        return link


def link_rules(hosts: Mapping[str, str], named: object) -> LinkRules:
    """The rules of a client with these base URLs, for a caller who named these hosts."""
    # Empty is the name of `base_url`; the sandbox serves recordings there.
    own = [httpx.URL(hosts[name]) for name in ("", "recordings")]
    return LinkRules(
        own=frozenset((url.scheme, url.host, url.port) for url in own),
        named=frozenset(map(_named, _texts(named))),
    )


def link_of(call: Hidden) -> Hidden:
    """The text of the recording link in a call, a webhook's body or a text; RecordingError where there is none yet."""
    if isinstance(call.value, str):
        return call
    found = [_entry(call.value, key) for key in _KEYS]
    if all(one is _ABSENT for one in found):
        raise ConfigurationError(
            f"A recording is downloaded for a call, for the body of its webhook or for a link, not for "
            f"{type(call.value).__name__}: it has no {_KEYS[0]} and no {_KEYS[1]}. Nothing was sent."
        )
    for one in found:
        if isinstance(one, str) and one.strip():
            return Hidden(one.strip())
    raise RecordingError(
        "The call has no recording link, so nothing was sent. A link may come some time after the call: fetch the call "
        "again later, or wait for its next webhook. Calls that nobody answered have none."
    )


def _entry(value: Any, key: str) -> object:
    return (
        cast(Mapping[str, object], value).get(key, _ABSENT)
        if isinstance(value, Mapping)
        else getattr(value, key, _ABSENT)
    )


def _parsed(link: Hidden) -> HiddenURL | None:
    try:
        return HiddenURL(link.value)
    except (httpx.InvalidURL, TypeError, UnicodeError):
        return None


def _joined(url: httpx.URL, location: Hidden) -> HiddenURL | None:
    try:
        return HiddenURL(httpx.URL(url).join(location.value))
    except (httpx.InvalidURL, TypeError, UnicodeError):
        return None


def _place(url: httpx.URL) -> str:
    return f"{url.host[:253]}" if url.port is None else f"{url.host[:253]}:{url.port}"


def _texts(named: object) -> list[str]:
    if isinstance(named, str) or not isinstance(named, Iterable):
        raise ConfigurationError(
            'hosts must be a list of host names, such as ["media.example.com"], not '
            f"{type(named).__name__}. Nothing was sent."
        )
    return [str(one) for one in cast(Iterable[object], named)]


def _named(text: str) -> tuple[str, int | None]:
    """A host name, with a port where it has one."""
    url = _parsed(Hidden(f"https://{text}"))
    if url is None or not url.host or url.userinfo or url.raw_path != b"/" or url.fragment or text.endswith("/"):
        raise ConfigurationError(
            "hosts holds something that is no host name. Give names without https:// and without a path, such as "
            '"media.example.com" or "media.example.com:8443". Nothing was sent.'
        )
    return url.host, url.port
