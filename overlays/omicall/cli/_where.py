"""Which machine and which account a client talks to, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from omicall import Omicall


def host_of(client: Omicall) -> str:
    """The host of the API."""
    return urlsplit(client.api.base_url).hostname or ""


def is_local(client: Omicall) -> bool:
    """Whether that is this machine, so that a sandbox answers and nothing is real."""
    from omicall._config import is_loopback

    return is_loopback(host_of(client))


def account_of(client: Omicall) -> str:
    """The account and the host, as OMICall names them; asks OMICall."""
    return f"{client.tenant.detail().full_name or 'an account without a name'} ({host_of(client)})"
