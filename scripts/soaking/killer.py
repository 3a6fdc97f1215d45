"""Kills a token now and then, as a vendor does who revokes one."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Self

from attrs import define, field

from omicall.token import TokenStore, fingerprint

AGES: tuple[float | None, ...] = (2.5, None, 6.0)
"""At which age, in seconds, the first token, the second, the third and so on is killed; None: it is left to its age."""
_LATEST = 3.0
_LOOK_SECONDS = 0.1


@define
class Choice:
    """Says which tokens are killed, and when. Pure.

    A token is killed well after the exchange that brought it, so that the server has taken it before: one that replaced
    a refused token and is refused at once stops all exchanges for 30 s, as it should. And it is killed well before the
    time of its renewal, so that the two can be told apart.
    """

    _place: int = field(default=-1, init=False)
    _last: str = field(default="", init=False)
    _done: bool = field(default=False, init=False)

    def falls_on(self, name: str, age: float) -> bool:
        """Say whether a token is to be killed now.

        Args:
            name: its fingerprint.
            age: seconds since it was made.

        Returns:
            True at most once for a token.

        Example:
            >>> Choice().falls_on("ba7816bf", 2.6)
            True
        """
        if name != self._last:
            self._last, self._place, self._done = name, self._place + 1, False
        due = AGES[self._place % len(AGES)]
        if due is None or self._done or not due <= age < due + _LATEST:
            return False
        self._done = True
        return True


class Killer:
    """Looks at the store and kills tokens there, in a thread of its own.

    Args:
        key: name of the token in the store.
        store: that of the workers.
        kill: makes a token dead, and says whether it did.
    """

    def __init__(self, key: str, store: TokenStore, kill: Callable[[str], bool]) -> None:
        """Wait to be started."""
        self.killed: dict[str, float] = {}
        self.failure = ""
        self._key = key
        self._store = store
        self._kill = kill
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run, name="killer", daemon=True)

    def __enter__(self) -> Self:
        """Begin."""
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Stop."""
        self._over.set()
        self._thread.join()

    def _run(self) -> None:
        try:
            self._watch(Choice())
        except Exception as error:  # noqa: BLE001 - it is told at the end, as a breach
            self.failure = type(error).__name__

    def _watch(self, choice: Choice) -> None:
        while not self._over.wait(_LOOK_SECONDS):
            stored = self._store.load(self._key)
            if stored is None:
                continue
            name, now = fingerprint(stored.value), time.monotonic()
            # Noted before it happens: those who use the token may be told at the same moment.
            if choice.falls_on(name, time.time() - stored.issued_at) and self._kill(stored.value):
                self.killed[name] = now
