"""Every error that `omicall` raises, as one tree with that of the generated package.

What a program can do about it is told by the class that it catches:

OmicallError
    ApiError                OMICall refused: `code` says why, `meaning` in Vietnamese and English
        InvalidRequest      fix the request
        AuthError           fix the key (`ApiKeyRejected` is one, too)
        AlreadyExists       look up what is there
        QuotaExceeded       top up, or change the package
        TooSoon             wait (a MustWait, too)
    MustWait                wait: `retry_after` says how many seconds
        RateLimited         HTTP 429
    OutcomeUnknown          look first: a request that changes something or costs money was sent, and nobody knows what
                            became of it; `look_up` says where to look
    TransportError          try again: no answer came, and nothing was changed; it never left, or it only reads
    UnexpectedStatus        another HTTP status than 200, and no envelope
    ProtocolError           HTTP 200, but not an envelope
        DecodeError         a success whose payload is missing or of quite another shape
    ConfigurationError      an argument of this package is wrong (a ValueError too); nothing was sent
    PagingError             the server's pages do not add up
    MatchError              what was named fits several rows, or fits one only in part; none was chosen
    RecordingError          there is no recording at the end of a link, or not one that may be kept
        UnsafeLink          a link leads where downloads may not go
    TokenError              there is no usable token
        ApiKeyRejected      fix the key: the exchange says that it is wrong (an AuthError, too)
        ExchangeUnavailable the exchange failed for now (a MustWait, too)
        TokenRejected       the server refused the token

Of an ApiError that is none of its branches, `retry_can_help` says whether to wait or to give up. Every error has
`operation`, `request_id` (ours, as sent in the header `X-Request-Id`), `attempts`, `code`, `meaning` and `advice`; no
text of any holds a key, a token or a phone number. Errors can be pickled and copied.

Example:
    >>> error = ApiError("It was refused.", "click_to_call", code="user_busy")
    >>> error.meaning["en"], error.retry_can_help
    ('The agent is busy', True)
    >>> error.advice
    "Wait until the agent's current call has ended."
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from omicall_api.errors import AlreadyExists as AlreadyExists
from omicall_api.errors import ApiError as ApiError
from omicall_api.errors import AuthError as AuthError
from omicall_api.errors import DecodeError as DecodeError
from omicall_api.errors import InvalidRequest as InvalidRequest
from omicall_api.errors import MustWait as MustWait
from omicall_api.errors import OmicallError as OmicallError
from omicall_api.errors import ProtocolError as ProtocolError
from omicall_api.errors import QuotaExceeded as QuotaExceeded
from omicall_api.errors import RateLimited as RateLimited
from omicall_api.errors import TooSoon as TooSoon
from omicall_api.errors import UnexpectedStatus as UnexpectedStatus

if TYPE_CHECKING:
    from datetime import datetime


class ConfigurationError(OmicallError, ValueError):
    """An argument or a setting is wrong. Nothing was sent."""

    _advice = "Correct the argument that the text names."


class TransportError(OmicallError):
    """No answer came. Nothing was changed by the request: it never left, or it only reads.

    `attempts` counts how often it was sent.
    """

    _advice = "Check the base URL and the network, then try again."


class OutcomeUnknown(OmicallError):
    """A request that changes something or costs money was sent, and no readable answer came.

    It may have been carried out or not. It was not sent again. Look before you repeat it: at what `look_up` names, for
    what came about between `sent_at` and `gave_up_at`.
    """

    def __init__(
        self,
        text: str,
        operation: str | None = None,
        *,
        request_id: str | None = None,
        attempts: int = 0,
        sent_at: datetime | None = None,
        gave_up_at: datetime | None = None,
    ) -> None:
        super().__init__(text, operation, request_id=request_id, attempts=attempts)
        self.sent_at = sent_at
        """When it was sent, in Vietnam's time by this machine's clock; None where that is not known."""
        self.gave_up_at = gave_up_at
        """When its answer was given up. What was begun may still have come about a little later."""

    @property
    def look_up(self) -> tuple[str, ...]:
        """Methods of the client that show what the operation does, such as `calls.search`, as the links of the spec
        say; empty where it has none."""
        from omicall_api.operations import OPERATIONS

        known = OPERATIONS.get(self.operation or "")
        return () if known is None else tuple(OPERATIONS[name].call for name in known.look_up)

    @property
    def advice(self) -> str:
        """What to do now: where to look before it is repeated."""
        if not self.look_up:
            return "Look at what it should have changed before you repeat it."
        return f"Look with {' or '.join(self.look_up)} before you repeat it."


class PagingError(OmicallError):
    """The server's pages do not add up, so a list would lose or repeat rows."""

    _advice = "Try again later."


class MatchError(OmicallError):
    """What was named fits several rows, or fits one only in part, so none was chosen. `ids` are their ids."""

    _advice = "Look at the rows that `ids` names, and name one of them."

    def __init__(self, text: str, operation: str | None = None, *, ids: tuple[str, ...] = ()) -> None:
        super().__init__(text, operation)
        self.ids = ids


class RecordingError(OmicallError):
    """There is no recording at the end of a link, or not one that may be kept; the text says what to do now."""

    _advice = "Fetch the call again for a fresh link."


class UnsafeLink(RecordingError):
    """A recording link, or what it redirects to, leads where downloads may not go. Nothing was sent there."""

    _advice = "If the host is right, name it in `hosts`."


class TokenError(OmicallError):
    """There is no usable token, so the request was not sent or not carried out."""


class ApiKeyRejected(TokenError, AuthError):
    """The exchange of the API key for a token was refused: the key is wrong or was revoked."""

    _advice = "Check the key that was passed or that OMICALL_API_KEY holds."


class ExchangeUnavailable(TokenError, MustWait):
    """The exchange of the API key for a token failed for now, and no old token serves.

    `retry_after` is the pause in seconds that the server asked for, or None.
    """

    _advice = "Check the base URL and the network, then try again."

    def __init__(
        self,
        text: str,
        operation: str | None = None,
        *,
        retry_after: float | None = None,
        request_id: str | None = None,
        attempts: int = 0,
    ) -> None:
        super().__init__(text, operation, request_id=request_id, attempts=attempts)
        self.retry_after = retry_after


class TokenRejected(TokenError):
    """The server refused the token. For a billable request it was not sent again; the token was renewed for the next
    one."""

    _advice = "Make the call again if you still want it."
