"""Tokens that look like the vendor's, and that nobody can verify."""

from __future__ import annotations

import secrets
from base64 import urlsafe_b64encode

from ._answers import compact
from ._clock import Clock

_HIDDEN: dict[str, tuple[str, ...]] = {"both": (), "exp": ("iat",), "none": ("iat", "exp")}


def _part(raw: bytes) -> str:
    return urlsafe_b64encode(raw).rstrip(b"=").decode()


class Tokens:
    """The tokens that are alive, the oldest first."""

    def __init__(self, clock: Clock, ttl: int) -> None:
        self._clock = clock
        self._ttl = ttl
        self._alive: dict[str, tuple[str, int]] = {}

    def issue(self, owner: str, times: str) -> str:
        """A new token of the tenant `owner`, valid from now for the settings' seconds.

        times: which claims say so: `both`, `exp` or `none`.
        """
        now = int(self._clock.seconds())
        self._alive = {t: kept for t, kept in self._alive.items() if kept[1] > now}
        claims = {"sub": owner, "iat": now, "exp": now + self._ttl, "jti": secrets.token_hex(16)}
        for hidden in _HIDDEN[times]:
            del claims[hidden]
        # Random on purpose, whatever the seed: a reset must never give a dead token a second life.
        parts = (compact({"alg": "RS256", "typ": "JWT"}), compact(claims), secrets.token_bytes(256))
        token = ".".join(map(_part, parts))
        self._alive[token] = (owner, now + self._ttl)
        return token

    def owner(self, token: str) -> str | None:
        """The tenant of a token, or None when the token is dead or was never issued."""
        owner, expires = self._alive.get(token, (None, 0))
        return owner if self._clock.seconds() < expires else None

    def newest(self, owner: str) -> str | None:
        """The token of a tenant that was issued last, if it is alive."""
        return next((token for token in reversed(self._alive) if self.owner(token) == owner), None)

    def kill_all(self, owner: str) -> None:
        """Make every token of a tenant dead."""
        self._alive = {token: kept for token, kept in self._alive.items() if kept[0] != owner}

    def kill(self, token: str) -> None:
        """Make one token dead; the others live on."""
        self._alive.pop(token, None)


def bearer(header: str | None) -> str | None:
    """The token of an `Authorization: Bearer x` header, or None when it has another form."""
    scheme, _, token = (header or "").partition(" ")
    return token if scheme == "Bearer" and token else None
