"""The token of an earlier run: after 24 hours it is the expired one that nothing else can give."""

from __future__ import annotations

import time
from collections.abc import Callable

from attrs import frozen

from omicall._config import Hidden
from omicall.token import StoredToken, TokenStore, store_key
from omicall.token._lifetime import read_claims, remaining_life, shelf_life
from omicall.token._shelf import Guard, Shelf

_SURELY = 60.0
"""Seconds after its end at which a token counts as dead, for clocks differ."""


@frozen
class Kept:
    """What the token store holds for a key.

    token: a token past its end, else None.
    seconds: how long the kept token still lives, or has been dead (negative); None if there is none.
    """

    token: Hidden | None = None
    seconds: float | None = None


class Drawer:
    """The place of one key in a token store; a store that fails is an empty drawer.

    store: the store, or None for no place at all.
    base_url: where the key is exchanged.
    key: the API key.
    wall: seconds since 1970.
    """

    def __init__(self, store: TokenStore | None, base_url: str, key: Hidden, wall: Callable[[], float]) -> None:
        self._shelf = None if store is None else Shelf(Guard(store, time.monotonic), store_key(base_url, key.value))
        self._wall = wall

    def look(self) -> Kept | None:
        """What is kept; None where nothing can be."""
        if self._shelf is None:
            return None
        stored = self._shelf.load()
        if stored is None:
            return Kept()
        seconds = shelf_life(stored.issued_at, stored.lifetime, self._wall()).seconds
        return Kept(Hidden(stored.value) if seconds <= -_SURELY else None, seconds)

    def keep(self, token: Hidden) -> None:
        """Keep a new token for the next run, unless a living one is there: programs may be using that."""
        kept = self.look()
        if self._shelf is None or kept is None or (kept.seconds is not None and kept.seconds > -_SURELY):
            return
        now = self._wall()
        life = remaining_life(read_claims(token.value), None, now).seconds
        self._shelf.save(StoredToken(token.value, issued_at=now, lifetime=life))
