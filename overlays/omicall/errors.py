"""Every error that `omicall` raises, as one tree with that of the generated package.

OmicallError
    ApiError                OMICall refused: `code` says why
        AuthError           it refused the key or the token
    RateLimited             HTTP 429
    UnexpectedStatus        another HTTP status than 200, and no envelope
    ProtocolError           HTTP 200, but not an envelope
        DecodeError         a success whose payload is missing or of quite another shape
    ConfigurationError      an argument of this package is wrong (a ValueError too); nothing was sent
    TransportError          no answer came, and nothing was changed: the request never left, or it only reads
    OutcomeUnknown          a request that changes something or costs money was sent, and nobody knows what became of it
    PagingError             the server's pages do not add up
    TokenError              there is no usable token
        ApiKeyRejected      the exchange says that the API key is wrong
        ExchangeUnavailable the exchange failed for now
        TokenRejected       the server refused the token
"""

from __future__ import annotations

from omicall_api.errors import ApiError as ApiError
from omicall_api.errors import AuthError as AuthError
from omicall_api.errors import DecodeError as DecodeError
from omicall_api.errors import OmicallError as OmicallError
from omicall_api.errors import ProtocolError as ProtocolError
from omicall_api.errors import RateLimited as RateLimited
from omicall_api.errors import UnexpectedStatus as UnexpectedStatus


class ConfigurationError(OmicallError, ValueError):
    """An argument or a setting is wrong. Nothing was sent."""


class TransportError(OmicallError):
    """No answer came. Nothing was changed by the request: it never left, or it only reads.

    `attempts` counts how often it was sent.
    """

    def __init__(self, text: str, operation: str | None = None, *, attempts: int = 1) -> None:
        super().__init__(text, operation)
        self.attempts = attempts


class OutcomeUnknown(OmicallError):
    """A request that changes something or costs money was sent, and no readable answer came.

    It may have been carried out or not. It was not sent again. Look before you repeat it.
    """


class PagingError(OmicallError):
    """The server's pages do not add up, so a list would lose or repeat rows."""


class TokenError(OmicallError):
    """There is no usable token, so the request was not sent or not carried out."""


class ApiKeyRejected(TokenError):
    """The exchange of the API key for a token was refused: the key is wrong or was revoked."""


class ExchangeUnavailable(TokenError):
    """The exchange of the API key for a token failed for now, and no old token serves.

    `retry_after` is the pause in seconds that the server asked for, or None.
    """

    def __init__(self, text: str, operation: str | None = None, *, retry_after: float | None = None) -> None:
        super().__init__(text, operation)
        self.retry_after = retry_after


class TokenRejected(TokenError):
    """The server refused the token. For a billable request it was not sent again; the token was renewed for the next
    one."""
