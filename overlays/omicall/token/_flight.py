"""One exchange in flight, and what may come of it."""

from __future__ import annotations

import concurrent.futures
import enum
from typing import TYPE_CHECKING

import msgspec

from omicall._later import Later
from omicall.errors import ApiKeyRejected, ExchangeUnavailable, TokenError
from omicall.token._token import Moment, Token

if TYPE_CHECKING:
    import asyncio
else:
    asyncio = Later("asyncio")  # a program without event loops does without

OWNER_SECONDS = 12.0
"""An exchange has 10 s of its own; an owner that shows no sign of life for 2 s more is taken for dead."""


class Kind(enum.Enum):
    """Why there is no new token."""

    OUTAGE = "outage"
    KEY_REFUSED = "key refused"
    TOKEN_REFUSED = "token refused"  # noqa: S105 - a reason, not a secret


class Failure(msgspec.Struct, frozen=True):
    """Why there is no new token, as plain data.

    Every caller gets an exception object of its own: one that is raised in many threads would
    collect all their tracebacks.

    Args:
        kind: decides how long nobody tries again.
        name: class name of the error, for the log and `TokenStatus`.
        message: the text for the user.
        retry_after: what the server asked for, in seconds, or None.
        operation: the operation that failed, where the error told.
        code: the error code that came, where the error told.
        request_id: our id of the exchange, where the error told.
        attempts: how often the exchange was sent.
    """

    kind: Kind
    name: str
    message: str
    retry_after: float | None = None
    operation: str | None = None
    code: str | None = None
    request_id: str | None = None
    attempts: int = 0

    @classmethod
    def of(cls, error: BaseException) -> Failure:
        """Read a failure off what an exchange raised.

        Args:
            error: the exception; only our own classes are quoted, the text of any other may hold
                the key.

        Returns:
            The failure.
        """
        name = type(error).__name__
        if isinstance(error, ApiKeyRejected | ExchangeUnavailable):
            kind, pause = Kind.KEY_REFUSED, None
            if isinstance(error, ExchangeUnavailable):
                kind, pause = Kind.OUTAGE, error.retry_after
            told = (error.operation, error.code, error.request_id, error.attempts)
            return cls(kind, name, str(error), pause, *told)
        return cls(
            Kind.OUTAGE,
            name,
            f"The exchange of the API key for a token failed ({name}). There is no token to go on "
            "with. Try again later; if it stays so, look for that error in the exchange.",
        )

    def error(self, wait: float | None = None) -> TokenError:
        """Make a new exception object.

        Args:
            wait: seconds during which no new exchange is made, where that is known.

        Returns:
            The exception, to be raised by the caller.
        """
        text = self.message
        if wait is not None:
            text += f" No new exchange is made for another {wait:.0f} s."
        if self.kind is Kind.KEY_REFUSED:
            return ApiKeyRejected(
                text, self.operation, code=self.code, request_id=self.request_id, attempts=self.attempts
            )
        if self.kind is Kind.OUTAGE:
            pause = self.retry_after if wait is None else wait
            return ExchangeUnavailable(
                text, self.operation, retry_after=pause, request_id=self.request_id, attempts=self.attempts
            )
        return TokenError(text)


Outcome = Token | Failure | None
"""How a flight ended; None: its owner vanished, or the wait for it ran out."""


class Flight:
    """An exchange that one caller makes and others may wait for, in threads and loops alike.

    Args:
        loop: the event loop whose task makes the exchange; None where a thread makes it inline.
        now: both clocks.
    """

    def __init__(self, loop: asyncio.AbstractEventLoop | None, now: Moment) -> None:
        """Start a flight."""
        self.loop = loop
        self.deadline = now.monotonic + OWNER_SECONDS
        self.sent: Moment | None = None
        self._future: concurrent.futures.Future[Outcome] = concurrent.futures.Future()
        # From here on it cannot be cancelled: neither by a waiter nor by asyncio on its behalf.
        self._future.set_running_or_notify_cancel()

    def extend(self, now: Moment) -> None:
        """Show that the owner is alive: it waits for its turn.

        Args:
            now: both clocks.
        """
        self.deadline = now.monotonic + OWNER_SECONDS

    def send(self, now: Moment) -> None:
        """Note that the exchange goes out.

        Args:
            now: both clocks; deadlines of the new token count from here.
        """
        self.extend(now)
        self.sent = now

    def seconds(self, now: Moment) -> float | None:
        """Tell how long the exchange has taken.

        Args:
            now: both clocks.

        Returns:
            Seconds, None before it was sent.
        """
        return None if self.sent is None else now.monotonic - self.sent.monotonic

    def settle(self, outcome: Outcome) -> None:
        """End the flight and wake all who wait; later calls do nothing.

        Args:
            outcome: how it ended.
        """
        try:
            self._future.set_result(outcome)
        except concurrent.futures.InvalidStateError:
            return

    def wait(self, seconds: float) -> Outcome:
        """Block this thread until the flight ends.

        Args:
            seconds: the longest wait.

        Returns:
            The outcome, None if it did not end in time.
        """
        try:
            return self._future.result(seconds)
        except TimeoutError:
            return None

    async def await_end(self, seconds: float) -> Outcome:
        """Suspend this task until the flight ends.

        Args:
            seconds: the longest wait.

        Returns:
            The outcome, None if it did not end in time.
        """
        wrapped = asyncio.wrap_future(self._future)
        try:
            await asyncio.wait({wrapped}, timeout=seconds)
        finally:
            wrapped.cancel()  # or asyncio would wake a loop that may be closed by then
        return self._future.result() if self._future.done() else None


class Use(msgspec.Struct, frozen=True):
    """Decision: send this token."""

    token: Token


class Fail(msgspec.Struct, frozen=True):
    """Decision: raise, without asking the server again."""

    failure: Failure
    wait: float


class Exchange(msgspec.Struct, frozen=True):
    """Decision: this caller makes the exchange; nobody else in this process does.

    An async caller starts it and waits for `seconds` only, 0 where the old token still serves for long. The exchange
    itself may take `limit` seconds, after at most `patience` seconds of waiting for another process that makes it; with
    None it asks for no turn.
    """

    flight: Flight
    seconds: float
    limit: float
    patience: float | None


class Wait(msgspec.Struct, frozen=True):
    """Decision: somebody makes the exchange; wait for it this many seconds."""

    flight: Flight
    seconds: float


Decision = Use | Fail | Exchange | Wait
