"""Shows on standard error how far a long job is: a bar on a terminal, a plain line now and then elsewhere."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from ._output import note
from ._rate import Rate

if TYPE_CHECKING:
    from omicall_api.models import Call

LINE_SECONDS = 10.0
_DRAW_SECONDS = 0.1


class Progress:
    """Tells people how far it is; leave it before printing anything else.

    Args:
        word: what is counted.
        monotonic: seconds that never run backwards.
    """

    def __init__(self, word: str = "calls", monotonic: Callable[[], float] = time.monotonic) -> None:
        self._rate = Rate(monotonic, word)
        self._monotonic = monotonic
        self._bar: Any = None
        self._task: Any = None
        self._next = 0.0

    def __enter__(self) -> Self:
        between = LINE_SECONDS
        if sys.stderr.isatty():
            from rich.console import Console
            from rich.progress import BarColumn, SpinnerColumn, TextColumn
            from rich.progress import Progress as Bar

            self._bar = Bar(
                SpinnerColumn(),
                BarColumn(bar_width=24),
                TextColumn("{task.description}", markup=False),
                console=Console(stderr=True),
                transient=True,
            )
            self._bar.start()
            self._task = self._bar.add_task("asking ...", total=None)
            between = _DRAW_SECONDS
        self._between = between
        self._next = self._monotonic() + between
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.stop()

    def over(self, calls: Iterable[Call], share_of: Callable[[datetime | None], float | None]) -> Iterator[Call]:
        """The same calls, shown as they pass; `share_of` knows how far a moment is."""
        for number, call in enumerate(calls):
            share = share_of(call.created_at)
            if number == 0:
                self.begin(0, share)
            yield call
            self.at(number + 1, share)

    def begin(self, done: int, share: float | None) -> None:
        """So much was there before, which does not count for the pace."""
        self._rate.note(done, share)

    @property
    def due(self) -> bool:
        """Whether it is time to say something again."""
        return self._monotonic() >= self._next

    def at(self, done: int, share: float | None) -> None:
        """So much is done, and so much of the whole. Costs nothing when it was said just now."""
        now = self._monotonic()
        if now < self._next:
            return
        self._next = now + self._between
        self._rate.note(done, share)
        if self._bar is None:
            note(self._rate.text)
        else:
            whole = self._rate.share
            self._bar.update(
                self._task,
                description=self._rate.text,
                total=None if whole is None else 1.0,
                completed=0 if whole is None else whole,
            )
