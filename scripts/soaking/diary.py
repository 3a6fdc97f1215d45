"""What one worker saw: events of the token, and how each call of its callers went on and ended."""

from __future__ import annotations

import asyncio
import threading
import time
import traceback
from collections import Counter
from typing import Any

from attrs import define, field

from omicall.errors import ApiKeyRejected, ConfigurationError, OmicallError, OutcomeUnknown
from omicall.token import TokenEvent

from .load import Deed, Draw
from .record import Billable, Event, Told

ANSWER_SECONDS = 45.0
"""Within this time every read must be answered, however often it is asked again."""
_MOST_SENTENCES = 20


@define
class Diary:
    """Collects what happens in one worker, from all its threads and loops.

    Args:
        told: what the worker will tell.
    """

    told: Told
    _calls: Counter[str] = field(factory=Counter, init=False)
    _errors: Counter[str] = field(factory=Counter, init=False)
    _lock: threading.Lock = field(factory=threading.Lock, init=False)

    def observe(self, event: TokenEvent) -> None:
        """Note an event; this is the observer of the clients."""
        try:
            owner = str(id(asyncio.current_task()))
        except RuntimeError:
            owner = ""
        owner = f"{threading.get_ident()}/{owner}"
        noted = Event(time.monotonic(), owner, event.name, event.fingerprint, event.lifetime, event.error)
        with self._lock:
            self.told.events.append(noted)

    def breach(self, sentence: str) -> None:
        """Note something that must not have happened; only the first few of a worker."""
        with self._lock:
            if len(self.told.sentences) < _MOST_SENTENCES:
                self.told.sentences.append(f"Worker {self.told.worker}: {sentence}")

    def strange(self, where: str, error: BaseException) -> None:
        """Note an error of a kind that no caller may see; its text is left out, for it may hold anything."""
        frames = traceback.extract_tb(error.__traceback__)[-4:]
        way = ", ".join(f"{frame.filename.rpartition('/')[2]}:{frame.lineno}" for frame in frames)
        self.breach(f"{where} raised {type(error).__name__} ({way}).")

    def attempt(self, deed: Deed, seconds: float, error: Exception | None) -> None:
        """Note one call of the client."""
        with self._lock:
            self.told.slowest = max(self.told.slowest, (seconds, deed.name))
            if error is not None:
                self._errors[type(error).__name__] += 1

    def end(self, deed: Deed, *, answered: bool, billable: Billable | None = None) -> None:
        """Note that a call is over."""
        with self._lock:
            self._calls[deed.effect] += 1
            self.told.answered += answered and deed.effect == "read"
            if billable is not None:
                self.told.billable.append(billable)

    def asked_again(self) -> None:
        """Note that a caller asks once more."""
        with self._lock:
            self.told.asked_again += 1

    def closed(self) -> Told:
        """Give what the worker tells."""
        with self._lock:
            self.told.calls, self.told.errors = dict(self._calls), dict(self._errors)
            return self.told


@define
class Errand:
    """One call of a caller, from the first attempt to its end. Reads are asked again until they are answered."""

    deed: Deed
    draw: Draw
    diary: Diary
    began: float = field(factory=time.monotonic)
    _tried: float = field(factory=time.monotonic, init=False)

    def start(self) -> None:
        """Note that an attempt begins."""
        self._tried = time.monotonic()

    def answered(self, answer: Any) -> None:
        """Note the answer."""
        now = time.monotonic()
        self.diary.attempt(self.deed, now - self._tried, None)
        if self.deed.effect == "billable":
            self.diary.end(self.deed, answered=True, billable=self._click("made", answer.call_uuid))
            return
        self.diary.end(self.deed, answered=True)
        if self.deed.effect == "read" and now - self.began > ANSWER_SECONDS:
            self.diary.breach(f"{self.deed.name} was answered only after {now - self.began:.1f} s.")

    def failed(self, error: Exception) -> float | None:
        """Note a failure.

        Returns:
            Seconds until it is to be asked again, None if it is over.
        """
        now = time.monotonic()
        self.diary.attempt(self.deed, now - self._tried, error)
        # The settings and the key are right, so nobody may be told that they are not.
        if not isinstance(error, OmicallError) or isinstance(error, ConfigurationError | ApiKeyRejected):
            self.diary.strange(self.deed.name, error)
        elif self.deed.effect == "read":
            if now - self.began < ANSWER_SECONDS:
                self.diary.asked_again()
                return self.draw.again(getattr(error, "retry_after", None))
            self.diary.breach(f"{self.deed.name} was not answered in {ANSWER_SECONDS:.0f} s ({type(error).__name__}).")
        click = None
        if self.deed.effect == "billable":
            sure = isinstance(error, OmicallError) and not isinstance(error, OutcomeUnknown)
            click = self._click("refused" if sure else "unknown")
        self.diary.end(self.deed, answered=False, billable=click)
        return None

    def _click(self, outcome: Any, call_id: str | None = None) -> Billable:
        return Billable(self.draw.worker, self.deed.place, outcome, call_id)
