"""Addresses of webhooks, which hold a secret: whether they do, and how they are shown. No I/O."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlsplit

_SECRET = re.compile(r"[A-Za-z0-9._~%-]{16,}")
_WORD = re.compile(r"[a-z][a-z_.-]{0,19}")
HIDDEN = "***"


class NotAnAddress(ValueError):
    """An address that reports can't go to; what was given is not repeated."""


def checked(url: str) -> str:
    """The address, if reports can go there.

    Raises:
        NotAnAddress: it is not https with a host, or plain http to another machine than this one.
    """
    from omicall.webhooks._secret import takes_reports

    if not takes_reports(url):
        raise NotAnAddress(
            "it must be an https address with a host and without a user, such as https://crm.example.vn/omicall "
            "(plain http for this machine only)"
        )
    return url


def has_secret(url: str) -> bool:
    """Whether the path or the query has a part that is long enough to be a secret."""
    parts = urlsplit(url)
    values = [*parts.path.split("/"), *(value for _, value in parse_qsl(parts.query))]
    return any(_SECRET.fullmatch(value) for value in values)


def shown(url: str) -> str:
    """The address to print: of its path plain words alone, of its query nothing."""
    try:
        parts = urlsplit(url)
        host = parts.netloc.rpartition("@")[2]
    except ValueError:
        return HIDDEN
    path = "/".join(part if not part or _WORD.fullmatch(part) else HIDDEN for part in parts.path.split("/"))
    return f"{parts.scheme}://{host}{path}{'?' + HIDDEN if parts.query else ''}"
