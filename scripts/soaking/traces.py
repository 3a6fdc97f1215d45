"""What a process leaves behind: threads, sockets and files that are open at the end and were not at the start."""

from __future__ import annotations

import gc
import threading
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

_OPEN = Path("/proc/self/fd")
_PATIENCE = 5.0


class Watch:
    """Remembers what is open, and says what has come in addition.

    Args:
        say: takes a sentence for each trace that was left.
    """

    def __init__(self, say: Callable[[str], None]) -> None:
        """Look around."""
        self.say = say
        self._threads = set(threading.enumerate())
        self._open = _kinds_open()

    def end(self) -> None:
        """Look again, for a few seconds where a thread is just about to end."""
        give_up = time.monotonic() + _PATIENCE
        while self._new_threads() and time.monotonic() < give_up:
            time.sleep(0.02)
        for name in self._new_threads():
            self.say(f"The thread {name!r} was left.")
        gc.collect()
        for kind, number in (_kinds_open() - self._open).items():
            self.say(f"{number} more of this kind are open than at the start: {kind}.")

    def _new_threads(self) -> list[str]:
        return sorted(thread.name for thread in set(threading.enumerate()) - self._threads)


def _kinds_open() -> Counter[str]:
    """Count what is open by kind: socket, pipe, file. Without /proc nothing is found."""
    kinds: Counter[str] = Counter()
    if not _OPEN.is_dir():
        return kinds
    for entry in list(_OPEN.iterdir()):
        try:
            target = str(entry.readlink())
        except OSError:  # that of this listing itself
            continue
        kinds["file" if target.startswith("/") else target.partition(":")[0]] += 1
    return kinds
