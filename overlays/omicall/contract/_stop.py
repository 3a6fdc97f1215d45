"""What Ctrl-C and a polite request to end do to a run: it stops, cleans up and tells."""

from __future__ import annotations

import signal
from collections.abc import Generator
from contextlib import contextmanager
from threading import current_thread, main_thread
from types import FrameType

from attrs import define, field

SIGNALS = (signal.SIGINT, signal.SIGTERM)


@define
class Stop:
    """Which signal came, if any."""

    signals: list[int] = field(factory=list[int])

    @property
    def exit_code(self) -> int | None:
        """What a shell expects of a program that a signal ended, such as 130 after Ctrl-C; None when there was none."""
        return 128 + self.signals[0] if self.signals else None


@contextmanager
def stoppable() -> Generator[Stop]:
    """Turn SIGTERM into what Ctrl-C does, and note both, for as long as the block runs.

    The first signal ends the sending, and what the run made is removed; the second ends that, too. Does nothing but
    that outside the main thread, where Python allows no handlers.

    Example: `with stoppable() as stop: code = run(options)`
    """
    stop = Stop()

    def came(number: int, _frame: FrameType | None) -> None:
        stop.signals.append(number)
        raise KeyboardInterrupt

    if current_thread() is not main_thread():
        yield stop
        return
    before = {number: signal.signal(number, came) for number in SIGNALS}
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
