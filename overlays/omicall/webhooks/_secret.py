"""The secret by which a receiver knows the sender. OMICall signs nothing, so it stands in the address itself."""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
from typing import NoReturn
from urllib.parse import urlsplit

from omicall._config import is_loopback
from omicall.errors import ConfigurationError

_SHORTEST = 16
_SECRET = re.compile(r"[A-Za-z0-9._~-]+")
_USELESS = f"The secret is missing, shorter than {_SHORTEST} characters, or holds others than A-Z a-z 0-9 - . _ ~ ."
_MAKE_ONE = "Make one with omicall.webhooks.new_secret() and keep it with your passwords."


def new_secret() -> str:
    """Make a secret for one receiver.

    Returns:
        43 random characters (256 bits) that stand in an address as they are. Keep it where you keep passwords.

    Example:
        >>> len(new_secret())
        43
    """
    return secrets.token_urlsafe(32)


def verify(expected: str | bytes | None, given: str | bytes | None) -> bool:
    """Tell whether a sender knows the secret, in a time that does not depend on where a wrong one differs.

    OMICall documents no signature and no header of its own, so the only place that surely works is the address that
    you register: its path rather than its query, which more logs keep.

    Args:
        expected: your secret. Nothing fits a missing, empty or blank one: without configuration all is refused.
        given: what came with the request.

    Returns:
        True if they are the same.

    Raises:
        Nothing.

    Evidence: the specification's `receive_call_record`: no signature, no header and no address list is documented.

    Example:
        >>> secret = new_secret()
        >>> verify(secret, secret), verify(secret, "guess"), verify("", ""), verify(None, None)
        (True, False, False, False)
    """
    wanted, shown = _digest(expected), _digest(given)
    if wanted is None or shown is None:
        return False
    return hmac.compare_digest(wanted, shown)


class Secret:
    """A secret that shows itself nowhere: not in a repr, not in a log, not in a pickle.

    Args:
        value: the secret.
        name: what errors call it.

    Raises:
        ConfigurationError: it is missing or blank.

    Example:
        >>> kept = Secret(new_secret())
        >>> kept, kept.fits("guess")
        (<Secret>, False)
    """

    __slots__ = ("_digest",)

    def __init__(self, value: str | bytes | None, name: str = "secret") -> None:
        digest = _digest(value)
        # Out of the frames of a traceback.
        del value
        if digest is None:
            raise ConfigurationError(f"{name} is missing or blank. Nothing was started. Is its variable set?")
        self._digest = digest

    def fits(self, given: str | bytes | None) -> bool:
        """Tell whether this is the secret, in constant time; see `verify`.

        Args:
            given: what came with the request.

        Returns:
            True if they are the same.

        Raises:
            Nothing.

        Example:
            >>> Secret("an-invented-secret-4711").fits("an-invented-secret-4711")
            True
        """
        shown = _digest(given)
        return shown is not None and hmac.compare_digest(self._digest, shown)

    def __repr__(self) -> str:
        return "<Secret>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("A Secret can't be pickled or copied. Make it where it is needed.")


def address_secret(value: str | None) -> Secret:
    """A secret that can stand in an address; ConfigurationError for one that is missing, short or of other signs."""
    kept = Secret(value) if stands_in_address(value) else None
    del value
    if kept is None:
        raise ConfigurationError(f"{_USELESS} Nothing was started. {_MAKE_ONE}")
    return kept


def webhook_url(base_url: str, secret: str) -> str:
    """Give the address to register: the place of your receiver, with the secret as the last part of its path.

    Args:
        base_url: where the receiver is, such as `https://crm.example.vn/omicall`. OMICall documents https only; plain
            http is taken for this machine, for a sandbox.
        secret: as `new_secret` gives it.

    Returns:
        The address. It is a secret as a whole: keep it out of logs, and switch off or mask access logs that show paths.

    Raises:
        ConfigurationError: the address or the secret is of no use; its text repeats neither.

    Evidence: the vendor's page of `register_webhook` asks for https.

    Example:
        >>> webhook_url("https://crm.example.vn/omicall/", "an-invented-secret-4711")
        'https://crm.example.vn/omicall/an-invented-secret-4711'
    """
    good_secret, good_base = stands_in_address(secret), _is_good_base(base_url)
    address = f"{base_url.rstrip('/')}/{secret}" if good_secret and good_base else ""
    del secret
    if not good_secret:
        raise ConfigurationError(f"{_USELESS} Nothing was registered. {_MAKE_ONE}")
    if not good_base:
        raise ConfigurationError(
            "base_url must be an https address with a host and without user, query or fragment, such as "
            "https://crm.example.vn/omicall (plain http for this machine only). Nothing was registered."
        )
    return address


def stands_in_address(secret: object) -> bool:
    """Whether it is long enough, and an address can hold it as it is."""
    return isinstance(secret, str) and len(secret) >= _SHORTEST and _SECRET.fullmatch(secret) is not None


def takes_reports(url: str) -> bool:
    """Whether reports can go to an address: https with a host and without a user, or plain http to this machine."""
    if not url.isascii() or not url.isprintable() or " " in url:
        return False
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return False
    if not host or "@" in parts.netloc:
        return False
    return parts.scheme == "https" or (parts.scheme == "http" and is_loopback(host))


def _is_good_base(url: object) -> bool:
    return isinstance(url, str) and not any(mark in url for mark in "?#\\") and takes_reports(url)


def _digest(value: object) -> bytes | None:
    """A hash, so that a comparison tells nothing of the length; None for nothing."""
    if isinstance(value, str):
        value = value.encode("utf-8", "surrogatepass")
    if not isinstance(value, bytes) or not value.strip():
        return None
    return hashlib.sha256(value).digest()
