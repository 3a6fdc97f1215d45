"""The exchange of the API key for a token: one small request, on a client of its own.

It runs outside the main client, so that nothing is held while it runs and no hook of the user's sees the key.
"""

from __future__ import annotations

import email.utils
from typing import Any, TypeAlias

import httpx
import msgspec

from omicall_api import errors as api_errors
from omicall_api.api.auth import get_access_token
from omicall_api.decoding import payload
from omicall_api.models import AccessToken

from ._clock import Clock
from ._config import Hidden
from ._transport import AsyncKeepOpen, HiddenQueryURL, KeepOpen, Network
from .errors import ApiKeyRejected, ExchangeUnavailable
from .token._token import Grant, is_sound

_CONNECT_SECONDS = 5.0
_MOST_BYTES = 64 * 1024
_CONNECT_TRIES = 2


class _Answer:
    # No struct: it would show the content, which holds the token.
    def __init__(self, status: int, headers: httpx.Headers, content: bytes) -> None:
        self.status = status
        self.headers = headers
        self.content = content


class _Failure(msgspec.Struct, frozen=True):
    name: str
    never_left: bool


_Attempt: TypeAlias = _Answer | _Failure


class Exchange(msgspec.Struct, frozen=True):
    """Exchanges one key at one host, in a sync and an async form that read alike."""

    base_url: str
    network: Network
    key: Hidden
    clock: Clock

    def fetch(self, seconds: float) -> Grant:
        """A new token within so many seconds; ApiKeyRejected or ExchangeUnavailable if there is none."""
        deadline = self.clock.monotonic() + seconds
        request_id, attempts = self.clock.request_id(), 0
        given: httpx.Client | None = self.network.exchange_client
        client = given or httpx.Client(**self.network.exchange_settings(KeepOpen))
        attempt: _Attempt = _Failure("nothing was tried", never_left=True)
        try:
            for attempts in range(1, _CONNECT_TRIES + 1):  # noqa: B007  (read below)
                attempt = self._send(client, deadline, request_id)
                if self._is_over(attempt, deadline):
                    break
        finally:
            if given is None:
                client.close()
        return read_grant(attempt, request_id, attempts, self.clock.wall())

    async def fetch_async(self, seconds: float) -> Grant:
        """A new token within so many seconds; ApiKeyRejected or ExchangeUnavailable if there is none."""
        deadline = self.clock.monotonic() + seconds
        request_id, attempts = self.clock.request_id(), 0
        given: httpx.AsyncClient | None = self.network.exchange_client
        client = given or httpx.AsyncClient(**self.network.exchange_settings(AsyncKeepOpen))
        attempt: _Attempt = _Failure("nothing was tried", never_left=True)
        try:
            for attempts in range(1, _CONNECT_TRIES + 1):  # noqa: B007  (read below)
                attempt = await self._send_async(client, deadline, request_id)
                if self._is_over(attempt, deadline):
                    break
        finally:
            if given is None:
                await client.aclose()
        return read_grant(attempt, request_id, attempts, self.clock.wall())

    def _is_over(self, attempt: _Attempt, deadline: float) -> bool:
        return isinstance(attempt, _Answer) or not attempt.never_left or self.clock.monotonic() >= deadline

    def _request(self, client: httpx.Client | httpx.AsyncClient, deadline: float, request_id: str) -> httpx.Request:
        arguments: dict[str, Any] = get_access_token.get_kwargs(api_key=self.key.value)
        arguments["headers"] = {api_errors.REQUEST_ID: request_id}
        arguments["url"] = self.base_url + arguments["url"]
        left = max(deadline - self.clock.monotonic(), 0.001)
        connect = min(left, _CONNECT_SECONDS)
        request = client.build_request(**arguments, timeout=httpx.Timeout(left, connect=connect, pool=connect))
        request.url = HiddenQueryURL(request.url)
        return request

    def _send(self, client: httpx.Client, deadline: float, request_id: str) -> _Attempt:
        try:
            request = self._request(client, deadline, request_id)
            response = client.send(request, stream=True, auth=None, follow_redirects=False)
            try:
                content = b""
                for piece in response.iter_bytes():
                    content += piece
                    if len(content) > _MOST_BYTES or self.clock.monotonic() > deadline:
                        break
            finally:
                response.close()
        except (httpx.RequestError, OSError) as error:
            return _failure(error)
        return _Answer(response.status_code, response.headers, content)

    async def _send_async(self, client: httpx.AsyncClient, deadline: float, request_id: str) -> _Attempt:
        try:
            request = self._request(client, deadline, request_id)
            response = await client.send(request, stream=True, auth=None, follow_redirects=False)
            try:
                content = b""
                async for piece in response.aiter_bytes():
                    content += piece
                    if len(content) > _MOST_BYTES or self.clock.monotonic() > deadline:
                        break
            finally:
                await response.aclose()
        except (httpx.RequestError, OSError) as error:
            return _failure(error)
        return _Answer(response.status_code, response.headers, content)


def _failure(error: Exception) -> _Failure:
    return _Failure(type(error).__name__, isinstance(error, httpx.ConnectError | httpx.ConnectTimeout))


def read_grant(attempt: _Attempt, request_id: str, attempts: int, now: float) -> Grant:
    """The token in an answer of the exchange; ApiKeyRejected for a definite no, ExchangeUnavailable for everything
    else. `now` is in seconds since 1970."""
    told: dict[str, Any] = {"request_id": request_id, "attempts": attempts}
    if isinstance(attempt, _Failure):
        raise ExchangeUnavailable(
            f"The API key could not be exchanged for a token: no answer came ({attempt.name}). "
            "Check the base URL and the network, then try again.",
            get_access_token.OPERATION,
            **told,
        )
    token, refusal = _read(attempt, now)
    if token is not None:
        return Grant(token, _date(attempt.headers))
    # Raised here and not where the answer was read: that error holds the answer, and error trackers follow __context__.
    if isinstance(refusal, api_errors.AuthError):
        detail = refusal.meaning.get("en") or "it was not accepted"
        raise ApiKeyRejected(
            f"OMICall refused the API key: {detail}. No token was made and nothing else was sent. "
            "Check the key that was passed or that OMICALL_API_KEY holds.",
            get_access_token.OPERATION,
            code=refusal.code,
            status_code=refusal.status_code,
            http_status=refusal.http_status,
            **told,
        )
    pause = refusal.retry_after if isinstance(refusal, api_errors.MustWait) else None
    raise ExchangeUnavailable(
        f"The API key could not be exchanged for a token: the answer was no token (HTTP {attempt.status}). "
        "If it stays so, check the base URL and ask OMICall's support.",
        get_access_token.OPERATION,
        retry_after=pause,
        **told,
    )


def _read(answer: _Answer, now: float) -> tuple[str | None, api_errors.OmicallError | None]:
    headers = {name: answer.headers[name] for name in ("retry-after", "date") if name in answer.headers}
    response = httpx.Response(answer.status, headers=headers, content=answer.content, extensions={"omicall_now": now})
    try:
        granted: AccessToken = payload(response, get_access_token.OPERATION, AccessToken)
    except api_errors.OmicallError as error:
        return None, error
    value, kind = granted.access_token, granted.token_type
    bearer = not kind or str(kind).lower() == "bearer"
    return (value if is_sound(value) and bearer else None), None


def _date(headers: httpx.Headers) -> float | None:
    try:
        return email.utils.parsedate_to_datetime(headers["date"]).timestamp()
    except (KeyError, ValueError, TypeError):
        return None
