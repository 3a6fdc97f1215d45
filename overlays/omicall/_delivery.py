"""One request on its way: what it carries, and what becomes of it. No I/O."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import httpx
import msgspec

from omicall_api.base import as_time
from omicall_api.errors import REQUEST_ID, retry_after
from omicall_api.operations import CREDENTIALS, OPERATIONS

from ._answer import Outcome, outcome_of_answer, outcome_of_failure
from ._clock import Clock
from ._config import Hidden
from ._retry import Next, Step, decide
from ._transport import HiddenQueryURL, place
from .errors import ConfigurationError, OutcomeUnknown, TokenRejected, TransportError

if TYPE_CHECKING:
    from ._budget import Budget
    from ._sending import Account
    from .token import Token

_BEARER = "bearer"
_READ = httpx.ByteStream(b"")


class Attempt(msgspec.Struct, frozen=True):
    """What one attempt brought: an answer, or the name of the failure in its place."""

    outcome: Outcome
    response: httpx.Response | None = None
    failure: str = ""


class Delivery:
    """A request with its facts from the catalogue. A request of the user's own has none and counts as billable.

    Args:
        request: what is sent.
        max_retries: how often it is sent again where that is safe.
        budget: for repetitions.
        clock: time and chance.
    """

    operation = ""
    effect = "billable"
    carries: tuple[str, ...] = (_BEARER,)
    answer = ""
    """How its answer comes, as the catalogue says; empty for a request of the user's own."""
    attempts = 0
    renewed = False
    sent_at = 0.0
    """When the request was sent last, in seconds since 1970."""

    def __init__(self, request: httpx.Request, max_retries: int, budget: Budget, clock: Clock) -> None:
        self.request = request
        self.max_retries = max_retries
        self.budget = budget
        self.clock = clock
        self.began = clock.monotonic()
        """When the call was made, by the monotonic clock."""

    @property
    def needs_token(self) -> bool:
        """Whether a bearer token goes with it."""
        return _BEARER in self.carries

    @property
    def request_id(self) -> str:
        """Our id of the request, the same for all its attempts."""
        return self.request.headers[REQUEST_ID]

    def dress(self, token: Token | None, key: Hidden) -> None:
        """Makes ready for an attempt: puts the credentials of the operation into the request's headers."""
        self.attempts += 1
        self.sent_at = self.clock.wall()
        headers = self.request.headers
        for name, value in credential_headers(self.carries, "" if token is None else token.value, key.value).items():
            headers[name] = value

    def answered(self, response: httpx.Response, *, stream: bool) -> Attempt:
        """The attempt that brought this answer. The body of a stream is left to its reader, so only its status is
        judged."""
        # What whoever decodes the answer tells of it.
        response.extensions["omicall_attempts"] = self.attempts
        response.extensions["omicall_elapsed"] = self.clock.monotonic() - self.began
        response.extensions["omicall_now"] = self.clock.wall()
        if stream and response.is_success:
            return Attempt(Outcome.ANSWERED, response)
        # Its stream holds an answer that holds its stream: a page would stay until the garbage collector comes by.
        response.stream = _READ
        return Attempt(
            outcome_of_answer(response, self.answer, self.request.extensions.get("omicall_payload")), response
        )

    def failed(self, error: Exception) -> Attempt:
        """The attempt that ended in this exception. Only its name is kept: its frames hold the request."""
        return Attempt(outcome_of_failure(error), failure=type(error).__name__)

    def judge(self, attempt: Attempt) -> Step:
        """What to do now."""
        step = decide(
            self.effect,
            attempt.outcome,
            attempt=self.attempts - self.renewed,
            max_retries=self.max_retries,
            renewable=self.needs_token and not self.renewed and self._is_about_the_token(attempt),
            retry_after=_asked_pause(attempt),
            budget=self.budget,
            uniform=self.clock.uniform,
        )
        self.renewed = self.renewed or step.next is Next.RENEW
        return step

    def _is_about_the_token(self, attempt: Attempt) -> bool:
        # Where the raw key goes along, a code in an envelope may mean the key.
        status = None if attempt.response is None else attempt.response.status_code
        return status == 401 or self.carries == (_BEARER,)

    def token_rejected(self) -> TokenRejected:
        """The error for a billable request whose token was refused."""
        return TokenRejected(
            f"{self._name} was refused because its access token was not accepted. It was not sent again, "
            "because it may cost money. That token is not used any more. Make the call again if you still want it.",
            self.operation or None,
            request_id=self.request_id,
            attempts=self.attempts,
        )

    def outcome_unknown(self, attempt: Attempt) -> OutcomeUnknown:
        """The error for a request that may or may not have been carried out."""
        what = attempt.failure or (
            f"HTTP {attempt.response.status_code}, unreadable" if attempt.response is not None else "nothing"
        )
        error = OutcomeUnknown(
            "",
            self.operation or None,
            request_id=self.request_id,
            attempts=self.attempts,
            sent_at=_as_datetime(self.sent_at),
            gave_up_at=_as_datetime(self.clock.wall()),
        )
        error.args = (
            f"{self._name} was sent, but no readable answer came ({what}). It may have been carried out. "
            f"It was not sent again. {error.advice}",
        )
        return error

    def no_answer(self, attempt: Attempt) -> TransportError:
        """The error for a request that changed nothing and brought no answer."""
        why = "it never left" if attempt.outcome is Outcome.NEVER_LEFT else "it only reads"
        return TransportError(
            f"{self._name} got no answer ({attempt.failure}, attempts: {self.attempts}). Nothing was changed: {why}. "
            "Check the base URL and the network, then try again.",
            self.operation or None,
            request_id=self.request_id,
            attempts=self.attempts,
        )

    @property
    def _name(self) -> str:
        return self.operation or "A request of your own"


def _asked_pause(attempt: Attempt) -> float | None:
    # Nearly every attempt is answered, and then nobody waits.
    if attempt.response is None or attempt.outcome is Outcome.ANSWERED:
        return None
    return retry_after(attempt.response)


def _as_datetime(seconds: float) -> datetime | None:
    return as_time(seconds, timedelta(seconds=1))


def credential_headers(names: Iterable[str], token: str, key: str) -> dict[str, str]:
    """The headers of the named credentials of the catalogue: the token for a bearer's, the raw key for the others."""
    return {CREDENTIALS[name].name: CREDENTIALS[name].prefix + (token if name == _BEARER else key) for name in names}


def delivery(request: httpx.Request, account: Account) -> Delivery:
    """A request made ready to be sent with this account's credentials: facts looked up, the query of its URL hidden;
    ConfigurationError if it would carry credentials elsewhere."""
    operation = OPERATIONS.get(request.extensions.get("omicall_operation", ""))
    if place(request.url) != account.places["" if operation is None else operation.host]:
        raise ConfigurationError(
            "A request to another host than that of its operation was not sent: it would have carried the credentials "
            "there. Use an httpx client of your own for it."
        )
    request.url = HiddenQueryURL(request.url)
    if REQUEST_ID not in request.headers:
        request.headers[REQUEST_ID] = account.clock.request_id()
    item = Delivery(request, account.settings.max_retries, account.budget, account.clock)
    if operation is not None:
        item.operation = operation.id
        item.effect = operation.effect
        item.carries = operation.credentials[0] if operation.credentials else ()
        item.answer = operation.answer
    return item
